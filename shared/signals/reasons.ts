/** Looks for the why of the main choice: a reason, a risk weighed, or an alternative set aside. */
import { quotesIn } from "./quotes.ts";
import { sentencesOf, straighten } from "./tokens.ts";
import type { Answer } from "./sections.ts";

const enough = 2;

/** Reasons anyone could give for anything; they explain no choice. */
const platitude =
  /^\W*(?:(?:that|this|it|i|we|they|he|she|in my view|to me|for me|at the end of the day|as we know|of course)\W+)*(?:(?:the )?(?:customers?|clients?|patients?|safety|quality|people|children|students|guests|teamwork|communication|honesty|trust|respect|deadlines?)(?: \w+){0,3} (?:(?:always |must |should |has to |have to )*(?:comes? first|is|are|be|matters?|deserves?) ?(?:\w+ )?(?:first|important|key|everything|king|paramount|essential|number one|my priority|our priority|a priority|the priority|happy|vital|crucial|best|matters?)?)|(?:it |that |this )?(?:is|was|'s) (?:\w+ )?(?:my|our) (?:job|role|duty|responsibility|task|passion|nature|priority)|(?:it |that |this )?(?:is|was|'s|felt|seemed) (?:\w+ )?(?:important|the right thing|right|necessary|needed|key|essential|urgent|critical|crucial|what (?:we|i|you) do|the best (?:way|thing|option|choice|solution)|a priority|vital)|(?:i |we )?(?:really |truly |always |do |'m |am |was )*(?:care|cared|believe|believed in|love|loved|like|passionate|proud|want(?:ed)? (?:to (?:do (?:a good job|my best|well|it right)|help|succeed|be|make (?:him|her|them|everyone|people) happy)|the best|everyone))|(?:team\s?work|communication|it) (?:is|matters)|we (?:are|were) a team|everyone (?:has|had|needs?|matters))/i;

const strong: readonly RegExp[] = [
  /\b(?:chose|choose|choosing|picked|preferred|opted|went|decided|settled|favou?red|plumped|go|going|selected)\b[^.!?\n]{0,80}?\b(?:over|instead|rather than|because|since|so that|as (?:it|this|that|the|they)|not|in order)\b/i,
  /\b(?:could|might) (?:also |just |simply |easily )?have\b[^.!?\n]{0,90}?\b(?:but|instead|however|though|yet|except)\b/i,
  /\b(?:would|will|could|might|'d) (?:only |still |just |also |probably |simply |never |then |likely |not )*(?:have |be |mean |cost |take |leave |put |risk |make |set |look |get |lose |delay |break |kill |push |damage |need |end |give |scare |upset |slow )[^.!?\n]*?/i,
  /\b(?:meant|means|mean) (?!that (?:i|we) (?:were|was|had to)\b|to\b|a lot|well)\b/i,
  /\b(?:the )?(?:risk|danger|problem|trouble|downside|drawback|catch|trade-?off|worry|fear|thinking|logic|reasoning|rationale|reason|idea|point|argument|advantage|benefit) (?:was|is|being|with|of|behind|there|here|for (?:this|that|it))\b/i,
  /\b(?:i|we) (?:weighed|compared|considered|ruled out|rejected|discarded|dismissed|debated|looked at (?:both|two|three|the options|alternatives)|did(?:n't| not) want|wanted (?:to (?:avoid|keep|see|know|prove|test|find|make sure|be sure|protect|stop|prevent|learn|have|get)|evidence|proof|them to|him to|her to|it to|the)|reasoned|judged|reckoned|figured|argued|suspected|feared|worried|calculated|knew (?:that |the |it |they |he |she |we |if |from ))/i,
  /\b(?:otherwise|or else|in case|for fear|lest|due to|owing to|given that|given the|on the grounds|seeing (?:as|that)|considering|knowing (?:that|the|how|it|they|she|he)|thanks to|for (?:that|this|the same) reason|that(?:'s| is| was) why|which is why|hence|the alternative|instead of \w+ing|rather than (?:\w+ing|to \w+)|as opposed to|in favou?r of|on purpose)\b/i,
  /\brather than (?!the |a |an |our |my |his |her |their |its |at |in |on |\d|one|two|three)\w+/i,
  /\b(?:so that|so as (?:not )?to|in order (?:not )?to|to avoid|to prevent|to stop|to make sure|to minimi[sz]e|to protect|avoiding)\b/i,
  /\b(?:cheaper|faster|safer|quicker|simpler|easier|better|slower|riskier|worse|cleaner|fairer|harder|likelier|(?:more|less) \w+) than (?!expected|planned|usual|ever|before|normal|i thought|we thought|last|average|\d)/i,
  /\bnot [^.!?\n,]{2,60}? as (?:the|my|our|his|her|he|she|they|everyone) [^.!?\n,]{0,30}?(?:wanted|asked|suggested|proposed|hoped|first|said|expected)/i,
];

const weak: readonly RegExp[] = [
  /(?:^|[,;.] ?)so (?:i|we|he|she|they|it|you|the|my|our|this|that)\b/i,
  /\b(?:always|only|all) when\b|\bnot (?:when|because|the|on the)\b|, not \w+/i,
  /\b(?:therefore|thus|consequently|as a result|accordingly)\b/i,
  /\binstead(?: of)?\b|\brather than\b/i,
  /\b(?:turned out|found (?:that|out)|noticed|realised|realized|discovered|it became clear|showed (?:that|me))\b/i,
  /\b(?:priorit|criteri|trade-?off|option|alternativ|pros and cons)/i,
];

/** Whether the telling gives a reason or an alternative for its main choice. Action counts first, the rest supports. */
export function hasReason(answer: Answer): boolean {
  const action = weigh(answer.action);
  if (action >= enough) return true;
  const elsewhere = [answer.task, answer.result, answer.situation, answer.learning].some((text) =>
    explainsChoice(text),
  );
  return elsewhere;
}

function weigh(text: string): number {
  let total = 0;
  for (const sentence of sentencesOf(withoutOthers(straighten(text)))) total += weighSentence(sentence.text);
  return total;
}

function weighSentence(sentence: string): number {
  let total = becauseWeight(sentence);
  for (const pattern of strong) if (pattern.test(sentence)) total += enough;
  for (const pattern of weak) if (pattern.test(sentence)) total += 1;
  return total;
}

const causes = /\b(?:because|cause|cos|coz|bc|b\/c|becuase|becouse|becasue|beacuse|since|as|for the reason that)\b/gi;
const timeAfterSince =
  /^\s+(?:then|the (?:start|beginning|day|time|age)|my|last|\d|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|that day|i (?:was|joined|started)\b(?= (?:a |in |at |on |\d|young|work)))/i;
const causeAfterAs =
  /^\s+(?:i|we|he|she|they|it|this|that|there|the|our|my|his|her|their|its|most|some|no|nobody|everyone|each|these|those|any|many|all|people|\w+s)\s+(?:\w+\s+){0,3}?(?:was|were|is|are|had|has|have|could|couldn't|would|wouldn't|did|didn't|can|can't|said|needed|need|knew|felt|thought|wasn't|weren't|don't|doesn't|hadn't|works?|takes?|makes?|means?|costs?|will|might|wanted)\b/i;

/** A because weighs by what it explains: a deed fully, another's mood or the weather not at all. */
function becauseWeight(sentence: string): number {
  let total = 0;
  for (const match of sentence.matchAll(causes)) {
    const word = match[0].toLowerCase();
    const after = sentence.slice(match.index + word.length, match.index + word.length + 160);
    const before = sentence.slice(0, match.index);
    if (word === "since" && (timeAfterSince.test(after) || /^\W*$/.test(after) || /\bever\s*$/i.test(before))) continue;
    if (
      word === "as" &&
      (!causeAfterAs.test(after) ||
        /\b(?:same|such|so|as \w+|well|much|soon|just|known|acted|worked|work|far|long|be|was|is|exactly|twice|used|even)\s*$/i.test(
          before,
        ))
    )
      continue;
    if (
      word === "as" &&
      !/[,;]\s*$|^\s*$/.test(before) &&
      /^\s+(?:i|we|he|she|they)\s+(?:was|were|could|went|had)\b/i.test(after)
    )
      continue;
    if (
      /^\s*of\s+(?:my|our|the) (?:team|hard work|effort|passion|dedication|experience)/i.test(after) ||
      platitude.test(after)
    )
      continue;
    total += explained(before, after);
  }
  return total;
}

const mood =
  /\b(?:angry|upset|hard|difficult|unhappy|nervous|late|stressed|worried|sad|tired|important|happy|frustrated|annoyed|tense|confused|busy|scared|afraid|proud|glad|sorry|tough|challenging|furious|anxious|stressful|sick|ill|absent|away|good|bad|great|lucky|interesting)\b/i;

function explained(before: string, after: string): number {
  const main = before.trim() === "" ? after.slice(after.search(/,/) + 1) : lastClause(before);
  const own = /\b(?:i|we)\b/i.test(main);
  if (
    mood.test(main.slice(-70)) &&
    /\b(?:was|were|is|are|be|been|felt|feel|got|became|seemed|feeling|being)\b/i.test(main)
  )
    return 0;
  if (own) return enough;
  if (
    /\b(?:he|she|they|customers?|clients?|patients?|people|manager|everyone|everybody|nobody|team|staff)\b/i.test(main)
  )
    return 1;
  return enough;
}

const lastClause = (text: string): string => text.slice(Math.max(0, text.length - 140));

/** A choice with its reason told outside Action. */
function explainsChoice(text: string): boolean {
  return sentencesOf(withoutOthers(straighten(text))).some(
    ({ text: sentence }) =>
      /\b(?:i|we) (?:\w+ )?(?:chose|decided|picked|preferred|opted|went (?:with|for)|ruled out|did(?:n't| not) want|could have|rejected|favou?red|had considered|considered)\b/i.test(
        sentence,
      ) &&
      (becauseWeight(sentence) >= enough ||
        /\b(?:rather than|instead of|over the|but|so that|to avoid)\b/i.test(sentence)),
  );
}

function withoutOthers(text: string): string {
  let left = text;
  for (const { from, to, own } of quotesIn(text))
    if (!own) left = left.slice(0, from) + " ".repeat(to - from) + left.slice(to);
  return left;
}
