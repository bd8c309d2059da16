/** Which follow-ups the margin suggests for a finding. */
import { describe, expect, it } from "vitest";
import { suggestProbes, type Probe, type ProbeChoice } from "../../../shared/signals/margin/probe-choice.ts";
import type { Gap } from "../../../shared/signals/margin/gap.ts";
import type { ProbeKind, Section } from "../../../shared/contract/ids.ts";

type Found = { gap: Gap; section: Section; probes: readonly ProbeKind[] };
const why: Found = { gap: "why", section: "action", probes: ["why", "contrary"] };
const who: Found = { gap: "who", section: "action", probes: ["who"] };
const task: Found = { gap: "missing:task", section: "task", probes: ["why"] };
const probe = (kind: ProbeKind, text: string): Probe => ({ kind, text });

const questionWhy = probe("why", "Why the warehouse first?");
const principleWhy = probe("why", "What else did you weigh?");
const generalWhy = probe("why", "Why that way?");
const generalContrary = probe("contrary", "Who argued against it?");
const generalWho = probe("who", "Which part was yours?");

function choose(given: Partial<ProbeChoice<Found>>) {
  return suggestProbes<Found>({
    findings: [why],
    questionProbes: [questionWhy],
    principleProbes: [principleWhy],
    generalProbes: [generalWhy, generalContrary, generalWho],
    asked: [],
    heard: [],
    dismissed: [],
    ...given,
  }).map(({ finding, probes }) => [finding.gap, ...probes.map(({ text }) => text)]);
}

describe("suggested probes", () => {
  it("take the question's own first, then the next kind that closes the gap", () => {
    expect(choose({})).toEqual([["why", questionWhy.text, generalContrary.text]]);
  });
  it("fall back to the principle, then to the general ones", () => {
    expect(choose({ questionProbes: [], limitPerFinding: 1 })).toEqual([["why", principleWhy.text]]);
    expect(choose({ questionProbes: [], principleProbes: [], limitPerFinding: 1 })).toEqual([["why", generalWhy.text]]);
  });
  it("leave out a kind that was probed", () => {
    expect(choose({ asked: [questionWhy] })).toEqual([["why", generalContrary.text]]);
  });
  it("leave out a kind that was ticked as heard", () => {
    expect(choose({ heard: ["why"] })).toEqual([["why", generalContrary.text]]);
    expect(choose({ findings: [who], heard: ["who"] })).toEqual([]);
  });
  it("leave out a dismissed gap", () => {
    expect(choose({ findings: [why, who], dismissed: ["why"] })).toEqual([["who", generalWho.text]]);
  });
  it("close one finding a section, and come to its next once the first is settled", () => {
    expect(choose({ findings: [who, why] })).toEqual([["who", generalWho.text]]);
    const next = [["why", questionWhy.text, generalContrary.text]];
    expect(choose({ findings: [who, why], heard: ["who"] })).toEqual(next);
    expect(choose({ findings: [who, why], asked: [generalWho] })).toEqual(next);
    expect(choose({ findings: [who, why], dismissed: ["who"] })).toEqual(next);
  });
  it("never suggest the same words twice", () => {
    const twice = choose({ findings: [why, task], limitPerFinding: 1 });
    expect(twice).toEqual([
      ["why", questionWhy.text],
      ["missing:task", principleWhy.text],
    ]);
    const asked = choose({
      questionProbes: [probe("contrary", " who argued against IT? ")],
      asked: [probe("who", generalContrary.text)],
    });
    expect(asked).toEqual([["why", principleWhy.text, generalWhy.text]]);
  });
  it("offer a second wording when only one kind closes the gap", () => {
    expect(choose({ findings: [who], questionProbes: [probe("who", "Who drew it?")] })).toEqual([
      ["who", "Who drew it?", generalWho.text],
    ]);
  });
  it("say which shelf each comes from", () => {
    const [first] = suggestProbes<Found>({
      findings: [why],
      questionProbes: [questionWhy],
      principleProbes: [],
      generalProbes: [generalContrary],
      asked: [],
      heard: [],
      dismissed: [],
    });
    expect(first?.probes.map((probe) => probe.source)).toEqual(["question", "general"]);
  });
});
