import { expect, it, vi } from "vitest";
import { PackShelf } from "../../client/src/state/pack.svelte.ts";
import { generalCompetencies as pack } from "../../shared/questions/general/index.ts";

it("names principles as the pack does, those of earlier packs as those packs did, and others by their id in words", async () => {
  const [first] = pack.principles;
  const shelf = new PackShelf();
  shelf.follow({ key: "a", fetch: () => Promise.resolve({ ok: true, answer: pack }) }, [
    { principleId: "keep-watch", name: "Awake when it matters" },
  ]);
  shelf.load();
  await vi.waitFor(() => expect(shelf.pack).toBe(pack));
  expect(shelf.nameOf(first?.id ?? "")).toBe(first?.name);
  expect(shelf.nameOf("keep-watch")).toBe("Awake when it matters");
  expect(shelf.nameOf("tend-the-lamp")).toBe("Tend the Lamp");
  expect(shelf.nameOf("constructor")).toBe("Constructor");
});
