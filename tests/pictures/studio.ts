/** Where the pictures are taken: the built client, a server in memory, browsers, and one time of day that moves only when told. */
import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { createApp, type App } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { readPacks } from "../../server/http/packs.ts";
import { createLog } from "../../server/log.ts";
import { localBus } from "../../server/store/bus.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { openFor, startBrowser, type Person } from "../e2e/browser.ts";

const built = "dist/client";
/** The first of June 2026, ten in the morning. */
const beginMs = Date.UTC(2026, 5, 1, 10);

/** Runs in the page: its clocks stand still, its dice always fall the same way. */
const hold = ({ nowMs, sinceMs }: { nowMs: number; sinceMs: number }): void => {
  let seed = 1;
  Date.now = () => nowMs;
  performance.now = () => sinceMs;
  Math.random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
};

/** Functions handed to a page were compiled on the way, and then call this helper to keep their names. */
export const namesFunctions = { content: "globalThis.__name = (named) => named" };

export class Studio {
  readonly url: string;
  readonly #app: App;
  readonly #browser: Browser;
  readonly #time: { passedMs: number };
  readonly people = new Set<Person>();
  readonly #steadyNow = performance.now.bind(performance);

  private constructor(url: string, app: App, browser: Browser, time: { passedMs: number }) {
    this.url = url;
    this.#app = app;
    this.#browser = browser;
    this.#time = time;
    // A room counts on from its last event by the clock of the process.
    performance.now = () => time.passedMs;
  }

  static async open(): Promise<Studio> {
    if (!existsSync(built)) throw new Error("There is no production build: run `npm run build` first.");
    const read = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error" });
    const packs = await readPacks(null);
    if (!read.ok || !packs.ok) throw new Error("the server cannot start without a configuration and packs");
    const time = { passedMs: 0 };
    const nowMs = (): number => beginMs + time.passedMs;
    const app = await createApp({
      config: read.config,
      log: createLog("error"),
      packs: packs.shelf,
      clientFolder: built,
      store: memoryStore({ time: { wallMs: nowMs, monotonicMs: () => time.passedMs } }),
      bus: localBus(),
      clock: { nowMs, close: () => undefined },
    });
    const { port } = await app.listen();
    return new Studio(`http://127.0.0.1:${port}`, app, await startBrowser(), time);
  }

  /** A browser of their own. Rooms they open are called `title`: the server would draw a name by lot. */
  async person(name: string, title = "Practice"): Promise<Person> {
    const person = await openFor(this.#browser, name, { bypassCSP: true, locale: "en-GB", timezoneId: "UTC" });
    await person.context.route("**/api/rooms", async (route) => {
      const body = route.request().postDataJSON() as object | null; // the start form's
      await route.continue(body ? { postData: JSON.stringify({ title, ...body }) } : {});
    });
    person.context.setDefaultTimeout(15_000);
    await person.context.addInitScript(namesFunctions);
    await person.context.addInitScript(hold, this.#held());
    this.people.add(person);
    person.context.once("close", () => this.people.delete(person));
    return person;
  }

  /** Time goes by, for the server and on every screen. */
  async pass(seconds: number): Promise<void> {
    this.#time.passedMs += seconds * 1_000;
    for (const { context, page } of this.people) {
      await context.addInitScript(hold, this.#held());
      await page.evaluate(hold, this.#held());
    }
  }

  /** Ends what is open, also when a walk failed half-way. */
  async close(): Promise<void> {
    await this.#browser.close();
    await this.#app.close();
    performance.now = this.#steadyNow;
  }

  #held(): { nowMs: number; sinceMs: number } {
    return { nowMs: beginMs + this.#time.passedMs, sinceMs: this.#time.passedMs };
  }
}
