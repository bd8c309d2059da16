/** What people see when something is missing: no connection, no seat, no storage, no room. */
import { beginQuestions, askFor, linkFor, openRoom, takeSeat } from "../e2e/journey.ts";
import type { Person } from "../e2e/browser.ts";
import type { Camera } from "./camera.ts";
import { press, sees } from "./steps.ts";
import type { Studio } from "./studio.ts";

export async function walkStates(studio: Studio, camera: Camera): Promise<void> {
  await withoutServer(studio, camera);
  await withoutStorage(studio, camera);
  await withoutSeat(studio, camera);
  await withoutConnection(studio, camera);
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
  await sees(ana, /away/i);
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
