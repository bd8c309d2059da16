/**
 * Hours of honest people against the judge: `npx tsx tests/fuzz/honest-soak.ts [edits] [seed] [minutes]`, after a smaller number against
 * whole nodes (`socket-soak.ts`). Three seats with two devices each type, delete, undo, paste 50 kB, compose with an input method, go
 * offline, come back, reload, and swap sides, while nodes restart. None of it may be refused, and in the end all hold the same words. With
 * `minutes` it ends earlier.
 */
import { pathToFileURL } from "node:url";
import * as Y from "yjs";
import { fields, HonestSession } from "../server/notes/honest-session.ts";
import type { Step } from "../server/notes/honest-session.ts";
import { nameOf, stepOf } from "./honest-steps.ts";
import { randomOf } from "./random.ts";
import { soakSockets } from "./socket-soak.ts";

export interface Soaked {
  /** What people did to the words: insertions, deletions, pastes, compositions, undone and redone changes. */
  readonly edits: number;
  readonly rooms: number;
  readonly done: Readonly<Record<string, number>>;
  /** Updates that the judge read. */
  readonly updates: number;
  readonly refusals: readonly string[];
  /** Replicas that did not end up equal, or with something pending. */
  readonly unequal: readonly string[];
}

const devices = 6;
/** The share of the long soak's edits that are also sent all the way through sockets and nodes. */
const socketShare = 0.02;
/** Edits per room: from a few stories to a long session. */
const editsOfRoom = { least: 500, most: 3_500 };

/** One room: after a swap people write in the next round's notes, and anyone who was away comes back to both. */
function interview(
  edits: number,
  random: (limit: number) => number,
  onStep: (step: Step) => void,
): readonly HonestSession[] {
  const rounds = [new HonestSession(devices), new HonestSession(devices)];
  const swapAt = Math.floor(edits / 2);
  for (const round of rounds) {
    const until = round === rounds[0] ? swapAt : edits - swapAt;
    while (round.edits < until) {
      const step = stepOf(random, devices);
      onStep(step);
      round.do(step);
      // Words of the previous round that were written offline arrive late.
      if (round !== rounds[0] && step.type === "return") rounds[0]?.do(step);
    }
  }
  // Twice, so that the others read what the first brings back.
  for (const round of [...rounds, ...rounds]) round.settle();
  return rounds;
}

function differences(session: HonestSession): readonly string[] {
  const server = new Y.Doc();
  Y.applyUpdate(server, session.server.merge());
  const whole = JSON.stringify(fields.map((field) => server.getText(field).toJSON()));
  server.destroy();
  return session.editors.flatMap(({ doc, seatId }) => {
    const isEqual = JSON.stringify(fields.map((field) => doc.getText(field).toJSON())) === whole;
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    return isEqual && isWhole ? [] : [`${seatId}: ${isEqual ? "something is pending" : "other words"}`];
  });
}

/** `isOver` is asked between rooms. */
export function soakHonest(
  edits: number,
  seed: number,
  { isOver = () => false, onRoom }: { isOver?: () => boolean; onRoom?: (soaked: Soaked) => void } = {},
): Soaked {
  const random = randomOf(seed);
  const done: Record<string, number> = {};
  let soaked: Soaked = { edits: 0, rooms: 0, done, updates: 0, refusals: [], unequal: [] };
  while (soaked.edits < edits && !isOver()) {
    const length = editsOfRoom.least + random(editsOfRoom.most - editsOfRoom.least);
    const rounds = interview(Math.min(length, edits - soaked.edits), random, (step) => {
      const name = nameOf(step);
      done[name] = (done[name] ?? 0) + 1;
    });
    done["swap"] = (done["swap"] ?? 0) + 1;
    soaked = {
      done,
      rooms: soaked.rooms + 1,
      edits: rounds.reduce((sum, round) => sum + round.edits, soaked.edits),
      updates: rounds.reduce((sum, round) => sum + round.log.length, soaked.updates),
      refusals: [...soaked.refusals, ...rounds.flatMap((round) => round.refusals)],
      unequal: [...soaked.unequal, ...rounds.flatMap(differences)],
    };
    for (const round of rounds) round.close();
    onRoom?.(soaked);
  }
  return soaked;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [edits = "1000000", seed = String(Date.now() % 1_000_000), minutes = "Infinity"] = process.argv.slice(2);
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 1_000);
  const isOver = (): boolean => seconds() > Number(minutes) * 60;
  const told = ({ refusals, unequal, ...others }: Pick<Soaked, "refusals" | "unequal">): void => {
    console.log({ seed, seconds: seconds(), ...others, refusals: refusals.length, unequal: unequal.length });
    for (const failure of [...refusals, ...unequal].slice(0, 20)) console.log(failure);
    if (refusals.length + unequal.length > 0) process.exitCode = 1;
  };
  const overSockets = await soakSockets(Math.ceil(Number(edits) * socketShare), Number(seed), {
    isOver,
    onRoom: (soFar) => console.log(`${seconds()} s: ${soFar} edits over sockets`),
  });
  told(overSockets);
  const inProcess = soakHonest(Number(edits), Number(seed), {
    isOver,
    onRoom: ({ rooms, edits: soFar, refusals }) => {
      if (rooms % 50 === 0) console.log(`${seconds()} s: ${soFar} edits, ${refusals.length} refusals`);
    },
  });
  told(inProcess);
}
