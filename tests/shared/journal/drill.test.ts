/** The drill's exercises: every sample of our pack, one best follow-up each, and an order that gives nothing away. */
import { describe, expect, it } from "vitest";
import { accuracyByDay, accuracyOfKind, exercisesFrom, inDrillOrder } from "../../../shared/journal/drill/drill.ts";
import { followUpChoices } from "../../../shared/journal/drill/follow-ups.ts";
import { generalFollowUpChoices } from "../../../shared/journal/drill/general-follow-ups.ts";
import type { Drilled } from "../../../shared/journal/shapes.ts";
import { calibration } from "../../../shared/questions/bank/calibration.ts";
import { generalCalibration } from "../../../shared/questions/general/calibration.ts";

const exercises = exercisesFrom(calibration, followUpChoices);
const ofBothPacks = [...exercises, ...exercisesFrom(generalCalibration, generalFollowUpChoices)];
const drilled = (sampleId: string, atMs: number, isRight = true, kind: Drilled["kind"] = "rate"): Drilled => ({
  id: `${sampleId}${atMs}`,
  atMs,
  kind,
  sampleId,
  isRight,
});

describe("the exercises of the drill", () => {
  it("has one for every sample answer of our packs", () => {
    expect(ofBothPacks.map(({ sample }) => sample.id)).toEqual(
      [...calibration, ...generalCalibration].map(({ id }) => id),
    );
    expect(followUpChoices).toHaveLength(calibration.length);
    expect(generalFollowUpChoices).toHaveLength(generalCalibration.length);
  });

  it("offers three different follow-ups each, one of them the best, each with why", () => {
    for (const { followUps } of ofBothPacks) {
      expect(new Set(followUps.map(({ text }) => text)).size).toBe(3);
      expect(followUps.filter(({ isBest }) => isBest)).toHaveLength(1);
      expect(followUps.filter(({ text, why }) => !text.endsWith("?") || why.length < 20)).toEqual([]);
    }
  });

  it("puts the best one now first, now second, now third", () => {
    const places = ofBothPacks.map(({ followUps }) => followUps.findIndex(({ isBest }) => isBest));
    for (const place of [0, 1, 2]) expect(places.filter((at) => at === place).length).toBeGreaterThanOrEqual(6);
  });

  it("begins with what was never drilled, then with what was drilled longest ago", () => {
    const [first, second, ...others] = exercises.map(({ sample }) => sample.id);
    const earlier = [...others.map((id) => drilled(id, 50)), drilled(first ?? "", 90), drilled(second ?? "", 70)];
    expect(inDrillOrder(exercises, earlier).slice(-2)).toMatchObject([
      { sample: { id: second } },
      { sample: { id: first } },
    ]);
    expect(inDrillOrder(exercises, [drilled(first ?? "", 90)]).at(-1)).toMatchObject({ sample: { id: first } });
  });
});

describe("how often one was right", () => {
  const done = [drilled("a", 1), drilled("b", 2, false), drilled("a", 11, true, "followUp"), drilled("b", 25)];

  it("is counted by day, the last days only", () => {
    const byDay = accuracyByDay(done, (atMs) => String(Math.floor(atMs / 10)), 2);
    expect(byDay).toEqual([
      { day: "1", done: 1, right: 1 },
      { day: "2", done: 1, right: 1 },
    ]);
  });

  it("is counted for each kind of exercise", () => {
    expect([accuracyOfKind(done, "rate"), accuracyOfKind(done, "followUp")]).toEqual([
      { done: 3, right: 2 },
      { done: 1, right: 1 },
    ]);
  });
});
