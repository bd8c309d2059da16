/** Every command × role × phase × format against the table of docs/contract.md, written out here a second time. */
import { describe, expect, it } from "vitest";
import { formats, phases } from "../../../shared/contract/ids.ts";
import type { Format, Phase, Role } from "../../../shared/contract/ids.ts";
import type { CommandType, RoomCommand } from "../../../shared/contract/commands.ts";
import { rules } from "../../../shared/room/rules.ts";
import {
  ana,
  ask,
  ben,
  dayMs,
  feedback,
  hash,
  id,
  ida,
  inPhase,
  olu,
  panelCard,
  peerCard,
  bea,
  selfRating,
  sol,
  step,
} from "../../support/given-room.ts";
import type { GivenRoom, Person } from "../../support/given-room.ts";

/** Letters as in the contract: I B C O S roles, H host, L leader, A author. `who` per format: peer / panel / solo. */
const everywhere = (who: string) => [who, who, who] as const;
const table: Record<
  CommandType,
  readonly [who: readonly [string, string, string], when: string, afterEnd?: "afterEnd"]
> = {
  "set-plan": [everywhere("H I B S"), "lo"],
  "set-options": [everywhere("H I B S"), "lo"],
  "set-call": [everywhere("H I B S"), "lo in qu cq sc de re"],
  "see-candidate-out": [["", "L", ""], "sc de"],
  "call-candidate-back": [["", "L", ""], "de"],
  "assign-principles": [everywhere("H I B"), "lo"],
  "begin-calibration": [["", "I B", ""], "lo"],
  "rate-sample": [["", "I B", ""], "lo"],
  "open-calibration": [["", "I B", ""], "lo"],
  ready: [everywhere("I B C O S"), "lo"],
  "start-round": [everywhere("H I B S"), "lo"],
  "next-phase": [everywhere("I B S"), "in qu cq sc de"],
  pause: [everywhere("I B S"), "qu cq"],
  resume: [everywhere("I B S"), "qu cq"],
  "put-on-deck": [everywhere("I B"), "lo in qu"],
  "drop-from-deck": [everywhere("I B"), "lo in qu"],
  "ask-question": [everywhere("I B S"), "qu"],
  "end-ask": [everywhere("I B S"), "qu"],
  "take-lead": [everywhere("I B S"), "qu"],
  probe: [everywhere("I B S"), "qu"],
  tick: [everywhere("I B S"), "qu"],
  "deny-finding": [everywhere("I B O S"), "qu cq"],
  tap: [everywhere("I B C S"), "qu"],
  flag: [everywhere("I B O S"), "qu cq"],
  whisper: [everywhere("I B O"), "lo in qu cq sc de re"],
  say: [everywhere("I B C O S"), "lo in qu cq sc de re"],
  "set-listening": [everywhere("I B C O S"), "lo in qu cq sc de re"],
  "add-speech": [everywhere("I B C O S"), "in qu cq sc"],
  "ask-for-a-moment": [everywhere("C S"), "qu cq"],
  "carry-on": [everywhere("C S I B"), "qu cq"],
  "tick-own-question": [everywhere("C"), "cq"],
  "seal-scorecard": [everywhere("I B"), "sc de re"],
  "seal-self-rating": [everywhere("C S"), "sc de re"],
  "seal-feedback": [everywhere("C"), "sc de re"],
  reveal: [["I C", "L", "S"], "sc"],
  "revise-scorecard": [everywhere("I B"), "de re"],
  "begin-reading": [["", "L", ""], "de"],
  "change-vote": [["", "I B", ""], "de"],
  decide: [["", "L", ""], "de"],
  "share-with-candidate": [["", "L", ""], "de re"],
  "swap-roles": [["I C", "", ""], "sc de re"],
  comment: [everywhere("I B C S"), "re", "afterEnd"],
  "resolve-comment": [everywhere("A H"), "re", "afterEnd"],
  "add-action": [everywhere("I B C S"), "de re", "afterEnd"],
  "tick-action": [everywhere("I B C S"), "de re", "afterEnd"],
  "set-recording": [everywhere("I B C O S"), "lo in qu cq sc de re"],
  rename: [everywhere("I B C O S"), "lo in qu cq sc de re", "afterEnd"],
  leave: [everywhere("I B C O S"), "lo in qu cq sc de re", "afterEnd"],
  "renew-resume-link": [everywhere("I B C O S"), "lo in qu cq sc de re", "afterEnd"],
  "make-review-link": [everywhere("H"), "lo in qu cq sc de re", "afterEnd"],
  "revoke-review-link": [everywhere("H"), "lo in qu cq sc de re", "afterEnd"],
  "remove-seat": [everywhere("H"), "lo in qu cq sc de re", "afterEnd"],
  "renew-invite": [["H", "H", ""], "lo in qu cq sc de re", "afterEnd"],
  "revoke-invite": [["H", "H", ""], "lo in qu cq sc de re", "afterEnd"],
  "hand-over-host": [everywhere("H"), "lo in qu cq sc de re", "afterEnd"],
  "rename-room": [everywhere("H"), "lo in qu cq sc de re", "afterEnd"],
  "end-room": [everywhere("H"), "lo in qu cq sc de re", "afterEnd"],
};

const letterOf: Record<Role, string> = {
  interviewer: "I",
  barRaiser: "B",
  candidate: "C",
  observer: "O",
  soloist: "S",
};
const short: Record<Phase, string> = {
  lobby: "lo",
  intro: "in",
  questions: "qu",
  candidateQuestions: "cq",
  scoring: "sc",
  debrief: "de",
  review: "re",
};
const phasesOf = (format: Format): readonly Phase[] =>
  format === "solo" ? ["lobby", "questions", "scoring", "review"] : phases;
const peopleOf: Record<Format, readonly Person[]> = {
  peer: [ana, ben, olu],
  panel: [ana, bea, ida, ben, olu],
  solo: [sol],
};
const comment: RoomCommand = { type: "comment", commentId: id("comment-1"), round: 1, text: "Say the number first." };

/** A command that only the rules decide: nothing else in it is wrong. */
function orders(format: Format, phase: Phase, given: GivenRoom): Record<CommandType, RoomCommand> {
  const view = given.state;
  const askId = id("ask-1");
  const onward: Record<Phase, Phase> =
    format === "solo"
      ? { ...sameAll, questions: "scoring", scoring: "questions" }
      : {
          ...sameAll,
          intro: "questions",
          questions: "candidateQuestions",
          candidateQuestions: "scoring",
          scoring: "candidateQuestions",
          debrief: "review",
        };
  return {
    "set-plan": {
      type: "set-plan",
      plan: {
        ...view.plan,
        principles: view.plan.principles.map(({ principleId }) => ({ principleId })),
        minutes: { ...view.plan.minutes },
      },
    },
    "set-options": { type: "set-options", options: view.options },
    "set-call": { type: "set-call", call: { kind: "room" } },
    "see-candidate-out": { type: "see-candidate-out" },
    "call-candidate-back": { type: "call-candidate-back" },
    "assign-principles": { type: "assign-principles", seatId: (format === "solo" ? sol : ana).seatId, principles: [] },
    "begin-calibration": { type: "begin-calibration", sampleId: "dive-deep/late-trains" },
    "rate-sample": { type: "rate-sample", sampleId: "dive-deep/late-trains", rating: 3 },
    "open-calibration": { type: "open-calibration" },
    ready: { type: "ready", ready: true },
    "start-round": { type: "start-round" },
    "next-phase": step(phase, onward[phase]),
    pause: { type: "pause" },
    resume: { type: "resume" },
    "put-on-deck": { type: "put-on-deck", deckId: id("deck-2"), principleId: "ownership", text: "Tell me." },
    "drop-from-deck": { type: "drop-from-deck", deckId: id("deck-1") },
    "ask-question": ask("ask-2"),
    "end-ask": { type: "end-ask", askId },
    "take-lead": { type: "take-lead", askId },
    probe: { type: "probe", askId, probeId: id("probe-1"), kind: "why", text: "Why that way?", how: "aloud" },
    tick: { type: "tick", askId, what: "who", heard: true },
    "deny-finding": { type: "deny-finding", askId, gap: "howMuch", kind: "howMuch" },
    tap: { type: "tap", askId, section: "action" },
    flag: { type: "flag" },
    whisper: { type: "whisper", lineId: id("line-1"), text: "Ask for the number." },
    say: { type: "say", lineId: id("line-2"), text: "Hello." },
    "set-listening": { type: "set-listening", on: true },
    "add-speech": { type: "add-speech", spans: [{ fromMs: given.nowMs - 900, toMs: given.nowMs - 100 }] },
    "ask-for-a-moment": { type: "ask-for-a-moment" },
    "carry-on": { type: "carry-on" },
    "tick-own-question": { type: "tick-own-question", text: "What does training look like?" },
    "seal-scorecard": format === "panel" ? panelCard() : peerCard(),
    "seal-self-rating": selfRating(),
    "seal-feedback": feedback(),
    reveal: { type: "reveal", without: [] },
    "revise-scorecard": { type: "revise-scorecard", principleId: "dive-deep", rating: 3, reason: "On reflection." },
    "begin-reading": { type: "begin-reading", minutes: 3 },
    "change-vote": { type: "change-vote", vote: "no" },
    decide: { type: "decide", vote: "yes", rationale: "Both depth and care." },
    "share-with-candidate": { type: "share-with-candidate", lines: [] },
    "swap-roles": { type: "swap-roles" },
    comment: { ...comment, commentId: id("comment-2") } as RoomCommand,
    "resolve-comment": { type: "resolve-comment", commentId: id("comment-1") },
    "add-action": { type: "add-action", actionId: id("action-2"), text: "Practise numbers.", owner: view.hostSeat },
    "tick-action": { type: "tick-action", actionId: id("action-1"), done: true },
    "set-recording": { type: "set-recording", on: true },
    rename: { type: "rename", name: "Somebody" },
    leave: { type: "leave" },
    "renew-resume-link": { type: "renew-resume-link", resumeHash: hash("resume") },
    "make-review-link": { type: "make-review-link", reviewHash: hash("review"), expiresAtMs: given.nowMs + dayMs },
    "revoke-review-link": { type: "revoke-review-link" },
    "remove-seat": { type: "remove-seat", seatId: (format === "panel" ? ida : ben).seatId },
    "renew-invite": { type: "renew-invite", role: "observer", inviteHash: hash("new-observer") },
    "revoke-invite": { type: "revoke-invite", role: "observer" },
    "hand-over-host": { type: "hand-over-host", seatId: view.hostSeat },
    "rename-room": { type: "rename-room", title: "Thursday practice" },
    "end-room": { type: "end-room" },
  };
}
const sameAll: Record<Phase, Phase> = {
  lobby: "lobby",
  intro: "intro",
  questions: "questions",
  candidateQuestions: "candidateQuestions",
  scoring: "scoring",
  debrief: "debrief",
  review: "review",
};

/** The room in a phase; in the review there is one comment and one action, both by the first person. `host`: who has the flag. */
function prepared(format: Format, phase: Phase, host: Person): GivenRoom {
  const first = format === "solo" ? sol : ana;
  const room = inPhase(format, phase);
  const handed = host === first ? room : room.and(first, { type: "hand-over-host", seatId: host.seatId });
  if (phase !== "review") return handed;
  return handed.and(first, comment, {
    type: "add-action",
    actionId: id("action-1"),
    text: "Rest.",
    owner: first.seatId,
  });
}

const phaseCodes = ["not-allowed", "wrong-phase", "over"];

describe("who may do what, and when", () => {
  it("has a rule for every command of the table, and no other", () => {
    expect(Object.keys(rules).sort()).toEqual(Object.keys(table).sort());
  });

  for (const [at, format] of formats.entries()) {
    const people = peopleOf[format];
    for (const phase of phasesOf(format)) {
      // The host may be anybody: each person has the flag once.
      for (const host of people) {
        it(`${format}, ${phase}, ${host.name} is host`, () => {
          const room = prepared(format, phase, host);
          const commands = orders(format, phase, room);
          for (const person of people) {
            const view = room.seenBy(person);
            const letters = new Set([letterOf[view.you.role]]);
            if (view.you.isHost) letters.add("H");
            if (view.you.isLeader) letters.add("L");
            // Nobody is the author of what is not there, so the refusal is about the phase.
            if (phase !== "review" || person === ana || person === sol) letters.add("A");
            for (const [type, [who, when]] of Object.entries(table)) {
              const holders = type === "next-phase" && phase === "debrief" ? "L" : (who[at] ?? "");
              const mayEver = holders.split(" ").some((letter) => letters.has(letter));
              const mayNow = when.split(" ").includes(short[phase]);
              const command = commands[type as CommandType];
              if (command.type === "remove-seat" && command.seatId === person.seatId) continue;
              const decided = room.decides(person, command);
              const code = decided.ok ? "ok" : decided.code;
              const expected = mayEver ? (mayNow ? "passes" : "wrong-phase") : "not-allowed";
              const got = phaseCodes.includes(code) ? code : "passes";
              expect(`${person.name} ${type}: ${got}`).toBe(`${person.name} ${type}: ${expected}`);
            }
          }
        });
      }
    }

    it(`${format}: after the end only the rows from comment down work`, () => {
      const first = format === "solo" ? sol : ana;
      const review = prepared(format, "review", first);
      const ended = review.and(first, { type: "end-room" });
      const commands = orders(format, "review", ended);
      for (const person of people) {
        for (const [type, [, , afterEnd]] of Object.entries(table)) {
          const command = commands[type as CommandType];
          const decided = ended.decides(person, command);
          if (afterEnd)
            expect(decided, `${person.name} ${type}`).toEqual(
              review.decides(person, command).ok && type === "end-room"
                ? { ok: true, events: [] }
                : review.decides(person, command),
            );
          else expect(decided, `${person.name} ${type}`).toEqual({ ok: false, code: "over" });
        }
      }
    });
  }

  it("lets only the lead push a probe, before it looks at the phase", () => {
    const pushed = {
      type: "probe",
      askId: id("ask-1"),
      probeId: id("p"),
      kind: "why",
      text: "Why?",
      how: "pushed",
    } as const;
    const room = inPhase("panel", "questions");
    room.when(ana, pushed).does("probe-made");
    room.when(bea, pushed).refuses("not-allowed");
    room.when(bea, { ...pushed, how: "aloud" }).does("probe-made");
    room
      .and(bea, { type: "take-lead", askId: id("ask-1") })
      .when(bea, pushed)
      .does("probe-made");
    inPhase("panel", "scoring").when(bea, pushed).refuses("not-allowed");
    inPhase("panel", "scoring").when(ana, pushed).refuses("wrong-phase");
  });

  it("knows no seat that is not in the room", () => {
    const stranger = { name: "Nobody", seatId: id("nobody") };
    inPhase("peer", "questions")
      .when(stranger, { type: "say", lineId: id("l"), text: "Hi" })
      .refuses("not-allowed");
  });
});
