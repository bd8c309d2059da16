/** Looks for something learned or changed: a new habit or a particular insight, not praise, thanks or a proverb. */
import { countWords, isPlaceholder, type Answer } from "./sections.ts";
import { lexicon, sentencesOf, straighten } from "./tokens.ts";

/** Words of lessons that fit every story. */
const generic = lexicon(
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
  "one ask asking questions question support each other others happy smile kindness kind fun pressure stress balance",
);
const thanks =
  /\b(?:grateful|thankful|thanks|thank|proud|blessed|appreciat\w+|praised|congratulat\w+|honou?red|rewarding|enjoyed|loved|great experience|happy with|pleased|complimented|award|recogni[sz]ed|lucky|fantastic team|amazing team|glad)\b/i;

/** Signs that something is done differently since. */
const changed =
  /\b(?:(?:i|we)(?:'ve| have)? (?:now|also now|always now|since)\b|now (?:i|we|the|every|each|all|it|my|our|they|there)\b|(?:i|we) (?:\w+ )?(?:do|use|keep|write|ask|check|start|put|read|make|have|send|book|call|ring|walk|test|run|pack|carry|take|get|give|draw|print|show|tell|count|look|bring|set|agree|leave|build|plan|add|say|go|hold|begin|let|log|share|record|measure|train|review|meet|sit|stop|rehearse|double-check|time|photograph|weigh|mark|label) [^.!?\n]*\b(?:now|every|each|any|before|since|first|always|by default|these days|on (?:all|any|every|each|new)|nowadays|when(?:ever)?|instead|from (?:then|now))\b|since then|ever since|from (?:then|now|that (?:day|point|moment)) on|from now|these days|nowadays|no longer|any ?more|every (?:time|new|single|job|shift|project|morning|monday|week|month|one)|each (?:time|new|week|month|monday)|next time|second time|another time|if i (?:did|had|were|was|could)|(?:i'd|i would|we'd|we would|id) (?:have|now|not|never|rather|start|do|ask|measure|put|check|tell|get|write|involve|go|bring|make|call|set|test|talk|take|say|speak|begin|pick|send|want|push|use|keep|book|plan|try|stop|also|still|change|look|spend|show|run|agree|let|read|insist|first|be)\b|should(?:'ve| have)|shouldn't have|would(?:'ve| have) (?:saved|spared|been|done|asked)|could have (?:saved|avoided|asked|done)|(?:have )?made (?:it )?a (?:rule|habit|point|checklist)|a rule|(?:is|became|has become|it's) (?:now|standard|part of|a standing|routine|my default)|(?:i|we)(?:'ve| have)? (?:started|stopped|begun|began|changed|switched|adopted|added|introduced|set up|written|moved|kept|built|put|taught|counted|done|used|asked)\b|used to\b[^.!?\n]*\b(?:now|not)|goes in|went into|by default|on the next|in the next|as well\b|did (?:so|the same|that) (?:for|on|in|with|again)|done so|(?:it|that|this) (?:has )?(?:changed|taught me to)|was piloted first|since been|has been used|standing (?:item|rule)|my (?:checklist|template|rule|habit|default)|(?:our|the|team) (?:checklist|template|standard|playbook|runbook) (?:now|has|was)|i try to|goes? (?:on|into) (?:my|our|the|every))\b/i;

/** Resolves that fit everyone: a change is named, and nothing in it is particular. */
const bareResolve =
  /^\W*(?:i|we)?(?:'ll| will|'d| would)? ?(?:always|never|try to|keep|continue to|now)? ?(?:communicate|listen|plan|prepare|be|do|work|try|ask)\b[^.!?\n]{0,25}$/i;

/** Whether the telling holds a lesson, in Learning or, failing that, at the end of Result. */
export function hasLesson(answer: Answer): boolean {
  const learning = straighten(answer.learning);
  if (!isPlaceholder(learning) && teaches(learning)) return true;
  return sentencesOf(straighten(answer.result)).some(({ text }) => tellsNewHabit(text));
}

function teaches(learning: string): boolean {
  const sentences = sentencesOf(learning);
  if (
    sentences.some(
      ({ text }) => changed.test(text) && particular(text) >= 2 && !onlyThanks(text) && !bareResolve.test(text),
    )
  )
    return true;
  const own = sentences.filter(({ text }) => !onlyThanks(text));
  return own.some(({ text }) => isInsight(text));
}

const onlyThanks = (text: string): boolean =>
  thanks.test(text) && !/\b(?:now|next time|since then|would have|i'd)\b/i.test(text);

/** An insight without a new habit has to be particular: several words of this very story, in a sentence of some length. */
function isInsight(text: string): boolean {
  const rare = particular(text);
  return countWords(text) >= 8 && rare >= 5;
}

function particular(text: string): number {
  let count = 0;
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}'-]{3,}/gu)) if (!generic.has(word)) count += 1;
  return count;
}

/** A lesson that landed in Result: "I've counted blind on every audit since". */
const tellsNewHabit = (text: string): boolean =>
  /\b(?:(?:i|we)(?:'ve| have) [^.!?\n]*\b(?:since|ever since|from then|on every)|(?:i|we) now (?!have|are|had|get|got|see)|(?:i|we) (?:learned|learnt|realised|realized)|next time|taught me|from then on (?:i|we)|since then (?:i|we)|(?:i'd|i would) (?:have )?(?:do|done|start|started|ask|asked|now))\b/i.test(
    text,
  ) && particular(text) >= 3;
