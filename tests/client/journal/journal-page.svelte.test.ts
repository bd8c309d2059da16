import { expect, it } from "vitest";
import JournalPages from "../../../client/src/pages/journal/JournalPages.svelte";
import { Device } from "./device.ts";

it("makes a page of the first words, for the principle of the prompt they answer", async () => {
  const device = new Device();
  const shown = await device.opens("/journal", JournalPages);
  const why = shown.find(".one-thing").textContent;
  await shown.press("Write about this");
  await shown.write("#entry-words", "I");
  await shown.write("#entry-words", "I wrote to the vendor.");
  const [entry, ...more] = device.journal.entries;
  expect(more).toEqual([]);
  expect(entry?.text).toBe("I wrote to the vendor.");
  expect(entry?.principleId).not.toBeNull();
  expect(why).toContain("has no story yet");
  expect(shown.find("footer").textContent).toContain("Make it a story");
});

it("turns a page into a story that keeps its words, and each leads to the other", async () => {
  const device = new Device();
  const text = "The export broke.\n\nI called the vendor.";
  const id = device.journal.addEntry({ text, principleId: "ownership" });
  const shown = await device.opens(`/journal#${id}`, JournalPages);
  await shown.press("Make it a story");
  const [story] = device.journal.stories;
  expect(story).toMatchObject({ title: "The export broke", rest: text, serves: { ownership: "first" } });
  expect(device.journal.entry(id)?.storyId).toBe(story?.id);
  expect(shown.router.path + shown.router.fragment).toBe(`/stories/${story?.id}#edit`);
  const again = await device.opens(`/journal#${id}`, JournalPages);
  expect(again.find("article footer a").getAttribute("href")).toBe(`/stories/${story?.id}`);
});

it("finds pages by words and by tag, and brings a removed one back", async () => {
  const device = new Device();
  const audit = device.journal.addEntry({ text: "The audit began.", tags: ["work"], atMs: 1 });
  device.journal.addEntry({ text: "An outage.", tags: ["night"], atMs: 2 });
  const shown = await device.opens("/journal", JournalPages);
  const listed = (): readonly string[] =>
    [...shown.page.querySelectorAll("ol .said")].map(({ textContent }) => textContent);
  expect(listed()).toEqual(["An outage.", "The audit began."]);
  await shown.write("input[type=search]", "audit");
  expect(listed()).toEqual(["The audit began."]);
  expect(shown.find("ol b").textContent).toBe("audit");
  await shown.write("input[type=search]", "");
  await shown.press("night");
  expect(listed()).toEqual(["An outage."]);
  await shown.press("night");
  await shown.press(/The audit began/);
  expect(shown.find("#entry-words")).toHaveProperty("value", "The audit began.");
  await shown.press("Remove");
  expect(device.journal.entry(audit)).toBeUndefined();
  await shown.press("Undo");
  expect(device.journal.entry(audit)?.tags).toEqual(["work"]);
});

it("takes tags with a comma, and drops them", async () => {
  const device = new Device();
  const id = device.journal.addEntry({ text: "The audit." });
  const shown = await device.opens(`/journal#${id}`, JournalPages);
  await shown.write('[aria-label="Add a tag"]', "#work, night");
  await shown.submit('[aria-label="Add a tag"]');
  expect(device.journal.entry(id)?.tags).toEqual(["night", "work"]);
  await shown.press("Remove tag night");
  expect(device.journal.entry(id)?.tags).toEqual(["work"]);
});

it.each([
  ["blocked", /keeps nothing/],
  ["full", /no room left/],
] as const)("says so when storage is %s", async (keeping, words) => {
  const device = new Device();
  device.journal.keeping = keeping;
  const shown = await device.opens("/journal", JournalPages);
  expect(shown.find('[role="alert"]').textContent).toMatch(words);
});
