/**
 * How long the replay of a long interview takes to open and to seek: 60 minutes, 30,000 edits by a candidate who types and corrects and
 * an interviewer who scribes. Run: `npx tsx tests/bench/replay.bench.ts`. Targets: opens in 1.5 s, seeks in 50 ms, both medians.
 */
import { toBase64 } from "lib0/buffer";
import { Doc, encodeStateAsUpdate } from "yjs";
import { HistoryReader } from "../../shared/notes/history.ts";
import { numbersFrom } from "../support/same-numbers.ts";
import { median } from "./median.ts";
import { replayOf, textAt, type Recorded, type Replay } from "../../shared/notes/replay.ts";

const edits = 30_000;
const lengthMs = 60 * 60_000;
const runs = 9;
const seeks = 400;
const sections = ["situation", "task", "action", "result", "learning"];

function interview(): Recorded[] {
  const next = numbersFrom(7);
  const doc = new Doc({ gc: false });
  const history: Recorded[] = [];
  doc.on("update", (update: Uint8Array) => {
    const atMs = Math.round((history.length / edits) * lengthMs);
    history.push({ atMs, seatId: doc.clientID === 1 ? "candidate000" : "interviewer0", update });
  });
  const words = "the supplier file was late and I asked who had seen it first so we looked at the log together ";
  let at = 0;
  while (history.length < edits) {
    const ask = Math.floor((history.length / edits) * 3);
    const section = sections[Math.floor(next() * 1.4 + (history.length / (edits / 3) - ask) * 4)] ?? "learning";
    const text = doc.getText(`askaskaskas${ask}.${section}`);
    doc.clientID = next() < 0.03 ? 2 : 1;
    const chance = next();
    if (chance < 0.82 || text.length < 10) {
      const place = chance < 0.7 ? text.length : Math.floor(next() * text.length);
      text.insert(place, words.charAt((at += 1) % words.length));
    } else text.delete(Math.floor(next() * (text.length - 3)), 1 + Math.floor(next() * 3));
  }
  if (encodeStateAsUpdate(doc).length === 0) throw new Error("nothing was written");
  return history;
}

const timed = (run: () => unknown): number => {
  const fromMs = performance.now();
  run();
  return performance.now() - fromMs;
};

const history = interview();
const ndjson = history.map((entry) => `${JSON.stringify({ ...entry, update: toBase64(entry.update) })}\n`).join("");
const opened = (): Replay => replayOf(new HistoryReader().take(ndjson));
const opens = Array.from({ length: runs }, () => timed(opened));
const replay = opened();
const next = numbersFrom(11);
let shown = 0;
const jumps = Array.from({ length: seeks }, () => {
  const atMs = next() * lengthMs;
  // Every section of the interview, although a screen shows one question at a time.
  return timed(() => {
    for (const pieces of replay.texts.values()) shown += textAt(pieces, atMs).length;
  });
});

console.log(`history: ${history.length} edits, ${(ndjson.length / 1e6).toFixed(2)} MB as NDJSON`);
console.log(`open:    median ${median(opens).toFixed(0)} ms of ${runs} (target 1500 ms)`);
console.log(`seek:    median ${median(jumps).toFixed(2)} ms of ${seeks} (target 50 ms), ${shown} characters read`);
if (median(opens) > 1_500 || median(jumps) > 50) process.exitCode = 1;
