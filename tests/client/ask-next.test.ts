/** What the card shows: the order of what is worth asking, and when it may change. */
import { describe, expect, it } from "vitest";
import { isDone, rank, type Found, type Moment, type Option } from "../../shared/signals/margin/rank.ts";
import { another, emptyCard, follow, holdMs, meant, meantMs } from "../../client/src/room/interview/next/waiting.ts";
import { basisOf } from "../../client/src/room/interview/next/words.ts";
import { spokenFindings, type SpokenTelling } from "../../shared/signals/margin/spoken.ts";
import type { Section } from "../../shared/contract/ids.ts";
import { probesFor, type Gap } from "../../shared/signals/margin/gap.ts";

const general = (["who", "why", "how", "howMuch", "result", "learned"] as const).flatMap((kind) =>
  [1, 2].map((no) => ({ kind, text: `${kind} ${no}?` })),
);
const found = (gap: Gap, section: Section, more: Partial<Found> = {}): Found => ({
  gap,
  section,
  reason: "Not yet.",
  probes: probesFor[gap],
  ...more,
});
const faster = {
  phrase: { section: "result", text: "much faster", rule: "faster", from: 0, to: 11 },
} as const;
const moment = (more: Partial<Moment> = {}): Moment => ({
  findings: [],
  questionProbes: [],
  principleProbes: [],
  generalProbes: general,
  asked: [],
  heard: [],
  dismissed: [],
  openingsDenied: [],
  silenced: new Set(),
  tapped: [],
  nowForMs: 60_000,
  leftMs: 300_000,
  targetMs: 600_000,
  skips: [],
  ...more,
});
const gaps = (given: Moment): readonly string[] => [...new Set(rank(given).map(({ gap }) => gap))];
const everything = [
  found("who", "action"),
  found("howMuch", "result"),
  found("learned", "learning"),
  found("longStart", "situation"),
];

describe("what is worth asking now", () => {
  it("is the question's own first follow-up before there is anything to go by", () => {
    const questionProbes = [
      { kind: "why", text: "Why you?" },
      { kind: "who", text: "Who else?" },
    ] as const;
    expect(rank(moment({ questionProbes }))[0]).toEqual({ gap: "opening", kind: "why", text: "Why you?" });
    expect(rank(moment({ questionProbes, heard: ["why"] }))[0]?.text).toBe("Who else?");
    expect(rank(moment({ questionProbes, openingsDenied: ["why"] }))[0]?.text).toBe("Who else?");
    expect(rank(moment())).toEqual([]);
  });

  it("hangs on the candidate's words when there are some, and quotes them", () => {
    const [first] = rank(moment({ findings: [found("who", "action"), found("howMuch", "result", faster)] }));
    expect(first).toMatchObject({ gap: "howMuch", kind: "howMuch", phrase: faster.phrase });
    expect(first?.text).toMatch(/^Much faster: /);
  });

  it("waits for parts that are still to come, and turns to the part that has just ended", () => {
    expect(gaps(moment({ findings: everything, tapped: ["situation"] }))[0]).toBe("longStart");
    expect(gaps(moment({ findings: everything, tapped: ["situation", "action", "result"] }))[0]).toBe("who");
    expect(gaps(moment({ findings: everything, tapped: ["action", "result", "learning"] }))[0]).toBe("howMuch");
  });

  it("does not ask for what a part lacks that has only begun, unless words show it", () => {
    const tapped = ["action", "result"] as const;
    const findings = [found("howMuch", "result")];
    expect(gaps(moment({ findings, tapped, nowForMs: 10_000 }))).toEqual([]);
    expect(gaps(moment({ findings, tapped }))).toEqual(["howMuch"]);
    const byWords = [found("howMuch", "result", { because: "No number says what changed." })];
    expect(gaps(moment({ findings: byWords, tapped, nowForMs: 10_000 }))).toEqual(["howMuch"]);
  });

  it("turns to the ending when little time is left", () => {
    const tapped = ["situation", "action"] as const;
    expect(gaps(moment({ findings: everything, tapped }))[0]).toBe("who");
    expect(gaps(moment({ findings: everything, tapped, leftMs: 60_000 }))[0]).toBe("howMuch");
    expect(gaps(moment({ findings: everything, tapped, leftMs: null, targetMs: null }))[0]).toBe("who");
  });

  it("leans towards what this interviewer tends to leave out", () => {
    const findings = [found("why", "action"), found("how", "action")];
    expect(gaps(moment({ findings }))[0]).toBe("why");
    expect(gaps(moment({ findings, skips: ["how"] }))[0]).toBe("how");
  });

  it("leaves out what was asked, heard, dismissed or silenced", () => {
    const findings = everything;
    const left = (more: Partial<Moment>): readonly string[] => gaps(moment({ findings, ...more }));
    expect(left({ asked: [{ kind: "who", text: "Who?" }] })).not.toContain("who");
    expect(rank(moment({ findings, heard: ["learned"] })).map(({ kind }) => kind)).not.toContain("learned");
    expect(left({ dismissed: ["howMuch"] })).not.toContain("howMuch");
    expect(rank(moment({ findings, silenced: new Set(["howMuch"]) })).map(({ kind }) => kind)).not.toContain("howMuch");
  });

  it("offers the first of each gap before the second of any, and no words twice", () => {
    const texts = rank(moment({ findings: [found("who", "action"), found("howMuch", "result")] })).map(
      ({ text }) => text,
    );
    expect(texts.slice(0, 3)).toEqual(["who 1?", "howMuch 1?", "who 2?"]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("what the card says beside the gap", () => {
  const even = { situation: 0.2, task: 0.2, action: 0.2, result: 0.2, learning: 0.2 };
  const telling: SpokenTelling = { shares: even, tapped: [], heard: [], probed: [], elapsedMs: 160_000 };
  const says = (given: Partial<SpokenTelling>): readonly string[] =>
    spokenFindings({ ...telling, ...given }).map((finding) => {
      const findings = [{ ...finding, reason: `${finding.reason} Told in other words.` }];
      const [option] = rank(moment({ findings, nowForMs: 60_000 }));
      return option ? basisOf(option) : "nothing";
    });

  it("is only the part where it is missing, in whatever words the margin says that it was not heard or reached", () => {
    expect(says({})).toEqual(["Action.", "Result.", "Learning."]);
    expect(says({ tapped: ["task"], heard: ["howMuch", "learned"] })).toEqual(["Action."]);
  });

  it("is also what the gap does not say: how long the start took, or why the words quoted are vague", () => {
    const started = { ...even, situation: 0.6, action: 0 };
    expect(says({ heard: ["howMuch", "learned"], tapped: ["action", "result"], shares: started })).toEqual([
      "Action.",
      "Situation. 80% of the time is Situation and Task. Told in other words.",
    ]);
    const [quoting] = rank(
      moment({ findings: [found("howMuch", "result", { ...faster, because: "Faster than what?" })] }),
    );
    expect(quoting && basisOf(quoting)).toBe("Result. Faster than what?");
  });
});

describe("the card", () => {
  const option = (text: string): Option => ({ gap: "who", kind: "who", text });
  const [a, b, c] = [option("A?"), option("B?"), option("C?")] as const;
  const never = (): boolean => false;
  const first = follow(emptyCard, [a, b], 1_000, never);

  it("shows the best at once when it is empty, and stays empty when nothing is there", () => {
    expect(first.shown).toBe(a);
    expect(follow(emptyCard, [], 1_000, never)).toBe(emptyCard);
  });

  it("does not change under a finger: a better one waits, says so, and comes when the shown one is old", () => {
    const waiting = follow(first, [b, a], 1_000 + holdMs - 1, never);
    expect(waiting).toMatchObject({ shown: a, isWaiting: true });
    expect(follow(waiting, [b, a], 1_000 + holdMs, never)).toMatchObject({ shown: b, isWaiting: false });
    expect(follow(waiting, [b, a], 1_000 + holdMs, never, true)).toMatchObject({ shown: a, isWaiting: true });
    expect(follow(waiting, [a, b], 1_000 + holdMs, never)).toMatchObject({ shown: a, isWaiting: false });
  });

  it("tells at once why the words it shows are worth asking now", () => {
    const found: Option = { ...a, gap: "why" };
    expect(follow(first, [found], 1_001, never)).toMatchObject({ shown: found, sinceMs: 1_000 });
    expect(follow(first, [{ ...a }], 1_001, never)).toBe(first);
  });

  it("keeps what it shows when nothing better is there", () => {
    expect(follow(first, [a, c], 60_000, never)).toBe(first);
    expect(follow(first, [], 60_000, never)).toBe(first);
  });

  it("goes on at once when the shown one is used or dismissed", () => {
    const after = follow(first, [b], 1_001, ({ text }) => text === a.text);
    expect(after).toMatchObject({ shown: b, isWaiting: false });
    expect(follow(first, [], 1_001, () => true).shown).toBeUndefined();
  });

  it("leafs through all others before one comes again", () => {
    const options = [a, b, c];
    let card = follow(emptyCard, options, 0, never);
    const seen = [card.shown?.text];
    for (let press = 1; press <= 3; press += 1) {
      card = another(card, options, press);
      seen.push(card.shown?.text);
    }
    expect(seen).toEqual(["A?", "B?", "C?", "A?"]);
  });

  it("takes a press right after a change for the one that stood there before", () => {
    const changed = follow(first, [b, a], 1_000 + holdMs, never);
    expect(meant(changed, 1_000 + holdMs + meantMs - 1)).toBe(a);
    expect(meant(changed, 1_000 + holdMs + meantMs)).toBe(b);
    expect(meant(another(first, [a, b], 1_100), 1_101)).toBe(b);
  });

  it("is done with what was asked, heard or called wrong", () => {
    expect(isDone(moment(), a)).toBe(false);
    expect(isDone(moment({ asked: [{ kind: "why", text: "a? " }] }), a)).toBe(true);
    expect(isDone(moment({ heard: ["who"] }), a)).toBe(true);
    expect(isDone(moment({ dismissed: ["who"] }), a)).toBe(true);
    expect(isDone(moment({ silenced: new Set(["who"]) }), a)).toBe(true);
    const opening: Option = { ...a, gap: "opening" };
    expect(isDone(moment({ openingsDenied: ["who"] }), opening)).toBe(true);
    expect(isDone(moment({ openingsDenied: ["who"] }), a)).toBe(false);
  });
});
