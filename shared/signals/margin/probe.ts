/** Builds the follow-up around the candidate's own words: "Much faster: from how long to how long?" */
import type { ProbeKind } from "../../contract/ids.ts";
import type { Gap } from "./gap.ts";
import type { Phrase } from "./phrase.ts";
import { kindOfPhrase } from "./phrase-kinds.ts";

export interface BuiltProbe {
  readonly kind: ProbeKind;
  /** To be read aloud: at most fourteen words. */
  readonly text: string;
  /** The candidate's words in it, as they are in the notes. */
  readonly quote: string;
}

/** What a finding needs for a probe of its own; word findings have it. */
export interface Askable {
  readonly gap: Gap;
  readonly phrase?: Phrase;
}

const kindOf: Readonly<Partial<Record<Gap, ProbeKind>>> = {
  who: "who",
  why: "why",
  how: "how",
  howMuch: "howMuch",
  learned: "learned",
};

const mostWords = 14;

/** The probe that quotes a finding's words; undefined when it has no words, in which case the bank's probes are offered. */
export function probeFor({ gap, phrase }: Askable): BuiltProbe | undefined {
  const kind = kindOf[gap];
  if (!phrase || !kind) return undefined;
  const { question, toYou, whenYouSay } = kindOfPhrase(phrase.rule);
  const said = phrase.spoken ?? phrase.text;
  const opening = toYou ? `You ${lowerFirst(said)}` : upperFirst(said);
  const text = whenYouSay ? `When you say “${lowerFirst(said)}”, ${question}` : `${opening}: ${question}`;
  return text.split(/\s+/).length > mostWords ? undefined : { kind, text, quote: phrase.text };
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** "MOVED", in a telling written in capitals, keeps its capitals. */
const lowerFirst = (words: string): string =>
  /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
