/**
 * Well-formed but wild documents at the notes' door: `npx tsx tests/fuzz/wild-notes.ts [frames] [seed]`. Structs between any two units, in
 * other lists, in keys, in types that do not exist, on both sides of half a character, deletes of anything, by many client ids. Whatever is
 * acknowledged can be integrated, reads the same to all (an open page, one that joins, one that read half and then the rest, the replay, a
 * node that restarts), and costs nobody much.
 */
import { pathToFileURL } from "node:url";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { parseDocument } from "../../shared/notes/documents.ts";
import { replayOf, textAt } from "../../shared/notes/replay.ts";
import { contentRules } from "../../server/notes/wire/content-rules.ts";
import type { ContentRules } from "../../server/notes/wire/content-rules.ts";
import { Image } from "../../server/notes/judge/image.ts";
import { isTaken } from "../../server/notes/judge/judge.ts";
import { startPosition } from "../../server/store/store.ts";
import type { StoredNotesEntry } from "../../server/store/store.ts";
import { randomOf } from "./random.ts";

const roomId = "aaaaaaaaaaaaaaaaaaaaaa";
const kinds = [
  { name: "star.1", texts: ["cccccccccccc.action", "cccccccccccc.result"], arrays: [], maps: [] },
  { name: "own.bbbbbbbbbbbb", texts: ["scratch"], arrays: ["questions"], maps: [] },
  { name: "private.bbbbbbbbbbbb", texts: ["notes"], arrays: [], maps: ["draft"] },
] as const;
type Kind = (typeof kinds)[number];
type Random = (limit: number) => number;

const words = ["a", "bc", "🦄", "x🦄", "🦄🦄y", "wait", "40 %", "\n", "é"];
const keys = ["1/ownership/rating", "1/ownership/reason", "1/card/keep"];
const framesOfDocument = { least: 4, most: 160 };

export interface Wild {
  readonly frames: number;
  readonly documents: number;
  readonly taken: number;
  readonly refused: number;
  /** Frames that were written between neighbours with something in between, and were taken. */
  readonly contested: number;
  /** CPU time of the most expensive frame, at the judge and in an open page together, or of the most expensive join; in milliseconds. */
  readonly worstMs: number;
  readonly worstJoinMs: number;
  readonly faults: readonly string[];
}

interface Unit {
  readonly client: number;
  readonly clock: number;
}

/** Everything that reads one document. */
class World {
  readonly kind: Kind;
  readonly rules: ContentRules;
  readonly image: Image;
  readonly page = new Y.Doc();
  readonly log: StoredNotesEntry[] = [];
  readonly taken: Uint8Array[] = [];
  readonly verdicts: boolean[] = [];
  readonly units: Unit[] = [];
  /** Somebody has repeated known clocks, perhaps with other words: the log decides, and only its order reads the same. */
  isRetold = false;

  constructor(kind: Kind) {
    const parsed = parseDocument(`${roomId}.${kind.name}`);
    if (!parsed) throw new Error(`${kind.name} names no document`);
    this.kind = kind;
    this.rules = contentRules(parsed);
    this.image = new Image(this.rules, empty);
  }

  read(seatId: string, update: Uint8Array): boolean {
    const entry = { position: String(this.log.length + 1), entry: { atMs: this.log.length, seatId, update } };
    this.log.push(entry);
    const verdict = this.image.read(entry);
    this.verdicts.push(verdict.ok);
    if (!isTaken(verdict)) return false;
    Y.applyUpdate(this.page, update);
    this.taken.push(update);
    return true;
  }
}

const empty = { snapshot: null, snapshotPosition: startPosition, position: startPosition, tail: [] };
const uint = encoding.writeVarUint;

/** One frame of a client: some structs from its next clock on, then deletes. */
function wildFrame(world: World, client: number, random: Random): Uint8Array {
  const structs: ((encoder: encoding.Encoder) => void)[] = [];
  const known = world.image.knowledge.clockOf(client);
  const from = known - (random(40) === 0 ? 1 + random(3) : 0);
  if (from !== known) world.isRetold = true;
  let clock = Math.max(0, from);
  for (let count = random(8) === 0 ? 0 : 1 + random(random(4) + 1); count > 0; count -= 1) {
    const { write, length } = wildStruct(world, { client, clock }, random);
    structs.push(write);
    clock += length;
  }
  return encoding.encode((encoder) => {
    uint(encoder, structs.length > 0 ? 1 : 0);
    if (structs.length > 0) {
      for (const number of [structs.length, client, Math.max(0, from)]) uint(encoder, number);
      for (const write of structs) write(encoder);
    }
    const deletes = random(3) === 0 ? 1 : 0;
    uint(encoder, deletes);
    if (deletes > 0) {
      const victim = world.units[random(world.units.length || 1)] ?? { client, clock: 0 };
      for (const number of [victim.client, 1, victim.clock, 1 + random(4)]) uint(encoder, number);
    }
  });
}

function wildStruct(
  world: World,
  { client, clock }: Unit,
  random: Random,
): { readonly write: (encoder: encoding.Encoder) => void; readonly length: number } {
  const { left, right } = neighbours(world, { client, clock }, random);
  const { texts, arrays, maps } = world.kind;
  const roots = [...texts, ...arrays, ...maps];
  const root = roots[random(roots.length)] ?? "";
  const isMap = maps.includes(root as never);
  const asked = random(40);
  const what =
    asked === 0 ? "deleted" : asked === 1 ? "odd" : isMap || arrays.includes(root as never) ? "values" : "text";
  const text = words[random(words.length)] ?? "a";
  const odd = [0, 7, 6, 5, 3, 9][random(6)] ?? 0;
  const length = what === "text" ? text.length : what === "deleted" ? 1 + random(3) : 1;
  const write = (encoder: encoding.Encoder): void => {
    const ref = { text: 4, values: 8, deleted: 1, odd }[what];
    encoding.writeUint8(encoder, ref | (left ? 128 : 0) | (right ? 64 : 0) | (isMap ? 32 : 0));
    for (const unit of [left, right]) {
      if (!unit) continue;
      uint(encoder, unit.client);
      uint(encoder, unit.clock);
    }
    if (!left && !right) {
      if (random(40) === 0) for (const number of [0, client, random(5)]) uint(encoder, number);
      else {
        uint(encoder, 1);
        encoding.writeVarString(encoder, root);
        if (isMap) encoding.writeVarString(encoder, keys[random(keys.length)] ?? "");
      }
    }
    if (what === "text") encoding.writeVarString(encoder, text);
    else if (what === "values") {
      uint(encoder, 1);
      encoding.writeAny(encoder, text);
    } else uint(encoder, what === "deleted" ? length : random(4));
  };
  return { write, length };
}

/** Adjacent ones as an editor finds them, around what others wrote meanwhile, or anywhere. */
function neighbours(
  { image, units }: World,
  own: Unit,
  random: Random,
): { readonly left: Unit | undefined; readonly right: Unit | undefined } {
  const any = (): Unit | undefined =>
    units[random(2) === 0 ? random(units.length || 1) : units.length - 1 - random(12)];
  const { runs } = image.knowledge.order;
  const left =
    random(12) === 0 ? undefined : own.clock > 0 && random(3) === 0 ? { ...own, clock: own.clock - 1 } : any();
  if (random(8) === 0) return { left, right: random(3) === 0 ? undefined : any() };
  const run = left && runs.find(left);
  if (!run) return { left: undefined, right: any() };
  const next = left.clock + 1 < run.clock + run.length ? { ...left, clock: left.clock + 1 } : (run.after ?? undefined);
  // This writer may not have seen the latest yet.
  const further = random(3) === 0 && next ? runs.find(next)?.after : undefined;
  const right = further ?? next;
  return { left, right: right && { client: right.client, clock: right.clock } };
}

function wordsOf(doc: Y.Doc, { texts, arrays, maps }: Kind): string {
  return JSON.stringify([
    ...texts.map((root) => doc.getText(root).toJSON()),
    ...arrays.map((root) => doc.getArray(root).toJSON() as unknown),
    ...maps.map((root) => Object.entries(doc.getMap(root).toJSON()).sort()),
  ]);
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

/** What any reader reads differently from the open page. */
function faultsOf(world: World, random: Random): readonly string[] {
  const { kind, page, taken, image, log, rules } = world;
  const faults: string[] = [];
  const whole = wordsOf(page, kind);
  const compare = (who: string, doc: Y.Doc): void => {
    const read = wordsOf(doc, kind);
    if (read !== whole) faults.push(`${who} reads ${read}, an open page ${whole}`);
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) faults.push(`${who}: something is pending`);
    doc.destroy();
  };
  compare("one that joins", docOf([image.merge()]));
  const at = random(taken.length + 1);
  const half = docOf(taken.slice(0, at));
  Y.applyUpdate(half, Y.diffUpdate(image.merge(), Y.encodeStateVector(half)));
  compare("one that read half before", half);
  const shuffled = (world.isRetold ? [] : taken)
    .map((update) => ({ update, by: random(1_000_000) }))
    .sort((first, second) => first.by - second.by);
  // Yjs may wait for ever for what came in another order; a client that reconnects is sent what it lacks.
  if (!world.isRetold)
    compare("one that read in another order", docOf([...shuffled.map(({ update }) => update), image.merge()]));

  const cut = random(log.length + 1);
  const before = new Image(rules, { ...empty, tail: log.slice(0, cut) });
  const { snapshot, position } = before;
  const again = new Image(rules, { snapshot, snapshotPosition: position, position, tail: [] });
  const verdicts = log.slice(cut).map((entry) => again.read(entry).ok);
  if (verdicts.some((ok, nth) => ok !== world.verdicts[cut + nth])) faults.push("a restarted node judges differently");
  compare("a restarted node", docOf([again.merge()]));
  if (again.knowledge.pieces !== image.knowledge.pieces) faults.push("a restarted node counts different pieces");
  if (JSON.stringify(again.knowledge.measured) !== JSON.stringify(image.knowledge.measured))
    faults.push("a restarted node has measured differently");

  if (kind.name === "star.1") {
    const replay = replayOf(taken.map((update, nth) => ({ atMs: nth, seatId: "seat", update })));
    const replayed = JSON.stringify(kind.texts.map((root) => textAt(replay.texts.get(root) ?? [], taken.length)));
    if (replayed !== whole) faults.push(`the replay reads ${replayed}, an open page ${whole}`);
  }
  return faults;
}

export function fuzzWild(frames: number, seed: number): Wild {
  const random = randomOf(seed);
  const count = { frames: 0, documents: 0, taken: 0, refused: 0, contested: 0 };
  const faults: string[] = [];
  let worstMs = 0;
  let worstJoinMs = 0;
  while (count.frames < frames) {
    const kind = kinds[random(6) % kinds.length] ?? kinds[0];
    const world = new World(kind);
    const clients = Array.from({ length: 1 + random(6) }, () => 1 + random(1_000));
    count.documents += 1;
    let update: Uint8Array = new Uint8Array();
    try {
      const length = framesOfDocument.least + random(framesOfDocument.most);
      for (let nth = 0; nth < length && count.frames < frames; nth += 1) {
        const client = clients[random(clients.length)] ?? 1;
        const clock = world.image.knowledge.clockOf(client);
        const { steps } = world.image.knowledge.order;
        update = wildFrame(world, client, random);
        count.frames += 1;
        const began = process.cpuUsage();
        const isNew = world.read(`seat-${client}`, update);
        worstMs = Math.max(worstMs, cpuMs(began));
        count[isNew ? "taken" : "refused"] += 1;
        if (world.image.knowledge.order.steps > steps) count.contested += 1;
        for (let unit = clock; unit < world.image.knowledge.clockOf(client); unit += 1)
          world.units.push({ client, clock: unit });
      }
      const began = process.cpuUsage();
      docOf([world.image.merge()]).destroy();
      worstJoinMs = Math.max(worstJoinMs, cpuMs(began));
      for (const fault of faultsOf(world, random)) faults.push(`${kind.name}: ${fault}`);
    } catch (fault) {
      faults.push(`${kind.name}: ${String(fault)} by ${Buffer.from(update).toString("base64")}`);
    }
    world.page.destroy();
  }
  return { ...count, worstMs, worstJoinMs, faults };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [frames = "200000", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
  const began = performance.now();
  const { faults, ...wild } = fuzzWild(Number(frames), Number(seed));
  console.log({ seed, seconds: (performance.now() - began) / 1_000, ...wild, faults: faults.length });
  for (const fault of faults.slice(0, 20)) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
