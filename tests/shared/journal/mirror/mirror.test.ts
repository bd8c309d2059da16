/** What one person sees of their own asking in a round. */
import { describe, expect, it } from "vitest";
import type { ProbeKind } from "../../../../shared/contract/ids.ts";
import type { AskView, RoundView } from "../../../../shared/contract/views.ts";
import { adviceFrom } from "../../../../shared/journal/mirror/advice.ts";
import { mirrorOf, type Mirror, type Sitting } from "../../../../shared/journal/mirror/mirror.ts";
import type { Piece } from "../../../../shared/notes/replay.ts";
import { ana, bea, ben } from "../../../support/given-room.ts";

const secondMs = 1_000;
const askId = "askaskaskask";
const bensClient = 7;

const answer: Readonly<Record<string, readonly [atS: number, text: string]>> = {
  situation: [10, "Support calls came in every morning, forty a day, and nobody knew which printer they were about."],
  task: [30, "I was on the desk that month and had to find out why."],
  action: [
    60,
    "We looked at the logs. We went with the split because the old line was full. We moved the printers on Sunday.",
  ],
  result: [90, "Mornings were much better after that."],
  learning: [120, "I check the logs every Monday now."],
};
const texts = new Map(
  Object.entries(answer).map(([section, [atS, text]]): [string, readonly Piece[]] => [
    `${askId}.${section}`,
    [{ client: bensClient, clock: atS, text, writtenMs: atS * secondMs, erasedMs: Infinity }],
  ]),
);

const probe = (atS: number, kind: ProbeKind, text: string, by = ana.seatId): AskView["probes"][number] => ({
  probeId: `probe${String(atS).padStart(7, "0")}`,
  kind,
  text,
  how: "aloud",
  bySeat: by,
  atMs: atS * secondMs,
});

function sitting(probes: AskView["probes"], round: Partial<RoundView> = {}, ask: Partial<AskView> = {}): Sitting {
  return {
    round: {
      no: 1,
      candidate: ben.seatId,
      startedMs: 0,
      endedMs: null,
      asks: [
        {
          askId,
          principleId: "dive-deep",
          text: "Tell me about a cause that was not where people looked.",
          lead: ana.seatId,
          askedMs: 0,
          endedMs: 180 * secondMs,
          probes,
          taps: [],
          ...ask,
        },
      ],
      ownQuestions: [],
      sealed: [],
      revealWantedBy: [],
      revealed: true,
      comments: [],
      actions: [],
      ...round,
    },
    mode: "written",
    asker: ana.seatId,
    texts,
    authors: new Map([[bensClient, ben.seatId]]),
    endMs: 200 * secondMs,
  };
}

const seen = (given: Sitting): Mirror => {
  const mirror = mirrorOf(given);
  if (!mirror) throw new Error("nothing to see");
  return mirror;
};
const fates = ({ gaps }: Mirror) => Object.fromEntries(gaps.map(({ gap, fate }) => [gap, fate.kind]));

describe("the mirror of one's asking", () => {
  it("tells gaps that were probed from those that were let go, and how long it took", () => {
    const mirror = seen(sitting([probe(74, "who", "When you say “we”, what was your own part?")]));
    expect(fates(mirror)).toEqual({ who: "asked", howMuch: "letGo" });
    expect(mirror.gaps[0]?.fate).toMatchObject({ kind: "asked", afterMs: 14 * secondMs });
    expect(mirror.gaps[1]).toMatchObject({
      section: "result",
      phrase: { text: "Mornings were much better after that" },
    });
    expect([mirror.letGo, mirror.toProbeMs]).toEqual([1, 14 * secondMs]);
  });

  it("counts what somebody else asked as asked, but not as one's own", () => {
    const mirror = seen(sitting([probe(74, "who", "What was your own part?", bea.seatId)]));
    expect(fates(mirror)).toEqual({ who: "askedByAnother", howMuch: "letGo" });
    expect([mirror.probes, mirror.toProbeMs]).toEqual([[], null]);
  });

  it("leaves out what was called not so, and questions that others led", () => {
    expect(fates(seen(sitting([], {}, { denials: [{ gap: "who", kind: "who" }] })))).toEqual({ howMuch: "letGo" });
    const others = sitting([probe(100, "how", "How much better?")], {}, { lead: bea.seatId });
    expect(seen(others).gaps).toEqual([]);
    expect(seen(others).probes).toHaveLength(1);
    expect(mirrorOf(sitting([], {}, { lead: bea.seatId }))).toBeUndefined();
  });

  it("says nothing about an answer of which nothing was noted, ticked or tapped", () => {
    const mirror = seen({ ...sitting([]), texts: new Map(), mode: "spoken" });
    expect([mirror.gaps, mirror.unheard]).toEqual([[], [askId]]);
  });

  it("counts how one asked, and what each rating rests on", () => {
    const mirror = seen(
      sitting(
        [
          probe(70, "how", "Didn’t that annoy the network lead?"),
          probe(80, "how", "How long did that take, and who signed it off?"),
          probe(90, "how", "Did you check it had lasted?"),
          probe(95, "how", "What happened next?"),
        ],
        {
          card: {
            seatId: ana.seatId,
            ratings: [
              { principleId: "dive-deep", rating: 4, reason: "", evidence: [{ kind: "moment", atMs: 5, text: "" }] },
              { principleId: "earn-trust", rating: 4, reason: "", evidence: [] },
              { principleId: "frugality", rating: "notProbed", reason: "", evidence: [] },
            ],
            strengths: "",
            concerns: "",
            keep: "",
            change: "",
            revisions: [],
          },
        },
      ),
    );
    expect(mirror.counts).toEqual({ open: 1, leading: 1, double: 1, yesOrNo: 1 });
    expect(mirror.probes.map(({ better, two }) => better ?? two?.[1])).toEqual([
      "How did the network lead take it?",
      "Who signed it off?",
      "How did you check it had lasted?",
      undefined,
    ]);
    expect(mirror.ratings).toEqual([
      { principleId: "dive-deep", rating: 4, quotes: 0, moments: 1 },
      { principleId: "earn-trust", rating: 4, quotes: 0, moments: 0 },
    ]);
  });
});

describe("the one thing to change", () => {
  it("is what was let go, in the words that should have called for a question", () => {
    const [first, ...others] = adviceFrom(seen(sitting([probe(74, "who", "What was your own part?")])));
    expect(first).toMatchObject({
      key: "howMuch",
      because: "You let this go once",
      text: "When you hear “much better”, ask “how much?”",
    });
    expect(others).toEqual([]);
  });

  it("is how one asks, where that happens more often", () => {
    const probes = [
      probe(74, "who", "What was your own part?"),
      probe(100, "howMuch", "How much better?"),
      probe(105, "how", "Did you ring them?"),
      probe(110, "how", "Was it late?"),
    ];
    expect(adviceFrom(seen(sitting(probes))).map(({ key }) => key)).toEqual(["yesOrNo"]);
  });

  it("is what the candidate missed, where nothing else stands out", () => {
    const feedback = { seatId: ben.seatId, clear: 5, probed: 2, atEase: 5, fedTheAnswer: false, text: "" } as const;
    const probes = [probe(74, "who", "What was your own part?"), probe(100, "howMuch", "How much better?")];
    const mirror = seen(sitting(probes, { feedbacks: [feedback] }));
    expect(mirror.feedback).toEqual(feedback);
    expect(adviceFrom(mirror).map(({ key }) => key)).toEqual(["felt-probed"]);
  });
});
