/** The signals on what a device heard: words without punctuation, with fillers, false starts and mistakes. */
import { expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { heardTranscripts } from "./heard-transcripts.ts";
import { pooledGapF1, score } from "./scorer.ts";

it("finds the gaps in heard tellings", () => {
  expect(heardTranscripts.length).toBeGreaterThanOrEqual(60);
  const result = score(heardTranscripts, analyse);
  const seen = result.differences.filter((line) => line.includes(" gap ")).join("\n");
  expect(pooledGapF1(result), seen).toBeGreaterThanOrEqual(0.75);
  for (const gap of ["who", "why", "how", "howMuch", "learned"]) {
    expect(result.gaps[gap]?.f1 ?? 1, `${gap}\n${seen}`).toBeGreaterThanOrEqual(0.75);
  }
});
