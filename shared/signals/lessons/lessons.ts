/** Looks for something learned or changed: a new habit or a particular insight, not praise, thanks or a proverb. */
import {
  bareResolve,
  carriesOn,
  emptyPromise,
  onlyKnowsNow,
  outweighsPraise,
  praises,
  presentHabit,
  reportsPraise,
  tellsChange,
  tellsHabitElsewhere,
} from "./lesson-patterns.ts";
import type { Passage, Passages } from "../text/passages.ts";
import { countWords, isPlaceholder } from "../text/sections.ts";
import { lexicon } from "../text/tokens.ts";

/** Words of lessons that fit every story. */
const generic = lexicon(
  "involving different areas area brings bring results result leads makes",
  "a an the and or is are was be been being it its it's of to for in on at with by as that this these those i i've i'm i'd",
  "we we've my me our us you your always never very really more most important importance key essential crucial vital",
  "critical matters matter matter everything king first learned learnt learn learning lesson lessons taught teach realised",
  "realized understand understood know how what when why can will should must need needs have has had do did don't not",
  "communication communicate communicating teamwork team teams listening listen planning plan plans patience patient",
  "ownership honest honesty trust time management preparation prepare prepared customer customers customer's client",
  "clients attitude hard work working positive positivity stay calm pressure under early ahead consistency consistent",
  "quality leadership leader leaders lead good better best people everyone together collaboration collaborate respect",
  "believe yourself give up keep going try trying harder improve improvement growth mindset mistakes mistake experience",
  "experiences valuable great lot much so big thing things value power success successful succeed pays off pay worth",
  "from help helps helped it's that's strong clear clearly open feedback perseverance resilience flexible flexibility",
  "organised organized organisation stakeholders stakeholder expectations manage overpromise overdeliver promise focus",
  "focused adapt adapting adaptability proactive confidence confident courage detail details attention step out comfort",
  "zone think outside box about into any all anything something possible problem problems challenge challenges solution",
  "situation situations future next time again if just only even self discipline motivation goals goal deadlines deadline",
  "since then every each now before after first still new also too there here used use have done same while than was\n  look after they they'll you'll them their take care if one ask asking questions question support each other others happy smile kindness kind fun pressure stress balance",
);
/** Whether the telling holds a lesson, in Learning or, failing that, at the end of Result. */
export function hasLesson({ learning, result }: Passages): boolean {
  if (!isPlaceholder(learning.text) && teaches(learning)) return true;
  return result.sentences.some(({ text }) => tellsNewHabit(text));
}

function teaches(learning: Passage): boolean {
  const own = learning.sentences
    .map(({ text }) => withoutPraise(text.trim()))
    .filter((text) => !bareResolve.test(text) || isNowHabit(text) || carriesOn.test(text));
  return own.some(
    (text) =>
      carriesOn.test(text) ||
      isNowHabit(text) ||
      (presentHabit.test(text) && particular(text) >= 2) ||
      (tellsChange.test(text) && particular(text) >= 1) ||
      isInsight(text),
  );
}

const clauseStarts =
  /,? (?:and|but|so) (?=(?:i|we|it|that|this|he|she|they|the|my|our)\b)|, (?=(?:and|but|which|as)\b)|; /i;

/** Leaves out the clauses that praise, thank, feel or promise and tell no change. */
function withoutPraise(text: string): string {
  const clauses = text.split(clauseStarts);
  const kept = clauses.filter((clause) => !saysNothing(clause));
  return kept.length === clauses.length ? text : kept.join(", ");
}

function saysNothing(clause: string): boolean {
  if (emptyPromise.test(clause)) return true;
  if (reportsPraise.test(clause))
    return praises.test(clause) || !/\b(?:now|next time|since|every|each|instead)\b/i.test(clause);
  return praises.test(clause) && !outweighsPraise.test(clause);
}

/** "do it monthly now": a now that tells a habit, not an insight or a state of mind. */
const isNowHabit = (text: string): boolean =>
  /\bnow\b|\b(?:since|these days|nowadays)\W*$/i.test(text) && !onlyKnowsNow.test(text) && particular(text) >= 1;

/** An insight without a new habit has to be particular: several words of this very story, in a sentence of some length. */
const isInsight = (text: string): boolean => countWords(text) >= 8 && particular(text) >= 5;

function particular(text: string): number {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}'-]{3,}/gu)) if (!generic.has(word)) words.add(word);
  return words.size;
}

const tellsNewHabit = (text: string): boolean => tellsHabitElsewhere.test(text) && particular(text) >= 3;
