import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Another process works on the same data folder. */
export class DataInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by another Barline process (pid ${pid}). Stop it first, or set BARLINE_DATA to another folder.`,
    );
    this.name = "DataInUse";
  }
}

interface Holder {
  readonly pid: number;
  /** When the process began, as the system counts it: tells a process from a later one that got the same number. */
  readonly began: string;
}

/**
 * Takes the data folder for this process alone; a lock that a dead process left is taken over.
 * @throws DataInUse while another process holds it.
 */
export function lockData(folder: string): () => void {
  const path = join(folder, "barline.lock");
  const own: Holder = { pid: process.pid, began: beganAt(process.pid) };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (wrote(path, own)) return () => release(path, own);
    const holder = read(path);
    if (!holder) continue;
    if (isSame(holder, own) || isAlive(holder)) throw new DataInUse(folder, holder.pid);
    setAside(path, holder);
  }
  throw new DataInUse(folder, read(path)?.pid ?? 0);
}

function wrote(path: string, holder: Holder): boolean {
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, JSON.stringify(holder));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function read(path: string): Holder | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof found !== "object" || found === null) return { pid: 0, began: "" };
    const { pid, began } = found as Partial<Holder>; // both are checked right here
    return { pid: typeof pid === "number" ? pid : 0, began: typeof began === "string" ? began : "" };
  } catch (error) {
    // Gone meanwhile: try to take it. Half-written by a process that died: nobody's.
    return error instanceof SyntaxError ? { pid: 0, began: "" } : undefined;
  }
}

/** Of several processes that find the same dead lock, one wins the rename; whoever moved a living lock puts it back. */
function setAside(path: string, dead: Holder): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another process was first; the next attempt sees what it did
  }
  const moved = read(aside);
  if (moved && !isSame(moved, dead)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function release(path: string, own: Holder): void {
  const holder = read(path);
  if (holder && isSame(holder, own)) rmSync(path, { force: true });
}

function isSame(one: Holder, other: Holder): boolean {
  return one.pid === other.pid && one.began === other.began;
}

function isAlive({ pid, began }: Holder): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = beganAt(pid);
  return began === "" || now === "" || began === now;
}

/** Start of a process in ticks since boot, with the boot's id; empty where the system does not tell. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${ticks}`;
  } catch {
    return ""; // not Linux: the pid alone decides
  }
}
