/** Dates and years in their many spellings, which measure nothing. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

const month = lines`
    (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|
    nov(?:ember)?|dec(?:ember)?)
  `;
const weekday = "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|saturday|sunday)";
const dayNumber = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
const year = "(?:1[5-9]|20)\\d\\d";

export const dates: Rules = [
  {
    id: "day-month",
    pattern: lines`
    \b${dayNumber}(?:(?:,| and| or| to| &|/|-|
    –| -| –) ?${dayNumber}){0,4}(?: of)? ?-?${month}\b\.?(?:,? ?'?(?:${year}|\d\d)\b(?! (?:hours|minutes|days|people|\w+s)\b))?(?!\w)
  `,
    why: "a date",
    yes: ["on 14 May"],
    no: ["14 maybes"],
  },
  {
    id: "month-day",
    pattern: lines`
    \b${month}\.? ${dayNumber}(?:(?:,| and| or| to| &|/|-|–| -| –) ?${dayNumber}){0,4}(?:,? ${year})?(?![\w%]|
    [.,]\d)(?! ?(?:%|percent|per cent|people|staff|customers|users|patients|orders|guests))
  `,
    why: "a date",
    yes: ["may 14"],
    no: ["may 14 people"],
  },
  {
    id: "month-year",
    pattern: `\\b${month}\\.?,? (?:of )?(?:${year}|'\\d\\d)\\b(?!%)`,
    why: "a month of a year",
    yes: ["march 2019"],
    no: ["march 19%"],
  },
  {
    id: "weekday-day",
    pattern: lines`
    \b${weekday},? (?:the )?${dayNumber}\b(?! ?(?:%|percent|per cent|people|staff|patients|customers|guests|
    hours?|minutes?|calls|orders|of (?:\d|the|our|them)))
  `,
    why: "a weekday's date",
    yes: ["friday 14"],
    no: ["friday 14 calls", "on monday 21 of the vans"],
  },
  {
    id: "iso-date",
    pattern: `\\b\\d{4}-\\d{1,2}(?:-\\d{1,2})?\\b(?!%)`,
    why: "a date",
    yes: ["2024-05-14"],
    no: ["20-24"],
  },
  {
    id: "slashed-date",
    pattern: `\\b\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d\\b`,
    why: "a date with strokes",
    yes: ["1/12/2020"],
    no: ["1/2"],
  },
  {
    id: "on-day-month",
    pattern: `\\b(?:on|dated|since|until|till|from|before|after) \\d{1,2}/\\d{1,2}\\b`,
    why: "a date with strokes after on",
    yes: ["on 3/4"],
    no: ["a 3/4 share"],
  },
  {
    id: "dotted-date",
    pattern: lines`
    \b(?:the|due|until|till|delivered|dated|deadline|date)(?: the)? (?:[12]\d|3[01]|0?[1-9])\.(?:1[0-2]|0?[1-9])\.?
    (?=[ ,;:)]|$)(?! ?(?:%|percent|m\b|km|kg|million|hours|days))
  `,
    why: "a date with dots",
    yes: ["until the 12.12."],
    no: ["the 12.55"],
  },
  {
    id: "on-dotted-date",
    pattern:
      "\\b(?:on|since|before|after|from|by) (?:[12]\\d|3[01]|0[1-9])\\.(?:1[0-2]|0[1-9])\\.?(?=[ ,;:)]|$)(?! ?(?:%|percent|m\\b|km|kg))",
    why: "a date with dots after on",
    yes: ["on 11.11"],
    no: ["on 2.5"],
  },
  {
    id: "the-day",
    pattern: lines`
      \b(?:delivered|finished|due|started|opened|arrived|done|ready|signed|on|by|until|till|since) (?:it |them |all )?
      the (?:[12]\d|3[01]|[1-9])(?=[,.;]|$)
    `,
    why: "a day of the month",
    yes: ["we delivered the 12, with"],
    no: ["we delivered the 12 boxes"],
  },
  {
    id: "spoken-year",
    pattern: lines`
    \b(?:nineteen|eighteen) (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|
    six|seven|eight|nine))?|oh[ -]\w+)\b(?! (?:people|percent|\w+s)\b)
  `,
    why: "a year as it is said",
    yes: ["nineteen seventy four"],
    no: ["nineteen people"],
  },
  {
    id: "spoken-recent-year",
    pattern: lines`
    \b(?:in|since|from|until|till|by|back in|of|early|late|mid|around|summer|winter|spring|autumn|january|february|march|april|
    may|june|july|august|september|october|november|december|and) (?:um |uh |like |about )?(?:twenty (?:oh[ -]\w+|ten|eleven|twelve|
    thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five|six|
    seven|eight|nine))?|thirty)|two thousand(?: and)?(?: (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty
    (?:[ -](?:one|two|three|four|five))?))?)\b(?! (?:people|percent|pounds|euros|dollars|minutes|of|\w+s)\b)
  `,
    why: "a year as it is said",
    yes: ["in twenty sixteen"],
    no: ["in twenty minutes", "in twenty two"],
  },
  {
    id: "year-span",
    pattern: `\\b${year}s?(?:/\\d{2,4})\\b`,
    why: "a season over two years",
    yes: ["2019/20"],
    no: ["19/20"],
  },
  {
    id: "short-year",
    pattern: `'\\d\\ds?\\b`,
    why: "a year of two digits",
    yes: ["'19"],
    no: ["19"],
  },
  {
    id: "decade",
    pattern: `\\b1[5-9][1-9]0s\\b`,
    why: "a decade",
    yes: ["1990s"],
    no: ["190s"],
  },
  {
    id: "the-nineties",
    pattern: `\\b(?:the|in|early|late|mid|mid-|his|her|their|my|your|our)[ -]?(?:early |late |mid[ -]?)?(?:1[5-9]|20)?\\d0'?s\\b`,
    why: "a decade in two digits",
    yes: ["the 90s"],
    no: ["the 90 seats"],
  },
  {
    id: "late-twenties",
    pattern: `\\b(?:late|early|mid)[ -](?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b`,
    why: "a decade or an age in words",
    yes: ["in my late twenties"],
    no: ["the late twenty"],
  },
];
