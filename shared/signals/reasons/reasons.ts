/** Looks for the why of the main choice: a reason, a risk weighed, or an alternative set aside. */
import { lines } from "../text/lines.ts";
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
import { sourcesOf } from "../text/rules.ts";
import { fold } from "../text/tokens.ts";

/** Whether the telling gives a reason or an alternative for its main choice; outside Action it has to name the choice. */
export function hasReason({ situation, task, action, result, learning }: Passages, told: Passage): boolean {
  return givesReason(told) || givesReason(action) || [task, result, situation, learning].some(explainsChoice);
}

function givesReason(passage: Passage): boolean {
  let total = 0;
  let earlier = "";
  for (const { text } of sentencesWithout(passage, "others")) {
    const folded = withoutTheStart(fold(text.trim()));
    // A listener's he or she is the teller.
    const sentence = passage.scribed ? folded.replace(/\bs?he\b/g, "i") : folded;
    if (passage.scribed && (explainsInNotes.test(folded) || weighCauses(`i ${sentence}`) >= enough)) return true;
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

/** Without any of these, plural nouns in clipped notes pass for verbs: "second headset on orders". */
const statesAnything = /\b(?:is|are|was|were|has|have|had|can|don't|doesn't|can't|won't|never|nobody|no)\b/;

/** What gives a reason in the clipped lines of a listener. */
const explainsInNotes = new RegExp(sourcesOf(notedReasons).join("|"));

const mayForesee = /ould|might|will|won't|'d/;

const namesChoice = new RegExp(
  lines`
    \b(?:i|we) (?:\w+ )?(?:chose|decided|picked|preferred|opted|went (?:with|for)|ruled out|did(?:n't| not) want|
    could have|rejected|favou?red|had considered|considered)\b
  `,
  "i",
);

/** A choice with its reason told outside Action. */
function explainsChoice(passage: Passage): boolean {
  return sentencesWithout(passage, "others").some(
    ({ text }) =>
      namesChoice.test(text) &&
      (weighCauses(fold(text)) >= enough || /\b(?:rather than|instead of|over the|but|so that|to avoid)\b/i.test(text)),
  );
}
