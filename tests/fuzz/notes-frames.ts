/**
 * Mutated frames of notes against the parser, the scan and the judge: `npx tsx tests/fuzz/notes-frames.ts [frames] [seed]`. Nothing may be
 * thrown, nothing may be left pending, a victim's words must keep arriving, and no frame may cost much. What is refused has no effect, and
 * Yjs can integrate what is taken.
 */
import { pathToFileURL } from "node:url";
import * as Y from "yjs";
import { parseDocument } from "../../shared/notes/documents.ts";
import { journalDocument, sealedRoot } from "../../shared/notes/journal.ts";
import { ownDocument, privateDocument, starDocument } from "../../shared/notes/star.ts";
import { readAnnounced, writeAnnounced, writeOne } from "../../server/notes/wire/awareness-codec.ts";
import { contentRules } from "../../server/notes/wire/content-rules.ts";
import { parseFrame, parseStateVector, updateFrame } from "../../server/notes/wire/frames.ts";
import { Image } from "../../server/notes/judge/image.ts";
import { startPosition } from "../../server/store/store.ts";
import { corpus } from "../server/notes/hostile.ts";
import { randomOf } from "./random.ts";

const roomId = "aaaaaaaaaaaaaaaaaaaaaa";
const documents = {
  star: starDocument(roomId, 1),
  private: privateDocument(roomId, "bbbbbbbbbbbb"),
  own: ownDocument(roomId, "bbbbbbbbbbbb"),
  journal: journalDocument("j".repeat(43)),
};
type Kind = keyof typeof documents;
const field = "cccccccccccc.action";

export interface Fuzzed {
  readonly frames: number;
  readonly taken: number;
  readonly refused: number;
  readonly dropped: number;
  /** CPU time of the most expensive frame, in milliseconds. */
  readonly worstMs: number;
  readonly rssMb: number;
  readonly faults: readonly string[];
}

/** Updates as honest and hostile clients make them, to be mutated. */
function seeds(kind: Kind): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  if (kind === "star") {
    for (const word of ["I ", "called ", "every ", "customer 🦄 "]) doc.getText(field).insert(0, word);
    doc.getText(field).delete(3, 6);
  } else if (kind === "own") {
    doc.getText("scratch").insert(0, "breathe");
    doc.getArray("questions").push(["why?", "how?"]);
    doc.getArray("questions").delete(0, 1);
  } else if (kind === "journal") {
    for (const byte of [1, 2, 3]) doc.getArray(sealedRoot).push([new Uint8Array(20).fill(byte), Uint8Array.of(byte)]);
    doc.getArray(sealedRoot).delete(0, 4);
  } else {
    doc.getText("notes").insert(0, "vague");
    doc.getMap("draft").set("1/ownership/rating", 4);
    doc.getMap("draft").set("1/ownership/reason", "because");
    doc.getMap("draft").set("1/ownership/rating", null);
    doc.getMap("draft").delete("1/ownership/reason");
  }
  const aim = { attacker: 4_000, victim: 77, clock: 1, field };
  return [...updates, Y.encodeStateAsUpdate(doc), ...Object.values(corpus).map((make) => make(aim))].map((update) =>
    update.subarray(0, 4_096),
  );
}

function mutate(source: Uint8Array, other: Uint8Array, random: (limit: number) => number): Uint8Array {
  let bytes = [...source];
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const at = random(bytes.length || 1);
    switch (random(7)) {
      case 0:
        bytes[at] = random(256);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        break;
      case 2:
        bytes.splice(at, 1 + random(4));
        break;
      case 3:
        bytes.splice(
          at,
          0,
          ...Array.from({ length: 1 + random(5) }, () => [255, 0, 127, 128, random(256)][random(5)] ?? 0),
        );
        break;
      case 4:
        bytes = bytes.slice(0, at);
        break;
      case 5:
        bytes.splice(at, bytes.length, ...other.subarray(random(other.length || 1)));
        break;
      default:
        bytes.splice(at, 0, ...bytes.slice(at, at + 1 + random(12)));
    }
    bytes = bytes.map((byte) => byte & 255).slice(0, 4_096);
  }
  return Uint8Array.from(bytes);
}

export function fuzzNotes(frames: number, seed: number): Fuzzed {
  const random = randomOf(seed);
  const worlds = (Object.keys(documents) as Kind[]).map((kind) => {
    const parsed = parseDocument(documents[kind]);
    if (!parsed) throw new Error(`${kind} names no document`);
    const stored = { snapshot: null, snapshotPosition: startPosition, position: startPosition, tail: [] };
    const victim = new Y.Doc();
    victim.clientID = 77;
    return {
      kind,
      seeds: seeds(kind),
      fresh: () => new Image(contentRules(parsed), stored),
      image: new Image(contentRules(parsed), stored),
      victim,
    };
  });
  const faults: string[] = [];
  // The victim is there first: its client id is claimed.
  for (const { image, victim, kind } of worlds) proveWhole(image, victim, kind, faults);
  const count = { taken: 0, refused: 0, dropped: 0 };
  let worstMs = 0;
  let position = 0;
  for (let nth = 0; nth < frames; nth += 1) {
    const world = worlds[random(worlds.length)];
    const source = world?.seeds[random(world.seeds.length)];
    const other = world?.seeds[random(world.seeds.length)];
    if (!world || !source || !other) continue;
    const update = mutate(source, other, random);
    const before = process.cpuUsage();
    try {
      // The envelope is mutated now and then; the update nearly always arrives whole.
      const frame = parseFrame(random(10) === 0 ? mutate(updateFrame(update), other, random) : updateFrame(update));
      readAnnounced(
        random(2) === 0
          ? update
          : mutate(writeAnnounced([writeOne({ client: 1, clock: 1, json: "{}" })]), other, random),
      );
      parseStateVector(update);
      if (frame?.type === "write") {
        const entry = { atMs: nth, seatId: "mallory", update: frame.update.slice() };
        const verdict = world.image.read({ position: String(position++), entry });
        if (verdict.ok) count.taken += 1;
        else count.refused += 1;
      } else count.dropped += 1;
      if (nth % 500 === 499) proveWhole(world.image, world.victim, world.kind, faults);
    } catch (fault) {
      faults.push(`${world.kind}: ${String(fault)} by ${Buffer.from(update).toString("base64")}`);
      world.image = world.fresh();
      world.victim = new Y.Doc();
      world.victim.clientID = 77;
    }
    const { user, system } = process.cpuUsage(before);
    worstMs = Math.max(worstMs, (user + system) / 1_000);
  }
  return { frames, ...count, worstMs, rssMb: process.memoryUsage.rss() / 2 ** 20, faults };
}

/** What was taken can be fully integrated, and the victim's next word comes through. */
function proveWhole(image: Image, victim: Y.Doc, kind: Kind, faults: string[]): void {
  const before = Y.encodeStateVector(victim);
  if (kind === "journal") victim.getArray(sealedRoot).push([Uint8Array.of(1)]);
  else victim.getText({ star: field, own: "scratch", private: "notes" }[kind]).insert(0, "w");
  if (victim.clientID !== 77) faults.push(`${kind}: the victim had to give up its id`);
  const entry = { atMs: 0, seatId: "victim", update: Y.encodeStateAsUpdate(victim, before) };
  const verdict = image.read({ position: "victim", entry });
  if (!verdict.ok) faults.push(`${kind}: the victim was refused for ${verdict.code}`);
  Y.applyUpdate(victim, image.merge());
  if (victim.store.pendingStructs !== null || victim.store.pendingDs !== null)
    faults.push(`${kind}: something is pending`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [frames = "1000000", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
  const began = performance.now();
  const fuzzed = fuzzNotes(Number(frames), Number(seed));
  console.log({ seed, seconds: (performance.now() - began) / 1_000, ...fuzzed });
  process.exitCode = fuzzed.faults.length > 0 ? 1 : 0;
}
