/** `npm run feedback`: the findings that people called wrong, one JSON object per line, for anyone improving the rules. */
import { denialsOf } from "./denials.ts";
import { fromTheStore, giveUp } from "./at-the-store.ts";
import { readStoredLogs } from "./stored-log.ts";

const usage = `Usage: npm run feedback

Prints every finding that somebody called wrong with "Not so", one JSON object per line, from all rooms of the store that REDIS_URL or
BARLINE_DATA names: the day, the mode of the round, the gap, the kind of follow-up, and the rule that found it. The words it was about
only where the person who pressed it had chosen to keep them. No names, no ids.`;

if (process.argv.length > 2) giveUp(2, usage);
await fromTheStore(async (config) => {
  for await (const log of readStoredLogs(config)) {
    for (const denied of denialsOf(log)) process.stdout.write(`${JSON.stringify(denied)}\n`);
  }
});
