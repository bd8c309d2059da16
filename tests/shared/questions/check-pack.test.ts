import { describe, expect, it } from "vitest";
import { leadershipPrinciples } from "../../../shared/questions/bank/index.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { checkStopped } from "../../../shared/contract/bounded.ts";
import { checkPack } from "../../../shared/questions/check-pack.ts";
import { packJsonSchema, packLimits } from "../../../shared/contract/pack.ts";

/** The least a pack from elsewhere may hold. */
const smallPack = () => ({
  barlinePack: 1,
  id: "night-shift",
  name: "Night shift",
  version: "1",
  language: "en",
  about: "One principle for the people on the night shift.",
  principles: [
    {
      id: "calm",
      name: "Calm",
      meaning: "Stays calm.",
      strong: [],
      weak: [],
      traps: [],
      anchors: { 1: "Runs.", 2: "Shouts.", 3: "Stays.", 4: "Steadies.", 5: "Teaches." },
      probes: [{ kind: "who", text: "Who was there?" }],
      questions: [
        {
          id: "calm/alarm",
          text: "Tell me about a night on which the alarm went off.",
          theme: "deed",
          scope: "anyone",
          roles: ["general"],
          levels: ["entry"],
          probes: [{ kind: "how", text: "How did you answer it?" }],
          strong: "A sequence of steps.",
          weak: "A mood.",
        },
      ],
    },
  ],
  presets: [{ id: "all", name: "All", about: "Everything.", principles: ["calm"] }],
  candidateThemes: [],
  scripts: [],
  calibration: [],
});

const inside = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});

/** A copy of the small pack with the value at `path` replaced; `undefined` leaves the key out. */
function packWith(path: string, value: unknown): unknown {
  const pack: unknown = smallPack();
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const owner = steps.reduce<unknown>((at, step) => Reflect.get(inside(at), step), pack);
  if (value === undefined) Reflect.deleteProperty(inside(owner), last);
  else Reflect.set(inside(owner), last, value);
  return pack;
}

const faultsOf = (value: unknown) => {
  const checked = checkPack(value);
  return checked.ok ? [] : checked.faults;
};
const placesOf = (value: unknown) => faultsOf(value).map(({ path }) => path);

describe("a pack from elsewhere", () => {
  it("may be much smaller than our own", () => {
    expect(checkPack(smallPack())).toEqual({ ok: true, pack: smallPack() });
  });

  it("survives being written to a file and read again", () => {
    const read: unknown = JSON.parse(JSON.stringify(leadershipPrinciples));
    expect(checkPack(read)).toEqual({ ok: true, pack: leadershipPrinciples });
  });

  it.each([
    ["principles", []],
    ["principles.0.questions", []],
    ["principles.0.probes", []],
    ["principles.0.questions.0.probes", []],
    ["principles.0.questions.0.roles", []],
    ["principles.0.anchors.4", undefined],
    ["principles.0.questions.0.probes.0.kind", "whence"],
    ["principles.0.questions.0.text", " \n "],
    ["principles.0.questions.0.text", "Tell me\u0000 about it."],
    ["principles.0.meaning", "x".repeat(packLimits.textChars + 1)],
    ["principles.0.name", 7],
    ["principles.0.id", "Calm People"],
    ["presets.0.principles.0", "courage"],
    ["language", "English, mostly"],
    ["barlinePack", 2],
    ["scripts", undefined],
  ])("is refused with the place when %s is %j", (path, value) => {
    const place = path.replace(/\.(\d+)(?=\.|$)/g, (whole, digits: string) =>
      path.includes("anchors") && digits === "4" ? whole : `[${digits}]`,
    );
    expect(placesOf(packWith(path, value))).toContain(place);
  });

  it("reports every fault at once, in plain words", () => {
    const pack = smallPack();
    const faulty = {
      ...pack,
      name: 12,
      presets: [{ ...pack.presets[0], principles: ["calm", "courage"] }],
      principles: [
        {
          ...pack.principles[0],
          colour: "red",
          questions: [{ ...pack.principles[0]?.questions[0], id: "rage/alarm", theme: "joy" }],
        },
        pack.principles[0],
      ],
    };
    expect(faultsOf(faulty)).toEqual(
      expect.arrayContaining([
        { path: "name", message: "This must be text." },
        { path: "principles[0].colour", message: "A pack has no such key." },
        { path: "principles[0].questions[0].theme", message: "This must be one of: deed, failure, conflict." },
        { path: "principles[0].questions[0].id", message: 'This must begin with "calm/".' },
        { path: "principles[1].id", message: '"calm" is already used at principles[0].id.' },
        { path: "presets[0].principles[1]", message: 'No principle here has the id "courage".' },
      ]),
    );
    expect(faultsOf(faulty)).toHaveLength(6);
  });

  it("may not use the same question id twice", () => {
    const question = smallPack().principles[0]?.questions[0];
    expect(faultsOf(packWith("principles.0.questions", [question, question]))).toEqual([
      {
        path: "principles[0].questions[1].id",
        message: '"calm/alarm" is already used at principles[0].questions[0].id.',
      },
    ]);
  });

  it.each(["__proto__", "constructor", "prototype"])("may not have a key %s anywhere", (name) => {
    const text = JSON.stringify(smallPack()).replace('"kind":"how"', `"${name}":{"polluted":true},"kind":"how"`);
    const read: unknown = JSON.parse(text);
    expect(faultsOf(read)).toEqual([
      { path: `principles[0].questions[0].probes[0].${name}`, message: "This key is not allowed in a pack." },
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each([[null], [undefined], [7], ["pack"], [[]], [[[]]]])("is refused as a whole when it is %j", (value) => {
    expect(placesOf(value)[0]).toBe("pack");
  });

  it("is refused without harm when it is nested very deeply or full of unknown keys", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    expect(placesOf({ ...smallPack(), deep })).toContain("deep");
    const crowded = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`extra${at}`, at]));
    const faults = faultsOf({ ...smallPack(), ...crowded });
    expect(faults).toHaveLength(limits.faultsTold + 1);
    expect(faults.at(-1)).toEqual({ path: "pack", message: checkStopped });
  });
});

describe("the published JSON Schema", () => {
  it("is strict and names every part of a pack", () => {
    const schema = packJsonSchema();
    expect(schema).toMatchObject({ type: "object", additionalProperties: false, title: "Barline question pack" });
    expect(Object.keys(inside(schema["properties"]))).toEqual(Object.keys(leadershipPrinciples));
  });
});
