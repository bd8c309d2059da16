/**
 * LevelDB skips what it cannot read in its logs, forgets tables that a shortened MANIFEST does not name, and reads tables without verifying
 * checksums. So every byte is checked before it opens the folder: if anything acknowledged is damaged, the server does not start, and says
 * why.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DataDamaged } from "./faults.ts";
import { LogReader } from "./log-file.ts";
import { readManifest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { faultOfTable } from "./table-file.ts";

const nameOf = (number: number, ending: "log" | "ldb"): string => `${String(number).padStart(6, "0")}.${ending}`;

/**
 * Call it only while nobody has the folder open. A missing folder counts as intact.
 * @throws DataDamaged with the file and what is wrong with it.
 */
export async function checkFiles(folder: string): Promise<void> {
  const names = new Set(await readdir(folder).catch(() => []));
  const damaged = (what: string): never => {
    throw new DataDamaged(what, folder);
  };
  if (!names.has("CURRENT")) {
    // Without it LevelDB would start a new database and remove what is left of the old one.
    const left = [...names].find((name) => /\.(?:log|ldb)$/.test(name));
    if (left !== undefined) damaged(`the file CURRENT is missing beside ${left}`);
    return;
  }
  const [, manifestName = ""] = /^(MANIFEST-\d+)\n$/.exec(await readFile(join(folder, "CURRENT"), "latin1")) ?? [];
  if (!names.has(manifestName)) damaged("the file CURRENT names no MANIFEST of the folder");
  const manifest = readEdits(manifestName, await readFile(join(folder, manifestName)), damaged);

  if (manifest.log > 0 && !names.has(nameOf(manifest.log, "log"))) damaged(`${nameOf(manifest.log, "log")} is missing`);
  const logs = [...names]
    .filter((name) => name.endsWith(".log") && isNeeded(manifest, Number.parseInt(name)))
    .toSorted((first, second) => Number.parseInt(first) - Number.parseInt(second));
  const reader = new LogReader();
  for (const name of logs) reader.read(name, await readFile(join(folder, name)));
  if (reader.fault !== undefined) damaged(reader.fault);

  for (const [number, size] of manifest.tables) {
    const name = nameOf(number, "ldb");
    if (!names.has(name)) damaged(`${name} is missing`);
    const bytes = await readFile(join(folder, name));
    const fault = bytes.length === size ? faultOfTable(bytes) : `has ${bytes.length} bytes instead of ${size}`;
    if (fault !== undefined) damaged(`${name} ${fault}`);
  }
}

function readEdits(name: string, bytes: Buffer, damaged: (what: string) => never): Manifest {
  const edits: Uint8Array[] = [];
  const reader = new LogReader((record) => edits.push(record));
  reader.read(name, bytes);
  if (reader.fault !== undefined) return damaged(reader.fault);
  try {
    return readManifest(edits);
  } catch {
    return damaged(`${name} cannot be read`);
  }
}

function isNeeded({ log, previousLog }: Manifest, number: number): boolean {
  return number >= log || number === previousLog;
}
