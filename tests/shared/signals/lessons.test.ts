/** What counts as learned: a change or an insight of this story, against praise, feelings, promises and proverbs. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { shortTexts } from "./short-tellings.ts";

const told = {
  situation: "Our depot was short.",
  task: "Mine.",
  action: "I called the drivers and asked each one for a reason.",
  result: "It went from 9 to 4.",
  learning: "",
};
const lacksLesson = (changes: Partial<typeof told>): boolean =>
  analyse({ ...told, ...changes }).gaps.includes("learned");

describe("what was learned", () => {
  it.each(shortTexts("learned", false))("is told by: %s", (learning) => {
    expect(lacksLesson({ learning })).toBe(false);
  });

  it.each(shortTexts("learned", true))("is not told by: %s", (learning) => {
    expect(lacksLesson({ learning })).toBe(true);
  });

  it.each([
    "Waste fell to 4 kg. Ever since, I weigh the bins on Mondays.",
    "She passed with two faults. I film the hands of every learner now.",
    "All 40 came. I learned to ring the grandmothers and not the parents.",
    "It held for two winters. What I took from it is that salt gets under anything.",
    "Claims went from 30 to 12. I no longer sign a form I haven't read.",
    "It sold out in 3 days. From then on I printed the small run first.",
  ])("may stand in Result: %s", (result) => {
    expect(lacksLesson({ result })).toBe(false);
  });

  it.each([
    "We now bake 900 loaves a day and everyone is happy.",
    "Since then there were no complaints.",
    "They have ordered every month since then.",
    "I now have a team of nine.",
    "We get thank-you cards every week now.",
    "The line makes 40 an hour now, up from 28.",
    "Everybody was pleased and I was promoted in May.",
  ])("is no figure or thanks in Result: %s", (result) => {
    expect(lacksLesson({ result })).toBe(true);
  });
});
