import { describe, expect, it } from "vitest";
import { invitesFor, openRoom, rolesFor } from "../../../shared/room/open.ts";
import type { NewRoom } from "../../../shared/room/open.ts";
import { ana, dayMs, hash, openedRoom, roomId, sol } from "../../support/given-room.ts";

const wanted: NewRoom = {
  roomId,
  format: "peer",
  name: "Ana",
  role: "interviewer",
  seatId: ana.seatId,
  tokenHash: hash("token"),
  inviteHashes: {},
  retentionMs: dayMs,
};

describe("opening a room", () => {
  it("offers links for the roles that are still open", () => {
    expect(invitesFor("peer", "interviewer")).toEqual(["candidate", "observer"]);
    expect(invitesFor("peer", "candidate")).toEqual(["interviewer", "observer"]);
    expect(invitesFor("panel", "interviewer")).toEqual(["interviewer", "barRaiser", "candidate", "observer"]);
    expect(invitesFor("panel", "candidate")).toEqual(["interviewer", "barRaiser", "observer"]);
    expect(invitesFor("solo", "soloist")).toEqual([]);
    expect(rolesFor("solo")).toEqual(["soloist"]);
  });

  it("refuses a role that the format does not have", () => {
    expect(openRoom({ ...wanted, role: "barRaiser" })).toMatchObject({ ok: false, faults: [{ path: "role" }] });
    expect(openRoom({ ...wanted, format: "solo" })).toMatchObject({ ok: false, faults: [{ path: "role" }] });
    expect(openRoom({ ...wanted, format: "panel", role: "soloist" })).toMatchObject({ ok: false });
  });

  it("refuses a plan that gives work to somebody who is not there", () => {
    const principles = [{ principleId: "ownership" }, { principleId: "dive-deep", seatId: "someoneelse1" }];
    expect(openRoom({ ...wanted, plan: { principles } })).toMatchObject({
      ok: false,
      faults: [{ path: "plan.principles[1].seatId" }],
    });
  });

  it("makes the person who opens it the host, and shows open links to nobody else", () => {
    const room = openedRoom("peer", ana, "interviewer");
    expect(room.seenBy(ana).you).toMatchObject({ isHost: true, isLeader: true, role: "interviewer" });
    expect(room.seenBy(ana).invites).toEqual([
      { role: "candidate", open: true },
      { role: "observer", open: true },
    ]);
  });

  it("is kept for the retention after its last use", () => {
    const { room } = openedRoom("solo", sol, "soloist").seenBy(sol);
    expect(room.expiresAtMs).toBe(room.createdAtMs + 90 * dayMs);
  });

  it.each([
    ["peer", "interviewer", 1, { intro: 2, questions: 13, candidateQuestions: 3, scoring: 3, debrief: 4 }],
    ["panel", "interviewer", 3, { intro: 4, questions: 48, candidateQuestions: 8 }],
    ["solo", "soloist", 1, { questions: 8, scoring: 2, review: 2 }],
  ] as const)("plans a %s room by its format", (format, role, questions, minutes) => {
    const { plan } = openedRoom(format, sol, role).seenBy(sol);
    expect(plan).toMatchObject({ preset: "all-sixteen", questions, mode: "spoken" });
    expect(plan.principles).toHaveLength(16);
    const none = { lobby: 0, intro: 0, questions: 0, candidateQuestions: 0, scoring: 0, debrief: 0, review: 0 };
    expect(plan.minutes).toEqual({ ...none, ...minutes });
  });

  it("takes the principles from the preset, questions and minutes from the format", () => {
    const { plan } = openedRoom("peer", ana, "interviewer", { plan: { preset: "aws-core", mode: "written" } }).seenBy(
      ana,
    );
    expect(plan.principles.map((principle) => principle.principleId)).toEqual([
      "customer-obsession",
      "learn-and-be-curious",
      "deliver-results",
    ]);
    expect(plan).toMatchObject({ preset: "aws-core", questions: 1, mode: "written" });
  });

  it("calls a plan of its own principles custom", () => {
    const plan = { principles: [{ principleId: "dive-deep" }] };
    expect(openedRoom("peer", ana, "interviewer", { plan }).seenBy(ana).plan).toMatchObject({
      preset: "custom",
      ...plan,
    });
  });
});
