import { describe, expect, it } from "vitest";
import { leadershipPrinciples } from "../../../shared/questions/bank/index.ts";
import { generalCompetencies } from "../../../shared/questions/general/index.ts";
import { checkPack } from "../../../shared/questions/check-pack.ts";
import type { Pack, PackPrinciple, PackProbe, PackQuestion } from "../../../shared/contract/pack.ts";
import { workRoles } from "../../../shared/contract/whom.ts";
import { rescueIds } from "../../../shared/contract/rescues.ts";
import { closestPairs, gist, likeness, words } from "./likeness.ts";
import { commonThemes, wellKnownIdeas } from "./well-known.ts";

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

const packs: readonly Pack[] = [leadershipPrinciples, generalCompetencies];
const principles = packs.flatMap((pack) =>
  pack.principles.map((principle) => ({ where: `${pack.id}: ${principle.name}`, principle })),
);
const questions = principles.flatMap(({ principle }) => principle.questions);

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

  it("says for every principle what to expect at each level, and tells one question twice, weak and strong", () => {
    for (const { expected, questions } of pack.principles) {
      expect(Object.values(expected ?? {}).filter((line) => countWords(line) >= 3)).toHaveLength(4);
      const [told, ...more] = questions.flatMap(({ tellings }) => tellings ?? []);
      expect(more).toEqual([]);
      expect(countWords(told?.strong ?? "")).toBeGreaterThan(2 * countWords(told?.weak ?? ""));
    }
  });

  it("has a sample answer for every principle, from one end of the scale to the other, some told at length", () => {
    const { calibration } = pack;
    expect(new Set(calibration.map(({ rating }) => rating))).toEqual(new Set(levels));
    expect(calibration.map(({ principleId }) => principleId).sort()).toEqual(
      pack.principles.map(({ id }) => id).sort(),
    );
    expect(repeated(calibration.map(({ id }) => id))).toEqual([]);
    const told = calibration.map(({ id, answer }) => ({ id, count: countWords(Object.values(answer).join(" ")) }));
    expect(told.filter(({ count }) => count < 150 || count > 650)).toEqual([]);
    // Three to four minutes at the pace of speech.
    expect(told.filter(({ count }) => count >= 400).length).toBeGreaterThanOrEqual(pack.principles.length > 10 ? 3 : 1);
    expect(calibration.filter(({ followUp }) => !followUp)).toEqual([]);
    // The reason says why this level, at some length.
    expect(calibration.filter(({ reason }) => countWords(reason) < 25)).toEqual([]);
  });

  it("says of more than half of its questions which other principle they serve, and never their own", () => {
    const questions = pack.principles.flatMap((principle) => principle.questions);
    const serving = questions.filter(({ alsoHeard }) => alsoHeard);
    expect(serving.length / questions.length).toBeGreaterThan(0.5);
    expect(serving.filter(({ id, alsoHeard }) => alsoHeard?.includes(id.split("/")[0] ?? ""))).toEqual([]);
  });

  it("uses British spelling", () => {
    const american =
      /\b\w*(?:behavior|color(?!ado)|favor|honor(?!ar)|labor(?!at|i)|neighbor|organiz|recogniz|apologiz|realiz|criticiz|prioritiz|summariz|analyz|center|license[ds]? to|fulfill\b|skillful|learnt)\w*/gi;
    expect(JSON.stringify(pack).match(american) ?? []).toEqual([]);
  });
});

it("uses no word or turn of phrase that a listener may have to think about", () => {
  const odd =
    /\b(?:rota|fortnight|lorry|dearer|thrift|reproach|hung on|on the strength of|came? to light|all the same|to a head|upwards|upstream|for whom|in whom|of all people|turned round|make it good|wave it away|let off)\b|, beside /i;
  const said = questions.flatMap(({ text, probes }) => [text, ...probes.map((probe) => probe.text)]);
  expect(said.filter((line) => odd.test(line))).toEqual([]);
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
    expect(principle.questions.length).toBeGreaterThanOrEqual(principleNames.includes(principle.name) ? 14 : 12);
    const least = principleNames.includes(principle.name) ? 3 : 1;
    expect(ofTheme(principle, "failure")).toBeGreaterThanOrEqual(least);
    expect(ofTheme(principle, "conflict")).toBeGreaterThanOrEqual(least);
    expect(ofScope(principle, "individual")).toBeGreaterThanOrEqual(least);
    expect(ofScope(principle, "manager")).toBeGreaterThanOrEqual(least);
  });

  it("reaches every level and several lines of work", () => {
    expect(new Set(principle.questions.flatMap((question) => question.levels)).size).toBe(4);
    expect(new Set(principle.questions.flatMap((question) => question.roles)).size).toBeGreaterThanOrEqual(4);
  });

  it("opens its questions in different ways", () => {
    const openings = principle.questions.map(({ text }) => words(text)[0]);
    const most = Math.max(...openings.map((opening) => openings.filter((other) => other === opening).length));
    // How people do ask; more variety than this made questions stilted.
    expect(new Set(openings).size).toBeGreaterThanOrEqual(3);
    expect(most / openings.length).toBeLessThanOrEqual(0.6);
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
    expect(pairs.filter((pair) => pair.likeness > 0.6)).toEqual([]);
  });

  it("is not found word for word, or nearly, in the other pack", () => {
    const texts = questions.map(({ text }) => text);
    expect(closestPairs(texts, 10).filter((pair) => pair.likeness > 0.7)).toEqual([]);
  });

  it("is not the bare idea that public lists ask in the same words", () => {
    const ideas = wellKnownIdeas.map((idea) => gist(idea));
    const bare = questions.filter(({ text }) => ideas.some((idea) => likeness(gist(text), idea) > 0.8));
    expect(where(bare)).toEqual([]);
  });

  it("does not take guilt for granted by asking which or whose", () => {
    expect(where(questions.filter(({ text }) => /^(What|Which|Whose|Who|When)\b/.test(text)))).toEqual([]);
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

  it("opens with who in no more than half of the lists, and never with who twice", () => {
    const first = questions.filter(({ probes }) => probes[0]?.kind === "who");
    expect(first.filter(({ probes }) => probes[1]?.kind === "who").map(({ id }) => id)).toEqual([]);
    expect(first.length / questions.length).toBeLessThan(0.5);
  });

  it("asks with how much for the size of an effect, seldom for a duration or a count of repetitions", () => {
    const howMuch = all.filter(({ probe }) => probe.kind === "howMuch");
    const lasting =
      /\bhow (?:long|often|soon|many (?:times|minutes|hours|days|weeks|months|years|attempts|conversations|meetings|versions))\b/i;
    const found = howMuch.filter(({ probe }) => lasting.test(probe.text));
    expect(found.length / howMuch.length, where(found).join("\n")).toBeLessThan(0.05);
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
  const ours = leadershipPrinciples.principles.flatMap((principle) => principle.questions);

  it.each(Object.entries(commonThemes))("asks plainly, and at least twice, for %s", (_, theme) => {
    const found = ours.filter(({ text, often }) => often && theme.test(text));
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found.filter(({ text }) => countWords(text) > 18)).toEqual([]);
  });

  const core = ["customer-obsession", "learn-and-be-curious", "deliver-results"];
  const preset = (id: string) => leadershipPrinciples.presets.find((candidate) => candidate.id === id);

  it("has the named presets, and an empty one to fill", () => {
    const ids = leadershipPrinciples.presets.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...workRoles, "all-sixteen", "aws-core", "aws-wide", "custom"].sort());
    expect(leadershipPrinciples.presets.flatMap(({ role }) => role ?? []).sort()).toEqual([...workRoles].sort());
    expect(preset("all-sixteen")?.principles).toEqual(leadershipPrinciples.principles.map(({ id }) => id));
    expect(preset("aws-core")?.principles).toEqual(core);
    expect([...(preset("aws-wide")?.principles ?? [])].sort()).toEqual([...core, "earn-trust"].sort());
    expect(preset("custom")?.principles).toEqual([]);
    const known = new Set(leadershipPrinciples.principles.map(({ id }) => id));
    for (const { principles } of workRoles.flatMap((id) => preset(id) ?? [])) {
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

  it("has a script for every handover and every rescue, with no other placeholders than the three", () => {
    const handovers = ["opening", "firstQuestion", "nextQuestion", "handover", "candidateQuestions", "close", "swap"];
    expect(leadershipPrinciples.scripts.map(({ id }) => id)).toEqual([...handovers, ...rescueIds]);
    const holders = leadershipPrinciples.scripts.flatMap(({ lines }) => lines.join(" ").match(/\{[^}]*\}/g) ?? []);
    expect(new Set(holders)).toEqual(new Set(["{name}", "{candidate}", "{minutes}"]));
  });
});
