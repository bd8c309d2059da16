/** What people see when something is missing: no connection, no seat, no storage, no room. */
import { askFor, beginQuestions, linkFor, openRoom, rateAndSeal, rateSelfAndSeal, takeSeat } from "../e2e/journey.ts";
import type { WebSocketRoute } from "playwright-core";
import type { Person } from "../e2e/browser.ts";
import type { Camera } from "./camera.ts";
import { endRoom, press, sees } from "./steps.ts";
import type { Studio } from "./studio.ts";

export async function walkStates(studio: Studio, camera: Camera): Promise<void> {
  await withoutServer(studio, camera);
  await withoutStorage(studio, camera);
  await withoutRoomForMore(studio, camera);
  await withoutMicrophone(studio, camera);
  await withoutSeat(studio, camera);
  await withoutConnection(studio, camera);
  await withoutSockets(studio, camera);
  await withoutCode(studio, camera);
  await withoutReplay(studio, camera);
}

/** The page came, and then nothing answers. */
async function withoutServer(studio: Studio, camera: Camera): Promise<void> {
  const vera = await studio.person("Vera");
  await vera.page.goto(studio.url);
  await vera.page.getByLabel("Your name").fill("Vera");
  await vera.context.route("**/api/rooms", (route) => route.abort());
  await press(vera, "Start a room");
  await vera.page.getByRole("alert").first().waitFor();
  await camera.shoot(vera, "state-cannot-create");
  await vera.context.close();
}

async function withoutStorage(studio: Studio, camera: Camera): Promise<void> {
  const nora = await studio.person("Nora");
  await nora.context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
  });
  for (const path of ["/", "/stories", "/practice", "/settings"]) {
    await nora.page.goto(`${studio.url}${path}`);
    await nora.page.getByRole("heading", { level: 1 }).waitFor();
    if (path === "/practice") await sees(nora, "From my gaps");
    await camera.shoot(nora, `state-blocked-storage${path === "/" ? "-home" : path.replace("/", "-")}`);
  }
  await nora.context.close();
}

/** The device is nearly full, and then has no room left for the last change. */
async function withoutRoomForMore(studio: Studio, camera: Camera): Promise<void> {
  const nora = await studio.person("Nora");
  await nora.page.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ quota: 600e6, usage: 598e6 });
  });
  await nora.page.goto(`${studio.url}/stories`);
  await sees(nora, "This device is nearly full.");
  await camera.shoot(nora, "state-storage-nearly-full");
  await nora.page.goto(`${studio.url}/journal`);
  await nora.page.getByLabel("Your words").fill("The stock file was late again.");
  // What a browser does with a change that does not fit.
  await nora.page.evaluate(() => {
    type Add = (this: IDBObjectStore, ...given: Parameters<IDBObjectStore["add"]>) => IDBRequest<IDBValidKey>;
    const add = Reflect.get(IDBObjectStore.prototype, "add") as Add;
    IDBObjectStore.prototype.add = function (...given) {
      const request = add.apply(this, given);
      this.transaction.abort();
      return request;
    };
  });
  await nora.page.getByLabel("Your words").fill("The stock file was late again, for the third time this week.");
  await sees(nora, "This device has no room left");
  await camera.shoot(nora, "state-storage-full");
  await nora.context.close();
}

/** A call that starts in the lobby, on a device that may not use its microphone; and a room that ends before anybody answered. */
async function withoutMicrophone(studio: Studio, camera: Camera): Promise<void> {
  const [ana, ben] = [await studio.person("Ana"), await studio.person("Ben")];
  for (const { context } of [ana, ben])
    await context.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
    });
  await openRoom(ana, studio.url, "Ana Berg");
  await takeSeat(ben, await linkFor(ana, "candidate"), "Ben Okafor");
  await press(ana, "Talk in this room");
  for (const person of [ana, ben]) await sees(person, "This page may not use the microphone.");
  await camera.shootAll([ana, ben], "state-blocked-microphone");
  await endRoom(ana);
  await sees(ben, "This room has ended");
  await camera.shoot(ben, "state-ended-early");
  for (const { context } of [ana, ben]) await context.close();
}

async function withoutSeat(studio: Studio, camera: Camera): Promise<void> {
  const [ana, ben] = [await studio.person("Ana"), await studio.person("Ben")];
  await openRoom(ana, studio.url, "Ana Berg");
  const link = await linkFor(ana, "candidate");
  await takeSeat(ben, link, "Ben Okafor");
  await sees(ana, "Ben Okafor");
  await press(ana, "Room menu");
  await ana.page.getByRole("button", { name: "Remove", exact: true }).click();
  await camera.shoot(ana, "state-removing");
  await press(ana, "Remove Ben");
  await ben.page.getByRole("heading", { level: 1 }).waitFor();
  await sees(ben, /removed/i);
  await camera.shoot(ben, "state-removed");
  const cara = await studio.person("Cara");
  await cara.page.goto(link);
  await cara.page.getByRole("heading", { level: 1 }).waitFor();
  await camera.shoot(cara, "state-used-link");
  for (const { context } of [ana, ben, cara]) await context.close();
}

async function withoutConnection(studio: Studio, camera: Camera): Promise<void> {
  const [ana, ben] = [await studio.person("Ana"), await studio.person("Ben")];
  await openRoom(ana, studio.url, "Ana Berg");
  await takeSeat(ben, await linkFor(ana, "candidate"), "Ben Okafor");
  await beginQuestions(ana, ben);
  await askFor(ana, "deliver", ben);
  await ben.page.getByRole("textbox", { name: /^Situation/ }).click();
  await ben.page.keyboard.insertText("Our pharmacies got the stock file late three mornings a week.");
  await sees(ana, "Our pharmacies got the stock file late");
  const cut = async ({ context }: Person): Promise<void> => context.setOffline(true);
  await cut(ben);
  await sees(ben, "You’re offline.");
  await ben.page.keyboard.insertText(" I read the logs.");
  await camera.shoot(ben, "state-offline");
  // Whether somebody is away is for the server’s clock to say.
  await studio.pass(20);
  await sees(ana, "Ben dropped");
  await camera.shoot(ana, "state-candidate-away");
  await cut(ana);
  await sees(ana, "You’re offline.");
  await camera.shoot(ana, "state-offline");
  for (const { context } of [ana, ben]) await context.setOffline(false);
  await sees(ana, "I read the logs.");

  const eve = await studio.person("Eve");
  await eve.context.routeWebSocket(/socket\.io/, (socket) => void socket.close());
  await eve.page.goto(`${studio.url}/r/${new URL(ana.page.url()).pathname.split("/")[2] ?? ""}`);
  await eve.page.getByRole("heading", { level: 1 }).waitFor();
  await camera.shoot(eve, "state-no-seat");
  for (const { context } of [ana, ben, eve]) await context.close();
}

/** The connection drops while the browser thinks it is online, comes back, and is then let through by nothing but HTTP. */
async function withoutSockets(studio: Studio, camera: Camera): Promise<void> {
  const [ana, ben] = [await studio.person("Ana"), await studio.person("Ben")];
  const wire = await wireOf(ben);
  await openRoom(ana, studio.url, "Ana Berg");
  await takeSeat(ben, await linkFor(ana, "candidate"), "Ben Okafor");
  await beginQuestions(ana, ben);
  await askFor(ana, "deliver", ben);
  await ben.page.getByRole("textbox", { name: /^Situation/ }).click();
  await wire.cut();
  await sees(ben, "Connection dropped.");
  await ben.page.keyboard.insertText(" Everyone blamed the network.");
  await camera.shoot(ben, "state-reconnecting");
  await wire.mend();
  await sees(ben, "Back.");
  await camera.shoot(ben, "state-back");
  await wire.cut({ isAnswering: true });
  await sees(ben, "the live connection doesn’t get through");
  await camera.shoot(ben, "state-blocked-sockets");
  for (const { context } of [ana, ben]) await context.close();
}

interface Wire {
  /** `isAnswering`: HTTP still gets through, as behind a proxy that knows no WebSockets. */
  readonly cut: (how?: { readonly isAnswering?: boolean }) => Promise<void>;
  readonly mend: () => Promise<void>;
}

/** A way to cut somebody's connection while their browser thinks it is online. Mended, what would be shown for seconds stays. */
async function wireOf({ context, page }: Person): Promise<Wire> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await context.routeWebSocket(/socket\.io|notes/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    cut: async ({ isAnswering = false } = {}) => {
      isCut = true;
      if (!isAnswering) await context.route("**/healthz", (route) => route.abort());
      for (const socket of open) void socket.close();
      open.clear();
    },
    mend: async () => {
      await page.evaluate(() => {
        const later = setTimeout.bind(globalThis);
        const shownMs = 4_000;
        Object.assign(globalThis, {
          setTimeout: (run: () => void, ms = 0) => (ms === shownMs ? 0 : later(run, ms)),
        });
      });
      await context.unroute("**/healthz");
      isCut = false;
    },
  };
}

/** A page of an earlier version, whose files the server no longer has; and a room that takes its time. */
async function withoutCode(studio: Studio, camera: Camera): Promise<void> {
  const vera = await studio.person("Vera");
  await vera.page.goto(studio.url);
  await vera.context.route(/assets\/Stories-/, (route) => route.abort());
  await vera.page.getByRole("link", { name: "Story bank" }).first().click();
  await sees(vera, "a new version of Barline is ready");
  await camera.shoot(vera, "state-version-changed");
  const firstScript = /assets\/index-/;
  await vera.context.route(firstScript, (route) => route.abort());
  await vera.page.goto(`${studio.url}/stories`);
  await sees(vera, "Barline couldn’t be loaded"); // after a few tries by itself
  await camera.shoot(vera, "state-not-loaded");
  await vera.context.unroute(firstScript);
  await openRoom(vera, studio.url, "Vera");
  await sees(vera, "Waiting for a candidate.");
  await vera.context.routeWebSocket(/socket\.io/, () => undefined); // accepted, and nothing more
  await vera.page.reload();
  await sees(vera, "Connecting");
  await camera.shoot(vera, "state-connecting", "main");
  await vera.context.close();
}

/** A room that keeps no replay, up to its end: a review that is still sealed, one with nothing marked, one that is over. */
async function withoutReplay(studio: Studio, camera: Camera): Promise<void> {
  const [ana, ben] = [await studio.person("Ana"), await studio.person("Ben")];
  await openRoom(ana, studio.url, "Ana Berg");
  await ana.page.getByRole("checkbox", { name: /^Keep a replay/ }).uncheck();
  await takeSeat(ben, await linkFor(ana, "candidate"), "Ben Okafor");
  await beginQuestions(ana, ben);
  await askFor(ana, "deliver", ben);
  await studio.pass(120);
  await press(ana, "Next part");
  await ben.page.getByRole("heading", { name: "Your questions" }).waitFor();
  await press(ana, "Next part");
  await rateAndSeal(ana, { rating: 3, reason: "Told, not written.", keep: "The calm start.", change: "Say how much." });
  await ana.page.goto(`${ana.page.url()}/review`);
  await sees(ana, /^Sealed until/);
  await camera.shoot(ana, "state-review-sealed");
  await ana.page.goBack();
  await rateSelfAndSeal(ben, { rating: 3, reason: "Too long a start." });
  for (const person of [ana, ben]) await press(person, /talk now/i);
  await press(ana, /Next part|Go to the review/);
  await sees(ana, "No replay was kept in this room");
  for (const person of [ana, ben]) await camera.shoot(person, "state-no-replay");
  await endRoom(ana);
  await press(ana, "Close");
  await sees(ben, /^Ended, kept until/);
  for (const person of [ana, ben]) await camera.shoot(person, "state-ended");
  for (const { context } of [ana, ben]) await context.close();
}
