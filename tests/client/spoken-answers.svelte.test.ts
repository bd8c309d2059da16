/** The moment the room is for, six times over: an interviewer listens, taps, ticks and types, and the card says what to ask. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Hearing } from "../../client/src/voice/speech/hearing.svelte.ts";
import type { Hears } from "../../client/src/voice/speech/recogniser.ts";
import type { Section } from "../../shared/contract/ids.ts";
import { sections } from "../../shared/contract/star.ts";
import { sectionOf } from "../../shared/signals/margin/findings.ts";
import { ana, ben } from "../support/given-room.ts";
import { heardTranscripts } from "../shared/signals/heard-transcripts.ts";
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

/** As people tell a story, with a breath before the next part. */
const wordsPerS = 2.5;
const breathS = 2;
/** Until the recogniser calls a phrase ended. */
const lateS = 1;

interface Telling {
  readonly id: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly gaps: readonly string[];
}

/** Seconds from the end of the part that lacks something until the margin says so. Nobody types or ticks anything: the device hears, and parts are tapped. */
async function saidAfterS({ sections: said, gaps }: Telling): Promise<number | undefined> {
  const [gap = ""] = gaps;
  const wanted = `${sectionOf(gap as Parameters<typeof sectionOf>[0])} ${gap}`; // a label is one
  const page = new InterviewersPage(asked("spoken"));
  let hears: Hears | undefined;
  let telling: Section = "situation";
  const start = (all: Hears) => {
    hears = all;
    return () => undefined;
  };
  const hearing = new Hearing(
    { prepare: () => Promise.resolve(true), open: () => Promise.resolve({ start }) },
    { onSwitch: () => undefined, onWords: (words, final) => final && page.hears(telling, words) },
  );
  await hearing.turnOn();

  const script = new Map<number, () => void>();
  let atS = 1;
  let endedAtS = 0;
  for (const section of sections) {
    const isEnd = wanted.startsWith(section);
    script.set(Math.round(atS), () => {
      telling = section;
      page.acts(ben, { type: "tap", askId, section });
    });
    atS += breathS;
    for (const phrase of said[section].split("\n")) {
      atS += phrase.split(" ").length / wordsPerS;
      script.set(Math.round(atS), () => hears?.partial(phrase));
      atS += lateS;
      script.set(Math.round(atS), () => hears?.final(phrase));
    }
    atS += breathS;
    if (isEnd) endedAtS = Math.round(atS);
  }
  let foundAtS: number | undefined;
  for (let nowS = 0; nowS <= endedAtS + soonS && foundAtS === undefined; nowS += 1) {
    script.get(nowS)?.();
    await goesBy(secondMs);
    if (nowS >= endedAtS && page.gaps.includes(wanted)) foundAtS = nowS;
  }
  hearing.close();
  page.leave();
  return foundAtS === undefined ? undefined : foundAtS - endedAtS;
}

it("finds what heard words lack within 20 s of the end of their part, without a keystroke", async () => {
  // Of each story one telling, so that all kinds of gaps come up.
  const lacking = heardTranscripts.filter(({ gaps }) => gaps.length === 1);
  const stories = [...new Set(lacking.map(({ id }) => id.split("-")[0]))];
  const told = stories.flatMap((story, nth) => {
    const tellings = lacking.filter(({ id }) => id.startsWith(`${story ?? ""}-`));
    return tellings[nth % tellings.length] ?? [];
  });
  expect(new Set(told.flatMap(({ gaps }) => gaps)).size).toBe(4);
  const found = [];
  for (const telling of told) found.push({ id: telling.id, gaps: telling.gaps, afterS: await saidAfterS(telling) });
  const times = found.flatMap(({ afterS }) => afterS ?? []).toSorted((a, b) => a - b);
  const seen = found.map(({ id, gaps, afterS }) => `${id} ${gaps.join()}: ${afterS ?? "not"} s`).join("; ");
  console.log(
    `${times.length} of ${found.length} gaps stand within ${soonS} s, the slowest after ${times.at(-1)} s. ${seen}`,
  );
  expect(times.length / found.length, seen).toBeGreaterThanOrEqual(0.75);
}, 240_000);
