/** The moment the room is for, six times over: an interviewer listens, taps, ticks and types, and the card says what to ask. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ana } from "../support/given-room.ts";
import { askId, asked, goesBy, InterviewersPage } from "./interviewers-page.svelte.ts";
import { spokenAnswers, type SpokenAnswer } from "./spoken-answers.ts";

const secondMs = 1_000;
const soonS = 20;
/** A while after the last word. */
const afterS = 40;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the card says at every second of an answer. */
async function heard({ steps }: SpokenAnswer) {
  const page = new InterviewersPage(asked("spoken"));
  const cards = [];
  const lastS = (steps.at(-1)?.[0] ?? 0) + afterS;
  for (let atS = 0; atS <= lastS; atS += 1) {
    for (const step of steps) {
      if (step[0] !== atS) continue;
      if (step[1] === "note") page.scribes(step[2], step[3]);
      else if (step[1] === "tap") page.acts(ana, { type: "tap", askId, section: step[2] });
      else page.acts(ana, { type: "tick", askId, what: step[2], heard: true });
    }
    await goesBy(secondMs);
    cards.push({ atS, ...page.card });
  }
  page.leave();
  return cards;
}

it("finds what is open in spoken answers, soon, in their words, and nothing that was said", async () => {
  const scores = [];
  for (const answer of spokenAnswers) {
    const cards = await heard(answer);
    const found = cards.find(({ gap, atS }) => gap === answer.wanted && atS <= answer.endsAtS + soonS);
    const isQuoting = answer.quotes.some((words) => found?.text?.toLowerCase().includes(words));
    const right: readonly (string | undefined)[] = [undefined, "opening", ...answer.open];
    const wrong = new Set(cards.map(({ gap }) => gap).filter((gap) => !right.includes(gap)));
    scores.push({ who: answer.who, foundAtS: found?.atS, says: found?.text, isQuoting, wrong: [...wrong] });
  }
  const told = JSON.stringify(scores, null, 2);
  expect(
    scores.flatMap(({ wrong }) => wrong),
    told,
  ).toEqual([]);
  expect(scores.filter(({ foundAtS }) => foundAtS !== undefined).length, told).toBeGreaterThanOrEqual(5);
  expect(scores.filter(({ isQuoting }) => isQuoting).length, told).toBeGreaterThanOrEqual(4);
}, 240_000);
