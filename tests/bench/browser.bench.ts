/**
 * What a room costs in the browser, built as for production: from a key to what it shows in long notes while three others write, tasks that hold
 * the page up and memory in an hour's interview, and how soon its review can be used. Run: `npm run bench:browser`.
 */
import type { CDPSession, Page } from "playwright-core";
import { openFor, startBrowser, type Person } from "../e2e/browser.ts";
import { BuiltServer } from "../e2e/built-server.ts";
import { plainHand } from "../e2e/hands.ts";
import { askFor, beginQuestions, endRound, keptSeat, linkFor, openRoom, takeSeat } from "../e2e/journey.ts";
import { score, theirQuestions, type Walker, type Words } from "../e2e/whole-interview.ts";
import { starDocument } from "../../shared/notes/star.ts";
import { Editor } from "../support/editors.ts";
import { numbersFrom } from "../support/same-numbers.ts";
import { isQuick } from "./flags.ts";
import { Report, type Row } from "./report.ts";

const notesChars = 12_000;
const slowdown = 4;
const keys = isQuick ? 100 : 400;
/** As many as an hour's interview holds. */
const hourEdits = isQuick ? 5_000 : 30_000;
/** One question each, of an hour. */
const topics = ["deliver", "dive deep", "ownership", "earn trust"] as const;
/** What a question takes here, and how often some of its answer comes. */
const askMs = isQuick ? 10_000 : 60_000;
const editEveryMs = 40;
const typistEveryMs = 160;
/** A hundred words a minute: faster than almost anybody. */
const keyEveryMs = 120;
const sentence =
  "We read the logs line by line and I moved the export to a quiet hour, so late files fell from 47 to 6. ";

/** As people write: three sentences, then a new line. */
function paragraphs(length: number): string {
  const paragraph = sentence.repeat(3).trim();
  return Array.from({ length: Math.ceil(length / paragraph.length) }, () => paragraph).join("\n");
}

interface Seen {
  /** From the key to the frame that shows it, and the part of it before the page was free again; ms. */
  readonly paints: number[];
  readonly tasks: number[];
  readonly long: { readonly ms: number; readonly part: string }[];
  /** When the review had its comments and its replay, ms from the start of the page; one at most. */
  readonly usable: number[];
}

type Table = ReadonlyMap<string, readonly Row[]>;
const line = (name: string, row: Row): Table => new Map([[name, [row]]]);

/** Counts in the page, as one function without a name in it: it is sent there as text. */
const watch = (): void => {
  const seen: Seen = { paints: [], tasks: [], long: [], usable: [] };
  Object.assign(globalThis, { seen });
  const { port1, port2 } = new MessageChannel();
  const waiting: (readonly [number, number[]])[] = [];
  // Comes once the task is over in which it was posted.
  port1.onmessage = () => {
    const [startedMs = 0, list = []] = waiting.shift() ?? [];
    list.push(performance.now() - startedMs);
  };
  addEventListener(
    "keydown",
    ({ key, timeStamp }) => {
      if (key.length !== 1) return;
      waiting.push([timeStamp, seen.tasks]);
      port2.postMessage(0);
      requestAnimationFrame(() => {
        waiting.push([timeStamp, seen.paints]);
        port2.postMessage(0);
      });
    },
    { capture: true },
  );
  // Asking from outside would find out up to half a second later.
  new MutationObserver((_changes, observer) => {
    if (!document.title.startsWith("Review")) return;
    if (!document.querySelector('.review input[type="range"]') || !document.querySelector('[id^="comment-"]')) return;
    observer.disconnect();
    waiting.push([0, seen.usable]);
    port2.postMessage(0);
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.long.push({ ms: duration, part: document.title });
  }).observe({ type: "longtask", buffered: true });
};
const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** How long the page's thread has really worked, whatever else the machine did; ms. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** What the page keeps once everything that can go is gone, MiB. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}

const browser = await startBrowser(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
const server = await BuiltServer.start();
const report = new Report("browser");

async function open(name: string): Promise<Person> {
  const person = await openFor(browser, name);
  await person.context.addInitScript(watch);
  return person;
}
async function withTwo<Result>(run: (jonas: Person, maya: Person) => Promise<Result>): Promise<Result> {
  const [jonas, maya] = [await open("Jonas"), await open("Maya")];
  const result = await run(jonas, maya);
  await Promise.all([jonas, maya].map(({ context }) => context.close()));
  return result;
}
/** In an open question, with the signals of the words on both sides. */
async function inQuestion(jonas: Person, maya: Person, topic = "deliver"): Promise<void> {
  await openRoom(jonas, server.url, "Jonas Lind");
  await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
  await jonas.page.getByRole("checkbox", { name: /^Coach live/ }).check();
  await beginQuestions(jonas, maya);
  await askFor(jonas, topic, maya);
}
/** Other devices of hers, straight to the server: what they write reaches her page as everybody's does. */
async function devicesOf(person: Person, count: number): Promise<Editor[]> {
  const { roomId, token } = await keptSeat(person);
  const editors = Array.from({ length: count }, () => new Editor(server.url, starDocument(roomId, 1), token));
  await Promise.all(editors.map(({ provider }) => new Promise((synced) => provider.once("sync", synced))));
  return editors;
}
/** The id of the question on her page: the notes name it once something is written. */
async function askInView({ page }: Person, { doc }: Editor, earlier: ReadonlySet<string> = new Set()): Promise<string> {
  await page.getByRole("textbox", { name: /^Situation/ }).click();
  await page.keyboard.type("x");
  for (;;) {
    const ids = [...doc.share.keys()].filter((name) => name.endsWith(".situation")).map((name) => name.split(".")[0]);
    const found = ids.find((id) => id !== undefined && !earlier.has(id));
    if (found !== undefined) return found;
    await page.waitForTimeout(50);
  }
}
/** Writes an answer as people do, from the first part to the last, now and then taking something back; some edits at a time. */
async function write(
  { doc }: Editor,
  askId: string,
  edits: number,
  { everyMs, inMs }: { readonly everyMs: number; readonly inMs: number },
): Promise<void> {
  const next = numbersFrom(9);
  const atOnce = Math.ceil((edits * everyMs) / inMs);
  for (let at = 0; at < edits; at += 1) {
    const section = ["situation", "action", "result"][Math.floor((at / edits) * 3)] ?? "";
    const text = doc.getText(`${askId}.${section}`);
    if (next() < 0.8 || text.length < 10) text.insert(text.length, sentence.charAt(at % sentence.length));
    else text.delete(text.length - 3, 2);
    if (at % atOnce === 0) await new Promise((done) => setTimeout(done, everyMs));
  }
}
async function whenSaved(editor: Editor, { page }: Person): Promise<void> {
  while (editor.edits.some(({ isSaved }) => !isSaved)) await page.waitForTimeout(100);
}

/** What it takes to show keys, pressed one after the other in the field with the focus, on a page slowed down. */
async function press({ context, page }: Person): Promise<Row> {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.keyboard.press("ControlOrMeta+End");
  const type = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1)
      await page.keyboard.press(sentence.charAt(at % sentence.length), { delay: keyEveryMs });
  };
  await type(30);
  const before = await heapOf(session);
  await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Seen };
    seen.paints.length = seen.tasks.length = seen.long.length = 0;
  });
  const workedMs = await workOf(session);
  await type(keys);
  const ownMs = ((await workOf(session)) - workedMs) / keys;
  const { paints, tasks, long } = await seenBy(page);
  return {
    "key to paint p50 ms": share(paints, 0.5),
    "key to paint p95 ms": share(paints, 0.95),
    "its own task p95 ms": share(tasks, 0.95),
    "CPU ms per key, all in": ownMs,
    "tasks over 50 ms": long.length,
    "longest ms": Math.max(0, ...long.map(({ ms }) => ms)),
    "heap MiB": before,
    "grown MiB": (await heapOf(session)) - before,
  };
}

/** The limit: the browser's own editing of the same words, with nothing of ours around it. */
async function plainKeys(): Promise<Row> {
  const person = await open("Plain");
  await person.page.goto("about:blank");
  await person.page.evaluate((text) => {
    document.body.innerHTML = `<div contenteditable style="width: 45em"></div>`;
    const field = document.querySelector("div");
    field?.append(...text.split("\n").map((line) => Object.assign(document.createElement("p"), { textContent: line })));
    field?.focus();
  }, paragraphs(notesChars));
  const row = await press(person);
  await person.context.close();
  return row;
}

async function keysToPaint(): Promise<Table> {
  return withTwo(async (jonas, maya) => {
    await inQuestion(jonas, maya);
    const editors = await devicesOf(maya, 3);
    const [first] = editors;
    if (!first) throw new Error("three devices were opened");
    const askId = await askInView(maya, first);
    for (const section of ["action", "result"])
      first.doc.getText(`${askId}.${section}`).insert(0, paragraphs(notesChars / 2));
    await maya.page.getByText("late files fell").first().waitFor();
    const next = numbersFrom(5);
    const typing = setInterval(() => {
      const editor = editors[Math.floor(next() * editors.length)];
      const section = ["situation", "result", "learning"][Math.floor(next() * 3)] ?? "";
      const text = editor?.doc.getText(`${askId}.${section}`);
      text?.insert(text.length, sentence.charAt(Math.floor(next() * sentence.length)));
    }, typistEveryMs / editors.length);
    // The other person has a machine of their own.
    await jonas.page.close();
    await maya.page.getByRole("textbox", { name: /^Action/ }).click();
    const row = await press(maya);
    clearInterval(typing);
    for (const editor of editors) editor.end();
    return new Map([
      ["the room", [row]],
      ["the browser alone", [await plainKeys()]],
    ]);
  });
}

const words = (name: string): Words => ({
  story: `${name}: our pharmacies got the stock file late, so I read the logs and moved the export.`,
  heard: `${name} read the logs alone`,
  question: `What should ${name} look at first?`,
  reason: `${name} went to the cause.`,
  keep: `${name}, plain words.`,
  change: `${name}, end on a number.`,
  action: `${name} brings one number.`,
  comment: `Who else saw the logs, ${name}?`,
});

interface Member {
  readonly walker: Walker;
  readonly session: CDPSession;
  readonly heaps: number[];
}
/** Goes through what an interviewer does while somebody tells, spread over this time. */
async function listen({ page, hand }: Walker, ms: number): Promise<void> {
  const line = page.getByRole("textbox", { name: "Scribe line" });
  const scribe = async (text: string): Promise<void> => {
    await line.click();
    await hand.write(text);
    await page.keyboard.press("Enter");
  };
  const all: readonly (() => Promise<void>)[] = ["s", "t", "a", "r", "l"].flatMap((part, at) => [
    () => hand.press(part),
    () => scribe(`part ${at + 1}: moved the export, late files fell`),
    () => hand.press(String(at + 4)),
    () => hand.press(at % 2 === 0 ? "1" : "f"),
    () => scribe(`then ${47 - at} files a month, rang the depot`),
  ]);
  for (const act of all) {
    await act();
    await page.waitForTimeout(ms / all.length);
  }
}

/**
 * An hour's interview: one round with several questions, answered in as many edits as an hour holds, with everything around them, much faster. Both
 * pages stay open all the time, so that what they keep shows.
 */
async function longTasks(): Promise<Table> {
  return withTwo(async (jonas, maya) => {
    const members = new Map<string, Member>();
    for (const [role, person] of [["interviewer", jonas] as const, ["candidate", maya] as const]) {
      const session = await person.context.newCDPSession(person.page);
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
      const walker = { ...person, hand: plainHand(person.page), words: words(person.name) };
      members.set(role, { walker, session, heaps: [] });
    }
    const [asks, answers] = [...members.values()].map(({ walker }) => walker);
    if (!asks || !answers) throw new Error("two people were opened");
    const weigh = async (): Promise<void> => {
      for (const { session, heaps } of members.values()) heaps.push(await heapOf(session));
    };
    await inQuestion(jonas, maya, topics[0]);
    const [editor] = await devicesOf(maya, 1);
    if (!editor) throw new Error("one device was opened");
    await weigh();
    const asked = new Set<string>();
    for (const [at, topic] of topics.entries()) {
      if (at > 0) await askFor(jonas, topic, maya);
      const askId = await askInView(maya, editor, asked);
      asked.add(askId);
      const edits = hourEdits / topics.length;
      await Promise.all([listen(asks, askMs), write(editor, askId, edits, { everyMs: editEveryMs, inMs: askMs })]);
      await whenSaved(editor, jonas);
      if (at + 1 === topics.length / 2) await weigh();
    }
    await weigh();
    editor.end();
    await theirQuestions(asks, answers);
    await score(asks, answers, topics.length);
    await jonas.page.getByRole("button", { name: "Go to the review" }).click();
    for (const { page } of [jonas, maya]) await page.getByRole("slider").first().waitFor();
    await weigh();

    const rows = new Map<string, readonly Row[]>();
    for (const [role, { walker, session, heaps }] of members) {
      const { long } = await seenBy(walker.page);
      for (const { ms, part } of long.toSorted((a, b) => b.ms - a.ms).slice(0, 4))
        console.log(`  ${role}, ${Math.round(ms)} ms: ${part}`);
      const [start = 0, middle = 0, end = 0, review = 0] = heaps;
      rows.set(role, [
        {
          "tasks over 50 ms": long.length,
          "longest ms": Math.max(0, ...long.map(({ ms }) => ms)),
          "CPU s, all in": (await workOf(session)) / 1000,
          "heap MiB at the start": start,
          "in the middle": middle,
          "at the end": end,
          "in the review": review,
        },
      ]);
    }
    return rows;
  });
}

/** The review of an answer that was written in as many edits as an hour holds. */
async function longReview(): Promise<Table> {
  return withTwo(async (jonas, maya) => {
    await inQuestion(jonas, maya);
    const [editor] = await devicesOf(maya, 1);
    if (!editor) throw new Error("one device was opened");
    await write(editor, await askInView(maya, editor), hourEdits, { everyMs: 5, inMs: hourEdits / 40 });
    await whenSaved(editor, jonas);
    editor.end();
    await endRound(jonas, maya, 4);
    await jonas.page.close(); // a machine of their own, again
    const times: number[] = [];
    for (let at = 0; at < 3; at += 1) {
      await maya.page.reload({ waitUntil: "commit" });
      await maya.page
        .getByLabel(/^Comment on this round/)
        .first()
        .waitFor();
      await maya.page.getByRole("slider").first().waitFor();
      const [usableMs] = (await seenBy(maya.page)).usable;
      if (usableMs === undefined) throw new Error("the review was never seen to be usable");
      times.push(usableMs);
    }
    const { long } = await seenBy(maya.page);
    return line("review", {
      "usable after ms": share(times, 0.5),
      "longest task ms": Math.max(0, ...long.map(({ ms }) => ms)),
    });
  });
}

const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
const measures = [
  [
    "keys",
    `writing in ${notesChars} characters, three others writing, signals on, ${slowdown} times slower`,
    keysToPaint,
  ],
  [
    "interview",
    `an hour's interview of ${topics.length} questions and ${hourEdits} edits, told in ${(topics.length * askMs) / 1000} s`,
    longTasks,
  ],
  ["review", `the review of ${hourEdits} edits`, longReview],
] as const;
try {
  for (const [name, title, measure] of measures)
    if (only === undefined || only === name) report.table(title, await measure());
  await report.end();
} finally {
  await browser.close();
  await server.remove();
}
