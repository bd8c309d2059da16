/** Tells a listener's notes from a telling: nobody says I or we outside quotes, and hardly any line ends with a full stop. */
import { countWords, sectionNames, type Answer } from "./sections.ts";
import { quoted, teller } from "./tellers.ts";
import * as rules from "./teller-rules.ts";
import { heard } from "./rules.ts";

/** With this many words, a single "we" is a slip by the scribe. */
const enoughForASlip = 20;

const article = heard(rules.article, "g");
const filler = heard(rules.filler, "gi");

/** Whether an answer reads as lines that somebody else typed while listening. */
export function isScribed(answer: Answer): boolean {
  let [tellers, fillers, stops, words, articles] = [0, 0, 0, 0, 0];
  for (const section of sectionNames) {
    const text = answer[section].replace(quoted, " ").replace(/[’`´]/g, "'");
    tellers += text.match(teller)?.length ?? 0;
    fillers += text.match(filler)?.length ?? 0;
    stops += text.match(/[a-z)]{2}[.!?](?=\s|$)/g)?.length ?? 0;
    words += countWords(text);
    articles += text.match(article)?.length ?? 0;
  }
  const fewStops = stops <= words / 20 || (tellers === 0 && articles <= words / 16);
  if (words < 4 || !fewStops || (fillers > 0 && words > 12)) return false;
  return tellers === 0 || (tellers === 1 && words >= enoughForASlip);
}
