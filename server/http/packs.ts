import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PackSummary } from "../../shared/contract/http.ts";
import type { Fault } from "../../shared/contract/reply.ts";
import type { PrincipleName } from "../../shared/contract/views.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";
import { checkPack } from "../../shared/questions/check-pack.ts";
import { generalCompetencies } from "../../shared/questions/general/index.ts";
import { textOf } from "../../shared/questions/file-text.ts";
import type { Pack } from "../../shared/contract/pack.ts";
import { principleNamesOf } from "../../shared/room/principle-names.ts";

/** The packs that this server offers, ours first. */
export interface PackShelf {
  readonly summaries: readonly PackSummary[];
  pack(id: string): Pack | undefined;
  /** Of the principles of all packs, ours first. */
  readonly principleNames: readonly PrincipleName[];
}

export type ReadPacks =
  | {
      readonly ok: true;
      readonly shelf: PackShelf;
      /** Files in the folder that are no packs, for the log. */
      readonly passedOver: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads the operator's packs, `*.json` in a folder. Refuses with every fault in every file; a pack with the id of a built-in one replaces
 * it. What systems leave in every folder, hidden files above all, is passed over.
 */
export async function readPacks(folder: string | null): Promise<ReadPacks> {
  const packs = new Map([leadershipPrinciples, generalCompetencies].map((pack) => [pack.id, pack]));
  const faults: Fault[] = [];
  const { names, passedOver } = folder === null ? { names: [], passedOver: [] } : await namesIn(folder, faults);
  for (const name of names) {
    const read = await readPack(join(folder ?? "", name));
    if (read.ok) packs.set(read.pack.id, read.pack);
    else for (const { path, message } of read.faults) faults.push({ path: `PACKS_DIR ${name}: ${path}`, message });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, shelf: shelfOf([...packs.values()]), passedOver };
}

interface Names {
  readonly names: readonly string[];
  readonly passedOver: readonly string[];
}

async function namesIn(folder: string, faults: Fault[]): Promise<Names> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    // `._pack.json` is a Mac's note about `pack.json`, `~$pack.json` an office program's. Links to files count as files.
    const isPack = (entry: (typeof entries)[number]): boolean =>
      !entry.isDirectory() && /^[^.~].*\.json$/i.test(entry.name);
    const namesOf = (chosen: typeof entries): string[] => chosen.map(({ name }) => name);
    return {
      names: namesOf(entries.filter(isPack)),
      passedOver: namesOf(entries.filter((entry) => !isPack(entry))),
    };
  } catch {
    faults.push({ path: "PACKS_DIR", message: `The folder ${folder} cannot be read.` });
    return { names: [], passedOver: [] };
  }
}

async function readPack(path: string): Promise<ReturnType<typeof checkPack>> {
  try {
    const read = textOf(await readFile(path), (encoding, bytes) => new TextDecoder(encoding).decode(bytes));
    return read.ok ? checkPack(JSON.parse(read.text)) : { ok: false, faults: read.faults };
  } catch {
    return { ok: false, faults: [{ path: "pack", message: "This isn't readable JSON." }] };
  }
}

function shelfOf(packs: readonly Pack[]): PackShelf {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  return {
    summaries: packs.map(({ id, name, version, about, principles }) => ({
      id,
      name,
      version,
      about,
      principles: principles.length,
      questions: principles.reduce((count, { questions }) => count + questions.length, 0),
    })),
    pack: (id) => byId.get(id),
    principleNames: packs.flatMap(principleNamesOf),
  };
}
