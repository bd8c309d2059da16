/** Scripted rounds for the mirror: who told what when, which gaps were planted, and which of them were asked about. */
import type { Ms, ProbeKind, Section, Tick } from "../../../../shared/contract/ids.ts";
import { sections } from "../../../../shared/contract/star.ts";
import type { AskView } from "../../../../shared/contract/views.ts";
import type { Listening } from "../../../../shared/journal/mirror/gaps.ts";
import type { Piece } from "../../../../shared/notes/replay.ts";
import { ana as asker, ben as teller } from "../../../support/given-room.ts";
import { sectionOf, stories, type MirrorStory, type Planted } from "./stories.ts";

const ana = asker.seatId;
const ben = teller.seatId;
const secondMs = 1_000;
export const askId = "askaskaskask";
const anasClient = 1;
const bensClient = 2;
const partS = 34;
const lineS = 9;

interface Asked {
  readonly gap: Planted;
  readonly kind: ProbeKind;
  readonly text: string;
  /** Since the part ended; negative: while it was still being told. */
  readonly afterS: number;
  /** What was noted of the answer. */
  readonly reply?: string;
}

/** A mirror of one answer that somebody scripted. */
export interface MirrorRound {
  readonly name: string;
  readonly listening: Listening;
  /** Planted and never asked about. */
  readonly unprobed: readonly Planted[];
  readonly probed: readonly Planted[];
}

/** As people write them in a hurry: in their own words, the kind left as it stands in the form. */
const inOwnWords: Readonly<Record<Planted, Omit<Asked, "gap" | "afterS">>> = {
  who: { kind: "how", text: "And which part of that was yours?", reply: 'says "I did the counting and I decided it"' },
  why: { kind: "how", text: "Why that and nothing else?", reply: "because the other way would have cost a week" },
  how: {
    kind: "how",
    text: "OK, what did you do first?",
    reply: 'says "I made a list, rang six people, moved two shifts"',
  },
  howMuch: { kind: "how", text: "How much better was it?", reply: "from 14 a week to 3" },
  learned: { kind: "how", text: "What would you do differently?", reply: "checks it every monday now" },
};
/** From the card or the bank, with their kinds. */
const fromCard: Readonly<Record<Planted, Omit<Asked, "gap" | "afterS">>> = {
  who: { kind: "who", text: "When you say “we”, what was your own part?" },
  why: { kind: "why", text: "What made you choose that over the alternative?" },
  how: { kind: "how", text: "What did that look like, step by step?" },
  howMuch: { kind: "howMuch", text: "A lot: from how many to how many?" },
  learned: { kind: "learned", text: "What have you done differently since?" },
};

interface Shape {
  readonly planted: readonly Planted[];
  readonly asked?: Readonly<Partial<Record<Planted, "own" | "card">>>;
  readonly afterS?: number;
}

/** What is planted, what of it is asked about, and how. */
const shapes: readonly Shape[] = [
  { planted: [] },
  { planted: ["who", "howMuch"], asked: { who: "card" }, afterS: 6 },
  { planted: ["why", "learned"], asked: {}, afterS: 0 },
  { planted: ["how", "howMuch", "learned"], asked: { how: "own", learned: "card" }, afterS: 14 },
  { planted: ["howMuch"], asked: { howMuch: "own" }, afterS: -4 },
  { planted: ["why", "howMuch"], asked: { howMuch: "card" }, afterS: 21 },
  { planted: ["who", "learned"], asked: { learned: "own" }, afterS: 3 },
];

function composed(story: MirrorStory, { planted, asked = {}, afterS = 0 }: Shape): MirrorRound {
  const action = planted.find((gap) => sectionOf[gap] === "action") as "who" | "why" | "how" | undefined; // those are the gaps of Action
  const parts: Readonly<Record<Section, readonly string[]>> = {
    situation: story.situation,
    task: story.task,
    action: story.action[action ?? "whole"],
    result: story.result[planted.includes("howMuch") ? "howMuch" : "whole"],
    learning: story.learning[planted.includes("learned") ? "learned" : "whole"],
  };
  const writer = story.mode === "spoken" ? ana : ben;
  const pieces: Record<Section, Piece[]> = { situation: [], task: [], action: [], result: [], learning: [] };
  const taps: AskView["taps"][number][] = [];
  const write = (section: Section, line: string, atMs: Ms, by: string): void => {
    const client = by === ana ? anasClient : bensClient;
    const clock = pieces[section].reduce((sum, piece) => sum + piece.text.length, 0);
    pieces[section].push({ client, clock, text: `${line}\n`, writtenMs: atMs, erasedMs: Infinity });
  };
  let atMs = secondMs;
  const endOf = new Map<Section, Ms>();
  for (const section of sections) {
    taps.push({ section, bySeat: ana, atMs });
    parts[section].forEach((line, at) => {
      write(section, line, atMs + (at + 1) * lineS * secondMs, writer);
    });
    atMs += Math.max(partS, (parts[section].length + 1) * lineS) * secondMs;
    endOf.set(section, atMs);
  }
  const probes = Object.entries(asked).map(([gap, how], at): AskView["probes"][number] => {
    const planted = gap as Planted; // the keys of `asked`
    const { kind, text, reply } = (how === "own" ? inOwnWords : fromCard)[planted];
    const askedMs = (endOf.get(sectionOf[planted]) ?? 0) + afterS * secondMs;
    if (reply !== undefined && story.mode === "spoken") write(sectionOf[planted], reply, askedMs + 15 * secondMs, ana);
    return { probeId: `probeprobe0${at}`, kind, text, how: "aloud", bySeat: ana, atMs: askedMs };
  });
  const endedMs = atMs + 40 * secondMs;
  return {
    name: `${story.who}, ${story.mode}: ${planted.join(" and ") || "nothing"} planted`,
    listening: {
      ask: { ...blank, taps, probes, endedMs },
      mode: story.mode,
      notes: {
        pieces,
        authors: new Map([
          [anasClient, ana],
          [bensClient, ben],
        ]),
        candidate: ben,
      },
      asker: ana,
      untilMs: endedMs + 60 * secondMs,
    },
    unprobed: planted.filter((gap) => asked[gap] === undefined),
    probed: planted.filter((gap) => asked[gap] !== undefined),
  };
}

const blank: AskView = {
  askId,
  principleId: "deliver-results",
  text: "Tell me about something that was late.",
  lead: ana,
  askedMs: 0,
  endedMs: null,
  probes: [],
  taps: [],
};

/** Nobody wrote anything: taps, ticks and what was asked. */
function ticked(name: string, heard: readonly Tick[], asked: readonly Planted[]): MirrorRound {
  const every: readonly Planted[] = ["who", "why", "how", "howMuch", "learned"];
  const taps = sections.map((section, at) => ({ section, bySeat: ana, atMs: at * partS * secondMs + secondMs }));
  const ticks = heard.map((what, at) => ({ what, heard: true, bySeat: ana, atMs: (80 + at * 12) * secondMs }));
  const probes = asked.map((gap, at) => {
    const { kind, text } = fromCard[gap];
    return { probeId: `probeprobe1${at}`, kind, text, how: "aloud" as const, bySeat: ana, atMs: (175 + at) * secondMs };
  });
  const endedMs = 200 * secondMs;
  const open = every.filter((gap) => !heard.includes(gap));
  return {
    name,
    listening: {
      ask: { ...blank, taps, ticks, probes, endedMs },
      mode: "spoken",
      notes: {
        pieces: { situation: [], task: [], action: [], result: [], learning: [] },
        authors: new Map(),
        candidate: ben,
      },
      asker: ana,
      untilMs: endedMs,
    },
    unprobed: open.filter((gap) => !asked.includes(gap)),
    probed: open.filter((gap) => asked.includes(gap)),
  };
}

export const rounds: readonly MirrorRound[] = [
  ...stories.flatMap((story, at) =>
    shapes.filter((_, shape) => shape === 0 || (shape + at) % 2 === 0).map((shape) => composed(story, shape)),
  ),
  ticked("ticks alone, all heard", ["who", "why", "how", "howMuch", "learned"], []),
  ticked("ticks alone, no number", ["who", "why", "how", "learned"], []),
  ticked("ticks alone, a reason asked for", ["who", "how", "howMuch", "learned"], ["why"]),
  ticked("ticks alone, two let go", ["how", "why", "who"], []),
];
