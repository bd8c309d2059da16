import { afterEach, expect, it } from "vitest";
import { deleteMyData } from "../../../client/src/journal/delete-my-data.ts";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { myDataFile } from "../../../client/src/journal/my-data.ts";
import MyData from "../../../client/src/pages/settings/MyData.svelte";
import { tabStorage } from "../tab-storage.ts";
import { Device } from "./device.ts";

afterEach(() => localStorage.clear());

it("counts what this device keeps, and warns that the file opens rooms", async () => {
  const device = new Device();
  const storyId = device.journal.addStory({ title: "The audit" });
  device.told(storyId, 1);
  device.told(storyId, 2);
  device.journal.addEntry({ text: "Today." });
  localStorage.setItem("barline:seat:room:ben", "{}");
  const shown = await device.opens("/settings", MyData);
  for (const words of ["Journal 1 page", "Stories 1 story, told 2 times", "Seats in rooms 1 seat", "opens the rooms"])
    expect(shown.words).toContain(words);
});

it("reads a file back, says where it is damaged, and keeps what it could not read", async () => {
  const there = new Journal();
  there.addStory({ title: "The audit", parts: { action: "GrÃ¶ße and all." } });
  const whole = myDataFile(there, tabStorage(), 1);
  const device = new Device();
  const shown = await device.opens("/settings", MyData);
  const bring = (text: string): void => {
    const field = shown.find("input[type=file]");
    Object.defineProperty(field, "files", { configurable: true, value: [new File([text], "my-data.json")] });
    Object.defineProperty(field, "value", { configurable: true, writable: true, value: "" });
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  bring(whole);
  await expect.poll(() => device.journal.stories.map(({ parts }) => parts.action)).toEqual(["GrÃ¶ße and all."]);
  expect(shown.words).not.toContain("damaged");
  const lines = whole.split("\n");
  const at = lines.findIndex((line) => line.includes("GrÃ¶ße"));
  bring(
    lines
      .slice(0, at + 1)
      .join("\n")
      .replace("GrÃ¶ße and all.", "Other words."),
  );
  await expect.poll(() => shown.words).toContain(`damaged from line ${at + 1}`);
  expect(device.journal.stories.map(({ parts }) => parts.action).sort()).toEqual(["GrÃ¶ße and all.", "Other words."]);
});

it("asks before it deletes, and keeps everything when told to", async () => {
  const device = new Device();
  device.journal.addEntry({ text: "Today." });
  const shown = await device.opens("/settings", MyData);
  await shown.press("Delete all of it");
  await shown.press("Keep as it is");
  expect(device.journal.entries).toHaveLength(1);
});

it("deletes the journal and all that is ours in the small storages, and nothing else", async () => {
  const [device, tab] = [tabStorage(), tabStorage()];
  for (const storage of [device, tab]) {
    storage.setItem("barline:seat:r:s", "{}");
    storage.setItem("other", "theirs");
  }
  const journal = new Journal();
  journal.addEntry({ text: "Today." });
  journal.addStory({ title: "The audit" });
  await deleteMyData(journal, [device, tab], undefined);
  expect([journal.entries, journal.stories]).toEqual([[], []]);
  for (const storage of [device, tab]) expect([storage.length, storage.getItem("other")]).toEqual([1, "theirs"]);
});
