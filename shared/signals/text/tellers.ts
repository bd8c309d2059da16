/** Who says I and we in a listener's notes: the candidate inside quotation marks; outside them, nobody who counts. */
import * as rules from "./teller-rules.ts";
import { heard } from "./rules.ts";

export const quoted = heard(rules.quoted, "g");
export const teller = heard(rules.teller, "gi");

const quotedOrTeller = heard(rules.quotedOrTeller, "gi");

/** A listener's notes without the listener's own I and we, unit for unit, so that places in them stay the same. */
export function withoutTellers(notes: string): string {
  return notes
    .replace(/[’`´]/g, "'")
    .replace(quotedOrTeller, (match) => (/^["“«]/.test(match) || match === "US" ? match : " ".repeat(match.length)));
}
