/** Set phrases that hold a number word, each from a word's start. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const setPhrases: Rules = [
  {
    id: "catch-22",
    pattern: "catch[ -]?(?:22|twenty[ -]two)\\b|plan [a-z]\\b",
    why: "a plan or a trap",
    yes: ["catch-22"],
    no: ["caught 22 fish"],
  },
  {
    id: "zero-tolerance",
    pattern: "zero[ -](?:tolerance|sum|day|hours?|trust|waste|based|carbon)\\b",
    why: "a policy by its name",
    yes: ["zero tolerance"],
    no: ["zero complaints"],
  },
  {
    id: "one-off",
    pattern: "one[ -](?:off|stop|size|sided|way|liner|hit|dimensional|trick|pager|upmanship)s?\\b",
    why: "a kind by its name",
    yes: ["a one-off"],
    no: ["one of four"],
  },
  {
    id: "second-time",
    pattern: "(?:a )?second (?:time|chance|hand|nature|opinion|thoughts?)\\b",
    why: "an order",
    yes: ["a second time"],
    no: ["a second pump"],
  },
  {
    id: "four-by-four",
    pattern: "[48]x4s?\\b|[34][ -]?d\\b",
    why: "a vehicle or a table",
    yes: ["a 4x4"],
    no: ["4 x 9"],
  },
  {
    id: "one-day",
    pattern: lines`
    one (?:day|evening|morning|night|afternoon)(?=,| when| (?:i|we|a|an|the|she|he|they|my|our|it|in(?! an? )|
    last|this|during|after|at|of)\b)
  `,
    why: "a day in a story",
    yes: ["one day when"],
    no: ["one day more"],
  },
  {
    id: "at-one-point",
    pattern: "at one point\\b|(?<!-)one of (?:the|my|our|their|his|her|its|those|these|them|us|you|which|whom)\\b",
    why: "one among others",
    yes: ["one of the crew"],
    no: ["one in nine", "thirty-one of my cows"],
  },
  {
    id: "number-one",
    pattern: "no\\.? (?:one|1)\\b|(?:number|day|step|week|phase|job|rule|lesson|priority) one\\b",
    why: "an order",
    yes: ["rule one"],
    no: ["one rule"],
  },
  {
    id: "the-first-one",
    pattern: "the (?:first|last|next|other|only|wrong|right|same|new|old|big|big|bad|good|latter|former) ones?\\b",
    why: "a thing named before",
    yes: ["the last one"],
    no: ["one last"],
  },
  {
    id: "first-hand",
    pattern: "first[ -](?:hand|class|rate|aid|name|line|time|half|thing|place|of all)\\b",
    why: "an order",
    yes: ["first aid"],
    no: ["first came"],
  },
  {
    id: "half-the-battle",
    pattern:
      "half the (?:battle|fun|trouble)\\b|(?:north|south|east|west|front|back|left|right|upper|lower|top|bottom|near|far) half\\b",
    why: "a saying",
    yes: ["half the battle", "west half"],
    no: ["half the team", "only half"],
  },
  {
    id: "third-party",
    pattern: "third[ -](?:party|parties|person|sector|time|world|hand|line|degree)\\b",
    why: "an order",
    yes: ["a third party"],
    no: ["a third of"],
  },
  {
    id: "two-way",
    pattern: "(?:two|2)[ -](?:way|faced|factor|up|fold|tone)\\b(?<!fold)",
    why: "how many sides it has",
    yes: ["a two-way street"],
    no: ["a tenfold rise"],
  },
  {
    id: "six-sigma",
    pattern: "six[ -](?:sigma|packs?)\\b|(?:6|six) sigma\\b",
    why: "a method by its name",
    yes: ["six sigma"],
    no: ["six signs"],
  },
  {
    id: "four-eyes",
    pattern: "four[ -](?:eyes|wheel|letter)\\b|(?:five|5) whys?\\b|five[ -](?:a[ -]side|star)\\b|5-a-side\\b",
    why: "a principle by its name",
    yes: ["four-eyes check"],
    no: ["four pairs"],
  },
];
