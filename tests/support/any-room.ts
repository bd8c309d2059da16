/**
 * Rooms in which anybody tries anything, and what each of them may see, told a second time from CONTRACT.md without a look
 * at the code under test. Every private word is a canary: `~kind.author.round.number~`.
 */
import fc from "fast-check";
import type { Format, Phase, Role, RoundNo, SeatId } from "../../shared/contract/ids.ts";
import { phases, probeKinds, sections, ticks, votes } from "../../shared/contract/ids.ts";
import type { Evidence } from "../../shared/contract/views.ts";
import { takeSeat } from "../../shared/room/admit.ts";
import type { RoomCommand } from "../../shared/room/commands.ts";
import {
  ana,
  ask,
  bea,
  ben,
  hash,
  id,
  ida,
  inviteHash,
  olu,
  peerRoom,
  panelRoom,
  sol,
  soloRoom,
  step,
} from "./given-room.ts";
import type { GivenRoom, Person } from "./given-room.ts";

const uma: Person = { name: "Uma", seatId: id("uma") };
const castOf: Record<Format, readonly Person[]> = {
  peer: [ana, ben, olu, uma],
  panel: [ana, bea, ida, ben, olu, uma],
  solo: [sol],
};

const deeds = [
  "advance",
  "advance",
  "advance",
  "advance",
  "seal",
  "seal",
  "seal",
  "seal",
  "ask",
  "probe",
  "probe",
  "tick",
  "tap",
  "flag",
  "say",
  "whisper",
  "deck",
  "undeck",
  "lead",
  "end-ask",
  "pause",
  "resume",
  "moment",
  "carry-on",
  "own-question",
  "back-phase",
  "reveal",
  "reveal-without",
  "revise",
  "swap",
  "read",
  "vote",
  "decide",
  "share",
  "comment",
  "resolve",
  "action",
  "tick-action",
  "plan",
  "options",
  "call",
  "assign",
  "ready",
  "rename",
  "leave",
  "return",
  "away",
  "back",
  "join",
  "resume-link",
  "remove",
  "renew",
  "revoke",
  "hand-over",
  "end",
] as const;
const rare = new Set(["leave", "remove", "revoke", "hand-over", "end"]);

export interface Deed {
  readonly what: (typeof deeds)[number];
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly waitMs: number;
}

export const anyDeeds = (
  maxLength: number,
  only: readonly Deed["what"][] = deeds,
  minLength = 0,
): fc.Arbitrary<Deed[]> =>
  fc.array(
    fc
      .record({
        what: fc.constantFrom(...only),
        who: fc.nat(5),
        a: fc.nat(7),
        b: fc.nat(7),
        waitMs: fc.constantFrom(0, 0, 700, 61_000, -5_000),
      })
      // Most sequences should come far: what ends things happens now and then.
      .filter((deed) => !rare.has(deed.what) || deed.a < 2),
    { minLength, maxLength, size: "max" },
  );

/** One room and its second bookkeeping. */
export class AnyRoom {
  room: GivenRoom;
  readonly format: Format;
  #count = 0;
  readonly #roles = new Map<SeatId, Role[]>();
  readonly #sealed = new Map<RoundNo, Set<SeatId>>();
  readonly #revealed = new Set<RoundNo>();
  readonly #reviewed = new Set<RoundNo>();
  readonly #shared = new Set<RoundNo>();
  accepted = 0;

  constructor(format: Format, isPrincipleHidden: boolean) {
    this.format = format;
    const options = { options: { hidePrinciple: isPrincipleHidden } };
    this.room = { peer: peerRoom, panel: panelRoom, solo: soloRoom }[format](options);
    for (const seat of this.room.state.seats) this.#roles.set(seat.seatId, [...seat.roles]);
  }

  get cast(): readonly Person[] {
    return castOf[this.format].filter((person) => this.#roles.has(person.seatId));
  }

  /** Tries one deed. Whatever was ordered, refused or not, is told in `told`. */
  try(deed: Deed): void {
    this.#count += 1;
    this.room = this.room.later(deed.waitMs);
    const who = this.cast[deed.who % this.cast.length] ?? ana;
    if (deed.what === "away") this.room = this.room.away(who);
    else if (deed.what === "back" || deed.what === "return") this.room = this.room.back(who);
    else if (deed.what === "join") this.#join();
    else this.#order(...this.#orderFor(deed, who));
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
    this.accepted += 1;
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

  /** What the deed is, here and now: somewhat likely to make sense. */
  #orderFor({ what, a, b }: Deed, who: Person): [Person, RoomCommand] {
    const { state } = this.room;
    const n = this.#count;
    const wordOf = (person: Person, kind: string) => `~${kind}.${person.seatId}.${state.round}.${n}~`;
    const word = (kind: string) => wordOf(who, kind);
    const round = state.rounds.at(-1);
    const askId = round?.asks.at(a % 3 === 0 ? 0 : -1)?.askId ?? id("none");
    const at = <List extends readonly [unknown, ...unknown[]]>(list: List, index: number): List[number] =>
      list[index % list.length];
    // Principle ids of a round are its own, so that they are canaries too.
    const principleId = `pr-${state.round}-${a % 3}`;
    const rating = at([1, 2, 3, 4, 5, "notProbed"] as const, b);
    const asked = [...new Set(round?.asks.map((one) => one.principleId) ?? [])];
    const someone = at(this.cast as [Person, ...Person[]], a);
    const asker = this.#present("interviewer", "barRaiser", "soloist") ?? who;
    const scorers = this.cast.filter((one) => this.#roles.get(one.seatId)?.at(-1) !== "observer");
    const sealer = scorers[b % scorers.length] ?? who;
    const revealer = this.format === "panel" && a < 6 ? (this.#leader() ?? who) : (scorers[b % scorers.length] ?? who);
    switch (what) {
      case "advance":
        return this.#advance(asker, who, n);
      case "seal": {
        const role = this.#roles.get(sealer.seatId)?.at(-1);
        if (role === "candidate" && a === 7) {
          return [
            sealer,
            {
              type: "seal-feedback",
              clear: 3,
              probed: 3,
              atEase: 3,
              fedTheAnswer: true,
              text: wordOf(sealer, "feedback"),
            },
          ];
        }
        if (role === "candidate" || role === "soloist") {
          return [
            sealer,
            {
              type: "seal-self-rating",
              ratings: asked.map((one) => ({ principleId: one, rating, reason: wordOf(sealer, "self") })),
            },
          ];
        }
        const evidence: Extract<Evidence, { kind: "moment" }>[] = [
          { kind: "moment", atMs: 1, text: wordOf(sealer, "card") },
        ];
        return [
          sealer,
          {
            type: "seal-scorecard",
            ratings: asked.map((one) => ({
              principleId: one,
              rating,
              evidence,
              reason: wordOf(sealer, "card"),
            })),
            strengths: wordOf(sealer, "card"),
            concerns: wordOf(sealer, "card"),
            keep: wordOf(sealer, "card"),
            change: wordOf(sealer, "card"),
            ...(this.format === "panel" ? { vote: at(votes, b) } : {}),
          },
        ];
      }
      case "ask":
        return [
          a < 5 ? asker : who,
          {
            type: "ask-question",
            askId: id(`ask-${n}`),
            principleId,
            questionId: `${principleId}/q`,
            text: word("asked"),
          },
        ];
      case "probe": {
        const how = b % 2 === 0 ? "pushed" : "aloud";
        return [
          asker,
          { type: "probe", askId, probeId: id(`probe-${n}`), kind: at(probeKinds, b), text: wordOf(asker, how), how },
        ];
      }
      case "tick":
        return [who, { type: "tick", askId, what: at(ticks, b), heard: a % 2 === 0 }];
      case "tap":
        return [who, { type: "tap", askId, section: at(sections, b) }];
      case "flag":
        return [who, { type: "flag", note: word("flag") }];
      case "say":
        return [who, { type: "say", lineId: id(`line-${n}`), text: word("said") }];
      case "whisper":
        return [who, { type: "whisper", lineId: id(`line-${n}`), text: word("whisper") }];
      case "deck":
        return [who, { type: "put-on-deck", deckId: id(`deck-${n}`), principleId, text: word("deck") }];
      case "undeck":
        return [who, { type: "drop-from-deck", deckId: state.deck[0]?.deckId ?? id("none") }];
      case "lead":
        return [who, { type: "take-lead", askId }];
      case "end-ask":
        return [who, { type: "end-ask", askId }];
      case "pause":
      case "resume":
        return [who, { type: what }];
      case "moment":
        return [who, { type: "ask-for-a-moment" }];
      case "carry-on":
        return [who, { type: "carry-on" }];
      case "own-question":
        return [who, { type: "tick-own-question", text: word("own") }];
      case "back-phase":
        return [asker, step(state.phase, at(phases, b))];
      case "reveal":
        return [revealer, { type: "reveal", without: [] }];
      case "reveal-without":
        return [revealer, { type: "reveal", without: this.cast.map((one) => one.seatId) }];
      case "revise":
        return [who, { type: "revise-scorecard", principleId: asked[0] ?? principleId, rating, reason: word("card") }];
      case "swap":
        return [who, { type: "swap-roles" }];
      case "read":
        return [who, { type: "begin-reading", minutes: a }];
      case "vote":
        return [who, { type: "change-vote", vote: at(votes, b) }];
      case "decide":
        return [who, { type: "decide", vote: at(votes, b), rationale: word("debrief") }];
      case "share":
        return [
          who,
          { type: "share-with-candidate", lines: [{ lineId: id(`share-${n}`), kind: "note", text: word("shared") }] },
        ];
      case "comment":
        return [
          who,
          { type: "comment", commentId: id(`comment-${n}`), round: 1 + (a % state.round), text: word("comment") },
        ];
      case "resolve":
        return [who, { type: "resolve-comment", commentId: round?.comments[0]?.commentId ?? id("none") }];
      case "action": {
        const kind = state.phase === "debrief" ? "debriefAction" : "action";
        return [who, { type: "add-action", actionId: id(`action-${n}`), text: word(kind), owner: someone.seatId }];
      }
      case "tick-action":
        return [who, { type: "tick-action", actionId: round?.actions[0]?.actionId ?? id("none"), done: a % 2 === 0 }];
      case "plan": {
        const principles = [0, 1, 2].map((one) => ({ principleId: `pr-${state.round}-${one}` }));
        return [who, { type: "set-plan", plan: { ...state.plan, minutes: { ...state.plan.minutes }, principles } }];
      }
      case "options":
        return [who, { type: "set-options", options: { ...state.options, candidateOnlyWrites: a % 2 === 0 } }];
      case "call":
        return [who, { type: "set-call", call: { kind: "link", url: `https://call.example/${word("call")}` } }];
      case "assign":
        return [
          who,
          {
            type: "assign-principles",
            seatId: someone.seatId,
            principles: state.plan.principles.slice(0, a).map((one) => one.principleId),
          },
        ];
      case "ready":
        return [who, { type: "ready", ready: a % 2 === 0 }];
      case "rename":
        return [who, { type: "rename", name: `${who.name} ${b}` }];
      case "leave":
        return [who, { type: "leave" }];
      case "resume-link":
        return [who, { type: "renew-resume-link", resumeHash: hash(`resume-${n}`) }];
      case "remove":
        return [who, { type: "remove-seat", seatId: someone.seatId }];
      case "renew":
        return [who, { type: "renew-invite", role: "observer", inviteHash: hash(`renewed-${n}`) }];
      case "revoke":
        return [who, { type: "revoke-invite", role: "observer" }];
      case "hand-over":
        return [who, { type: "hand-over-host", seatId: someone.seatId }];
      case "end":
        return [who, { type: "end-room" }];
      case "away":
      case "back":
      case "return":
      case "join":
        throw new Error("the server does this");
    }
  }

  /** The order that brings the room on. */
  #advance(asker: Person, who: Person, n: number): [Person, RoomCommand] {
    const { phase, round } = this.room.state;
    const isSolo = this.format === "solo";
    const onward: Partial<Record<Phase, Phase>> = {
      intro: "questions",
      questions: isSolo ? "scoring" : "candidateQuestions",
      candidateQuestions: "scoring",
    };
    if (phase === "lobby") return [asker, { type: "start-round" }];
    if (phase === "questions" && this.room.state.rounds.at(-1)?.asks.length === 0) {
      return [asker, ask(`ask-${n}`, `pr-${round}-0`)];
    }
    const next = onward[phase];
    if (next) return [asker, step(phase, next)];
    if (phase === "scoring") return [this.#leader() ?? who, { type: "reveal", without: [] }];
    if (phase === "debrief") return [this.#leader() ?? who, step("debrief", "review")];
    return [who, { type: "swap-roles" }];
  }

  #present(...roles: readonly Role[]): Person | undefined {
    const here = new Set(this.room.state.seats.filter((seat) => !seat.gone).map((seat) => seat.seatId));
    return this.cast.find(
      (one) => here.has(one.seatId) && roles.includes(this.#roles.get(one.seatId)?.at(-1) ?? "observer"),
    );
  }

  #leader(): Person | undefined {
    return this.cast.find((person) => this.room.seenBy(person).you.isLeader);
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

  /** May this seat see the canary? The table of CONTRACT.md, *sight*, once more. */
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
    const json = JSON.stringify(this.room.seenBy(person));
    return [...json.matchAll(/~([a-zA-Z]+)\.([A-Za-z0-9_-]{12})\.(\d+)\.\d+~/g)].flatMap(
      ([canary, kind = "", author = "", no = ""]) =>
        this.maySee(person.seatId, kind, author, Number(no)) ? [] : [canary],
    );
  }
}
