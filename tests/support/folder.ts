import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty folder of its own; `remove` takes it away with all it holds. */
export async function freshFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "barline-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
