import { afterEach, expect, it } from "vitest";
import { deleteMyData } from "../../../client/src/journal/delete-my-data.ts";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
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

it("asks before it deletes, and keeps everything when told to", async () => {
  const device = new Device();
  device.journal.addEntry({ text: "Today." });
  const shown = await device.opens("/settings", MyData);
  await shown.press("Delete everything on this device");
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
