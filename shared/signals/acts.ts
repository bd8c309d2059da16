/** Reads who does the deeds of a text: I, we, the team, nobody named (passive), anybody (you), or notes without a subject. */
import { sentencesWithout, type Passage } from "./passages.ts";
import { isParticiple, isPast, stateVerbs, weakVerbs } from "./verbs.ts";
import { lexicon, tokenise, type Token } from "./tokens.ts";

export interface Acts {
  /** Deeds the candidate claims. */
  readonly mine: number;
  /** Deeds claimed with a hand in another's: helped, was in the group. */
  readonly weak: number;
  readonly ours: number;
  readonly passive: number;
  /** Deeds of a generic you or one. */
  readonly anybody: number;
  readonly others: number;
  /** Notes that start with a verb or a thing and name nobody. */
  readonly bare: number;
}

const adverbs = lexicon(
  "also then just only first now always never still even later simply quickly quietly immediately eventually finally",
  "personally actually really basically soon again already at once carefully deliberately instead therefore usually often",
  "had have 'd 've n't not have would could did do am was re all both each kind of sort together jointly collectively",
  "initially mainly mostly decided managed started began to",
);
const groups = lexicon(
  "team teams group department management committee everyone everybody colleagues staff crew board company leadership",
  "squad unit project people organisation organization class someone somebody nobody volunteers engineers managers they",
);
const auxiliaries = lexicon("was were been being is are be got get gets getting wasn't weren't");

/** Counts the deeds of a text by their doer. */
export function countActs(passage: Passage): Acts {
  const acts = { mine: 0, weak: 0, ours: 0, passive: 0, anybody: 0, others: 0, bare: 0 };
  for (const sentence of sentencesWithout(passage, "anybody")) {
    const tokens = tokenise(sentence.text).filter((token) => token.kind === "word");
    for (let index = 0; index < tokens.length; index += 1) readAct(tokens, index, acts);
    readFurtherDeeds(tokens, acts);
    if (isBareNote(sentence.text, tokens)) acts.bare += 1;
  }
  return acts;
}

type Tally = { -readonly [Key in keyof Acts]: number };

function readAct(tokens: readonly Token[], index: number, acts: Tally): void {
  const { lower } = tokens[index] ?? { lower: "" };
  const [subject, contracted] = lower.split("'");
  if (subject === "i" || lower === "im" || lower === "ive" || lower === "id") {
    if (lower === "id" && index > 0) return;
    const verb = verbAfter(tokens, index);
    if (!verb) return;
    if (isWeakClaim(tokens, index, verb, contracted)) acts.weak += 1;
    else if (!stateVerbs.has(verb.lower)) acts.mine += 1;
  } else if (subject === "we" || lower === "weve") {
    const before = tokens[index - 1]?.lower ?? "";
    // "so that we could", "what we had": not told as the deed
    if (/^(?:what|that|which|because|than|as|when|how|where|whom|before|after|until|if)$/.test(before)) return;
    const verb = verbAfter(tokens, index);
    if (
      verb &&
      !/^(?:were|was|are|am|had|have|been|knew|know|felt|thought|hoped|wanted|needed|believed|be)$/.test(verb.lower)
    )
      acts.ours += 1;
  } else if (lower === "you" || lower === "one") {
    const verb = tokens[index + 1]?.lower ?? "";
    if (
      /^(?:have|need|must|should|can|just|always|start|go|take|make|try|get|do|check|ask|call|tell|talk|look|keep|put|calm|explain|listen|write|see|then|want|has|learn|show|give|find|use|never|first|don't|are|let|sit|wait|speak)$/.test(
        verb,
      )
    )
      acts.anybody += 1;
  } else if (groups.has(lower)) {
    const verb = verbAfter(tokens, index);
    if (verb && isPast(verb.lower) && !auxiliaries.has(verb.lower)) acts.others += 1;
  } else if (auxiliaries.has(lower)) readPassive(tokens, index, acts);
}

const newSubject = lexicon("he she they it who which that this there you team everyone somebody someone people");

/** "I pulled the ids and grouped them": a verb after "and" belongs to the doer before it. */
function readFurtherDeeds(tokens: readonly Token[], acts: Tally): void {
  let doer: "mine" | "ours" | undefined;
  for (const [index, token] of tokens.entries()) {
    const subject = token.lower.split("'")[0] ?? "";
    if (subject === "i") doer = "mine";
    else if (subject === "we") doer = "ours";
    else if (newSubject.has(subject) || auxiliaries.has(subject)) doer = undefined;
    else if (/^(?:and|then|but)$/.test(token.lower) && doer) {
      const at = adverbs.has(tokens[index + 1]?.lower ?? "") ? index + 2 : index + 1;
      const verb = tokens[at]?.lower ?? "";
      if (isPast(verb) && !stateVerbs.has(verb) && !weakVerbs.has(verb)) acts[doer] += 1;
    }
  }
}

function readPassive(tokens: readonly Token[], index: number, acts: Tally): void {
  let at = index + 1;
  while (at < index + 4 && tokens[at] && (adverbs.has(tokens[at]?.lower ?? "") || /ly$/.test(tokens[at]?.lower ?? "")))
    at += 1;
  const verb = tokens[at];
  if (!verb || !isParticiple(verb.lower)) return;
  const subject = tokens.slice(Math.max(0, index - 4), index).map((token) => token.lower.split("'")[0] ?? "");
  if (subject.includes("i") || subject.includes("who") || subject.includes("which")) return;
  if (tokens[at + 1]?.lower === "by" && /^(?:me|myself)$/.test(tokens[at + 2]?.lower ?? "")) acts.mine += 1;
  else acts.passive += 1;
}

/** The verb that goes with a subject, past adverbs and helpers; nothing when none follows soon. */
function verbAfter(tokens: readonly Token[], index: number): Token | undefined {
  let at = index + 1;
  while (
    at < index + 5 &&
    tokens[at] &&
    (adverbs.has(tokens[at]?.lower ?? "") || /..ly$/.test(tokens[at]?.lower ?? ""))
  )
    at += 1;
  const verb = tokens[at];
  const helper = tokens[at - 1];
  if (at > index + 1 && helper && /^(?:was|am|had|have|did|do)$/.test(helper.lower) && !(verb && isVerbish(verb.lower)))
    return helper;
  return verb;
}

const isVerbish = (word: string): boolean => isPast(word) || isParticiple(word) || /ing$/.test(word);

function isWeakClaim(tokens: readonly Token[], index: number, verb: Token, contracted: string | undefined): boolean {
  const next = tokens
    .slice(index + 1, index + 7)
    .map((token) => token.lower)
    .join(" ");
  if (verb.lower === "tried" || verb.lower === "try") return /\btr(?:ied|y) (?:to|my|our)\b/.test(next);
  if (weakVerbs.has(verb.lower)) return true;
  if (
    /^(?:was|am|got|became|also was) (?:\w+ )?(?:in|part|involved|on|there|included|asked|given|assigned|responsible|member|one)\b/.test(
      next,
    )
  )
    return true;
  if (
    /^(?:took part|played|was part|had a (?:hand|role|part)|arranged a (?:meeting|call)|set up a (?:meeting|call)|organi[sz]ed a (?:meeting|call)|made sure|gave my|did my (?:best|part|bit)|lent)/.test(
      next,
    )
  )
    return true;
  return contracted === "m";
}

/** A note such as "Spoke to both" or "spreadsheets, labels": a subject left out, which is the writer. */
function isBareNote(sentence: string, tokens: readonly Token[]): boolean {
  const first = tokens[0]?.lower ?? "";
  if (first === "") return false;
  if (isPast(first) && !isPassiveLead(tokens)) return true;
  if (
    /^(?:then|also|first|next|finally|after|so|and|afterwards|second|third|later|immediately|personally|quickly|just)$/.test(
      first,
    )
  ) {
    const second = tokens[1]?.lower ?? "";
    return isPast(second);
  }
  return !tokens.some((token) => isFiniteSign(token.lower)) && !/\?$/.test(sentence);
}

/** "Training rolled out", "staff told": a thing first, then its participle. */
const isPassiveLead = (tokens: readonly Token[]): boolean => tokens[1]?.lower === "by";

const isFiniteSign = (word: string): boolean =>
  /^(?:i|we|he|she|they|it|you|was|were|is|are|had|has|have|will|would|could|did)(?:'|$)/.test(word) || isPast(word);
