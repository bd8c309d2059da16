/** What to change next time, the most useful first: one short sentence that can be done, and what in the round speaks for it. */
import type { Gap } from "../../contract/ids.ts";
import type { MirrorGap } from "./gaps.ts";
import type { Mirror } from "./mirror.ts";

export interface Advice {
  readonly key: string;
  /** How much it would change: what happened often and matters much comes first. */
  readonly weight: number;
  /** What happened. */
  readonly because: string;
  /** What to do next time. */
  readonly text: string;
}

/** Longer than this from a gap to its probe, and the moment has usually passed. */
const slowMs = 40_000;
/** At or below this, somebody says that something was missing. */
const lowScore = 2;

/** What to listen for where the gap has no words of its own, and what to ask. */
const askAbout: Readonly<Partial<Record<Gap, { readonly when: string; readonly ask: string }>>> = {
  who: { when: "When you hear “we”", ask: "what was your own part?" },
  why: { when: "When you hear a choice without its reason", ask: "what made you choose that?" },
  how: { when: "When a deed has a name but no steps", ask: "what did you do first?" },
  howMuch: { when: "When the result has no number", ask: "how much?" },
  learned: { when: "Before you thank them", ask: "what have you done differently since?" },
  "missing:action": { when: "When the story jumps to its end", ask: "what did you do yourself?" },
};
/** What usually counts most in a rating comes first. */
const worth: readonly Gap[] = ["missing:action", "who", "howMuch", "why", "how", "learned"];

export function adviceFrom(mirror: Mirror): readonly Advice[] {
  const found = [
    ...aboutGaps(mirror),
    ...aboutShapes(mirror),
    ...aboutRatings(mirror),
    ...aboutPace(mirror),
    ...felt(mirror),
  ];
  return found.sort((a, b) => b.weight - a.weight);
}

function aboutGaps({ gaps }: Mirror): Advice[] {
  const letGo = gaps.filter(({ fate }) => fate.kind === "letGo");
  const kinds = worth
    .map((gap) => ({ gap, alike: letGo.filter((found) => found.gap === gap) }))
    .filter(({ alike }) => alike.length > 0)
    .sort((a, b) => b.alike.length - a.alike.length || worth.indexOf(a.gap) - worth.indexOf(b.gap));
  return kinds.flatMap(({ gap, alike }): Advice[] => {
    const text = sentenceFor(gap, alike);
    if (text === undefined) return [];
    const times = alike.length === 1 ? "once" : alike.length === 2 ? "twice" : `${alike.length} times`;
    return [{ key: gap, weight: 3 * alike.length, because: `You let this go ${times}`, text }];
  });
}

function sentenceFor(gap: Gap, alike: readonly MirrorGap[]): string | undefined {
  const about = askAbout[gap];
  const [cue] = alike.flatMap(({ phrase }) => cueIn(gap, phrase?.text ?? ""));
  return about && `${cue === undefined ? about.when : `When you hear “${cue}”`}, ask “${about.ask}”`;
}

const amount =
  /\b(?:a lot|lots|plenty|mostly|hardly any|many|most|(?:much|far|way|lots|bit|little) (?:more|less|fewer|better|\w+er)|more|less|fewer|better|faster|quicker)\b/i;
const shortDeed = 3;

/** Words that the next story may well hold too: an amount without its number, a deed in two or three words. */
function cueIn(gap: Gap, words: string): string[] {
  if (gap === "howMuch") return amount.exec(words)?.slice(0, 1) ?? [];
  return gap === "how" && words !== "" && words.split(" ").length <= shortDeed ? [words] : [];
}

function aboutShapes({ counts }: Mirror): Advice[] {
  const about = (key: "leading" | "double" | "yesOrNo", single: string, many: string, text: string): Advice[] => {
    const count = counts[key];
    const because = `${asCount(count)} of your follow-ups ${count === 1 ? single : many}`;
    return count === 0 ? [] : [{ key, weight: 2 * count, because, text }];
  };
  const openly = "Begin with “what” or “how” where “did you” is on your tongue.";
  return [
    ...about(
      "leading",
      "suggests its own answer",
      "suggest their own answer",
      "Ask what happened before you say how it must have been.",
    ),
    ...about("double", "asks two things", "ask two things", "Ask one thing, wait for the answer, then ask the other."),
    ...about("yesOrNo", "can be answered with yes or no", "can be answered with yes or no", openly),
  ];
}

function aboutRatings({ ratings }: Mirror): Advice[] {
  const bare = ratings.filter(({ quotes, moments }) => quotes + moments === 0).length;
  if (bare === 0) return [];
  return [
    {
      key: "evidence",
      weight: bare,
      because: `${asCount(bare)} of your ratings ${bare === 1 ? "has" : "have"} no quote behind ${bare === 1 ? "it" : "them"}`,
      text: "Mark a sentence while they tell it, one for each rating you mean to give.",
    },
  ];
}

function aboutPace({ toProbeMs }: Mirror): Advice[] {
  if (toProbeMs === null || toProbeMs <= slowMs) return [];
  return [
    {
      key: "pace",
      weight: 2.5,
      because: `Half of your probes came ${Math.round(toProbeMs / 1_000)} seconds or more after the gap`,
      text: "Ask as soon as a part ends, before the next one is under way.",
    },
  ];
}

function felt({ feedback }: Mirror): Advice[] {
  if (!feedback) return [];
  const found: (Advice | false)[] = [
    feedback.fedTheAnswer && {
      key: "felt-fed",
      weight: 2.5,
      because: "The candidate felt that you led the answer",
      text: "Ask, then stay silent until they begin.",
    },
    feedback.probed <= lowScore && {
      key: "felt-probed",
      weight: 2.5,
      because: "The candidate would have liked to be pushed further",
      text: "Ask one follow-up more than feels polite.",
    },
    feedback.clear <= lowScore && {
      key: "felt-clear",
      weight: 2.5,
      because: "The candidate found your questions hard to follow",
      text: "Say each question once, in one sentence.",
    },
    feedback.atEase <= lowScore && {
      key: "felt-ease",
      weight: 2.5,
      because: "The candidate did not feel at ease",
      text: "Say at the start how it will go, and leave pauses.",
    },
  ];
  return found.filter((advice) => advice !== false);
}

const numberWords = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const asCount = (count: number): string => numberWords[count] ?? String(count);
