import { flushSync } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import type { Evidence } from "../../shared/contract/views.ts";
import { missingSentence } from "../../client/src/room/draft/missing.ts";
import { limits } from "../../shared/contract/limits.ts";
import { ScorecardDraft } from "../../client/src/room/draft/scorecard-draft.svelte.ts";
import { cardFaults, selfRatingFaults } from "../../shared/scoring/scorecard.ts";

const asked = ["ownership", "dive-deep"];
const moment: Evidence = { kind: "moment", atMs: 5_000, text: "Named the number" };
const quote: Evidence = {
  kind: "quote",
  askId: "ask000000001",
  section: "action",
  from: "AA==",
  to: "AB==",
  text: "I called the supplier",
  writer: "seat00000001",
};

/** What another device of the seat has, or this one after a crash: only the document. */
const elsewhere = (doc: Doc): ScorecardDraft => {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  return new ScorecardDraft(copy);
};

afterEach(() => {
  vi.useRealTimers();
});

describe("a scorecard draft", () => {
  it("is whole on another device, under the keys of the contract", () => {
    const doc = new Doc();
    const draft = new ScorecardDraft(doc);
    const round = draft.of(2);
    round.rate("ownership", 4);
    round.setReason("ownership", "Took the call at night");
    round.addEvidence("ownership", quote);
    round.setField("keep", "The pause before answering");
    draft.flush();
    expect([...doc.getMap("draft").keys()].sort()).toEqual([
      "2/card/keep",
      "2/ownership/evidence",
      "2/ownership/rating",
      "2/ownership/reason",
    ]);
    const there = elsewhere(doc).of(2);
    expect(there.ratings(asked)).toEqual([
      { principleId: "ownership", rating: 4, reason: "Took the call at night", evidence: [quote] },
    ]);
    expect(there.text("keep")).toBe("The pause before answering");
    expect(elsewhere(doc).of(1).ratings(asked)).toEqual([]);
  });

  it("saves typing after a pause, not at every keystroke, and reads it at once", () => {
    vi.useFakeTimers();
    const doc = new Doc();
    let updates = 0;
    doc.on("update", () => (updates += 1));
    const round = new ScorecardDraft(doc).of(1);
    for (const typed of ["T", "To", "Too", "Took"]) round.setReason("ownership", typed);
    expect(round.reason("ownership")).toBe("Took");
    expect(updates).toBe(0);
    vi.advanceTimersByTime(300);
    expect(updates).toBe(1);
    expect(elsewhere(doc).of(1).reason("ownership")).toBe("Took");
  });

  it("takes what was typed a moment ago into the card that is sealed", () => {
    const doc = new Doc();
    const round = new ScorecardDraft(doc).of(1);
    round.rate("ownership", 3);
    round.setReason("ownership", "Just typed ");
    expect(round.card(asked, "peer").ratings).toEqual([
      { principleId: "ownership", rating: 3, reason: "Just typed", evidence: [] },
    ]);
    expect(elsewhere(doc).of(1).reason("ownership")).toBe("Just typed ");
  });

  it("redraws what reads it, even when another device writes", () => {
    const doc = new Doc();
    const draft = new ScorecardDraft(doc);
    const seen: unknown[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(draft.of(1).rating("ownership"));
      });
    });
    flushSync();
    draft.of(1).rate("ownership", 2);
    flushSync();
    const copy = new Doc();
    applyUpdate(copy, encodeStateAsUpdate(doc));
    new ScorecardDraft(copy).of(1).rate("ownership", 5);
    applyUpdate(doc, encodeStateAsUpdate(copy));
    flushSync();
    stop();
    expect(seen).toEqual([undefined, 2, 5]);
  });

  it("keeps each piece of evidence once, and removes it again", () => {
    const round = new ScorecardDraft(new Doc()).of(1);
    round.addEvidence("ownership", quote);
    round.addEvidence("ownership", quote);
    round.addEvidence("ownership", moment);
    expect(round.evidence("ownership")).toEqual([quote, moment]);
    round.removeEvidence("ownership", quote);
    expect(round.evidence("ownership")).toEqual([moment]);
  });

  it("ignores what an older version or somebody else left in the document", () => {
    const doc = new Doc();
    const map = doc.getMap("draft");
    map.set("1/ownership/rating", 9);
    map.set("1/ownership/evidence", '[{"kind":"quote"},{"kind":"moment","atMs":1,"text":"x"}]');
    map.set("1/card/vote", "maybe");
    map.set("1/dive-deep/evidence", "{broken");
    const round = new ScorecardDraft(doc).of(1);
    expect(round.rating("ownership")).toBeUndefined();
    expect(round.evidence("ownership")).toEqual([{ kind: "moment", atMs: 1, text: "x" }]);
    expect(round.evidence("dive-deep")).toEqual([]);
    expect(round.vote).toBeUndefined();
  });

  it("shows the principles asked about first, then those heard, and forgets one of the latter completely", () => {
    const round = new ScorecardDraft(new Doc()).of(1);
    round.rate("frugality", 4);
    round.setField("keep", "x");
    round.setFeedbackScore("clear", 4);
    expect(round.principles(asked)).toEqual(["ownership", "dive-deep", "frugality"]);
    round.forget("frugality");
    expect(round.principles(asked)).toEqual(asked);
  });
});

describe("what is missing", () => {
  it("is what the server would refuse the card for, place by place, until nothing is", () => {
    const round = new ScorecardDraft(new Doc()).of(1);
    const places = (): unknown => round.missing(asked, "panel").map((gap) => [gap.principleId, gap.field]);
    expect(places()).toEqual([
      ["ownership", "rating"],
      ["dive-deep", "rating"],
      [undefined, "vote"],
    ]);
    round.rate("ownership", 2);
    round.rate("dive-deep", "notProbed");
    expect(places()).toEqual([
      ["ownership", "reason"],
      ["ownership", "evidence"],
      [undefined, "vote"],
    ]);
    round.setReason("ownership", "No number");
    round.addEvidence("ownership", moment);
    round.setVote("no");
    expect(places()).toEqual([]);
    expect(cardFaults(round.card(asked, "panel"), { format: "panel", asked })).toEqual([]);
  });

  it("asks peers for words instead of evidence and a vote", () => {
    const round = new ScorecardDraft(new Doc()).of(1);
    round.rate("ownership", 5);
    round.setReason("ownership", "Fixed it for all teams");
    expect(round.missing(["ownership"], "peer").map((gap) => gap.field)).toEqual(["keep", "change"]);
    round.setField("keep", "a");
    round.setField("change", "b");
    // A vote left from somewhere else never reaches a peer's card.
    round.setVote("yes");
    expect(round.card(["ownership"], "peer")).not.toHaveProperty("vote");
    expect(cardFaults(round.card(["ownership"], "peer"), { format: "peer", asked: ["ownership"] })).toEqual([]);
  });

  it("requires a level for words on a principle heard in passing", () => {
    const round = new ScorecardDraft(new Doc()).of(1);
    round.setReason("frugality", "Reused the old rack");
    expect(round.missing([], "peer")[0]).toEqual({ principleId: "frugality", field: "rating" });
  });

  it("asks a self-rating for a level and a reason", () => {
    const round = new ScorecardDraft(new Doc()).of(1);
    expect(round.missingOfSelf(["ownership"]).map((gap) => gap.field)).toEqual(["rating"]);
    round.rate("ownership", 4);
    expect(round.missingOfSelf(["ownership"]).map((gap) => gap.field)).toEqual(["reason"]);
    round.setReason("ownership", "I did it");
    expect(selfRatingFaults(round.selfRatings(["ownership"]), ["ownership"])).toEqual([]);
  });

  it("says plainly what fills the place", () => {
    expect(missingSentence({ principleId: "ownership", field: "evidence" }, 2)).toContain("A 2 needs something");
  });

  it("keeps words that are too long whole, and names them until they are shortened", () => {
    const round = new ScorecardDraft(new Doc()).of(1);
    const pasted = `${"word ".repeat(1_000)}end`;
    round.rate("ownership", 3);
    round.setReason("ownership", pasted);
    round.setField("keep", "a");
    round.setField("change", "b");
    round.setFeedbackText("x".repeat(limits.feedbackChars + 2));
    expect(round.reason("ownership")).toBe(pasted);
    const [reason, ...others] = round.missing(["ownership"], "peer");
    expect(others).toEqual([]);
    expect(reason).toMatchObject({ principleId: "ownership", field: "reason" });
    expect(reason && missingSentence(reason, 3)).toContain("2000 characters, and this has 5003");
    expect(round.missingOfSelf(["ownership"]).map(({ field }) => field)).toEqual(["reason", "feedback"]);
    round.setReason("ownership", "word");
    round.setFeedbackText("x".repeat(limits.feedbackChars));
    expect(round.missing(["ownership"], "peer")).toEqual([]);
    expect(round.missingOfSelf(["ownership"])).toEqual([]);
  });

  it("holds feedback back until each question has its answer", () => {
    const round = new ScorecardDraft(new Doc()).of(1);
    round.setFeedbackScore("clear", 5);
    round.setFeedbackScore("probed", 2);
    round.setFeedbackScore("atEase", 4);
    expect(round.feedback()).toBeUndefined();
    round.setFedTheAnswer(false);
    round.setFeedbackText("Ask why more often");
    expect(round.feedback()).toEqual({
      clear: 5,
      probed: 2,
      atEase: 4,
      fedTheAnswer: false,
      text: "Ask why more often",
    });
  });
});
