/** Weighs each because, so-that and so of a sentence by what it explains: a choice fully, a side act or a mood not at all. */
import { lines } from "../text/lines.ts";
import {
  causesAfterAs,
  causeWords,
  clauseAfterAs,
  comparesBeforeAs,
  creditsTeam,
  goodPurpose,
  mood,
  platitude,
  purposeWords,
  sideCall,
  sideDeed,
  sideRemark,
  timeAfterSince,
  weighsOptions,
} from "./cause-patterns.ts";
import { holdsPhrase, phraseBook } from "../text/phrase-book.ts";
import { selfPraise } from "../doers/self-praise.ts";
import { isPast } from "../doers/verbs.ts";
import * as rules from "./conclusion-rules.ts";
import { heard, wordFrom } from "../text/rules.ts";

const praise = phraseBook([selfPraise]);

/** One full reason, or two weak signs of one. */
export const enough = 2;

const clauseChars = 160;

/** How much of a reason the causes and purposes in a folded sentence give. */
export function weighCauses(sentence: string, earlier = ""): number {
  let total = 0;
  for (const match of sentence.matchAll(causeWords)) {
    const word = match[0];
    const end = match.index + word.length;
    const after = sentence.slice(end, end + clauseChars);
    const before = sentence.slice(Math.max(0, match.index - clauseChars), match.index);
    if (word === "since" && !isCausalSince(before, after)) continue;
    if (word === "as" && !isCausalAs(before, after)) continue;
    if (creditsTeam.test(after) || platitude.test(after)) continue;
    total += weighExplained(before, after, earlier);
  }
  return total;
}

/** The same for purposes: "so that nobody has to cross". */
export function weighPurposes(sentence: string): number {
  let total = 0;
  if (!mayPurpose.test(sentence)) return total;
  for (const match of sentence.matchAll(purposeWords)) {
    const end = match.index + match[0].length;
    if (goodPurpose.test(sentence.slice(end, end + clauseChars))) continue;
    const deed = lastClause(sentence.slice(Math.max(0, match.index - clauseChars), match.index));
    const onlyTells = sideCall.test(deed) && toldThem.test(sentence.slice(end, end + clauseChars));
    if (!isBesideTheChoice(deed) && !(onlyTells && !weighsOptions.test(deed))) total += enough;
  }
  return total;
}

const toldThem = heard(rules.toldThem);

const mayPurpose = heard(rules.mayPurpose);

const everBefore = heard(rules.everBefore);

const isCausalSince = (before: string, after: string): boolean =>
  !timeAfterSince.test(after) && /\w/.test(after) && !everBefore.test(before);

const whenAfterAs = heard(rules.whenAfterAs);

function isCausalAs(before: string, after: string): boolean {
  if (comparesBeforeAs.test(before)) return false;
  const opensClause = /[,;]\s*$|^\s*$/.test(before);
  // "as I was leaving" says when
  if (!opensClause && whenAfterAs.test(after)) return false;
  return causesAfterAs.test(after) || (opensClause && clauseAfterAs.test(after));
}

const tellsMood = heard(rules.tellsMood);

const tellerNamed = heard(rules.tellerNamed);
const othersNamed = heard(rules.othersNamed);

/** What is explained: the clause before, or after a because that opens the sentence, what follows its comma. */
function weighExplained(before: string, after: string, earlier: string): number {
  const opens = before.trim() === "";
  if (opens && ownDeed.test(earlier)) return enough;
  const main = opens ? after.slice(after.search(/,/) + 1) : before;
  if (tellsMood.test(lastClause(main).slice(-70))) return 0;
  if (isBesideTheChoice(lastClause(main))) return 0;
  if (tellerNamed.test(main) || isPast(/[a-z]+/.exec(lastClause(main))?.[0] ?? "")) return enough;
  const others = othersNamed;
  return others.test(main) ? 1 : enough;
}

const ownDeed = heard(rules.ownDeed);

/** The deed just before: what comes after the last comma or "and". */
function lastClause(before: string): string {
  const trimmed = before.replace(/[\s,;:(–—-]+$/, "");
  const cut = Math.max(
    ...[",", ";", ":", " and ", " but ", "(", "- "].map((mark) => {
      const at = trimmed.lastIndexOf(mark);
      return at < 0 ? 0 : at + mark.length;
    }),
  );
  return trimmed.slice(cut);
}

const isBesideTheChoice = (deed: string): boolean =>
  holdsPhrase(praise, deed) || ((sideDeed.test(deed) || sideRemark.test(deed)) && !weighsOptions.test(deed));

const obeys = heard(rules.obeys);
const noChoiceAfterSo = wordFrom(lines`
  was|were|am|had|have|has|could|couldn't|would|wouldn't|should|can|can't|felt|feel|knew|know|thought|think|
  guess|got|needed|need|wanted|want|worked|did|do|really|see|saw|am|'m|far|called|to|on|forth|as|what|yeah|
  basically|it|much|many|i|we
`);
const soChoice = heard(rules.soChoice, "g");
const gotHold = heard(rules.gotHold);

/** A fact and the choice drawn from it: "posters get ignored, so I walked". `earlier` is the previous sentence. */
export function weighConclusions(sentence: string, earlier: string): number {
  let total = 0;
  if (!sentence.includes("so")) return total;
  for (const { index, 0: words, 1: lead = "", 2: doer, 3: verb = "" } of sentence.matchAll(soChoice)) {
    const said = index + words.length;
    const isNoChoice =
      noChoiceAfterSo.test(verb) && !(/^(?:got|had)$/.test(verb) && gotHold.test(sentence.slice(said)));
    if (isNoChoice || (doer === undefined && !isPast(verb))) continue;
    const before = sentence.slice(0, index + lead.length);
    const opens = (before.match(/[a-z0-9]+/g) ?? []).every((word) =>
      /^(?:um|uh|yeah|okay|right|and|but|well)$/.test(word),
    );
    const fact = opens ? earlier : lastFact(before);
    const after = sentence.slice(index + lead.length);
    if (!/\w{2}/.test(fact) || holdsPhrase(praise, after) || platitude.test(fact)) continue;
    total += isCircumstance(fact) ? 1 : enough;
  }
  return total;
}

const lastFact = (before: string): string => before.slice(-clauseChars).replace(/[\s,;:]+$/, "");

const stateVerb = heard(rules.stateVerb);

/** An order or a mood leads to the next deed without giving it a reason. */
function isCircumstance(fact: string): boolean {
  const last = fact.slice(-70);
  return obeys.test(fact) || (stateVerb.test(last) && mood.test(lastClause(last)));
}
