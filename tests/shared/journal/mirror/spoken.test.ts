/** The spoken answers that the card is tested with, none of them asked about: the mirror names what was open in each, and nothing else. */
import { expect, it } from "vitest";
import type { Section } from "../../../../shared/contract/ids.ts";
import { gapsOf } from "../../../../shared/journal/mirror/gaps.ts";
import type { Piece } from "../../../../shared/notes/replay.ts";
import { spokenAnswers, type SpokenAnswer } from "../../../client/spoken-answers.ts";
import { ana, ben } from "../../../support/given-room.ts";

const secondMs = 1_000;
const anasClient = 1;

function listenedTo({ steps }: SpokenAnswer) {
  const pieces: Record<Section, Piece[]> = { situation: [], task: [], action: [], result: [], learning: [] };
  for (const step of steps) {
    if (step[1] !== "note") continue;
    const clock = pieces[step[2]].length * 1_000;
    const writtenMs = step[0] * secondMs;
    pieces[step[2]].push({ client: anasClient, clock, text: `${step[3]}\n`, writtenMs, erasedMs: Infinity });
  }
  const taps = steps.flatMap((step) =>
    step[1] === "tap" ? [{ section: step[2], bySeat: ana.seatId, atMs: step[0] * secondMs }] : [],
  );
  const ticks = steps.flatMap((step) =>
    step[1] === "tick" ? [{ what: step[2], heard: true, bySeat: ana.seatId, atMs: step[0] * secondMs }] : [],
  );
  const endedMs = ((steps.at(-1)?.[0] ?? 0) + 20) * secondMs;
  return gapsOf({
    ask: {
      askId: "askaskaskask",
      principleId: null,
      text: "",
      lead: ana.seatId,
      askedMs: 0,
      endedMs,
      probes: [],
      taps,
      ticks,
    },
    mode: "spoken",
    notes: { pieces, authors: new Map([[anasClient, ana.seatId]]), candidate: ben.seatId },
    asker: ana.seatId,
    untilMs: endedMs,
  });
}

it.each(spokenAnswers)("names what was open and let go: $who", (answer) => {
  expect(listenedTo(answer).map(({ gap, fate }) => [gap, fate.kind])).toEqual(answer.open.map((gap) => [gap, "letGo"]));
});
