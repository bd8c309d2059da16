/** Builds the follow-up around the candidate's own words: "Much faster: from how long to how long?" */
import type { ProbeKind } from "../../contract/ids.ts";
import type { Gap } from "./gap.ts";
import type { Phrase, PhraseRule } from "./phrases.ts";

export interface BuiltProbe {
  readonly kind: ProbeKind;
  /** To be read aloud: at most fourteen words. */
  readonly text: string;
  /** The candidate's words in it, as they stand in the notes. */
  readonly quote: string;
}

/** What a finding needs for a probe of its own; word findings have it. */
export interface Askable {
  readonly gap: Gap;
  readonly phrase?: Phrase;
}

/** One question per kind of phrase. None suggests an answer, and none says more than was said. */
export const questionAbout: Readonly<Record<PhraseRule, string>> = {
  "we-acted": "what was your own part in that?",
  "nobody-acted": "what was your own part in that?",
  choice: "what else did you consider?",
  "stock-reason": "what else did you consider?",
  "empty-deed": "what did you do first, and then?",
  "stock-lesson": "what have you done differently since?",
  "change-of-count": "from how many to how many?",
  change: "from what to what?",
  faster: "from how long to how long?",
  fewer: "from how many to how many?",
  "more-or-less": "how could you tell?",
  better: "how could you tell?",
  count: "how many, roughly?",
  amount: "how much, roughly?",
  degree: "by how much?",
  most: "how many out of how many?",
  "how-often": "how often, exactly?",
  "how-long": "how long was that?",
  praise: "how could you tell?",
};

const kindOf: Readonly<Partial<Record<Gap, ProbeKind>>> = {
  who: "who",
  why: "why",
  how: "how",
  howMuch: "howMuch",
  learned: "learned",
};

const mostWords = 14;

/** The probe that quotes a finding's words; undefined when it has none, and the bank's probes are offered instead. */
export function probeFor({ gap, phrase }: Askable): BuiltProbe | undefined {
  const kind = kindOf[gap];
  if (!phrase || !kind) return undefined;
  const quote = phrase.text;
  const text = `${quote.charAt(0).toUpperCase()}${quote.slice(1)}: ${questionAbout[phrase.rule]}`;
  return text.split(/\s+/).length > mostWords ? undefined : { kind, text, quote };
}
