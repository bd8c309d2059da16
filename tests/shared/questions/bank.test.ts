import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { leadershipPrinciples } from "../../../shared/questions/bank/index.ts";
import { checkPack } from "../../../shared/questions/check-pack.ts";
import type { Pack, PackPrinciple, PackProbe, PackQuestion } from "../../../shared/contract/pack.ts";
import { closestPairs, gist, words } from "./likeness.ts";

const kinds = ["who", "why", "how", "howMuch", "result", "learned", "another", "contrary"] as const;
const neededKinds = ["who", "why", "how", "howMuch", "learned"] as const;
const levels = [1, 2, 3, 4, 5] as const;

const principleNames = [
  "Customer Obsession",
  "Ownership",
  "Invent and Simplify",
  "Are Right, A Lot",
  "Learn and Be Curious",
  "Hire and Develop the Best",
  "Insist on the Highest Standards",
  "Think Big",
  "Bias for Action",
  "Frugality",
  "Earn Trust",
  "Dive Deep",
  "Have Backbone; Disagree and Commit",
  "Deliver Results",
  "Strive to be Earth's Best Employer",
  "Success and Scale Bring Broad Responsibility",
];

const packs: Pack[] = [leadershipPrinciples, ...(await generalPack())];
const principles = packs.flatMap((pack) =>
  pack.principles.map((principle) => ({ where: `${pack.id}: ${principle.name}`, principle })),
);
const questions = principles.flatMap(({ principle }) => principle.questions);

async function generalPack(): Promise<Pack[]> {
  const file = new URL("../../../shared/questions/general/index.ts", import.meta.url);
  if (!existsSync(file)) return [];
  const module = (await import(file.href)) as { readonly generalCompetencies: Pack };
  return [module.generalCompetencies];
}

const ofTheme = (principle: PackPrinciple, theme: PackQuestion["theme"]) =>
  principle.questions.filter((question) => question.theme === theme).length;
const ofScope = (principle: PackPrinciple, scope: PackQuestion["scope"]) =>
  principle.questions.filter((question) => question.scope === scope).length;
/** Entries that occur more than once, compared without case and punctuation. */
const repeated = (texts: readonly string[]) => {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const plain = words(text).join(" ");
    return seen.size === seen.add(plain).size;
  });
};
const countWords = (text: string) => words(text).length;

it("holds the sixteen principles by their exact names and in their order", () => {
  expect(leadershipPrinciples.principles.map(({ name }) => name)).toEqual(principleNames);
});

describe.each(packs)("the pack $name", (pack) => {
  it("passes the check that packs from elsewhere must pass", () => {
    expect(checkPack(structuredClone(pack))).toEqual({ ok: true, pack });
  });

  it("gives every principle and question a unique id", () => {
    expect(repeated(pack.principles.map(({ id }) => id))).toEqual([]);
    expect(repeated(pack.principles.flatMap((principle) => principle.questions.map(({ id }) => id)))).toEqual([]);
    expect(repeated(pack.presets.map(({ id }) => id))).toEqual([]);
  });

  it("never says the same probe for two questions", () => {
    const probes = pack.principles.flatMap((principle) => principle.questions.flatMap((question) => question.probes));
    expect(repeated(probes.map(({ text }) => text))).toEqual([]);
  });

  it("asks one thing per probe", () => {
    const probes = pack.principles.flatMap(({ questions, probes }) => [
      ...questions.flatMap((question) => question.probes),
      ...probes,
    ]);
    const another = /\b(?:and|or),? (?:what|how|who|whom|whose|when|where|which|why)\b|\?.*\?/;
    // What lies between two things, or is said about them, is still one thing.
    const rest = ({ text }: PackProbe) => text.replace(/\b(?:between|about) (?:what|who)\b.*/, "");
    expect(probes.filter((probe) => another.test(rest(probe)))).toEqual([]);
  });

  it("keeps to calm words: no exclamation, no long dash, no employer", () => {
    const text = JSON.stringify({ ...pack, presets: pack.presets.map(({ about }) => about) });
    expect(
      text.match(/[^"\\]{0,40}(?:!|\u2014|\u2013|\b(?:Amazon|AWS|Google|Microsoft|Netflix|Facebook|IBM)\b)/g) ?? [],
    ).toEqual([]);
  });

  it("uses British spelling", () => {
    const american =
      /\b\w*(?:behavior|color(?!ado)|favor|honor(?!ar)|labor(?!at|i)|neighbor|organiz|recogniz|apologiz|realiz|criticiz|prioritiz|summariz|analyz|center|license[ds]? to|fulfill\b|skillful|learnt)\w*/gi;
    expect(JSON.stringify(pack).match(american) ?? []).toEqual([]);
  });
});

describe.each(principles)("$where", ({ principle }) => {
  it("is explained in 60 to 120 words, with evidence and traps", () => {
    expect(countWords(principle.meaning)).toBeGreaterThanOrEqual(60);
    expect(countWords(principle.meaning)).toBeLessThanOrEqual(120);
    for (const points of [principle.strong, principle.weak]) {
      expect(points.length).toBeGreaterThanOrEqual(4);
      expect(points.length).toBeLessThanOrEqual(6);
    }
    expect(principle.traps.length).toBeGreaterThanOrEqual(2);
    expect(principle.traps.length).toBeLessThanOrEqual(4);
  });

  it("has five anchors of 25 to 60 words that do not echo each other", () => {
    const outside = levels.filter((level) => {
      const count = countWords(principle.anchors[level]);
      return count < 25 || count > 60;
    });
    expect(outside).toEqual([]);
    expect(closestPairs(Object.values(principle.anchors), 1)[0]?.likeness ?? 0).toBeLessThan(0.45);
  });

  it("has a general probe of each kind", () => {
    expect(kinds.filter((kind) => !principle.probes.some((probe) => probe.kind === kind))).toEqual([]);
  });

  it("has at least fourteen questions, balanced over failure, conflict and the people they suit", () => {
    expect(principle.questions.length).toBeGreaterThanOrEqual(principleNames.includes(principle.name) ? 14 : 8);
    const least = principleNames.includes(principle.name) ? 3 : 1;
    expect(ofTheme(principle, "failure")).toBeGreaterThanOrEqual(least);
    expect(ofTheme(principle, "conflict")).toBeGreaterThanOrEqual(least);
    expect(ofScope(principle, "individual")).toBeGreaterThanOrEqual(least);
    expect(ofScope(principle, "manager")).toBeGreaterThanOrEqual(least);
  });

  it("reaches every level and several lines of work", () => {
    expect(new Set(principle.questions.flatMap((question) => question.levels)).size).toBe(3);
    expect(new Set(principle.questions.flatMap((question) => question.roles)).size).toBeGreaterThanOrEqual(4);
  });

  it("opens its questions in different ways", () => {
    const openings = principle.questions.map(({ text }) => words(text)[0]);
    const most = Math.max(...openings.map((opening) => openings.filter((other) => other === opening).length));
    expect(new Set(openings).size).toBeGreaterThanOrEqual(principle.questions.length < 14 ? 3 : 4);
    expect(most / openings.length).toBeLessThanOrEqual(0.5);
  });
});

describe("every question", () => {
  const where = (found: readonly PackQuestion[]) => found.map(({ id, text }) => `${id}: ${text}`);

  it("has an id made of its principle's and a kebab-case name", () => {
    const odd = principles.flatMap(({ principle }) =>
      principle.questions.filter(({ id }) => !new RegExp(`^${principle.id}/[a-z0-9]+(-[a-z0-9]+)*$`).test(id)),
    );
    expect(where(odd)).toEqual([]);
  });

  it("cannot be answered yes or no", () => {
    const open =
      /^(Tell me about|Describe|Walk me through|Take me|Think of|What|Which|When|Who|Whose|Where|How|On what|In what)\b/;
    expect(where(questions.filter(({ text }) => !open.test(text)))).toEqual([]);
  });

  it("is one question, not two", () => {
    const joined =
      /\?.*\?|\?\s+\S|\.\s+(What|How|Why|Who|Which)\b|\b(and|or),? (what|how|why|who|which|whom|where|when) (did|was|were|have|had|do|would|you did|happened|came)\b/i;
    expect(where(questions.filter(({ text }) => joined.test(text)))).toEqual([]);
  });

  it("is short enough to say in one breath", () => {
    expect(where(questions.filter(({ text }) => countWords(text) > 35 || countWords(text) < 5))).toEqual([]);
  });

  it.each(packs)("asks for something no other question of its pack asks for: $name", ({ principles: own }) => {
    const pairs = closestPairs(
      own.flatMap((principle) => principle.questions.map(({ text }) => text)),
      10,
    );
    console.info(
      [
        "Closest questions:",
        ...pairs.map((pair) => `${pair.likeness.toFixed(2)}  ${pair.first}\n      ${pair.second}`),
      ].join("\n"),
    );
    expect(pairs.filter((pair) => pair.likeness > 0.6)).toEqual([]);
  });

  it("is not found word for word, or nearly, in the other pack", () => {
    const texts = questions.map(({ text }) => text);
    expect(closestPairs(texts, 10).filter((pair) => pair.likeness > 0.7)).toEqual([]);
  });

  it("says in a sentence or two what a strong and a weak answer contain", () => {
    const odd = questions.filter(({ strong, weak }) =>
      [strong, weak].some(
        (text) => countWords(text) < 2 || countWords(text) > 60 || (text.match(/[.?](\s|$)/g) ?? []).length > 2,
      ),
    );
    expect(where(odd)).toEqual([]);
  });
});

describe("every probe", () => {
  const all = questions.flatMap((question) => question.probes.map((probe) => ({ question, probe })));
  const where = (found: readonly { readonly question: PackQuestion; readonly probe: PackProbe }[]) =>
    found.map(({ question, probe }) => `${question.id} ${probe.kind}: ${probe.text}`);

  it("comes as one of at least six, with who, why, how, how much and learned among them", () => {
    const lacking = questions.filter(
      ({ probes }) => probes.length < 6 || neededKinds.some((kind) => !probes.some((probe) => probe.kind === kind)),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it("can be spoken in a few seconds", () => {
    expect(where(all.filter(({ probe }) => countWords(probe.text) > 20))).toEqual([]);
  });

  it("does not repeat its question", () => {
    const echoes = all.filter(({ question, probe }) => {
      const asked = gist(question.text);
      const said = [...gist(probe.text)];
      const shared = said.filter((word) => asked.has(word)).length;
      return said.length >= 3 && shared / said.length > 0.75;
    });
    expect(where(echoes)).toEqual([]);
  });
});

describe("what comes with the sixteen", () => {
  const core = ["customer-obsession", "learn-and-be-curious", "deliver-results"];
  const preset = (id: string) => leadershipPrinciples.presets.find((candidate) => candidate.id === id);

  it("has the named presets, and an empty one to fill", () => {
    const ids = ["all-sixteen", "aws-core", "aws-wide", "engineer", "manager", "product", "custom"];
    expect(leadershipPrinciples.presets.map(({ id }) => id)).toEqual(ids);
    expect(preset("all-sixteen")?.principles).toEqual(leadershipPrinciples.principles.map(({ id }) => id));
    expect(preset("aws-core")?.principles).toEqual(core);
    expect([...(preset("aws-wide")?.principles ?? [])].sort()).toEqual([...core, "earn-trust"].sort());
    expect(preset("custom")?.principles).toEqual([]);
    const known = new Set(leadershipPrinciples.principles.map(({ id }) => id));
    for (const { principles } of ["engineer", "manager", "product"].flatMap((id) => preset(id) ?? [])) {
      expect(principles.length).toBeGreaterThanOrEqual(3);
      expect(principles.filter((id) => !known.has(id))).toEqual([]);
      expect(repeated(principles)).toEqual([]);
    }
  });

  it("offers the candidate at least forty questions in six themes, none of them yes or no", () => {
    const asked = leadershipPrinciples.candidateThemes.flatMap((theme) => theme.questions);
    const themes = [
      /role fits/i,
      /core skills.*succeed/i,
      /training/i,
      /team.*way of working/i,
      /special/i,
      /interviewer/i,
    ];
    expect(leadershipPrinciples.candidateThemes).toHaveLength(themes.length);
    expect(
      themes.filter((theme) => !leadershipPrinciples.candidateThemes.some(({ name }) => theme.test(name))),
    ).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(40);
    expect(repeated(asked)).toEqual([]);
    expect(
      asked.filter((text) => /^(Do|Does|Did|Is|Are|Was|Were|Have|Has|Can|Could|Will|Would|Should)\b/.test(text)),
    ).toEqual([]);
  });

  it("has eight sample answers of 150 to 300 words, of various principles, from one end of the scale to the other", () => {
    const { calibration } = leadershipPrinciples;
    expect(calibration).toHaveLength(8);
    expect(new Set(calibration.map(({ rating }) => rating))).toEqual(new Set(levels));
    expect(new Set(calibration.map(({ principleId }) => principleId)).size).toBeGreaterThanOrEqual(6);
    expect(repeated(calibration.map(({ id }) => id))).toEqual([]);
    const known = new Set(leadershipPrinciples.principles.map(({ id }) => id));
    expect(calibration.filter(({ principleId }) => !known.has(principleId))).toEqual([]);
    const told = calibration.map(({ id, answer }) => ({ id, count: countWords(Object.values(answer).join(" ")) }));
    expect(told.filter(({ count }) => count < 150 || count > 300)).toEqual([]);
    // The reason says at some length why it is this level.
    expect(calibration.filter(({ reason }) => countWords(reason) < 25)).toEqual([]);
  });

  it("has a script for every handover, with no placeholders but the three", () => {
    const ids = ["opening", "firstQuestion", "nextQuestion", "handover", "candidateQuestions", "close", "swap"];
    expect(leadershipPrinciples.scripts.map(({ id }) => id)).toEqual(ids);
    const holders = leadershipPrinciples.scripts.flatMap(({ lines }) => lines.join(" ").match(/\{[^}]*\}/g) ?? []);
    expect(new Set(holders)).toEqual(new Set(["{name}", "{candidate}", "{minutes}"]));
  });
});
