/** What people see when something is missing: no connection, no seat, no storage, no room. */
import { askFor, beginQuestions, linkFor, openRoom, rateAndSeal, rateSelfAndSeal, takeSeat } from "../e2e/journey.ts";
import type { Person } from "../e2e/browser.ts";
import type { Camera } from "./camera.ts";
import { press, sees } from "./steps.ts";
import type { Studio } from "./studio.ts";

export async function walkStates(studio: Studio, camera: Camera): Promise<void> {
  await withoutServer(studio, camera);
  await withoutStorage(studio, camera);
  await withoutSeat(studio, camera);
  await withoutConnection(studio, camera);
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
    await camera.shoot(nora, `state-blocked-storage${path === "/" ? "-home" : path.replace("/", "-")}`);
  }
  await nora.context.close();
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
  await sees(ben, /offline|dropped/i);
  await ben.page.keyboard.insertText(" Everyone blamed the network.");
  await camera.shoot(ben, "state-offline");
  // Whether somebody is away is for the server’s clock to say.
  const passing = setInterval(() => void studio.pass(5), 2_000);
  await sees(ana, "Ben dropped");
  clearInterval(passing);
  await camera.shoot(ana, "state-candidate-away");
  await cut(ana);
  await sees(ana, /offline|dropped/i);
  await camera.shoot(ana, "state-offline");
  for (const { context } of [ana, ben]) await context.setOffline(false);
  await sees(ana, "Everyone blamed the network.");

  const eve = await studio.person("Eve");
  await eve.context.routeWebSocket(/socket\.io/, (socket) => void socket.close());
  await eve.page.goto(`${studio.url}/r/${new URL(ana.page.url()).pathname.split("/")[2] ?? ""}`);
  await eve.page.getByRole("heading", { level: 1 }).waitFor();
  await camera.shoot(eve, "state-no-seat");
  for (const { context } of [ana, ben, eve]) await context.close();
}

/** A page of an earlier version, whose files the server no longer has; and a room that takes its time. */
async function withoutCode(studio: Studio, camera: Camera): Promise<void> {
  const vera = await studio.person("Vera");
  await vera.context.route(/assets\/Stories-/, (route) => route.abort());
  await vera.page.goto(`${studio.url}/stories`);
  await sees(vera, "a new version of Barline is ready");
  await camera.shoot(vera, "state-version-changed");
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
  await press(ana, "Room menu");
  await press(ana, "End the room");
  await press(ana, "End the room");
  await sees(ben, /ended/i);
  for (const person of [ana, ben]) await camera.shoot(person, "state-ended");
  for (const { context } of [ana, ben]) await context.close();
}
