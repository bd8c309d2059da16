import { render } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import HardlyRoom from "../../../client/src/journal/HardlyRoom.svelte";
import { settled } from "../shared-room.ts";

const original = Object.getOwnPropertyDescriptor(navigator, "storage");
afterEach(() => {
  document.body.replaceChildren();
  if (original) Object.defineProperty(navigator, "storage", original);
  else Reflect.deleteProperty(navigator, "storage");
});

const shownWith = async (estimate: () => Promise<StorageEstimate>): Promise<string> => {
  Object.defineProperty(navigator, "storage", { configurable: true, value: { estimate } });
  const { container } = render(HardlyRoom);
  await settled();
  return container.textContent;
};
const megabytes = 1_000_000;

it("says so while there is still room for what is being written", async () => {
  const words = await shownWith(() => Promise.resolve({ quota: 600 * megabytes, usage: 590 * megabytes }));
  expect(words).toContain("This device is nearly full.");
});

it.each([
  ["there is room", () => Promise.resolve({ quota: 600 * megabytes, usage: 90 * megabytes })],
  ["the browser does not say", () => Promise.resolve({})],
  ["asking fails", () => Promise.reject(new Error("not over this connection"))],
])("is silent where %s", async (_, estimate) => {
  expect((await shownWith(estimate)).trim()).toBe("");
});
