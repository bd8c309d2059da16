import { describe, expect, it } from "vitest";
import { coverage } from "../../client/src/journal/coverage.ts";
import { Stories } from "../../client/src/journal/stories.svelte.ts";
import { tabStorage } from "./tab-storage.ts";

describe("the story bank of this device", () => {
  it("keeps every change over a reload", () => {
    const device = tabStorage();
    const stories = new Stories(device);
    const { id } = stories.add("dive-deep");
    stories.change(id, { title: "The logs" });
    expect(new Stories(device).all).toMatchObject([{ id, title: "The logs", principles: ["dive-deep"] }]);
  });

  it("brings a removed story back", () => {
    const stories = new Stories(tabStorage());
    const { id } = stories.add();
    const back = stories.remove(id);
    expect(stories.all).toEqual([]);
    back();
    expect(stories.all.map((story) => story.id)).toEqual([id]);
  });

  it("moves to another device as a file, and twice is once", () => {
    const here = new Stories(tabStorage());
    here.change(here.add("ownership").id, { title: "Refunds" });
    const there = new Stories(tabStorage());
    expect(there.import(here.export())).toEqual({ added: 1, conflicts: [] });
    expect(there.import(here.export())).toEqual({ added: 0, conflicts: [] });
    expect(there.all).toEqual(here.all);
  });

  it("asks about two versions of a story and loses neither", () => {
    const here = new Stories(tabStorage());
    const { id } = here.add("ownership");
    const file = here.export();
    here.change(id, { title: "Mine" });
    const taken = here.import(file);
    expect(taken?.conflicts).toHaveLength(1);
    for (const conflict of taken?.conflicts ?? []) here.settle(conflict, "both");
    expect(here.all.map((story) => story.title).sort()).toEqual([" (from the file)", "Mine"]);
  });

  it("refuses a file that is not its own and changes nothing", () => {
    const stories = new Stories(tabStorage());
    expect(stories.import("hello")).toBeUndefined();
    expect(stories.import('{"barlineStories":1,"stories":[{"id":"../x"}]}')).toBeUndefined();
    expect(stories.all).toEqual([]);
  });

  it("says when the device has no room left, and keeps the words on the screen", () => {
    const device = tabStorage();
    device.setItem = () => {
      throw new Error("full");
    };
    const stories = new Stories(device);
    const { id } = stories.add();
    stories.change(id, { title: "Still here" });
    expect(stories.full).toBe(true);
    expect(stories.all[0]?.title).toBe("Still here");
  });

  it("counts a principle as covered by what is told first for it", () => {
    const stories = new Stories(tabStorage());
    stories.change(stories.add("ownership").id, { principles: ["ownership", "dive-deep"] });
    const covered = new Map(coverage(stories.all).map((covered) => [covered.principleId, covered]));
    expect(covered.get("ownership")?.first).toHaveLength(1);
    expect(covered.get("dive-deep")).toMatchObject({ first: [] });
    expect(covered.get("dive-deep")?.also).toHaveLength(1);
    expect(covered.size).toBe(16);
  });
});
