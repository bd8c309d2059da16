/** What the programs for operators share: how they find the store, and how they say that they cannot. */
import { readConfig, type Config } from "../config.ts";
import { DataInUse } from "../store/embedded/faults.ts";
import { StoreAway, StoreUnfit } from "../store/store-away.ts";

/** Ends the program. `code`: 1 for what is not there, 2 for what was asked wrongly. */
export function giveUp(code: 1 | 2, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** Reads from the store that the environment names, or ends the program with a sentence about it. */
export async function fromTheStore<Found>(read: (config: Config) => Promise<Found>): Promise<Found> {
  const configured = readConfig(process.env);
  if (!configured.ok) return giveUp(2, configured.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  try {
    return await read(configured.config);
  } catch (error) {
    if (error instanceof DataInUse) {
      const { dataFolder } = configured.config;
      return giveUp(1, `A server is working on ${dataFolder}. Stop it first, or set BARLINE_DATA to a backup.`);
    }
    if (error instanceof StoreUnfit || error instanceof StoreAway) return giveUp(1, error.message);
    throw error;
  }
}
