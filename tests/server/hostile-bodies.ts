/** Bodies made to cost much: by nesting, by number, by keys, by length, and by faults that a parser might gather. */
import { limits } from "../../shared/contract/limits.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";

/** A little less than the most that is read. */
const mostOfPack = limits.packBytes - 1_024;
const mostOfReport = limits.importBytes - 1_024;
const times = (text: string, bytes: number): string => text.repeat(Math.floor(bytes / text.length));
const list = (entry: string, count: number): string => `[${Array.from({ length: count }, () => entry).join(",")}]`;
const keys = (count: number, name: (at: number) => string): string =>
  `{${Array.from({ length: count }, (_, at) => `${JSON.stringify(name(at))}:0`).join(",")}}`;
const [principle] = leadershipPrinciples.principles;
const pack = JSON.stringify(leadershipPrinciples);

/** Bodies that need no knowledge of a schema. */
const anywhere = (most: number): Readonly<Record<string, string>> => ({
  "nested lists": times("[", most),
  "nested lists that close": `${times("[", most / 2)}${times("]", most / 2)}`,
  "nested objects": times('{"a":', most),
  "a million numbers": `[${times("0,", most)}0]`,
  "as many as are read": list("0", 99_000),
  "as many objects as are read": list('{"a":0}', 45_000),
  "one object of many keys": keys(200_000, (at) => `key-${at}`),
  "one object of keys that are numbers": keys(200_000, (at) => String(at * 65_536)),
  "different keys in many objects": `[${Array.from({ length: 400 }, (_, no) => keys(190, (at) => `k${no}-${at}`)).join(",")}]`,
  "one long key": `{"${times("k", most)}":0}`,
  "one long text": `"${times("x", most)}"`,
  "one long text of escapes": `"${times("\\u0041", most)}"`,
  "one long text of spaces": `"${times(" ", most)}"`,
  "one long number": times("9", most),
  "nothing but spaces": times(" ", most),
  "keys of a prototype": `{${times('"__proto__":{"constructor":{"prototype":1}},', most)}"a":0}`,
});

/** Faults in the places of a pack. */
const ofPacks: Readonly<Record<string, string>> = {
  "a million wrong questions": `{"principles":[{"questions":[${times("0,", mostOfPack)}0]}]}`,
  "wrong questions within the bounds": `{"principles":${list(`{"questions":${list("0", 200)}}`, 40)}}`,
  "empty questions within the bounds": `{"principles":${list(`{"questions":${list('{"probes":[{}]}', 200)}}`, 40)}}`,
  "one question again and again": pack.replace(
    JSON.stringify(principle?.questions),
    list(JSON.stringify(principle?.questions[0]), 190),
  ),
  "a text as long as all": pack.replace(
    JSON.stringify(leadershipPrinciples.about),
    `"${times("x ", mostOfPack - pack.length - 1)}"`,
  ),
  "unknown keys everywhere": `{"principles":${list(
    keys(190, (at) => `k${at}`),
    40,
  )}}`,
  "presets of nobody": `{"presets":${list(`{"id":"p","principles":${list('"nobody"', 40)}}`, 40)}}`,
};

/** Faults in the places of a report. */
const ofReports: Readonly<Record<string, string>> = {
  "wrong notes": `{"barline":1,"notes":${list("0", 8_000)}}`,
  "a million wrong notes": `{"barline":1,"notes":[${times("0,", mostOfReport)}0]}`,
  "wrong rounds": `{"view":{"rounds":${list(`{"asks":${list(`{"taps":${list("0", 50)}}`, 40)}}`, 40)}}}`,
  "wrong lines": `{"view":{"chat":${list("{}", 5_000)},"whispers":${list("{}", 5_000)}}}`,
  "authors without number": `{"authors":${list("{}", 20_000)}}`,
  "a text as long as all": `{"notes":[{"text":"${times("x ", mostOfReport)}"}]}`,
};

const small = (bodies: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...bodies, "wrong plan": `{"plan":{"principles":${list("0", 14_000)}}}` }).map(([name, body]) => [
      name,
      body.slice(0, 32 * 1024),
    ]),
  );

export const hostileBodies = {
  pack: { ...anywhere(mostOfPack), ...ofPacks },
  report: { ...anywhere(mostOfReport), ...ofReports },
  /** Cut to what small calls read, so many of them are not JSON. */
  small: small({
    ...anywhere(mostOfPack),
    "wrong entries": list("0", 15_000),
    "as nested as is read": `${"[".repeat(32)}${"]".repeat(32)}`,
  }),
} as const;
