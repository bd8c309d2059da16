/** What a seat is told it may do, against what is decided when it does it: every command, role, part and format, and any room. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats, phases } from "../../../shared/contract/ids.ts";
import type { Format, Phase } from "../../../shared/contract/ids.ts";
import type { CommandType } from "../../../shared/contract/commands.ts";
import { rules } from "../../../shared/room/rules.ts";
import { anyDeeds } from "../../support/any-deeds.ts";
import { AnyRoom } from "../../support/any-room.ts";
import { fittingOrders } from "../../support/fitting-orders.ts";
import {
  ana,
  ask,
  bea,
  ben,
  id,
  ida,
  inPhase,
  olu,
  openedRoom,
  panelCard,
  panelRoom,
  peerCard,
  peerRoom,
  sealedByAll,
  selfRating,
  sol,
  step,
} from "../../support/given-room.ts";
import type { GivenRoom, Person } from "../../support/given-room.ts";
import { openedAgain, replaced, uma } from "../../support/other-rooms.ts";

const types = Object.keys(rules) as readonly CommandType[];
const peopleOf: Record<Format, readonly Person[]> = {
  peer: [ana, ben, olu],
  panel: [ana, bea, ida, ben, olu],
  solo: [sol],
};
const phasesOf = (format: Format): readonly Phase[] =>
  format === "solo" ? ["lobby", "questions", "scoring", "review"] : phases;

/** Where what was told differs from what is decided. */
function disagreements(room: GivenRoom, who: Person): readonly string[] {
  const { may, steps } = room.seenBy(who);
  const orders = fittingOrders(room, who);
  const found = types.flatMap((type) => {
    const codes = orders[type].map((order) => {
      const decided = room.decides(who, order);
      return decided.ok ? "done" : decided.code;
    });
    const told = may[type] ?? "nothing";
    // How much a room can hold is not told beforehand.
    if (told === true && (codes.includes("done") || codes.includes("too-many"))) return [];
    const barred = ["not-allowed", "wrong-phase", "over"];
    if (told === "nothing" && codes.every((code) => barred.includes(code))) return [];
    if (told !== true && codes.every((code) => code === told || (code === "not-allowed" && told === "unknown")))
      return [];
    return [`${who.name} ${type}: told ${told}, decided ${codes.join(" ")}`];
  });
  const { phase } = room.state;
  const reached = phases.filter((to) => room.decides(who, step(phase, to)).ok);
  const shown = phases.filter((to) => to === steps.onward || to === steps.back);
  if (reached.join() !== shown.join()) found.push(`${who.name} steps: told ${shown.join()}, decided ${reached.join()}`);
  const askId = room.state.rounds.at(-1)?.asks.findLast((ask) => ask.endedMs === null)?.askId ?? id("none");
  const pushed = room.decides(who, {
    type: "probe",
    askId,
    probeId: id("p-new"),
    kind: "why",
    text: "Why?",
    how: "pushed",
  });
  if (pushed.ok !== (may["push-probe"] === true) && (pushed.ok || pushed.code !== "too-many"))
    found.push(`${who.name} push-probe`);
  const foreign = room.state.rounds
    .flatMap((round) => round.comments)
    .filter((comment) => comment.bySeat !== who.seatId)
    .map(({ commentId }) => room.decides(who, { type: "resolve-comment", commentId }).ok);
  if (foreign.length > 0 && foreign.every(Boolean) !== (may["resolve-comments-of-others"] === true))
    found.push(`${who.name} resolve-comments-of-others`);
  return found;
}

function agrees(room: GivenRoom, people: readonly Person[]): void {
  for (const person of people) expect(disagreements(room, person)).toEqual([]);
}

describe("what a seat may do, and what is decided when it does", () => {
  for (const format of formats) {
    const people = peopleOf[format];
    const first = format === "solo" ? sol : ana;
    for (const phase of phasesOf(format)) {
      // Anybody may be the host: each person has the flag once.
      for (const host of people) {
        const handed = (): GivenRoom =>
          host === first
            ? inPhase(format, phase)
            : inPhase(format, phase).and(first, { type: "hand-over-host", seatId: host.seatId });
        it(`agree in ${format}, ${phase}, ${host.name} is host: as it runs, paused, and over`, () => {
          const room = handed();
          agrees(room, people);
          agrees(room.and(host, { type: "end-room" }), people);
        });
        it(`agree in ${format}, ${phase}, ${host.name} is host: with somebody gone`, () => {
          for (const leaver of people) {
            const left = handed().and(leaver, { type: "leave" });
            agrees(left, people);
            agrees(left.back(leaver), people);
            if (leaver === host) continue;
            const removed = handed().and(host, { type: "remove-seat", seatId: leaver.seatId });
            agrees(
              removed,
              people.filter((person) => person !== leaver),
            );
          }
        });
      }
      it(`agree in a ${format} room that was imported from a report in ${phase}`, () => {
        for (const reader of people) agrees(openedAgain(inPhase(format, phase), reader), [reader]);
      });
    }
  }

  it("agree as a calibration is begun, rated and opened", () => {
    const sampleId = "dive-deep/late-trains";
    const begun = panelRoom().and(ana, { type: "begin-calibration", sampleId });
    agrees(begun, peopleOf.panel);
    const rated = begun.and(ana, { type: "rate-sample", sampleId, rating: 2 });
    agrees(rated, peopleOf.panel);
    agrees(rated.and(ana, { type: "open-calibration" }), peopleOf.panel);
  });

  it("agree while some have sealed, once all have, and when one has agreed to open", () => {
    for (const format of ["peer", "panel"] as const) {
      const scoring = inPhase(format, "scoring");
      agrees(scoring.and(ben, selfRating()), peopleOf[format]);
      agrees(sealedByAll(format, scoring), peopleOf[format]);
    }
    agrees(sealedByAll("peer").and(ana, { type: "reveal", without: [] }), peopleOf.peer);
  });

  it("agree between questions, and when a candidate is replaced in mid-round", () => {
    for (const format of ["peer", "panel"] as const) {
      const asked = inPhase(format, "questions");
      agrees(asked.and(ana, { type: "end-ask", askId: id("ask-1") }), peopleOf[format]);
      agrees(replaced(asked), [...peopleOf[format], uma]);
    }
  });

  it("agree in the second half of two peers", () => {
    const lobby = sealedByAll("peer").and(ana, { type: "swap-roles" });
    agrees(lobby, peopleOf.peer);
    const asked = lobby.and(ben, { type: "start-round" }, step("intro", "questions"), ask("ask-2"));
    agrees(asked, peopleOf.peer);
    const scoring = asked.and(ben, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"));
    agrees(scoring.and(ben, peerCard()).and(ana, selfRating()), peopleOf.peer);
  });

  it("agree whatever anybody tries", () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom<Format>(...formats), anyDeeds(60, undefined, 20), (format, tried) => {
        const any = AnyRoom.opened(format, false);
        for (const deed of tried) {
          const before = any.room.state;
          any.try(deed);
          if (any.room.state === before) continue;
          for (const person of any.cast) {
            const gone = any.room.state.seats.find((seat) => seat.seatId === person.seatId)?.gone;
            if (gone === "removed") continue;
            expect(disagreements(any.room, person)).toEqual([]);
            for (const [type, may] of Object.entries(any.room.seenBy(person).may)) told.add(`${type} ${may}`);
          }
        }
      }),
      { numRuns: 60 },
    );
    // It does reach rooms in which something is still missing.
    for (const each of ["reveal incomplete", "seal-scorecard taken", "end-ask unknown"])
      expect([...told]).toContain(each);
  });
});

describe("what a seat is told about its rights", () => {
  it("stays the same while time goes by, and moves no version by itself", () => {
    const room = inPhase("panel", "scoring");
    expect(room.later(90 * 24 * 3_600_000).seenBy(bea)).toBe(room.seenBy(bea));
  });

  it("tells a panel's candidate nothing about who has sealed", () => {
    const scoring = inPhase("panel", "scoring");
    const sealed = scoring.and(ana, panelCard()).and(bea, panelCard()).and(ida, panelCard());
    expect(sealed.seenBy(ben).may).toEqual(scoring.seenBy(ben).may);
    expect(sealed.seenBy(ben).may.reveal).toBeUndefined();
  });

  it("names who leads, even if that is the host of a panel without a bar raiser", () => {
    const room = openedRoom("panel", ana, "interviewer").joined(ida, "interviewer").joined(ben, "candidate");
    for (const who of [ana, ida, ben]) expect(room.seenBy(who).leader).toBe(ana.seatId);
    expect(panelRoom().seenBy(ben).leader).toBe(bea.seatId);
    expect(panelRoom().and(bea, { type: "leave" }).seenBy(ben).leader).toBe(ana.seatId);
  });

  it("names those who have to seal, without those who have left", () => {
    expect(panelRoom().seenBy(ben).scorers).toEqual([ana, bea, ida].map((who) => who.seatId));
    expect(panelRoom().and(ida, { type: "leave" }).seenBy(ben).scorers).toEqual([ana, bea].map((who) => who.seatId));
    expect(peerRoom().seenBy(olu).scorers).toEqual([ana, ben].map((who) => who.seatId));
  });

  it("names the role that each seat had in each round, if it was not always the same", () => {
    const rolesOf = (room: GivenRoom) =>
      Object.fromEntries(room.seenBy(olu).seats.map((seat) => [seat.name, seat.roles]));
    const swapped = sealedByAll("peer").and(ana, { type: "swap-roles" });
    expect(rolesOf(swapped)).toEqual({ Ana: ["interviewer"], Ben: ["candidate"], Olu: undefined });
    expect(rolesOf(swapped.and(ben, { type: "start-round" }))).toEqual({
      Ana: ["interviewer", "candidate"],
      Ben: ["candidate", "interviewer"],
      Olu: undefined,
    });
    const seats = replaced(inPhase("peer", "questions")).seenBy(olu).seats;
    expect(seats.map(({ name, role, roles }) => [name, role, roles])).toEqual([
      ["Ana", "interviewer", undefined],
      ["Ben", "candidate", undefined],
      ["Olu", "observer", undefined],
      ["Uma", "candidate", undefined],
    ]);
  });

  it("says how long one question should take", () => {
    expect(panelRoom().seenBy(ben).askTargetMs).toBe(16 * 60_000);
  });

  it("lets the reader of a report do nothing but leave and continue elsewhere", () => {
    const view = openedAgain(inPhase("panel", "review"), bea).seenBy(bea);
    expect(view.room).toMatchObject({ ended: true, imported: true });
    expect(view.may).toEqual({ leave: true, "renew-resume-link": true, "read-pack": true, "delete-room": true });
    expect(view.steps).toEqual({});
  });

  it("knows the roles in each round of a report that an earlier version wrote", () => {
    const swapped = sealedByAll("peer").and(ana, { type: "swap-roles" }).and(ben, { type: "start-round" });
    const again = openedAgain(swapped, ana, (seat) => ({ ...seat, roles: undefined }));
    expect(again.seenBy(ana).seats.map((seat) => seat.roles)).toEqual(
      swapped.seenBy(ana).seats.map((seat) => seat.roles),
    );
  });
});
