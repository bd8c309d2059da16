/** Which documents of notes there are, who reads and writes them, and what they may contain. */
import { describe, expect, it } from "vitest";
import { accessTo, parseDocument, rootsOf } from "../../shared/notes/documents.ts";
import { journalDocument } from "../../shared/notes/journal.ts";
import { draftKey, ownDocument, privateDocument, starDocument, starField } from "../../shared/notes/star.ts";
import {
  ana,
  ben,
  dayMs,
  hash,
  id,
  inPhase,
  olu,
  panelRoom,
  peerRoom,
  roomId,
  sealedByAll,
  sol,
  soloRoom,
} from "../support/given-room.ts";
import type { GivenRoom, Person } from "../support/given-room.ts";

const access = (room: GivenRoom, who: Person, name: string, laterMs = 0) => {
  const document = parseDocument(name);
  return document && accessTo(document, who.seatId, room.state, room.nowMs + laterMs);
};
const star = (round = 1) => starDocument(roomId, round);

describe("names of documents", () => {
  it("say what they are", () => {
    expect(parseDocument(star(12))).toEqual({ kind: "star", roomId, round: 12 });
    expect(parseDocument(privateDocument(roomId, ana.seatId))).toEqual({ kind: "private", roomId, seatId: ana.seatId });
    expect(parseDocument(ownDocument(roomId, ana.seatId))).toEqual({ kind: "own", roomId, seatId: ana.seatId });
    const token = hash("a-journal");
    expect(parseDocument(journalDocument(token))).toEqual({ kind: "journal", hash: token });
  });

  it.each([
    "",
    "star",
    `${roomId}.star.0`,
    `${roomId}.star.01`,
    `${roomId}.star.12345`,
    `${roomId}.star.1 `,
    `${roomId}.star.1.x`,
    `${roomId}.private.short`,
    `${roomId}x.star.1`,
    `${roomId}.cards.${"a".repeat(12)}`,
    "journal.short",
    `journal.${hash("a-journal")}x`,
    `x.journal.${hash("a-journal")}`,
    `${roomId}.own.${"a".repeat(12)}\n`,
  ])("do not include %j", (name) => {
    expect(parseDocument(name)).toBeUndefined();
  });
});

describe("the notes of a round", () => {
  it("are written by candidate and interviewers, read by observers", () => {
    const room = inPhase("peer", "questions");
    expect([ana, ben, olu].map((who) => access(room, who, star()))).toEqual(["writes", "writes", "reads"]);
    expect(access(soloRoom(), sol, star())).toBe("writes");
    const strict = panelRoom({ options: { candidateOnlyWrites: true } });
    expect([ana, ben, olu].map((who) => access(strict, who, star()))).toEqual(["reads", "writes", "reads"]);
  });

  it("exist up to the current round", () => {
    expect(access(peerRoom(), ana, star(2))).toBe("missing");
    const swapped = sealedByAll("peer").and(ana, { type: "swap-roles" });
    expect(access(swapped, ana, star(2))).toBe("writes");
    expect(access(swapped, ana, star(3))).toBe("missing");
    expect(access(swapped, ana, starDocument("another-room-another-r", 1))).toBe("missing");
  });

  it("accept what was written offline for a day after the swap or the end, then can only be read", () => {
    const swapped = sealedByAll("peer").and(ana, { type: "swap-roles" });
    const ended = inPhase("peer", "questions").and(ana, { type: "end-room" });
    for (const room of [swapped, ended]) {
      expect(access(room, ben, star())).toBe("writes");
      expect(access(room, ben, star(), dayMs - 2_000)).toBe("writes");
      expect(access(room, ben, star(), dayMs)).toBe("reads");
      expect(access(room, olu, star())).toBe("reads");
    }
    expect(access(swapped, ben, star(2), 2 * dayMs)).toBe("writes");
    expect(access(peerRoom().and(ana, { type: "end-room" }), ben, star(), dayMs)).toBe("reads");
  });

  it("are closed to a seat that left, until it comes back, and to one that was removed", () => {
    const left = peerRoom().and(ben, { type: "leave" });
    expect(access(left, ben, star())).toBe("none");
    expect(access(left.back(ben), ben, star())).toBe("writes");
    expect(access(peerRoom().and(ana, { type: "remove-seat", seatId: olu.seatId }), olu, star())).toBe("none");
    expect(access(peerRoom(), { name: "Nobody", seatId: id("nobody") }, star())).toBe("none");
  });
});

describe("private and own documents", () => {
  it.each([privateDocument, ownDocument])("are their owner's alone", (nameOf) => {
    const room = inPhase("peer", "questions");
    expect(access(room, ana, nameOf(roomId, ana.seatId))).toBe("writes");
    for (const who of [ben, olu]) expect(access(room, who, nameOf(roomId, ana.seatId))).toBe("none");
    expect(access(room, ana, nameOf(roomId, id("nobody")))).toBe("missing");
    const gone = room.and(ana, { type: "leave" });
    expect(access(gone, ana, nameOf(roomId, ana.seatId))).toBe("none");
  });
});

describe("a journal", () => {
  it("belongs to no room and to no seat", () => {
    expect(access(peerRoom(), ana, journalDocument(hash("a-journal")))).toBe("missing");
  });
});

describe("what a document may contain", () => {
  const kind = (name: string, root: string) => {
    const document = parseDocument(name);
    return document && rootsOf(document)(root);
  };

  it("is known by its roots", () => {
    for (const section of ["situation", "task", "action", "result", "learning"] as const) {
      expect(kind(star(), starField(id("ask-1"), section))).toBe("text");
    }
    for (const root of ["", "notes", "situation", `${id("ask-1")}.verdict`, `${id("ask-1")}.action.x`, `x.action`]) {
      expect(kind(star(), root)).toBeUndefined();
    }
    const own = ownDocument(roomId, ana.seatId);
    const mine = privateDocument(roomId, ana.seatId);
    expect([kind(mine, "notes"), kind(mine, "draft"), kind(mine, "scratch")]).toEqual(["text", "map", undefined]);
    expect([kind(own, "scratch"), kind(own, "questions"), kind(own, "draft")]).toEqual(["text", "array", undefined]);
    const journal = journalDocument(hash("a-journal"));
    expect([kind(journal, "sealed"), kind(journal, "notes"), kind(journal, "")]).toEqual([
      "array",
      undefined,
      undefined,
    ]);
    expect(draftKey(2, "dive-deep", "reason")).toBe("2/dive-deep/reason");
  });
});
