/** Word signals of a STAR answer with the words to ask about: what the interviewer's margin and card show. Prompts, never a grade. */
import { hear, type Reading } from "./hear.ts";
import { onePerSection, type Finding } from "./margin/findings.ts";
import type { Telling } from "./margin/gaps.ts";
import { kindOfPhrase } from "./margin/phrase-kinds.ts";
import { phraseFor } from "./margin/phrases.ts";
import type { Answer, Section } from "./text/sections.ts";

export { analyse, type Reading, type Signals } from "./hear.ts";

/** Reads an answer as it stands; it may be unfinished. `listened`: sections that are a listener's notes. */
export function read(answer: Answer, listened?: ReadonlySet<Section>): Reading {
  const { telling, signals, everyFinding, we } = hear(answer, listened);
  const asking = everyFinding.map((finding) => withPhrase(telling, finding));
  return { signals: { ...signals, findings: onePerSection(asking) }, everyFinding: asking, we };
}

function withPhrase(telling: Telling, finding: Finding): Finding {
  const phrase = phraseFor(telling, finding.gap);
  return phrase ? { ...finding, phrase, because: kindOfPhrase(phrase.rule).why } : finding;
}
