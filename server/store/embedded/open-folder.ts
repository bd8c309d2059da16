import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { StoreUnfit } from "../store-away.ts";
import { checkFiles } from "./check-files.ts";
import { codeOf, openLevel } from "./disk.ts";
import { DataDamaged, DataInUse, DataOfOldVersion } from "./faults.ts";
import { GuardedDisk } from "./guarded-disk.ts";
import type { DiskOptions } from "./guarded-disk.ts";

export interface OpenFolder {
  readonly disk: GuardedDisk;
  /** Releases the lock only when nothing touches the folder any more, so on a stuck disk it may never resolve. */
  readonly close: () => Promise<void>;
}

/**
 * Locks a data folder for this process, and opens what is in it. The lock is a second, empty database: the kernel holds it for as long as
 * this process lives, whatever namespace another process is in, even while the first database is closed and reopened.
 * @throws DataInUse, DataOfOldVersion or DataDamaged; StoreUnfit when there is no space to open it.
 */
export async function openFolder(folder: string, options: Partial<DiskOptions> = {}): Promise<OpenFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const old = (await readdir(folder)).find((name) => name === "barline.mdb");
  if (old !== undefined) throw new DataOfOldVersion(folder, old);
  const lock = await told(folder, () => openLevel(join(folder, "lock")));
  try {
    const data = join(folder, "rooms");
    await checkFiles(data);
    const disk = await told(folder, () => GuardedDisk.open(data, options));
    return {
      disk,
      async close() {
        await disk.close();
        await lock.close();
      },
    };
  } catch (error) {
    await lock.close();
    throw error;
  }
}

async function told<Opened>(folder: string, open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    const code = codeOf(error);
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    if (code === "LEVEL_LOCKED") throw new DataInUse(folder);
    if (code === "LEVEL_CORRUPTION") throw new DataDamaged(`LevelDB says: ${reason}`, folder);
    if (code === "LEVEL_IO_ERROR") {
      throw new StoreUnfit(
        `The data folder ${folder} cannot be opened: ${reason}. Make room on its disk and see that this user may write there, or set BARLINE_DATA to another folder.`,
      );
    }
    throw error;
  }
}
