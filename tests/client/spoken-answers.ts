/** Spoken answers as an interviewer follows them: taps, ticks and the lines they type while listening. Invented, and labelled by ear. */
import type { Gap, Section, Tick } from "../../shared/contract/ids.ts";

export type Step =
  | readonly [atS: number, what: "tap", section: Section]
  | readonly [atS: number, what: "note", section: Section, line: string]
  | readonly [atS: number, what: "tick", heard: Tick];

export interface SpokenAnswer {
  readonly who: string;
  readonly steps: readonly Step[];
  /** What a good interviewer would ask about first, and when its part of the telling has ended. */
  readonly wanted: Gap;
  readonly endsAtS: number;
  /** Everything that is truly open at the end. */
  readonly open: readonly Gap[];
  /** One of these words stands in the follow-up. */
  readonly quotes: readonly string[];
}

export const spokenAnswers: readonly SpokenAnswer[] = [
  {
    who: "a backend developer, to a peer",
    steps: [
      [2, "tap", "situation"],
      [10, "note", "situation", "checkout timed out every friday evening, nobody knew why"],
      [20, "tap", "task"],
      [27, "note", "task", "on call that month, asked to find it before black friday"],
      [36, "tap", "action"],
      [48, "note", "action", "pulled six weeks of slow query logs, grouped them by table"],
      [60, "tick", "how"],
      [72, "note", "action", "added an index first because a rewrite would take a month"],
      [76, "tick", "why"],
      [94, "note", "action", 'says "I wrote the migration myself and ran it at night"'],
      [98, "tick", "who"],
      [112, "tap", "result"],
      [121, "note", "result", "timeouts dropped a lot, hardly a support call on fridays"],
      [134, "tap", "learning"],
      [146, "note", "learning", "reads the slow log every monday now"],
      [150, "tick", "learned"],
    ],
    wanted: "howMuch",
    endsAtS: 134,
    open: ["howMuch"],
    quotes: ["dropped a lot"],
  },
  {
    who: "a product manager, to a peer",
    steps: [
      [3, "tap", "situation"],
      [12, "note", "situation", "two teams building the same export, neither knew"],
      [24, "tap", "task"],
      [30, "note", "task", "hers to settle within the sprint"],
      [38, "tap", "action"],
      [50, "note", "action", "drew both designs on one page, walked through it with each lead"],
      [58, "tick", "how"],
      [70, "note", "action", "picked the older one because 3 customers were already on it"],
      [74, "tick", "why"],
      [86, "note", "action", 'told them herself, "I said it in front of both teams"'],
      [90, "tick", "who"],
      [100, "tap", "result"],
      [110, "note", "result", "shipped 2 weeks early, 14 customers moved by june"],
      [114, "tick", "howMuch"],
      [122, "tap", "learning"],
      [130, "note", "learning", "communication is key, teamwork is everything"],
    ],
    wanted: "learned",
    endsAtS: 130,
    open: ["learned"],
    quotes: ["communication is key", "teamwork is everything"],
  },
  {
    who: "a warehouse analyst, to a peer",
    steps: [
      [2, "tap", "situation"],
      [14, "note", "situation", "pickers walked 11 km a shift, returns kept growing"],
      [28, "tap", "task"],
      [34, "note", "task", "had to cut walking before the christmas peak"],
      [44, "tap", "action"],
      [55, "note", "action", "timed 40 walks himself, drew them on the floor plan"],
      [63, "tick", "how"],
      [75, "note", "action", "moved fast sellers to the front since they were half of all lines"],
      [79, "tick", "why"],
      [92, "note", "action", "asked each shift lead first, re-labelled the bays on a sunday"],
      [96, "tick", "who"],
      [108, "tap", "result"],
      [117, "note", "result", "picking a lot faster, complaints mostly stopped"],
      [131, "tap", "learning"],
      [141, "note", "learning", "times ten walks before he moves anything now"],
      [145, "tick", "learned"],
    ],
    wanted: "howMuch",
    endsAtS: 131,
    open: ["howMuch"],
    quotes: ["faster", "complaints"],
  },
  {
    who: "a ward nurse",
    steps: [
      [2, "tap", "situation"],
      [11, "note", "situation", "falls on the ward at night, 2 in march alone"],
      [25, "tap", "task"],
      [32, "note", "task", "matron wanted it solved by june"],
      [42, "tap", "action"],
      [53, "note", "action", 'says "we moved the beds", all nearer the desk'],
      [66, "note", "action", 'then "we changed the rota", alarms were tested every shift'],
      [72, "tick", "how"],
      [84, "note", "action", "beds rather than more staff, because no money for a fifth nurse"],
      [88, "tick", "why"],
      [100, "tap", "result"],
      [110, "note", "result", "falls went from 2 a month to none by august"],
      [114, "tick", "howMuch"],
      [124, "tap", "learning"],
      [133, "note", "learning", "walks every new ward at night before she plans now"],
      [137, "tick", "learned"],
    ],
    wanted: "who",
    endsAtS: 100,
    open: ["who"],
    quotes: ["we moved", "we changed"],
  },
  {
    who: "a primary school teacher",
    steps: [
      [2, "tap", "situation"],
      [10, "note", "situation", "6 children in the class could not read the worksheets"],
      [22, "tap", "task"],
      [28, "note", "task", "head gave her one term to catch them up"],
      [38, "tap", "action"],
      [47, "note", "action", 'says "I split the class", three groups by level'],
      [60, "note", "action", "swapped the tables every two weeks, read with each child on fridays"],
      [66, "tick", "how"],
      [78, "note", "action", "rang the parents of the weakest herself"],
      [82, "tick", "who"],
      [94, "tap", "result"],
      [104, "note", "result", "5 of the 6 caught up, reading age up 7 months"],
      [108, "tick", "howMuch"],
      [118, "tap", "learning"],
      [127, "note", "learning", "tests reading in week one every year now"],
      [131, "tick", "learned"],
    ],
    wanted: "why",
    endsAtS: 94,
    open: ["why"],
    quotes: ["split the class"],
  },
  {
    who: "a restaurant chef",
    steps: [
      [2, "tap", "situation"],
      [8, "note", "situation", "fish delivery never came"],
      [15, "note", "situation", "80 covers booked that night"],
      [22, "tap", "task"],
      [28, "note", "task", "his kitchen, doors opened at six"],
      [36, "tap", "action"],
      [48, "note", "action", 'says "I dealt with it", because the owner was away'],
      [64, "tick", "who"],
      [66, "tick", "why"],
      [78, "tap", "result"],
      [85, "note", "result", "78 of 80 covers served"],
      [90, "note", "result", "2 sent home with a voucher"],
      [92, "tick", "howMuch"],
      [102, "tap", "learning"],
      [112, "note", "learning", "keeps a second fishmonger on the list since then"],
      [116, "tick", "learned"],
    ],
    wanted: "how",
    endsAtS: 78,
    open: ["how"],
    quotes: ["dealt with it"],
  },
];
