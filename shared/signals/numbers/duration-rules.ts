/** What stands beside a time in mm:ss: a measure, or a point of the day. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

const link = "(?:[ :=]+(?:is|was|were|of|at|about|around|just|only|now|still|then))* ?[:=]? ?$";

export const dayPoint: Rule = {
  id: "day-point",
  pattern: lines`
    (?:\b(?:at|until|till|before|after|since|start(?:s|ed|ing)?|finish(?:es|ed)?|due|left|leaves?|arriv\w+|
    open(?:s|ed)?|clos(?:es|ed|ing)|depart\w*|around|about|by|on|from|mon|tue|tues|wed|thu|thur|thurs|fri|sat|
    sun|\w+day|noon|daily|the|train|bus|flight|ferry|slot|kick-?off|deadline|shift|alarm|bang-up|doors|check-?in|
    this|that|whole)|@)(?: (?:about|around|just|nearly|the|a))? ?$
  `,
  why: "a point of the day before a time",
  yes: ["left at ", "the train by ", "doors ", "since about "],
  no: ["the lap was ", "average "],
};

export const clockAfter: Rule = {
  id: "clock-after",
  pattern: lines`
    ^ ?(?:[ap]\.?m\b|hrs\b|hours\b|h\b|o'clock|train\b|bus\b|flight\b|ferry\b|slot\b|start\b|meeting\b|shift\b|
    service\b|show\b|class\b|sharp\b|daily\b|every\b|each\b|on (?:the|mon|tue|wed|thu|fri|sat|sun)|kick-?off|
    deadline\b|briefing\b|appointment\b|departure\b|that (?:day|night|morning|evening)|in the (?:morning|evening))
  `,
  why: "a time of day by what follows",
  yes: [" pm", " train", " on the mon", " in the morning"],
  no: [" for a lap", " a mile"],
};

export const measureBefore: Rule = {
  id: "measure-before",
  pattern: lines`
    \b(?:laps?|avg|average|averag\w+|mean|median|targets?|goals?|aim|aims|aimed|limit|standard|times?|aht|att|record|
    best|pb|pbs|pace|splits?|took|takes?|taking|load\w*|handl\w+|turn ?(?:out|round|around)|response|wait\w*|
    duration|length|ran|swam|rowed|clocked|leg|mile|km|k|metres|meters|per (?:call|unit|order|box|car|lap|
    customer)|cycle|change-?over|boil|hold|talk|pit ?stop|sub|under|over|below|above|within|than|vs|versus|against|
    (?:cut|fell|down|dropped|went|came|up|rose|reduced|improved|shaved|got|brought) (?:it |them |that )?
    (?:to|from|by|of))${link}
  `,
  why: "a measure before a time in minutes",
  yes: ["the average was ", "lap ", "down to ", "took only "],
  no: ["left at ", "the train "],
};

export const measureAfter: Rule = {
  id: "measure-after",
  pattern: lines`
    ^ ?(?:min|mins|minutes|sec|secs|m\b|avg|average|per\b|a (?:lap|mile|km|call)|laps?\b|for (?:the|a) \d|faster|slower|
    quicker)
  `,
  why: "a measure after a time in minutes",
  yes: [" mins", " per lap", " faster"],
  no: [" train", " on monday"],
};

export const pairAfter: Rule = {
  id: "pair-after",
  pattern: "^ ?(?:→|->|=>|>|down to|up to|vs\\.?|versus|against)",
  why: "the other time of a pair",
  yes: [" → 3", " down to 4", " vs 4"],
  no: [" to 4", " and 4"],
};

export const pairBefore: Rule = {
  id: "pair-before",
  pattern: "(?:→|->|=>|vs\\.?|versus|against|down to|up to) ?$",
  why: "the first time of a pair",
  yes: ["5:02 → ", "from 5:02 down to "],
  no: ["5:02 to ", "5:02 and "],
};

export const changesTo: Rule = {
  id: "changes-to",
  pattern: lines`
    \b(?:cut|fell|down|dropped|went|came|rose|reduced|improved|shaved|got|brought|handl\w+|target|average|avg) 
  `,
  why: "a change to a time",
  yes: ["cut from ", "target of "],
  no: ["open from ", "cutlery "],
};

export const hourAfter: Rule = {
  id: "hour-after",
  pattern: "^ ?(?:-|–|to|until|till|and) ?\\d{1,2}:[0-5]\\d",
  why: "the end of a range of hours",
  yes: [" to 14:00", "-17:00"],
  no: [" to 14", " 17:00"],
};

export const hourBefore: Rule = {
  id: "hour-before",
  pattern: "\\d{1,2}:[0-5]\\d ?(?:-|–|to|until|till|and) ?$",
  why: "the start of a range of hours",
  yes: ["11:30 to ", "9:00-"],
  no: ["11 to ", "9:00 "],
};
