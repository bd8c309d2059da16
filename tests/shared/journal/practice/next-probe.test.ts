import { describe, expect, it } from "vitest";
import { gapsLeft, nextProbe } from "../../../../shared/journal/practice/next-probe.ts";
import type { Sitting } from "../../../../shared/journal/practice/sitting.ts";
import { answer, askNext, endTelling, tap, tick, write } from "../../../../shared/journal/practice/steps.ts";
import { practisedTelling } from "../../../../shared/journal/practice/told.ts";
import { deliverResults } from "../../../../shared/questions/bank/deliver-results.ts";
import { read, type Reading } from "../../../../shared/signals/analyse.ts";
import type { Section, Tick } from "../../../../shared/contract/ids.ts";
import { begun, second } from "./begun.ts";

const toldWith = (parts: readonly Section[], ...ticks: readonly Tick[]): Sitting =>
  ticks.reduce<Sitting>(
    (sitting, what) => tick(sitting, what, true),
    endTelling(
      parts.reduce((sitting, part, at) => tap(sitting, part, 20 * at * second), begun()),
      20 * parts.length * second,
    ),
  );
const next = (sitting: Sitting, reading?: Reading) => nextProbe(sitting, deliverResults, reading);
const all: readonly Section[] = ["situation", "task", "action", "result", "learning"];

/** Answers everything that is asked; returns what that was. */
function askThrough(sitting: Sitting, isKnown = true) {
  const asked = [];
  let now = sitting;
  for (let probe = next(now); probe; probe = next(now)) {
    asked.push(probe);
    now = answer(askNext(now, probe, 0), isKnown, second);
  }
  return { asked, now };
}

describe("the next follow-up", () => {
  it("goes after what was neither said nor tapped, in the words of the question", () => {
    const probe = next(toldWith(all, "why", "how", "howMuch", "learned"));
    expect(probe).toMatchObject({ kind: "who", gap: "who", text: "Who saved it: you or somebody you called?" });
    expect(next(toldWith(["situation", "task", "action"], "who", "how", "why", "learned"))?.gap).toBe("missing:result");
  });

  it("comes one after the other, three at most, no two of a kind and never the same words", () => {
    for (const isKnown of [true, false]) {
      const { asked } = askThrough(toldWith(all), isKnown);
      expect(asked).toHaveLength(3);
      expect(new Set(asked.map(({ kind }) => kind)).size).toBe(3);
      expect(new Set(asked.map(({ text }) => text)).size).toBe(3);
    }
  });

  it("goes deeper into the question once everything was said", () => {
    const probe = next(toldWith(all, "who", "why", "how", "howMuch", "learned"));
    expect(probe).toMatchObject({ gap: "opening", quote: null });
  });

  it("hangs on the teller's own words where they wrote some", () => {
    const action = "I moved the export to a quiet hour and asked the supplier for the urgent half first.";
    const sitting = write(toldWith(all, "who", "why", "how"), { action, result: "The mornings were much better." });
    const reading = read(sitting.parts);
    const probe = next(sitting, reading);
    expect(probe?.kind).toBe("howMuch");
    expect(probe?.quote).toContain("much better");
    expect(probe?.text.toLowerCase()).toContain("much better");
  });

  it("reads a written answer instead of the ticks once there is enough of it", () => {
    const parts = {
      situation: "Two of five fitters left in the week before nine flats were to be handed over to families.",
      task: "I ran the site and had promised the owner the date.",
      action:
        "I decided to cut the list to the nine flats with families waiting, because the others had somewhere to live. I called the owner, moved two plumbers over and checked every flat myself on the last evening.",
      result: "We handed over nine of nine on the day, at £2,300 over the budget of £40,000.",
      learning: "",
    };
    const sitting: Sitting = { ...toldWith(all), parts };
    const gaps = gapsLeft(sitting, read(parts)).map(({ gap }) => gap);
    expect(gaps).toContain("missing:learning");
    expect(gaps).not.toContain("howMuch");
    expect(gaps).not.toContain("who");
  });
});

describe("what a practice leaves in the journal", () => {
  it("is a telling that nobody heard, with its times, its follow-ups and what stayed open", () => {
    const { now } = askThrough(toldWith(["situation", "action"]), false);
    const telling = practisedTelling({ ...now, rating: 2 }, { where: "Practice alone", me: "Sol", reading: undefined });
    expect(telling).toMatchObject({
      id: "first",
      roomId: null,
      round: null,
      where: "Practice alone",
      to: [],
      principleId: "deliver-results",
      toldMs: { situation: 20 * second, task: 0, action: 20 * second },
      followUps: 3,
      ratings: [{ principleId: "deliver-results", by: "Sol", isSelf: true, rating: 2 }],
      counts: { words: 0, numbers: 0 },
    });
    expect(telling.gaps).toEqual(expect.arrayContaining(["who", "missing:result"]));
  });

  it("has no gap that an answer closed", () => {
    const { now } = askThrough(toldWith(all, "why", "how", "learned", "who"));
    const telling = practisedTelling(now, { where: "Practice alone", me: "", reading: undefined });
    expect(telling).toMatchObject({ gaps: [], ratings: [] });
  });
});
