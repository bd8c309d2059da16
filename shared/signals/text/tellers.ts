/** Who says I and we in a listener's notes: the candidate inside quotation marks; outside them, nobody who counts. */

/** What a listener puts in quotation marks. */
export const quoted = /["“«][^"”»]{0,400}["”»]/g;
/** The forms of I and we that listeners would use for themselves. */
export const teller = /\b(?:i|i'm|i'd|i've|i'll|im|ive|we|we're|we've|we'd|my|our|me|us|ourselves|myself)\b/gi;

const quotedOrTeller = new RegExp(`${quoted.source}|${teller.source}(?![-/.\\d])`, "gi");

/** A listener's notes without the listener's own I and we, unit for unit, so that places in them stay the same. */
export function withoutTellers(notes: string): string {
  return notes
    .replace(/[’`´]/g, "'")
    .replace(quotedOrTeller, (match) => (/^["“«]/.test(match) || match === "US" ? match : " ".repeat(match.length)));
}
