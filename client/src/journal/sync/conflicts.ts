/**
 * Parts of a story or an entry that two devices changed apart. Yjs keeps every word of both, but mixed; so both tellings are kept beside
 * the mixture, in the journal itself, until somebody has chosen on any of the devices.
 */
import * as Y from "yjs";
import { isRecord } from "../../net/kept.ts";
import type { Journal } from "../journal.svelte.ts";
import { readEntry, readStory, storyTexts } from "../read-records.ts";

/** null: it was deleted there. */
type Told = string | null;

export interface Conflict {
  readonly id: string;
  readonly of: "stories" | "entries";
  readonly recordId: string;
  /** `title`, a section, `rest`, or an entry's `text`. */
  readonly key: string;
  readonly here: Told;
  readonly there: Told;
}

export type Choice = "here" | "there" | "both";

/** As it lies in the journal: `device` found it, and had written `own`. */
interface Kept {
  readonly device: string;
  readonly own: Told;
  readonly other: Told;
  /** The whole record, when one side has deleted it. */
  readonly whole?: unknown;
}

export const conflictsRoot = "conflicts";
const keysOf = { stories: storyTexts, entries: ["text"] } as const;
const kinds = ["stories", "entries"] as const;
type Record = { readonly texts: ReadonlyMap<string, string>; readonly whole: unknown };
/** By kind, then by id. */
export type Tellings = ReadonlyMap<Conflict["of"], ReadonlyMap<string, Record>>;

export function tellingsIn(doc: Y.Doc): Tellings {
  return new Map(
    kinds.map((kind) => {
      const records = [...doc.getMap(kind)].flatMap(([id, map]): [string, Record][] => {
        if (!(map instanceof Y.Map)) return [];
        const texts = keysOf[kind].map((key): [string, string] => {
          const text: unknown = map.get(key);
          return [key, text instanceof Y.Text ? text.toJSON() : ""];
        });
        const whole = kind === "stories" ? readStory(id, map) : readEntry(id, map);
        return [[id, { texts: new Map(texts), whole }]];
      });
      return [kind, new Map(records)];
    }),
  );
}

/** Writes down what both sides have changed since `base`. */
export function noteConflicts(doc: Y.Doc, device: string, base: Tellings, mine: Tellings, theirs: Tellings): void {
  const kept = doc.getMap(conflictsRoot);
  for (const kind of kinds) {
    for (const [id, before] of base.get(kind) ?? []) {
      const [own, other] = [mine.get(kind)?.get(id), theirs.get(kind)?.get(id)];
      for (const [key, was] of before.texts) {
        const pair = { own: own?.texts.get(key) ?? null, other: other?.texts.get(key) ?? null };
        if (pair.own === was || pair.other === was || pair.own === pair.other) continue;
        const whole = own && other ? undefined : (own ?? other)?.whole;
        const found: Kept = { device, ...pair, ...(whole === undefined ? {} : { whole }) };
        kept.set(`${kind}/${id}/${key}`, found);
      }
    }
  }
}

/** Those that wait for a choice, as seen from this device. */
export function conflictsIn(doc: Y.Doc, device: string): readonly Conflict[] {
  return [...doc.getMap(conflictsRoot)].flatMap(([id, value]) => {
    const [of, recordId, key] = id.split("/");
    if (!isKept(value) || (of !== "stories" && of !== "entries") || !recordId || !key) return [];
    const isOwn = value.device === device;
    const [here, there] = isOwn ? [value.own, value.other] : [value.other, value.own];
    return [{ id, of, recordId, key, here, there }];
  });
}

/** Carries out a choice. `both`: the mixture stays as it is, or the deleted record comes back. */
export function settle(journal: Journal, conflict: Conflict, choice: Choice): void {
  const kept = journal.doc.getMap(conflictsRoot);
  const found = kept.get(conflict.id);
  if (!isKept(found)) return; // settled on another device meanwhile
  const chosen = choice === "both" ? (conflict.here ?? conflict.there) : conflict[choice];
  const { of, recordId, key } = conflict;
  journal.doc.transact(() => {
    if (found.whole !== undefined) {
      if (chosen !== null) bringBack(journal, of, recordId, found.whole);
      // The other parts of the same record are settled with it.
      for (const id of [...kept.keys()]) if (id.startsWith(`${of}/${recordId}/`)) kept.delete(id);
      return;
    }
    if (choice !== "both" && chosen !== null) {
      if (of === "entries") journal.changeEntry(recordId, { text: chosen });
      else if (key === "title" || key === "rest") journal.changeStory(recordId, { [key]: chosen });
      else journal.changeStory(recordId, { parts: { [key]: chosen } });
    }
    kept.delete(conflict.id);
  });
}

/** What a record is given when it comes back. */
const ofItsOwn: ReadonlySet<string> = new Set(["id", "createdMs", "changedMs"]);

function bringBack(journal: Journal, of: Conflict["of"], id: string, whole: unknown): void {
  if (!isRecord(whole)) return;
  const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => !ofItsOwn.has(key)));
  if (of === "stories" && !journal.story(id)) journal.addStory(rest, id);
  if (of === "entries" && !journal.entry(id)) journal.addEntry(rest, id);
}

const isTold = (value: unknown): value is Told => value === null || typeof value === "string";
const isKept = (value: unknown): value is Kept =>
  isRecord(value) && typeof value["device"] === "string" && isTold(value["own"]) && isTold(value["other"]);
