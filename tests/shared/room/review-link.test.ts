/** The review link: who makes it, how long it works, and that it shows what was shared and not a word more. */
import { describe, expect, it } from "vitest";
import { limits } from "../../../shared/contract/limits.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { reviewFor } from "../../../shared/room/review-link.ts";
import {
  ana,
  bea,
  ben,
  dayMs,
  feedback,
  hash,
  id,
  inPhase,
  olu,
  panelCard,
  peerCard,
  reveal,
  sealedByAll,
  sol,
  step,
} from "../../support/given-room.ts";
import type { GivenRoom } from "../../support/given-room.ts";

const secret = hash("review");
const link = (room: GivenRoom, forMs = dayMs): RoomCommand => ({
  type: "make-review-link",
  reviewHash: secret,
  expiresAtMs: room.nowMs + forMs,
});
const linked = (room: GivenRoom): GivenRoom => room.and(room.state.format === "solo" ? sol : ana, link(room));
const shown = (room: GivenRoom) => reviewFor(room.state, secret, room.nowMs);
const talk = (room: GivenRoom): GivenRoom =>
  room
    .and(ana, { type: "say", lineId: id("line-1"), text: "SECRET chat" })
    .and(ana, { type: "whisper", lineId: id("line-2"), text: "SECRET whisper" })
    .and(olu, { type: "whisper", lineId: id("line-3"), text: "SECRET whisper of Olu" });
const beforeScoring = (format: "peer" | "panel"): GivenRoom =>
  talk(inPhase(format, "questions"))
    .and(ana, { type: "flag", note: "SECRET flag" })
    .and(ana, { type: "put-on-deck", deckId: id("deck-1"), principleId: "ownership", text: "SECRET deck" })
    .and(ana, { type: "tick", askId: id("ask-1"), what: "who", heard: true })
    .and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"));
const comment: RoomCommand = { type: "comment", commentId: id("comment-1"), round: 1, text: "SECRET comment" };
const secrets = (room: GivenRoom) => JSON.stringify(shown(room)).match(/SECRET[^"]*/g);

describe("making and revoking the link", () => {
  const room = inPhase("peer", "lobby");

  it("is for the host: one link at a time, until revoked", () => {
    room.when(ben, link(room)).refuses("not-allowed");
    const made = linked(room);
    expect(shown(made)).toMatchObject({ rounds: [], names: [] });
    expect(made.seenBy(ana).reviewLink).toEqual({ expiresAtMs: shown(made)?.expiresAtMs });
    expect(made.seenBy(ben).reviewLink).toBeUndefined();
    expect(JSON.stringify(made.seenBy(ana))).not.toContain(secret);
    const anew = made.and(ana, { type: "make-review-link", reviewHash: hash("another"), expiresAtMs: made.nowMs + 9 });
    expect(shown(anew)).toBeUndefined();
    const revoked = made.and(ana, { type: "revoke-review-link" });
    expect(shown(revoked)).toBeUndefined();
    expect(revoked.seenBy(ana).reviewLink).toBeUndefined();
    revoked.when(ana, { type: "revoke-review-link" }).does();
  });

  it("ends on time, and cannot be made for the past or for ever", () => {
    room.when(ana, link(room, 0)).refuses("incomplete", "expiresAtMs");
    room.when(ana, link(room, limits.reviewLinkMs + 1)).refuses("incomplete", "expiresAtMs");
    const made = room.and(ana, link(room, 5_000));
    const { expiresAtMs = 0 } = shown(made) ?? {};
    expect(reviewFor(made.state, secret, expiresAtMs - 1)).toBeDefined();
    expect(reviewFor(made.state, secret, expiresAtMs)).toBeUndefined();
  });

  it("still works in a room that has ended, and only with its own secret", () => {
    const ended = inPhase("peer", "review").and(ana, { type: "end-room" });
    expect(shown(linked(ended))?.rounds).toHaveLength(1);
    expect(reviewFor(linked(ended).state, hash("token-Ana"), ended.nowMs)).toBeUndefined();
    expect(shown(ended)).toBeUndefined();
  });
});

describe("what the link shows", () => {
  it("of a peer room: the revealed rounds with names, and nothing said beside them", () => {
    const sealed = linked(sealedByAll("peer", beforeScoring("peer")));
    expect(shown(sealed)).toMatchObject({ rounds: [], names: [] });
    const open = sealed.and(ana, reveal).and(ben, reveal).and(ana, step("debrief", "review"), comment);
    const view = shown(open);
    expect(view?.names.map(({ name }) => name)).toEqual(["Ana", "Ben"]);
    expect(view?.rounds[0]).toMatchObject({
      candidate: ben.seatId,
      asks: [{ principleId: "dive-deep", taps: [], probes: [] }],
      cards: [{ seatId: ana.seatId, keep: "ana: keep the numbers" }],
      selfRatings: [{ seatId: ben.seatId }],
      feedbacks: [{ text: "ben's feedback" }],
    });
    expect(secrets(open)).toBeNull();
  });

  it("of a peer room that swapped first: not the second round before it is open as well", () => {
    const scored = linked(sealedByAll("peer", beforeScoring("peer")).and(ana, { type: "swap-roles" }));
    expect(shown(scored)?.rounds).toEqual([]);
    const second = scored
      .and(ben, { type: "start-round" }, step("intro", "questions"))
      .and(ben, { type: "ask-question", askId: id("ask-2"), principleId: "earn-trust", text: "SECRET question" })
      .and(ben, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"))
      .and(ben, peerCard(4, "SECRET card", "earn-trust"))
      .and(ana, feedback("SECRET feedback"));
    expect(shown(second)?.rounds).toEqual([]);
  });

  it("of a panel: only the shared lines, whatever the panel said and rated", () => {
    const sealed = linked(beforeScoring("panel"))
      .and(ana, panelCard(4, "SECRET ana"))
      .and(bea, panelCard(2, "SECRET bea"))
      .and(bea, { type: "reveal", without: [id("ida")] })
      .and(bea, { type: "decide", vote: "yes", rationale: "SECRET rationale" })
      .and(bea, { type: "add-action", actionId: id("action-1"), text: "SECRET action", owner: ben.seatId });
    expect(shown(sealed)).toMatchObject({ rounds: [], names: [] });
    const lines = [{ lineId: id("share-1"), kind: "strength" as const, text: "Numbers first" }];
    const open = sealed.and(bea, { type: "share-with-candidate", lines }, step("debrief", "review")).and(ana, comment);
    expect(Object.keys(shown(open)?.rounds[0] ?? {}).sort()).toEqual(
      ["no", "candidate", "startedMs", "endedMs", "shared"].sort(),
    );
    expect(shown(open)?.rounds[0]?.shared).toEqual(lines);
    expect(shown(open)?.names.map(({ name }) => name)).toEqual(["Ana", "Bea", "Ida", "Ben"]);
    expect(secrets(open)).toBeNull();
  });

  it("of a solo room: the round with the self-rating", () => {
    expect(shown(linked(inPhase("solo", "review")))?.rounds[0]?.selfRatings).toMatchObject([{ seatId: sol.seatId }]);
  });
});
