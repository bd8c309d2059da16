/** `npm run room -- <roomId>`: what happened in a room, for operators and developers. For a journal: that it is there. */
import { RoomId } from "../../shared/contract/ids.ts";
import type { RoomState } from "../../shared/room/state.ts";
import { parseDocument } from "../../shared/notes/documents.ts";
import { evolve } from "../../shared/room/evolve.ts";
import { viewFor } from "../../shared/room/view.ts";
import { fromTheStore, giveUp } from "./at-the-store.ts";
import { printed } from "./conceal.ts";
import { readStoredJournal, readStoredLog } from "./stored-log.ts";
import { tellBatch, tellJournal } from "./tell.ts";

const usage = `Usage: npm run room -- <roomId> [--at <n>] [--as <seat>] [--private]
       npm run room -- journal.<hash>

Prints the log of a room, one line per event, from the store that REDIS_URL or BARLINE_DATA names.
  --at <n>      the state after entry n of the log, as JSON
  --as <seat>   what this seat (its name or id) is shown, at the end or at --at
  --private     also whispers, what was prepared, and what people judged and remarked
Secrets and words of private notes are never printed. Of a synced journal, the server knows only its size and its age.`;

/** Parsed by hand: ids may begin with a dash, which `parseArgs` takes for an option. */
function readArguments() {
  let [roomId, at, as, withPrivate]: [RoomId?, number?, string?, boolean?] = [];
  const given = process.argv.slice(2).values();
  for (const word of given) {
    if (word === "--private") withPrivate = true;
    else if (word === "--at") at = Number(given.next().value);
    else if (word === "--as") as = given.next().value ?? "";
    else if (roomId === undefined) roomId = RoomId.safeParse(word).data;
    else return giveUp(2, usage);
  }
  const isPosition = at === undefined || (Number.isInteger(at) && at > 0);
  if (roomId === undefined || !isPosition || as === "") return giveUp(2, usage);
  return { roomId, at, as, withPrivate: withPrivate === true };
}

const [journal, ...more] = process.argv.slice(2);
if (journal !== undefined && more.length === 0 && parseDocument(journal)?.kind === "journal") {
  const found = await fromTheStore((config) => readStoredJournal(config, journal));
  if (!found) giveUp(1, `There is no ${journal} in this store, or it was deleted.`);
  process.stdout.write(`${tellJournal(found)}\n`);
  process.exit(0);
}
const { roomId, at, as, withPrivate } = readArguments();
const log = await fromTheStore((config) => readStoredLog(config, roomId));
const lines: string[] = [];
let state: RoomState | null = null;
for (const { position, batch } of log.slice(0, at)) {
  state = evolve(state, batch);
  lines.push(...tellBatch(position, batch, state, withPrivate));
}
if (!state) giveUp(1, `There is no room ${roomId} in this store, or it was deleted.`);
if (at !== undefined && at > log.length) giveUp(1, `The log of this room has ${log.length} entries.`);
if (as !== undefined) {
  const seats = state.seats.filter(({ seatId, name }) => seatId === as || name === as);
  const [seat] = seats;
  const known = state.seats.map(({ seatId, name }) => `${name} ${seatId}`).join(", ");
  if (!seat || seats.length > 1) giveUp(1, `Name one seat by its id. The seats are: ${known}.`);
  process.stdout.write(`${printed(viewFor(seat.seatId, state), withPrivate)}\n`);
} else {
  process.stdout.write(at === undefined ? `${lines.join("\n")}\n` : `${printed(state, withPrivate)}\n`);
}
