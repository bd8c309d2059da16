import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A fresh, empty folder; `remove` deletes it with everything in it. */
export async function freshFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "barline-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
