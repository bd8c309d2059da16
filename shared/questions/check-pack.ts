import { limits } from "../contract/limits.ts";
import { checkStopped } from "../contract/bounded.ts";
import { atOnce, parsing } from "../contract/parse-bounded.ts";
import type { Issue, Steps } from "../contract/parse-bounded.ts";
import { Pack } from "../contract/pack.ts";

/** One thing wrong in a pack: where, as in `principles[3].questions[2].probes[0].kind`, and what. */
export interface PackFault {
  readonly path: string;
  readonly message: string;
}

export type CheckedPack =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly faults: readonly PackFault[] };

type Place = readonly PropertyKey[];
interface Found {
  readonly place: Place;
  readonly message: string;
}

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const maxKeyChars = 80;

/**
 * Reads a pack from parsed JSON. Refuses with its faults and their places, up to `limits.faultsTold`, so that they can all be mended in
 * one go.
 */
export function checkPack(value: unknown): CheckedPack {
  return atOnce(checkingPack(value));
}

/** The same in steps. */
export function* checkingPack(value: unknown): Steps<CheckedPack> {
  const parsed = yield* parsing(Pack, value);
  const found = parsed.ok ? [] : parsed.issues.flatMap((issue) => fromIssue(issue, value));
  const isCut = !parsed.ok && parsed.isCut;
  // Ids are compared only within lists that are not too long.
  const isLong = !parsed.ok && parsed.issues.some((issue) => issue.code === "too_big" && issue.origin === "array");
  if (!isCut && !isLong) {
    yield;
    found.push(...repeatedIds(value), ...lostReferences(value));
  }
  if (parsed.ok && found.length === 0) return { ok: true, pack: parsed.value };
  return { ok: false, faults: listed(found, isCut) };
}

function fromIssue(issue: Issue, root: unknown): Found[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => ({
      place: [...issue.path, name],
      // Such a key could reach into an object's prototype.
      message: forbiddenKeys.has(name) ? "This key is not allowed in a pack." : "A pack has no such key.",
    }));
  }
  const missing = valueAt(root, issue.path) === undefined;
  return [{ place: issue.path, message: missing ? "This is missing." : sentence(issue) }];
}

const kindWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  array: "a list",
  object: "an object",
};

function sentence(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `This must be ${kindWords[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return issue.values.length === 1
        ? `This must be ${String(issue.values[0])}.`
        : `This must be one of: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return `This needs at least ${issue.minimum} ${issue.minimum === 1 ? "entry" : "entries"}.`;
    case "too_big":
      return `This is too long: at most ${issue.maximum} ${issue.origin === "string" ? "characters" : "entries"}.`;
    case "invalid_union":
      return "This must be a whole number from 1 to 5.";
    case "invalid_format":
      return formatSentence(issue.path);
    default:
      return "This does not fit the format of a pack.";
  }
}

function formatSentence(place: Place): string {
  const last = place.at(-1);
  if (last === "language") return "This must be a language tag such as en or pt-BR.";
  if (last === "id" && place.at(-3) === "questions")
    return "This must be the principle's id, a slash and a kebab-case name.";
  if (last === "id" || last === "principleId" || place.at(-2) === "principles")
    return "This must be in kebab case: a-z, 0-9, -.";
  return "This must be readable text, without control characters.";
}

/** Rooms find things again by their ids: each must be unique, and a question's id begins with its principle's. */
function repeatedIds(root: unknown): Found[] {
  const found: Found[] = [];
  const lists: Place[] = [["principles"], ["presets"], ["candidateThemes"], ["scripts"], ["calibration"]];
  for (const list of lists) found.push(...repeatedIn(idsIn(root, list)));
  const ofQuestions = entriesAt(root, ["principles"]).flatMap((principle, at) => {
    const ids = idsIn(root, ["principles", at, "questions"]);
    const owner = textAt(principle, "id");
    for (const { id, place } of ids) {
      if (owner !== undefined && id.includes("/") && !id.startsWith(`${owner}/`)) {
        found.push({ place, message: `This must begin with ${quoted(`${owner}/`)}.` });
      }
    }
    return ids;
  });
  return [...found, ...repeatedIn(ofQuestions)];
}

function repeatedIn(ids: readonly { readonly id: string; readonly place: Place }[]): Found[] {
  const first = new Map<string, Place>();
  return ids.flatMap(({ id, place }) => {
    const earlier = first.get(id);
    if (!earlier) first.set(id, place);
    return earlier ? [{ place, message: `${quoted(id)} is already used at ${written(earlier)}.` }] : [];
  });
}

/** Presets and samples name principles by id; each of these must be in the pack. */
function lostReferences(root: unknown): Found[] {
  const known = new Set(idsIn(root, ["principles"]).map(({ id }) => id));
  const named = [
    ...entriesAt(root, ["presets"]).flatMap((_, at) => {
      const place = ["presets", at, "principles"];
      return entriesAt(root, place).map((id, nth) => ({ id, place: [...place, nth] }));
    }),
    ...entriesAt(root, ["calibration"]).map((sample, at) => ({
      id: textAt(sample, "principleId"),
      place: ["calibration", at, "principleId"],
    })),
  ];
  return named.flatMap(({ id, place }) =>
    typeof id === "string" && !known.has(id) ? [{ place, message: `No principle here has the id ${quoted(id)}.` }] : [],
  );
}

function idsIn(root: unknown, list: Place): { id: string; place: Place }[] {
  return entriesAt(root, list).flatMap((entry, at) => {
    const id = textAt(entry, "id");
    return id === undefined ? [] : [{ id, place: [...list, at, "id"] }];
  });
}

function entriesAt(root: unknown, place: Place): readonly unknown[] {
  const value = valueAt(root, place);
  return Array.isArray(value) ? value : [];
}

function textAt(value: unknown, name: string): string | undefined {
  const inner = valueAt(value, [name]);
  return typeof inner === "string" ? inner : undefined;
}

function valueAt(root: unknown, place: Place): unknown {
  let value = root;
  for (const step of place) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function listed(found: readonly Found[], isCut: boolean): PackFault[] {
  const faults = found.slice(0, limits.faultsTold).map(({ place, message }) => ({ path: written(place), message }));
  const isWhole = !isCut && found.length === faults.length;
  return isWhole ? faults : [...faults, { path: "pack", message: checkStopped }];
}

/** The place as people write it. The whole pack is `pack`. */
function written(place: Place): string {
  const path = place.reduce<string>((before, step) => {
    if (typeof step === "number") return `${before}[${step}]`;
    const name = String(step);
    if (!/^[\w$]{1,80}$/.test(name)) return `${before}[${quoted(name)}]`;
    return before === "" ? name : `${before}.${name}`;
  }, "");
  return path === "" ? "pack" : path;
}

function quoted(name: string): string {
  return JSON.stringify(name.length > maxKeyChars ? `${name.slice(0, maxKeyChars)}…` : name);
}
