import { beforeEach, expect, it } from "vitest";
import StoryPage from "../../../client/src/pages/stories/StoryPage.svelte";
import type { Gap } from "../../../shared/contract/ids.ts";
import type { Parts } from "../../../shared/journal/shapes.ts";
import { Device } from "./device.ts";

const none: Parts = { situation: "", task: "", action: "", result: "", learning: "" };
const counts = { words: 60, i: 0, we: 0, numbers: 0, numbersInResult: 0 };
const gaps = (...open: readonly Gap[]): readonly Gap[] => open;

let device: Device;
let id: string;
beforeEach(() => {
  device = new Device();
  const parts = { action: "We called the vendor.", result: "Fewer calls." };
  id = device.journal.addStory({ title: "The audit", parts, serves: { ownership: "first", "dive-deep": "also" } });
});
/** Told twice to Jonas, the second time better. */
const tellTwice = (): void => {
  device.told(id, 1, {
    to: ["Jonas"],
    where: "Tuesday",
    roomId: "r".repeat(22),
    principleId: "ownership",
    parts: { ...none, action: "We called the vendor and waited." },
    toldMs: { ...{ situation: 40, task: 20, action: 40, result: 0, learning: 0 } },
    counts: { ...counts, i: 2, we: 8 },
    gaps: gaps("who", "missing:result"),
    ratings: [
      { principleId: "ownership", by: "Jonas", isSelf: false, rating: 2 },
      { principleId: "ownership", by: "Ben", isSelf: true, rating: 4 },
    ],
  });
  device.told(id, 2, {
    to: ["jonas"],
    where: "Friday",
    roomId: "q".repeat(22),
    principleId: "ownership",
    parts: { ...none, action: "I called the vendor.", result: "Calls fell from 47 to 6." },
    toldMs: { situation: 10, task: 10, action: 60, result: 20, learning: 0 },
    counts: { ...counts, i: 9, we: 1, numbers: 2, numbersInResult: 2 },
    gaps: gaps("learned"),
    ratings: [
      { principleId: "ownership", by: "Jonas", isSelf: false, rating: 4 },
      { principleId: "ownership", by: "Ben", isSelf: true, rating: 4 },
    ],
  });
};

it("lays the last two tellings side by side, in figures and word by word", async () => {
  tellTwice();
  const shown = await device.opens(`/stories/${id}`, StoryPage, id);
  const figures = [...shown.page.querySelectorAll(".figure")].map((figure) => figure.textContent.replace(/\s+/g, " "));
  expect(figures[0]).toMatch(/Before Action Last time 60% now 20%.*Inside the band/);
  expect(figures[1]).toMatch(/I to we Last time 2 to 8 now 9 to 1.*More of it is yours/);
  expect(figures[2]).toMatch(/Numbers Last time 0 now 2.*All in Result, where there were none/);
  expect(figures[3]).toMatch(/Left open Last time 2 now 1.*Still open: learned/);
  expect(figures[4]).toMatch(/Jonas’s rating Last time 2 now 4.*above the bar.*You said 4 both times/);
  expect([...shown.page.querySelectorAll("[role=cell] del")].map(({ textContent }) => textContent.trim())).toEqual([
    "We",
    "and waited",
  ]);
  expect([...shown.page.querySelectorAll("[role=cell] ins")].map(({ textContent }) => textContent.trim())).toContain(
    "Calls fell from 47 to 6.",
  );
  await shown.press("Just the words");
  expect(shown.page.querySelectorAll("[role=cell] del, [role=cell] ins")).toHaveLength(0);
});

it("lets the reader choose which two tellings to compare", async () => {
  tellTwice();
  device.told(id, 3, { principleId: "ownership", where: "Sunday", counts: { ...counts, i: 5, we: 5 } });
  const shown = await device.opens(`/stories/${id}`, StoryPage, id);
  expect(shown.words).toMatch(/I to we Last time 9 to 1 now 5 to 5/);
  await shown.choose("select", 0);
  expect(shown.words).toMatch(/I to we Last time 2 to 8 now 5 to 5/);
});

it("takes in the words of the last telling, and gives the old ones back", async () => {
  tellTwice();
  const shown = await device.opens(`/stories/${id}`, StoryPage, id);
  await shown.press("Take in the new words");
  expect(device.journal.story(id)?.parts).toMatchObject({
    action: "I called the vendor.",
    result: "Calls fell from 47 to 6.",
  });
  expect(shown.words).not.toContain("Take in the new words");
  await shown.press("Undo");
  expect(device.journal.story(id)?.parts.result).toBe("Fewer calls.");
});

it("warns about those who have heard it twice, and names another story", async () => {
  tellTwice();
  const other = device.journal.addStory({ title: "The outage", serves: { ownership: "also" } });
  const shown = await device.opens(`/stories/${id}`, StoryPage, id);
  const warning = shown.find('[aria-label="Who has heard it"]');
  expect(warning.textContent).toMatch(/onas has heard this one twice/);
  expect(warning.querySelector("a")?.getAttribute("href")).toBe(`/stories/${other}`);
});

it("shows the open fix until it is done, and leads to the part it is about", async () => {
  const from = { roomId: "r".repeat(22), where: "Tuesday", to: ["Jonas"] };
  device.journal.fixes.put({
    id: "f",
    atMs: 1,
    text: "Say the number.",
    section: "result",
    storyId: id,
    from,
    doneMs: null,
  });
  const shown = await device.opens(`/stories/${id}`, StoryPage, id);
  await shown.press("Write the Result");
  expect(document.activeElement?.id).toBe("story-result");
  const again = await device.opens(`/stories/${id}`, StoryPage, id);
  await again.press("It’s fine as it is");
  expect(device.journal.fixes.get("f")?.doneMs).not.toBeNull();
  expect(again.words).not.toContain("Say the number.");
});

it("notes a telling elsewhere, for the principle it was told for", async () => {
  const shown = await device.opens(`/stories/${id}`, StoryPage, id);
  await shown.write('[aria-label="To whom"]', "Ana, Bea ");
  await shown.write('[aria-label="Where"]', "At lunch");
  await shown.submit('[aria-label="Where"]');
  expect(device.journal.tellingsOf(id)).toMatchObject([
    { to: ["Ana", "Bea"], where: "At lunch", principleId: "ownership" },
  ]);
});

it("puts a paragraph that has no part into one, and marks what serves what", async () => {
  device.journal.changeStory(id, { rest: "It was a Monday.\n\nI learned to ask." });
  const shown = await device.opens(`/stories/${id}#edit`, StoryPage, id);
  await shown.press("Learning", shown.find('[aria-label="Put paragraph 2 into"]'));
  expect(device.journal.story(id)).toMatchObject({
    rest: "It was a Monday.",
    parts: { learning: "I learned to ask." },
  });
  await shown.press("First", shown.find('[aria-label="Frugality"]'));
  await shown.press("First", shown.find('[aria-label="Ownership"]'));
  expect(device.journal.story(id)?.serves).toEqual({ frugality: "first", "dive-deep": "also" });
});
