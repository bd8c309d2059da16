/**
 * Rooms in which anybody tries anything, and what each of them may see, written a second time from docs/contract.md without looking at the
 * code under test. Every private word is a canary: `~kind.author.round.number~`.
 */
import type { Format, Role, RoundNo, SeatId } from "../../shared/contract/ids.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import type { Report } from "../../shared/contract/report.ts";
import { csvReport } from "../../shared/report/csv.ts";
import { jsonReport } from "../../shared/report/json.ts";
import { markdownReport } from "../../shared/report/markdown.ts";
import { takeSeat } from "../../shared/room/admit.ts";
import { reviewFor } from "../../shared/room/review-link.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { orderFor } from "./any-deeds.ts";
import type { Deed } from "./any-deeds.ts";
import {
  ana,
  bea,
  ben,
  dayMs,
  hash,
  id,
  ida,
  inviteHash,
  olu,
  panelRoom,
  peerRoom,
  sol,
  soloRoom,
} from "./given-room.ts";
import type { GivenRoom, Person } from "./given-room.ts";

const uma: Person = { name: "Uma", seatId: id("uma") };
const castOf: Record<Format, readonly Person[]> = {
  peer: [ana, ben, olu, uma],
  panel: [ana, bea, ida, ben, olu, uma],
  solo: [sol],
};

/** One room, and a second record of what happened in it. */
export class AnyRoom {
  room: GivenRoom;
  readonly format: Format;
  #count = 0;
  readonly #roles = new Map<SeatId, Role[]>();
  readonly #sealed = new Map<RoundNo, Set<SeatId>>();
  readonly #revealed = new Set<RoundNo>();
  readonly #reviewed = new Set<RoundNo>();
  readonly #shared = new Set<RoundNo>();

  private constructor(format: Format, room: GivenRoom) {
    this.format = format;
    this.room = room;
  }

  static opened(format: Format, isPrincipleHidden: boolean): AnyRoom {
    const options = { options: { hidePrinciple: isPrincipleHidden } };
    const any = new AnyRoom(format, { peer: peerRoom, panel: panelRoom, solo: soloRoom }[format](options));
    for (const seat of any.room.state.seats) any.#roles.set(seat.seatId, [...seat.roles]);
    return any;
  }

  /** Another room in which the same has happened; from now on the two know nothing of each other. */
  copy(): AnyRoom {
    const copy = new AnyRoom(this.format, this.room);
    copy.#count = this.#count;
    for (const [seatId, roles] of this.#roles) copy.#roles.set(seatId, [...roles]);
    for (const [no, sealed] of this.#sealed) copy.#sealed.set(no, new Set(sealed));
    for (const no of this.#revealed) copy.#revealed.add(no);
    for (const no of this.#reviewed) copy.#reviewed.add(no);
    for (const no of this.#shared) copy.#shared.add(no);
    return copy;
  }

  get cast(): readonly Person[] {
    return castOf[this.format].filter((person) => this.#roles.has(person.seatId));
  }

  /** Tries one deed. Whatever was ordered, refused or not, is recorded in `told`. */
  try(deed: Deed): void {
    this.#count += 1;
    this.room = this.room.later(deed.waitMs);
    const who = this.cast[deed.who % this.cast.length] ?? ana;
    if (deed.what === "away") this.room = this.room.away(who);
    else if (deed.what === "back" || deed.what === "return") this.room = this.room.back(who);
    else if (deed.what === "join") this.#join();
    else this.#order(...orderFor(deed, who, { room: this.room, format: this.format, cast: this.cast, n: this.#count }));
  }

  #join(): void {
    const role = this.format === "panel" ? "interviewer" : "observer";
    const newcomer = { inviteHash: inviteHash(role), name: "Uma", seatId: uma.seatId, tokenHash: hash("uma") };
    if (this.#roles.has(uma.seatId)) return;
    const admitted = takeSeat(this.room.state, newcomer);
    if (!admitted.ok) return;
    this.room = this.room.happened(admitted.events);
    this.#roles.set(
      uma.seatId,
      Array.from({ length: this.room.state.round }, () => role),
    );
  }

  #order(who: Person, command: RoomCommand): void {
    const before = this.room.state;
    const decided = this.room.decides(who, command);
    if (!decided.ok) return;
    this.room = this.room.happened(decided.events, who.seatId, `order-${this.#count}`);
    const { state } = this.room;
    if (command.type === "seal-scorecard" || command.type === "seal-self-rating") {
      const sealed = this.#sealed.get(state.round) ?? new Set();
      this.#sealed.set(state.round, sealed.add(who.seatId));
    }
    if (command.type === "reveal" && before.phase !== state.phase) {
      for (let no = 1; no <= state.round; no += 1) this.#revealed.add(no);
    }
    if (command.type === "share-with-candidate") this.#shared.add(state.round);
    if (state.phase === "review") for (const no of this.#revealed) this.#reviewed.add(no);
    if (command.type === "swap-roles") {
      const other: Partial<Record<Role, Role>> = { interviewer: "candidate", candidate: "interviewer" };
      for (const [seatId, roles] of this.#roles) {
        const last = roles.at(-1) ?? "observer";
        const isHere = before.seats.some((seat) => seat.seatId === seatId && !seat.gone);
        roles.push(isHere ? (other[last] ?? last) : last);
      }
    }
  }

  roleIn(seatId: SeatId, no: RoundNo): Role {
    return this.#roles.get(seatId)?.[no - 1] ?? "observer";
  }

  /** May this seat see the others' cards, self-ratings and feedback of the round? */
  seesOthers(seatId: SeatId, no: RoundNo): boolean {
    if (!this.#revealed.has(no)) return false;
    if (this.format !== "panel") return true;
    const role = this.roleIn(seatId, no);
    if (role === "candidate") return false;
    return role === "observer" || (this.#sealed.get(no)?.has(seatId) ?? false);
  }

  /** May this seat see the canary? The table of docs/contract.md, *sight*, once more. */
  maySee(seatId: SeatId, kind: string, author: SeatId, no: RoundNo): boolean {
    const role = this.roleIn(seatId, no);
    const { round, phase } = this.room.state;
    switch (kind) {
      case "said":
      case "asked":
      case "pushed":
      case "own":
      case "comment":
      case "action":
        return true;
      case "whisper":
      case "deck":
        return no === round && role !== "candidate" && role !== "soloist";
      case "denied":
        return false;
      case "aloud":
        return role !== "candidate" || this.#reviewed.has(no);
      case "flag":
        return role !== "candidate" || (this.format === "peer" && this.#revealed.has(no));
      case "card":
      case "self":
      case "feedback":
        return author === seatId || this.seesOthers(seatId, no);
      case "debrief":
        return this.seesOthers(seatId, no);
      case "shared":
        return this.#shared.has(no) && (role === "candidate" || this.seesOthers(seatId, no));
      case "debriefAction":
        return this.format !== "panel" || role !== "candidate" || author === seatId || this.#shared.has(no);
      case "call":
        return !(this.format === "panel" && role === "candidate" && (phase === "scoring" || phase === "debrief"));
      default:
        throw new Error(`no rule for ${kind}`);
    }
  }

  /** Canaries in what the seat is shown that it may not see. */
  leaks(person: Person): readonly string[] {
    return canariesIn(this.room.seenBy(person)).flatMap(([canary, kind = "", author = "", no = ""]) =>
      this.maySee(person.seatId, kind, author, Number(no)) ? [] : [canary],
    );
  }
  /** There is a review link from now on. */
  linked(): this {
    const host = this.cast.find((person) => this.room.seenBy(person).you.isHost) ?? ana;
    const expiresAtMs = this.room.nowMs + dayMs;
    this.room = this.room.and(host, { type: "make-review-link", reviewHash: hash("review"), expiresAtMs });
    return this;
  }

  /** Canaries that the review link shows but may not: it may show a panel's shared lines, other rooms' revealed rounds, and no more. */
  linkLeaks(): readonly string[] {
    const shown = reviewFor(this.room.state, hash("review"), this.room.state.atMs);
    if (!shown) throw new Error("the link does not work");
    return canaries(JSON.stringify(shown)).flatMap(([canary, kind = "", , no = ""]) =>
      this.#linkMayShow(kind, Number(no)) ? [] : [canary],
    );
  }

  #linkMayShow(kind: string, no: RoundNo): boolean {
    if (this.format === "panel") return kind === "shared" && this.#shared.has(no);
    if (kind === "aloud") return this.#reviewed.has(no);
    const open = ["asked", "pushed", "own", "card", "self", "feedback", "action", "debriefAction"];
    return open.includes(kind) && this.#revealed.has(no);
  }

  /** Canaries in the three exports that the seat may not see. Markdown escapes what could act. */
  exportLeaks(person: Person): readonly string[] {
    const report: Report = { barline: 1, exportedMs: 0, view: this.room.seenBy(person), notes: [], authors: [] };
    const texts = [markdownReport(report, []), csvReport(report, []), jsonReport(report)];
    return texts.flatMap((text) =>
      canaries(text.replaceAll(/[\\\u2060]/g, "")).flatMap(([canary, kind = "", author = "", no = ""]) =>
        this.maySee(person.seatId, kind, author, Number(no)) ? [] : [canary],
      ),
    );
  }
}

/** Views are never changed, so each needs to be searched only once. */
const searched = new WeakMap<RoomView, readonly RegExpExecArray[]>();

function canariesIn(view: RoomView): readonly RegExpExecArray[] {
  const known = searched.get(view);
  if (known) return known;
  const found = canaries(JSON.stringify(view));
  searched.set(view, found);
  return found;
}

const canaries = (text: string): readonly RegExpExecArray[] =>
  text.includes("~") ? [...text.matchAll(/~([a-zA-Z]+)\.([A-Za-z0-9_-]{12})\.(\d+)\.\d+~/g)] : [];
