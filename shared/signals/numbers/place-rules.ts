/** Addresses, roads and times with a colon, which measure nothing. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

/** Street addresses need their capitals: "14 Mill Lane". */
export const address: Rule = {
  id: "address",
  pattern: lines`
    \b\d{1,4}[a-zA-Z]?,? (?:\p{Lu}[\p{L}']+ ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Close|Way|Court|
    Square|Terrace|Place|Crescent|Row|Hill|Gardens|Park|Boulevard|Blvd|Quay)\b
  `,
  why: "a street address, with its capitals",
  yes: ["at 14 Mill Lane", "9 Old Oak Road"],
  no: ["14 mill lanes", "14 Mills"],
  reads: "as written",
};

/** Roads by their number, in capitals too: "US 2". */
export const road: Rule = {
  id: "road",
  pattern: "\\b(?:US|I|A|M|B|SR|CR|Route|Highway|Hwy|Rte|State Road|Interstate)[ -]\\d{1,3}\\b",
  why: "a road by its number",
  yes: ["the US 2", "closed Route 66"],
  no: ["us 2", "USA 2"],
  reads: "as written",
};

export const colonTime: Rule = {
  id: "colon-time",
  pattern: lines`
    (?<!\b(?:won|lost|beat|drew|score|derby|game|match) (?:\w+ )?)\b(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\b
  `,
  why: "a time of day with a colon",
  yes: ["at 9:15", "left 23:59:10"],
  no: ["9:75", "won 3:10"],
};
