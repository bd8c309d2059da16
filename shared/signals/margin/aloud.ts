/** Reads clipped notes as people would say them. */
import * as rules from "./phrase-rules.ts";
import { heard } from "../text/rules.ts";

const inFull: ReadonlyMap<string, string> = new Map([
  ["b4", "before"],
  ["thru", "through"],
  ["wks", "weeks"],
  ["wk", "week"],
  ["min", "minutes"],
  ["mins", "minutes"],
  ["hrs", "hours"],
  ["yrs", "years"],
  ["mgr", "manager"],
  ["mgrs", "manager"],
  ["ppl", "people"],
  ["fwd", "forward"],
  ["Mon", "Monday"],
  ["Tue", "Tuesday"],
  ["Tues", "Tuesday"],
  ["Fri", "Friday"],
  ["Sat", "Saturday"],
  ["hr", "hour"],
  ["yr", "year"],
  ["dept", "department"],
  ["mtg", "meeting"],
  ["mtgs", "meetings"],
  ["mths", "months"],
  ["mth", "month"],
  ["Thu", "Thursday"],
  ["Thurs", "Thursday"],
  ["Wed", "Wednesday"],
  ["Sun", "Sunday"],
  ["tmrw", "tomorrow"],
  ["bc", "because"],
  ["asst", "assistant"],
  ["nr", "number"],
  ["approx", "about"],
]);
const shortWord = heard(rules.shortWord, "g");
const bareThing = heard(rules.bareThing);
const bareGroup = heard(rules.bareGroup, "gi");

/** A clipped note as you would say it: short words in full, and "the" before what was there already. */
export const aloud = (text: string): string =>
  text
    .replace(shortWord, (short) => inFull.get(short) ?? "with ")
    .replace(bareThing, "$1 the $2")
    .replace(bareGroup, (group) => (/^[A-Z]/.test(group) ? `The ${group.toLowerCase()}` : `the ${group}`));
