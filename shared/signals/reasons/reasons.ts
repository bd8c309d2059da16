/** Looks for the why of the main choice: a reason, a risk weighed, or an alternative set aside. */
import { enough, weighCauses, weighConclusions, weighPurposes } from "./causes.ts";
import { sentencesWithout, type Passage, type Passages } from "../text/passages.ts";
import { listsIn } from "../text/phrase-book.ts";
import {
  consequence,
  praising,
  promiseBefore,
  reasonSigns,
  setsAside,
  settling,
  thingWould,
} from "./reason-patterns.ts";
import { notedReasons } from "./noted.ts";
import { fold } from "../text/tokens.ts";
import { statesFacts } from "./stated.ts";
import * as rules from "./reason-rules.ts";
import { heard, heardAny } from "../text/rules.ts";

/** Whether the telling gives a reason or an alternative for its main choice; outside Action it has to name the choice. */
export function hasReason({ situation, task, action, result, learning }: Passages, told: Passage): boolean {
  return givesReason(told) || givesReason(action) || [task, result, situation, learning].some(explainsChoice);
}

const heOrShe = heard(rules.heOrShe, "g");

function givesReason(passage: Passage): boolean {
  // A listener notes how things were only where the deeds answer it.
  if (passage.scribed && statesFacts(passage)) return true;
  let total = 0;
  let earlier = "";
  for (const { text } of sentencesWithout(passage, "others")) {
    const folded = withoutTheStart(fold(text.trim()));
    // A listener's he or she is the teller.
    const sentence = passage.scribed ? folded.replace(heOrShe, "i") : folded;
    if (
      passage.scribed &&
      (explainsInNotes.test(earlier === "" ? folded : `. ${folded}`) || weighCauses(`i ${sentence}`) >= enough)
    )
      return true;
    total += weighSentence(sentence, earlier, passage.scribed && !statesAnything.test(sentence));
    if (total >= enough) return true;
    earlier = sentence;
  }
  return false;
}

/** Long enough for a run of speech that holds the whole telling; its first quarter tells how things were. */
const runOfSpeech = 400;
const startOfRun = 0.25;
const withoutTheStart = (sentence: string): string =>
  sentence.length < runOfSpeech ? sentence : sentence.slice(sentence.length * startOfRun);

/** How much of a reason a sentence gives, as far as that matters: the search stops once there is enough. */
function weighSentence(sentence: string, earlier: string, isClipped: boolean): number {
  const signs = listsIn(reasonSigns, sentence);
  const praises = signs.has(praising);
  if (!praises && (signs.has(settling) || setsAside.test(sentence) || foreseesConsequence(sentence))) return enough;
  const total = weighCauses(sentence, earlier) + weighPurposes(sentence) + weighConclusions(sentence, earlier);
  return praises || isClipped ? total : total + signs.size;
}

function foreseesConsequence(sentence: string): boolean {
  if (!mayForesee.test(sentence)) return false;
  for (const match of [...sentence.matchAll(consequence), ...sentence.matchAll(thingWould)]) {
    const before = sentence.slice(0, match.index);
    if ((/\w/.test(before) || /\w/.test(match[0][0] ?? "")) && !promiseBefore.test(before.slice(-80))) return true;
  }
  return false;
}

const statesAnything = heard(rules.statesAnything);

/** What gives a reason in the clipped lines of a listener. */
const explainsInNotes = heardAny(notedReasons);

const mayForesee = heard(rules.mayForesee);

const namesChoice = heard(rules.namesChoice, "i");

const besideChoice = heard(rules.besideChoice, "i");

/** A choice with its reason told outside Action. */
function explainsChoice(passage: Passage): boolean {
  return sentencesWithout(passage, "others").some(
    ({ text }) => namesChoice.test(text) && (weighCauses(fold(text)) >= enough || besideChoice.test(text)),
  );
}
