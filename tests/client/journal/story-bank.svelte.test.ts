import { beforeEach, expect, it } from "vitest";
import StoryBank from "../../../client/src/pages/stories/StoryBank.svelte";
import { sixteen } from "../../../client/src/journal/coverage.ts";
import { Device, type Shown } from "./device.ts";

let device: Device;
beforeEach(() => {
  device = new Device();
});
const row = (shown: Shown, title: string): readonly string[] => {
  const found = [...shown.page.querySelectorAll("tbody tr")].find((line) => line.textContent.includes(title));
  return [...(found?.querySelectorAll("td") ?? [])].map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
};
const rated = (principleId: string, rating: number) => ({ principleId, by: "Ana", isSelf: false, rating });

it("shows the last score, what is untold, what also fits, and the gaps", async () => {
  const serves = { ownership: "first", "dive-deep": "first", frugality: "first", "earn-trust": "also" } as const;
  const id = device.journal.addStory({ title: "The audit", serves });
  device.told(id, 1, { principleId: "ownership", ratings: [rated("ownership", 2)] });
  device.told(id, 2, { principleId: "ownership", ratings: [rated("ownership", 4)] });
  device.told(id, 3, { principleId: "frugality" });
  const shown = await device.opens("/stories", StoryBank);
  const cells = row(shown, "The audit");
  expect(cells[sixteen.indexOf("ownership")]).toContain("4");
  expect(cells[sixteen.indexOf("ownership")]).toContain("first choice, last rated 4, above the bar");
  expect(cells[sixteen.indexOf("dive-deep")]).toBe("first choice, not told yet");
  expect(cells[sixteen.indexOf("frugality")]).toBe("first choice, told, not rated");
  expect(cells[sixteen.indexOf("earn-trust")]).toBe("also fits");
  expect(shown.find("h1").textContent).toBe("Three of sixteen covered");
  expect(shown.page.querySelectorAll("thead th.isGap")).toHaveLength(13);
  expect(shown.find('[aria-label="Next to write"]').textContent).toContain("Earn Trust has only a maybe.");
});

it("starts a story from what is next to write", async () => {
  device.journal.addStory({ title: "The audit", serves: { "earn-trust": "also" } });
  const shown = await device.opens("/stories", StoryBank);
  await shown.press("Start from this");
  const story = device.journal.stories.find(({ serves }) => serves["earn-trust"] === "first");
  expect(shown.router.path + shown.router.fragment).toBe(`/stories/${story?.id}#edit`);
});

it("puts the chosen story beside the matrix, and searches among many", async () => {
  for (let nth = 0; nth < 40; nth += 1)
    device.journal.addStory({
      title: `Story ${nth}`,
      parts: { action: nth === 7 ? "I rang the vendor." : "I wrote." },
    });
  const shown = await device.opens("/stories", StoryBank);
  expect(shown.page.querySelectorAll("tbody tr")).toHaveLength(30);
  await shown.press("Show more");
  expect(shown.page.querySelectorAll("tbody tr")).toHaveLength(40);
  await shown.press("Story 7");
  expect(shown.find("aside h2").textContent).toBe("Story 7");
  await shown.write("input[type=search]", "rang vendor");
  expect(shown.page.querySelectorAll("tbody tr")).toHaveLength(1);
  expect(shown.find('[role="status"]').textContent).toBe("1 of 40");
});

it("says what to do first where there is no story, and when all are covered", async () => {
  expect((await device.opens("/stories", StoryBank)).words).toContain("Start with one day you remember well");
  device.journal.addStory({ serves: Object.fromEntries(sixteen.map((id) => [id, "first" as const])) });
  const shown = await device.opens("/stories", StoryBank);
  expect(shown.find("h1").textContent).toBe("All of sixteen covered");
  expect(shown.words).toContain("Tell the untold ones first.");
  expect(shown.page.querySelector('[aria-label="Next to write"]')).toBeNull();
});
