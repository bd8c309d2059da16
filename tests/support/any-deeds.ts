/** What anybody may try in a room, turned into orders that are fairly likely to make sense there. */
import fc from "fast-check";
import type { Format, Phase, Role } from "../../shared/contract/ids.ts";
import { gaps, phases, probeKinds, sections, ticks, votes } from "../../shared/contract/ids.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { ask, hash, id, step } from "./given-room.ts";
import type { GivenRoom, Person } from "./given-room.ts";

const deeds = [
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
  "deny",
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
  "listen",
  "listen",
  "speak",
  "speak",
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
  "record",
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
        // Every third deed moves the room on, so that most sequences get far.
        what: fc.oneof(
          { weight: 1, arbitrary: fc.constant("advance" as const) },
          { weight: 2, arbitrary: fc.constantFrom(...only) },
        ),
        who: fc.nat(5),
        a: fc.nat(7),
        b: fc.nat(7),
        waitMs: fc.constantFrom(0, 0, 700, 61_000, -5_000),
      })
      // What ends things happens only now and then.
      .filter((deed) => !rare.has(deed.what) || deed.a < 2),
    { minLength, maxLength, size: "max" },
  );

/** Where a deed is tried. `n`: how many came before. */
export interface Stage {
  readonly room: GivenRoom;
  readonly format: Format;
  readonly cast: readonly Person[];
  readonly n: number;
}
type Order = [Person, RoomCommand];

/** A unique word that tells its kind, who said it and in which round. */
const canary = ({ room, n }: Stage, who: Person, kind: string): string =>
  `~${kind}.${who.seatId}.${room.state.round}.${n}~`;

/** The order that a deed becomes here and now: fairly likely to make sense. */
export function orderFor({ what, a, b }: Deed, who: Person, stage: Stage): Order {
  const { state } = stage.room;
  const { n } = stage;
  const wordOf = (person: Person, kind: string) => canary(stage, person, kind);
  const word = (kind: string) => wordOf(who, kind);
  const round = state.rounds.at(-1);
  const askId = round?.asks.at(a % 3 === 0 ? 0 : -1)?.askId ?? id("none");
  const at = <List extends readonly [unknown, ...unknown[]]>(list: List, index: number): List[number] =>
    list[index % list.length];
  // Every round has its own principle ids, so that they are canaries too.
  const principleId = `pr-${state.round}-${a % 3}`;
  const rating = at([1, 2, 3, 4, 5, "notProbed"] as const, b);
  const asked = [...new Set(round?.asks.map((ask) => ask.principleId) ?? [])];
  const someone = at(stage.cast as [Person, ...Person[]], a);
  const asker = present(stage, "interviewer", "barRaiser", "soloist") ?? who;
  const scorers = scorersOf(stage);
  const sealer = scorers[b % scorers.length] ?? who;
  const revealer = stage.format === "panel" && a < 6 ? (leader(stage) ?? who) : (scorers[b % scorers.length] ?? who);
  switch (what) {
    case "advance":
      return advance(asker, who, b, stage);
    case "seal":
      return seal(sealer, a, b, stage);
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
    case "deny":
      return [who, { type: "deny-finding", askId, gap: at(gaps, b), kind: at(probeKinds, a), words: word("denied") }];
    case "listen":
      return [who, { type: "set-listening", on: a % 4 !== 0 }];
    case "speak": {
      const toMs = Math.round(state.atMs) + 50 * a;
      return [who, { type: "add-speech", spans: [{ fromMs: toMs - 1 - 400 * b, toMs }] }];
    }
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
      return [revealer, { type: "reveal", without: stage.cast.map((person) => person.seatId) }];
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
      const principles = [0, 1, 2].map((nth) => ({ principleId: `pr-${state.round}-${nth}` }));
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
          principles: state.plan.principles.slice(0, a).map((planned) => planned.principleId),
        },
      ];
    case "ready":
      return [who, { type: "ready", ready: a % 2 === 0 }];
    case "record":
      return [who, { type: "set-recording", on: a % 2 === 0 }];
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
      throw new Error("only the server does this");
  }
}

function seal(sealer: Person, a: number, b: number, stage: Stage): Order {
  const { state } = stage.room;
  const words = (kind: string) => canary(stage, sealer, kind);
  const role = roleNow(stage, sealer);
  const asked = [...new Set(state.rounds.at(-1)?.asks.map((ask) => ask.principleId) ?? [])];
  const rating = ([1, 2, 3, 4, 5, "notProbed"] as const)[b % 6] ?? 3;
  if (role === "candidate" && a === 7) {
    const scores = { clear: 3, probed: 3, atEase: 3 } as const;
    return [sealer, { type: "seal-feedback", ...scores, fedTheAnswer: true, text: words("feedback") }];
  }
  if (role === "candidate" || role === "soloist") {
    const ratings = asked.map((principleId) => ({ principleId, rating, reason: words("self") }));
    return [sealer, { type: "seal-self-rating", ratings }];
  }
  const ratings = asked.map((principleId) => ({
    principleId,
    rating,
    evidence: [{ kind: "moment" as const, atMs: 1, text: words("card") }],
    reason: words("card"),
  }));
  const text = words("card");
  const vote = stage.format === "panel" ? { vote: votes[b % votes.length] ?? "yes" } : {};
  return [
    sealer,
    { type: "seal-scorecard", ratings, strengths: text, concerns: text, keep: text, change: text, ...vote },
  ];
}

/** The order that moves the room on: in scoring, those who score seal one after the other, then open. */
function advance(asker: Person, who: Person, b: number, stage: Stage): Order {
  const { phase, round, rounds } = stage.room.state;
  const live = rounds.at(-1);
  const onward: Partial<Record<Phase, Phase>> = {
    intro: "questions",
    questions: stage.format === "solo" ? "scoring" : "candidateQuestions",
    candidateQuestions: "scoring",
  };
  const next = onward[phase];
  if (phase === "lobby") return [asker, { type: "start-round" }];
  if (phase === "questions" && live?.asks.length === 0) return [asker, ask(`ask-${stage.n}`, `pr-${round}-0`)];
  if (next) return [asker, step(phase, next)];
  if (phase === "scoring") {
    const sealed = [...(live?.cards ?? []), ...(live?.selfRatings ?? [])].map((paper) => paper.seatId);
    const unsealed = scorersOf(stage).find((scorer) => !sealed.includes(scorer.seatId));
    if (unsealed) return seal(unsealed, b, b, stage);
    const unsaid = scorersOf(stage).find((scorer) => !live?.revealWantedBy.includes(scorer.seatId));
    const revealer = stage.format === "panel" ? leader(stage) : unsaid;
    return [revealer ?? who, { type: "reveal", without: [] }];
  }
  if (phase === "debrief") return [leader(stage) ?? who, step("debrief", "review")];
  return [who, { type: "swap-roles" }];
}

const roleNow = ({ room }: Stage, person: Person): Role => room.seenBy(person).you.role;

const scorersOf = (stage: Stage): readonly Person[] =>
  stage.cast.filter((person) => roleNow(stage, person) !== "observer");

const leader = ({ cast, room }: Stage): Person | undefined => cast.find((person) => room.seenBy(person).you.isLeader);

function present(stage: Stage, ...roles: readonly Role[]): Person | undefined {
  const here = stage.room.state.seats.filter((seat) => !seat.gone).map((seat) => seat.seatId);
  return stage.cast.find((person) => here.includes(person.seatId) && roles.includes(roleNow(stage, person)));
}
