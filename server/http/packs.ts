import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PackSummary } from "../../shared/contract/http.ts";
import type { Fault } from "../../shared/contract/reply.ts";
import type { PrincipleName } from "../../shared/contract/views.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";
import { checkPack } from "../../shared/questions/check-pack.ts";
import { generalCompetencies } from "../../shared/questions/general/index.ts";
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
  { readonly ok: true; readonly shelf: PackShelf } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads the operator's packs, `*.json` in a folder. Refuses with every fault in every file; a pack with the id of a built-in one replaces
 * it.
 */
export async function readPacks(folder: string | null): Promise<ReadPacks> {
  const packs = new Map([leadershipPrinciples, generalCompetencies].map((pack) => [pack.id, pack]));
  const faults: Fault[] = [];
  for (const name of folder === null ? [] : await namesIn(folder, faults)) {
    const read = await readPack(join(folder ?? "", name));
    if (read.ok) packs.set(read.pack.id, read.pack);
    else for (const { path, message } of read.faults) faults.push({ path: `PACKS_DIR ${name}: ${path}`, message });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, shelf: shelfOf([...packs.values()]) };
}

async function namesIn(folder: string, faults: Fault[]): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  } catch {
    faults.push({ path: "PACKS_DIR", message: `The folder ${folder} cannot be read.` });
    return [];
  }
}

async function readPack(path: string): Promise<ReturnType<typeof checkPack>> {
  try {
    return checkPack(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return { ok: false, faults: [{ path: "pack", message: "This is not readable JSON." }] };
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
