import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../shared/questions/coverage.ts";
import type { ProbeKind } from "../../../shared/contract/ids.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { ana, ask, bea, ben, id, ida, panelCard, panelRoom, step } from "../../support/given-room.ts";

const begun = panelRoom()
  .and(ana, {
    type: "set-plan",
    plan: {
      ...panelRoom().seenBy(ana).plan,
      minutes: { ...panelRoom().seenBy(ana).plan.minutes },
      preset: "custom",
      principles: [{ principleId: "dive-deep", seatId: ida.seatId }, { principleId: "ownership" }],
    },
  })
  .and(ana, { type: "start-round" }, step("intro", "questions"));

const probe = (
  name: string,
  kind: ProbeKind,
  how: "pushed" | "aloud" = "pushed",
  askId = id("ask-1"),
): RoomCommand => ({
  type: "probe",
  askId,
  probeId: id(name),
  kind,
  text: `A ${kind} probe`,
  how,
});

describe("the coverage of a principle", () => {
  it("is planned, with who covers it, before anything is asked", () => {
    expect(coverageOf(begun.seenBy(ana))).toEqual([
      { principleId: "dive-deep", planned: true, seatId: ida.seatId, asked: 0, probed: [], evidence: 0, scored: false },
      { principleId: "ownership", planned: true, asked: 0, probed: [], evidence: 0, scored: false },
    ]);
  });

  it("counts the times asked and each kind probed once, said aloud or shown", () => {
    const room = begun
      .and(ana, ask("ask-1"), probe("p1", "who"), probe("p2", "who"), probe("p3", "howMuch", "aloud"))
      .and(ana, ask("ask-2"), probe("p4", "why", "pushed", id("ask-2")));
    expect(coverageOf(room.seenBy(bea))[0]).toMatchObject({ asked: 2, probed: ["who", "howMuch", "why"] });
  });

  it("lists what else was asked or heard after the planned principles", () => {
    const room = begun.and(ana, ask("ask-1", "earn-trust"));
    const heard = { ratings: [{ principleId: "frugality", rating: 4, evidence: [], reason: "" }] } as const;
    expect(
      coverageOf(room.seenBy(ana), heard).map((row) => [row.principleId, row.planned, row.asked, row.scored]),
    ).toEqual([
      ["dive-deep", true, 0, false],
      ["ownership", true, 0, false],
      ["earn-trust", false, 1, false],
      ["frugality", false, 0, true],
    ]);
  });

  it("counts the evidence and the rating of a seat's own card, the draft before the sealed one, and nobody else's", () => {
    const sealed = begun
      .and(ana, ask(), step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"))
      .and(bea, panelCard(4, "bea"));
    expect(coverageOf(sealed.seenBy(bea))[0]).toMatchObject({ scored: true });
    expect(coverageOf(sealed.seenBy(bea))[0]?.evidence).toBeGreaterThan(0);
    expect(coverageOf(sealed.seenBy(ana))[0]).toMatchObject({ scored: false, evidence: 0 });
    expect(coverageOf(sealed.seenBy(bea), { ratings: [] })[0]).toMatchObject({ scored: false });
    expect(coverageOf(sealed.seenBy(ben))[0]).toMatchObject({ scored: false, evidence: 0 });
  });
});
