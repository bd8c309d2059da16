/** Getting in, leaving, coming back, being removed, and who acts as host. */
import { describe, expect, it } from "vitest";
import { limits } from "../../../shared/contract/limits.ts";
import { cameBack, resumeSeat, seatOfToken, takeSeat } from "../../../shared/room/admit.ts";
import type { GivenRoom } from "../../support/given-room.ts";
import {
  ana,
  bea,
  ben,
  hash,
  id,
  ida,
  inPhase,
  inviteHash,
  olu,
  openedRoom,
  panelRoom,
  peerRoom,
} from "../../support/given-room.ts";

const newcomer = (link: string, name = "Zoe") => ({
  inviteHash: link,
  name,
  seatId: id(name),
  tokenHash: hash(`token-${name}`),
});

describe("taking a seat", () => {
  it("makes one seat for one link and one key, however often it is asked", () => {
    const room = peerRoom();
    const again = {
      inviteHash: inviteHash("candidate"),
      name: "Ben",
      seatId: ben.seatId,
      tokenHash: hash("token-Ben"),
    };
    expect(takeSeat(room.state, again)).toEqual({ ok: true, events: [] });
  });

  it("seats one candidate, and in a peer room one interviewer", () => {
    expect(takeSeat(peerRoom().state, newcomer(inviteHash("candidate")))).toEqual({ ok: false, code: "seat-taken" });
    expect(takeSeat(panelRoom().state, newcomer(inviteHash("candidate")))).toEqual({ ok: false, code: "seat-taken" });
    const byCandidate = openedRoom("peer", ben, "candidate").joined(ana, "interviewer");
    expect(takeSeat(byCandidate.state, newcomer(inviteHash("interviewer")))).toEqual({ ok: false, code: "seat-taken" });
    expect(takeSeat(panelRoom().state, newcomer(inviteHash("interviewer"))).ok).toBe(true);
  });

  it("gives nothing away about links that are wrong or revoked", () => {
    const room = peerRoom().and(ana, { type: "revoke-invite", role: "observer" });
    expect(takeSeat(room.state, newcomer(hash("guess")))).toEqual({ ok: false, code: "not-found" });
    expect(takeSeat(room.state, newcomer(inviteHash("observer")))).toEqual({ ok: false, code: "not-found" });
    expect(room.seenBy(ana).invites).toContainEqual({ role: "observer", open: false });
  });

  it("refuses when the room has ended, and when it is full", () => {
    const ended = peerRoom().and(ana, { type: "end-room" });
    expect(takeSeat(ended.state, newcomer(inviteHash("observer")))).toEqual({ ok: false, code: "room-over" });
    let full = panelRoom();
    for (let at = full.state.seats.length; at < limits.seatsPerRoom; at += 1) {
      full = full.joined({ name: `O${at}`, seatId: id(`o${at}`) }, "observer");
    }
    expect(takeSeat(full.state, newcomer(inviteHash("observer")))).toEqual({ ok: false, code: "too-many" });
  });

  it("opens a role again with a new link, once its seat is free", () => {
    const renewed = peerRoom().and(ana, { type: "renew-invite", role: "candidate", inviteHash: hash("second") });
    expect(takeSeat(renewed.state, newcomer(hash("second")))).toEqual({ ok: false, code: "seat-taken" });
    const left = renewed.and(ben, { type: "leave" });
    expect(takeSeat(left.state, newcomer(inviteHash("candidate")))).toEqual({ ok: false, code: "not-found" });
    expect(takeSeat(left.state, newcomer(hash("second"))).ok).toBe(true);
  });
});

describe("a seat", () => {
  it("is found by its token, on each device", () => {
    const room = peerRoom().and(ben, { type: "renew-resume-link", resumeHash: hash("resume-1") });
    expect(seatOfToken(room.state, hash("token-Ben"))).toBe(ben.seatId);
    const resumed = resumeSeat(room.state, { resumeHash: hash("resume-1"), tokenHash: hash("phone") });
    expect(resumed).toMatchObject({ ok: true, seatId: ben.seatId });
    const both = room.happened(resumed.ok ? resumed.events : []);
    expect(seatOfToken(both.state, hash("token-Ben"))).toBe(ben.seatId);
    expect(seatOfToken(both.state, hash("phone"))).toBe(ben.seatId);
    const newLink = both.and(ben, { type: "renew-resume-link", resumeHash: hash("resume-2") });
    const old = resumeSeat(newLink.state, { resumeHash: hash("resume-1"), tokenHash: hash("tablet") });
    expect(old).toEqual({ ok: false, code: "not-found" });
  });

  it("that was left can be taken again by its owner", () => {
    const left = peerRoom().and(ben, { type: "leave" });
    expect(left.seenBy(ana).seats).toContainEqual(expect.objectContaining({ seatId: ben.seatId, gone: true }));
    left.when(ben, { type: "say", lineId: id("l"), text: "Still here?" }).refuses("not-allowed");
    left.when(ben, { type: "leave" }).does();
    expect(seatOfToken(left.state, hash("token-Ben"))).toBe(ben.seatId);
    expect(left.back(ben).seenBy(ana).seats).toContainEqual(
      expect.objectContaining({ seatId: ben.seatId, gone: false }),
    );
  });

  it("that was left does not come back if somebody has taken its only place", () => {
    const room = peerRoom()
      .and(ben, { type: "leave" })
      .and(ana, { type: "renew-invite", role: "candidate", inviteHash: hash("second") });
    const taken = takeSeat(room.state, newcomer(hash("second")));
    const replaced = room.happened(taken.ok ? taken.events : []);
    expect(cameBack(replaced.state, ben.seatId)).toEqual([]);
    expect(replaced.seenBy(ben).you.role).toBe("candidate");
  });

  it("that was removed loses token, resume link and the link it came by; its words stay", () => {
    const room = panelRoom()
      .and(olu, { type: "renew-resume-link", resumeHash: hash("olu") }, { type: "say", lineId: id("l"), text: "Mine" })
      .and(ana, { type: "remove-seat", seatId: olu.seatId });
    expect(seatOfToken(room.state, hash("token-Olu"))).toBeUndefined();
    expect(resumeSeat(room.state, { resumeHash: hash("olu"), tokenHash: hash("x") }).ok).toBe(false);
    expect(takeSeat(room.state, newcomer(inviteHash("observer")))).toEqual({ ok: false, code: "not-found" });
    expect(cameBack(room.state, olu.seatId)).toEqual([]);
    room.when(olu, { type: "say", lineId: id("m"), text: "Hello" }).refuses("not-allowed");
    expect(room.seenBy(ben).chat).toMatchObject([{ seatId: olu.seatId, text: "Mine" }]);
    expect(room.seenBy(ana).invites).toContainEqual({ role: "observer", open: false });
  });

  it("that was removed does not close a link made since", () => {
    const room = panelRoom()
      .and(ana, { type: "renew-invite", role: "observer", inviteHash: hash("second") })
      .and(ana, { type: "remove-seat", seatId: olu.seatId });
    expect(takeSeat(room.state, newcomer(hash("second"))).ok).toBe(true);
  });

  it("is not removed by its own owner, who leaves instead", () => {
    peerRoom().when(ana, { type: "remove-seat", seatId: ana.seatId }).refuses("not-allowed");
    peerRoom()
      .when(ana, { type: "remove-seat", seatId: id("nobody") })
      .refuses("unknown");
  });
});

describe("links", () => {
  it("are for roles that the format has, and never for two roles at once", () => {
    const room = peerRoom();
    room.when(ana, { type: "renew-invite", role: "barRaiser", inviteHash: hash("b") }).refuses("not-allowed");
    room.when(ana, { type: "renew-invite", role: "soloist", inviteHash: hash("b") }).refuses("not-allowed");
    room.when(ana, { type: "renew-invite", role: "candidate", inviteHash: inviteHash("observer") }).refuses("taken");
    room.when(ben, { type: "renew-resume-link", resumeHash: hash("r") }).does("resume-link-renewed");
    room
      .and(ana, { type: "renew-resume-link", resumeHash: hash("r") })
      .when(ben, { type: "renew-resume-link", resumeHash: hash("r") })
      .refuses("taken");
  });
});

describe("the host", () => {
  it("can hand over to anybody who is here, who sees no more for it", () => {
    const room = panelRoom().and(ana, { type: "hand-over-host", seatId: ben.seatId });
    expect(room.seenBy(ben)).toMatchObject({ you: { isHost: true }, invites: expect.any(Array) });
    expect(room.seenBy(ben).deck).toBeUndefined();
    expect(room.seenBy(ana)).toMatchObject({ you: { isHost: false }, invites: [] });
    room.when(ana, { type: "end-room" }).refuses("not-allowed");
    panelRoom()
      .when(ana, { type: "hand-over-host", seatId: id("nobody") })
      .refuses("unknown");
  });

  it("who leaves breaks nothing: the leader stands in, or else the candidate", () => {
    const panel = panelRoom().and(ana, { type: "leave" });
    expect(panel.seenBy(bea).you).toMatchObject({ isHost: true, isLeader: true });
    panel.when(bea, { type: "remove-seat", seatId: olu.seatId }).does("seat-removed", "invite-revoked");
    const peer = peerRoom().and(ana, { type: "leave" });
    expect(peer.seenBy(ben).you.isHost).toBe(true);
    expect(peer.seenBy(olu).you.isHost).toBe(false);
    expect(peer.back(ana).seenBy(ana).you.isHost).toBe(true);
    expect(peer.back(ana).seenBy(ben).you.isHost).toBe(false);
  });
});

describe("the room’s name", () => {
  it("is the host’s to change, at any time, and everybody sees it", () => {
    const renamed = peerRoom().and(ana, { type: "rename-room", title: "Thursday practice" });
    for (const person of [ana, ben, olu]) expect(renamed.seenBy(person).room.title).toBe("Thursday practice");
    renamed.when(ana, { type: "rename-room", title: "Thursday practice" }).does();
    renamed.when(ben, { type: "rename-room", title: "Mine" }).refuses("not-allowed");
    const ended = renamed.and(ana, { type: "end-room" }).and(ana, { type: "rename-room", title: "Last week" });
    expect(ended.seenBy(ben).room.title).toBe("Last week");
  });
});

describe("the leader", () => {
  const leader = (room: GivenRoom): readonly string[] =>
    [ana, bea, ida, ben, olu].filter((who) => room.seenBy(who).you.isLeader).map((who) => who.name);

  it("is the first bar raiser, else the host if an interviewer, else the first interviewer", () => {
    const room = panelRoom();
    expect(leader(room)).toEqual(["Bea"]);
    const without = room.and(bea, { type: "leave" });
    expect(leader(without)).toEqual(["Ana"]);
    const handed = without.and(ana, { type: "hand-over-host", seatId: ida.seatId });
    expect(leader(handed)).toEqual(["Ida"]);
    const observing = without.and(ana, { type: "hand-over-host", seatId: olu.seatId });
    expect(leader(observing)).toEqual(["Ana"]);
  });
});

describe("the end", () => {
  it("leaves everything readable and stops the round", () => {
    const ended = inPhase("peer", "questions").and(ana, { type: "end-room" });
    const view = ended.seenBy(ben);
    expect(view).toMatchObject({
      room: { ended: true },
      phase: "questions",
      rounds: [{ endedMs: expect.any(Number) }],
    });
    expect(view.rounds[0]?.asks[0]?.endedMs).toEqual(expect.any(Number));
    ended.when(ana, { type: "end-room" }).does();
    ended.when(ben, { type: "rename", name: "Benjamin" }).does("seat-renamed");
    ended.when(ben, { type: "say", lineId: id("l"), text: "Hi" }).refuses("over");
    expect(ended.and(ben, { type: "leave" }).back(ben).seenBy(ben).you.role).toBe("candidate");
  });
});
