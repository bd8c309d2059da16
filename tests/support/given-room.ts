/** Rooms for tests of the pure core: given what has happened, when somebody orders something, then these facts or this refusal. */
import { assert, expect } from "vitest";
import type { Format, Ms, Phase, Role, SeatId } from "../../shared/contract/ids.ts";
import type { RefusalCode } from "../../shared/contract/reply.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { cameBack, takeSeat } from "../../shared/room/admit.ts";
import { awayEvents } from "../../shared/room/clock.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { decide } from "../../shared/room/decide.ts";
import type { Decided } from "../../shared/room/decide.ts";
import type { Batch, RoomEvent } from "../../shared/room/events.ts";
import { evolve } from "../../shared/room/evolve.ts";
import { invitesFor, openRoom } from "../../shared/room/open.ts";
import type { NewRoom } from "../../shared/room/open.ts";
import type { RoomState } from "../../shared/room/state.ts";
import { viewFor } from "../../shared/room/view.ts";

/** A readable twelve-character id. */
export const id = (name: string): string => name.padEnd(12, "-").slice(0, 12);
/** A readable, hash-like string of 43 characters. */
export const hash = (name: string): string => name.padEnd(43, "_").slice(0, 43);
export const inviteHash = (role: Role): string => hash(`invite-${role}`);

export interface Person {
  readonly name: string;
  readonly seatId: SeatId;
}
const person = (name: string): Person => ({ name, seatId: id(name.toLowerCase()) });
/** Ana asks, Ben answers, Olu observes. In a panel Bea raises the bar and Ida asks too; Sol is alone. */
export const ana = person("Ana");
export const ben = person("Ben");
export const olu = person("Olu");
export const bea = person("Bea");
export const ida = person("Ida");
export const sol = person("Sol");

export const roomId = "room-room-room-room-00";
export const dayMs = 24 * 3_600_000;
const openedMs = 1_700_000_000_000;

export class GivenRoom {
  readonly state: RoomState;
  readonly log: readonly Batch[];
  readonly nowMs: Ms;

  constructor(state: RoomState, log: readonly Batch[], nowMs: Ms) {
    this.state = state;
    this.log = log;
    this.nowMs = nowMs;
  }

  /** Lets this many milliseconds go by. */
  later(ms: number): GivenRoom {
    return new GivenRoom(this.state, this.log, this.nowMs + ms);
  }

  /** Adds one batch as it would be in the log. */
  happened(
    events: readonly RoomEvent[],
    seatId: SeatId | null = null,
    batchId = `batch-${this.log.length}`,
  ): GivenRoom {
    const batch: Batch = { id: batchId, seatId, atMs: this.nowMs, events };
    return new GivenRoom(evolve(this.state, batch), [...this.log, batch], this.nowMs + 1_000);
  }

  joined(who: Person, role: Role): GivenRoom {
    const admitted = takeSeat(this.state, {
      inviteHash: inviteHash(role),
      name: who.name,
      seatId: who.seatId,
      tokenHash: hash(`token-${who.name}`),
    });
    if (!admitted.ok) throw new Error(`${who.name} was not admitted: ${admitted.code}`);
    return this.happened(admitted.events);
  }

  decides(who: Person, command: RoomCommand): Decided {
    return decide(this.state, command, { seatId: who.seatId, nowMs: this.nowMs });
  }

  /** Somebody orders something that is accepted; each order once. */
  and(who: Person, ...commands: readonly RoomCommand[]): GivenRoom {
    return commands.reduce<GivenRoom>((room, command) => {
      const decided = room.decides(who, command);
      if (!decided.ok) assert.fail(`${who.name}: ${command.type} was refused: ${JSON.stringify(decided)}`);
      return room.happened(decided.events, who.seatId);
    }, this);
  }

  away(who: Person): GivenRoom {
    return this.happened(awayEvents(this.state, who.seatId));
  }

  back(who: Person): GivenRoom {
    return this.happened(cameBack(this.state, who.seatId));
  }

  when(who: Person, command: RoomCommand): Outcome {
    return new Outcome(this.decides(who, command));
  }

  seenBy(who: Person): RoomView {
    return viewFor(who.seatId, this.state);
  }
}

class Outcome {
  readonly decided: Decided;

  constructor(decided: Decided) {
    this.decided = decided;
  }

  /** `paths`: where the faults are, if it is `incomplete`. */
  refuses(code: RefusalCode, ...paths: readonly string[]): void {
    expect(this.decided).toMatchObject({ ok: false, code });
    if (paths.length === 0 || this.decided.ok) return;
    expect(this.decided.faults?.map((fault) => fault.path)).toEqual(paths);
  }

  does(...types: readonly RoomEvent["type"][]): void {
    expect(this.decided).toMatchObject({ ok: true });
    if (this.decided.ok) expect(this.decided.events.map((event) => event.type)).toEqual(types);
  }
}

export function openedRoom(format: Format, who: Person, role: Role, more: Partial<NewRoom> = {}): GivenRoom {
  const opened = openRoom({
    roomId,
    title: "Thursday practice",
    format,
    name: who.name,
    role,
    seatId: who.seatId,
    tokenHash: hash(`token-${who.name}`),
    inviteHashes: Object.fromEntries(invitesFor(format, role).map((invited) => [invited, inviteHash(invited)])),
    retentionMs: 90 * dayMs,
    ...more,
  });
  if (!opened.ok) throw new Error(`the room was not opened: ${JSON.stringify(opened.faults)}`);
  const batch: Batch = { id: "opening", seatId: null, atMs: openedMs, events: opened.events };
  return new GivenRoom(evolve(null, batch), [batch], openedMs + 1_000);
}

/** Ana is host and asks, Ben answers, Olu observes. */
export const peerRoom = (more: Partial<NewRoom> = {}): GivenRoom =>
  openedRoom("peer", ana, "interviewer", more).joined(ben, "candidate").joined(olu, "observer");

/** Ana is host and asks, Bea raises the bar (and leads), Ida asks, Ben answers, Olu observes. */
export const panelRoom = (more: Partial<NewRoom> = {}): GivenRoom =>
  openedRoom("panel", ana, "interviewer", more)
    .joined(bea, "barRaiser")
    .joined(ida, "interviewer")
    .joined(ben, "candidate")
    .joined(olu, "observer");

export const soloRoom = (more: Partial<NewRoom> = {}): GivenRoom => openedRoom("solo", sol, "soloist", more);

export const roomOf = (format: Format, more: Partial<NewRoom> = {}): GivenRoom =>
  ({ peer: peerRoom, panel: panelRoom, solo: soloRoom })[format](more);

export const step = (from: Phase, to: Phase): RoomCommand => ({ type: "next-phase", from, to });

export const principle = "dive-deep";
export const otherPrinciple = "earn-trust";

export const ask = (name = "ask-1", principleId = principle): RoomCommand => ({
  type: "ask-question",
  askId: id(name),
  principleId,
  questionId: `${principleId}/found-the-cause`,
  text: `Tell me about a time (${name}).`,
});

type Seal = Extract<RoomCommand, { type: "seal-scorecard" }>;
type Rated = Seal["ratings"][number]["rating"];

/** A complete card of a peer room. */
export const peerCard = (rating: Rated = 4, words = "card", principleId = principle): Seal => ({
  type: "seal-scorecard",
  ratings: [{ principleId, rating, evidence: [], reason: `${words}: went to the log itself` }],
  strengths: "",
  concerns: "",
  keep: `${words}: keep the numbers`,
  change: `${words}: change the pace`,
});

/** A complete card of a panel. */
export const panelCard = (rating: Rated = 4, words = "card", principleId = principle): Seal => ({
  type: "seal-scorecard",
  ratings: [
    {
      principleId,
      rating,
      evidence: [{ kind: "moment", atMs: openedMs, text: `${words}: evidence` }],
      reason: `${words}: went to the log itself`,
    },
  ],
  strengths: `${words}: strengths`,
  concerns: `${words}: concerns`,
  keep: "",
  change: "",
  vote: "yes",
});

export const selfRating = (rating: Rated = 3, words = "self", principleId = principle): RoomCommand => ({
  type: "seal-self-rating",
  ratings: [{ principleId, rating, reason: `${words}: I could say more` }],
});

export const feedback = (words = "feedback"): RoomCommand => ({
  type: "seal-feedback",
  clear: 4,
  probed: 5,
  atEase: 3,
  fedTheAnswer: false,
  text: words,
});

export const reveal: RoomCommand = { type: "reveal", without: [] };

/** Everybody has sealed, but nothing is open yet. */
export function sealedByAll(format: Format, room = inPhase(format, "scoring")): GivenRoom {
  switch (format) {
    case "peer":
      return room.and(ana, peerCard(4, "ana")).and(ben, selfRating(3, "ben"), feedback("ben's feedback"));
    case "panel":
      return room
        .and(ana, panelCard(4, "ana"))
        .and(bea, panelCard(2, "bea"))
        .and(ida, panelCard(5, "ida"))
        .and(ben, selfRating(3, "ben"), feedback("ben's feedback"));
    case "solo":
      return room.and(sol, selfRating(3, "sol"));
  }
}

/** The room's first round in a phase; once the questions have begun, one has been asked (Ana, or Sol, leads). */
export function inPhase(format: Format, phase: Phase, more: Partial<NewRoom> = {}): GivenRoom {
  const room = roomOf(format, more);
  if (phase === "lobby") return room;
  if (format === "solo") {
    const asked = room.and(sol, { type: "start-round" }, ask());
    if (phase === "questions") return asked;
    const scoring = asked.and(sol, step("questions", "scoring"));
    if (phase === "scoring") return scoring;
    if (phase === "review") return sealedByAll("solo", scoring).and(sol, reveal);
    throw new Error(`a solo room has no ${phase}`);
  }
  const intro = room.and(ana, { type: "start-round" });
  if (phase === "intro") return intro;
  const asked = intro.and(ana, step("intro", "questions"), ask());
  if (phase === "questions") return asked;
  const own = asked.and(ana, step("questions", "candidateQuestions"));
  if (phase === "candidateQuestions") return own;
  const scoring = own.and(ana, step("candidateQuestions", "scoring"));
  if (phase === "scoring") return scoring;
  const sealed = sealedByAll(format, scoring);
  const debrief = format === "peer" ? sealed.and(ana, reveal).and(ben, reveal) : sealed.and(bea, reveal);
  if (phase === "debrief") return debrief;
  return debrief.and(format === "peer" ? ana : bea, step("debrief", "review"));
}
