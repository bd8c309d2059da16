/** How people give the why of a choice: phrases that settle it, phrases that point to it, and words that explain nothing. */
import { phraseBook, phraseList } from "./phrase-book.ts";

const choosing =
  "(?:chose|choose|choosing|picked|preferred|prefer|opted|decided|settled|favou?red|plumped|selected|prioriti[sz]ed)";
/** "over the weekend" is a time, "over the cheaper one" an alternative. */
const notATime =
  "(?!(?:a|the|that|this|two|three|\\d+|one|many|several) ?(?:\\w+ )?(?:weekends?|weeks?|days?|months?|nights?|hours?|phone|summer|winter|years?|course|time|next|period|quarters?)\\b|time\\b)";

/** Each of these gives a reason or an alternative by itself. */
const reasons: readonly string[] = [
  `${choosing}\\b[^.!?\\n]{0,60}?\\b(?:over|above|ahead of) ${notATime}`,
  `(?:${choosing}|went|go|going)\\b[^.!?\\n]{0,80}?\\b(?:instead|rather than|so that|not|in order)\\b`,
  "(?:could|might) (?:also |just |simply |easily )?have\\b[^.!?\\n]{0,90}?\\b(?:but|instead|however|though|yet|except)\\b",
  "(?:i|we)(?:'d| had)? (?:thought (?:of|about)|considered|toyed with|planned|meant to|was going to|were going to|wanted to)\\b[^.!?\\n]{0,90}?\\b(?:but|instead|however|until)\\b",
  "(?:wanted|asked|told|suggested|preferred|expected|urged|offered|advised|proposed|argued|quoted|hated|liked)\\b[^.!?\\n]{0,90}?\\b(?:but|instead|however|although|though)\\b",
  "if (?:i|we|he|she|they|it|you|the \\w+|nobody|everyone)(?:'d| had| \\w+)[^.!?\\n]{2,80}?(?:\\bwould|'d|\\bcould|\\bmight)\\b",
  "(?:meant|means|mean) (?!that (?:i|we) (?:were|was|had to)\\b|to\\b|a lot|well)",
  "(?:risk|danger|problem|trouble|downside|drawback|catch|trade-?off|worry|fear|thinking|logic|reasoning|rationale|reason|idea|point|argument|advantage|benefit) (?:was|is|being|with|of|behind|there|here|for (?:this|that|it))\\b",
  "(?:i|we) (?:weighed|compared|considered|discarded|debated|looked at (?:both|two|three|the options|alternatives)|did(?:n't| not) want|reasoned|judged|reckoned|figured|argued|suspected|feared|worried|calculated)\\b",
  "(?:i|we) wanted (?:to (?:avoid|keep|see|know|prove|test|find|make sure|be sure|protect|stop|prevent|learn|have|get)|evidence|proof|something|someone|a way|one that|no |nobody|nothing|only |them to|him to|her to|it to|the)\\b",
  "(?:i|we) knew (?:that |the |it |they |he |she |we |if |from )",
  "(?:otherwise|or else|in case|for fear|lest|due to|owing to|given that|on the (?:grounds|basis)|seeing (?:as|that)|considering|knowing (?:that|the|how|it|they|she|he)|thanks to|hence|the alternative|as opposed to|in favou?r of|on purpose)\\b",
  "given (?:the (?:size|cost|time|risk|state|history|distance|weather|fact|lack|number)|how|our|my|its)\\b",
  "so (?:that )?(?:\\w+ ){1,3}?(?:couldn't|wouldn't|didn't|can't|won't|could not|would not)\\b",
  "(?:normally|usually|by the book|on paper) (?:i|we|you)(?:'d| would| do)?\\b",
  "(?:for (?:that|this|the same) reason|that(?:'s| is| was) why|which is why)\\b",
  "(?:instead of \\w+ing|rather than (?:\\w+ing|to \\w+))\\b",
  "rather than (?!the |a |an |our |my |his |her |their |its |at |in |on |\\d|one|two|three)\\w+",
  "(?:so that|so as (?:not )?to|in order (?:not )?to|to avoid|to prevent|to stop|to make sure|to minimi[sz]e|to protect|avoiding)\\b",
  "(?:cheaper|faster|safer|quicker|simpler|easier|better|slower|riskier|worse|cleaner|fairer|harder|likelier|(?:more|less) \\w+) than (?!expected|planned|usual|ever|before|normal|i thought|we thought|last|average|\\d)",
  "not [^.!?\\n,]{2,60}? as (?:the|my|our|his|her|he|she|they|everyone) [^.!?\\n,]{0,30}?(?:wanted|asked|suggested|proposed|hoped|first|said|expected)",
  "(?:the )?(?:obvious|tempting|easy|easiest|usual|natural|quickest|cheapest) (?:thing|place|way|option|fix|answer|step|choice|move|route|solution)\\b|my (?:first )?instinct\\b",
  "(?:i|we) (?:left|kept) [^.!?\\n]{2,50} (?:alone|as it was|as they were|out of it)\\b",
];
export const strongReasons = phraseBook([phraseList(reasons, { before: "\\b" })]);

/** Said without a subject at a sentence's start, or of oneself: an alternative was set aside. */
export const setsAside =
  /(?:^|\b(?:i|we) |, |; )(?:also |then )?(?:ruled out|rejected|dismissed|turned down|decided against|held off|skipped|avoided|refused)\b/i;

/** Two of these together give a reason; one alone is only a turn of phrase. */
export const weakReasons: readonly RegExp[] = [
  /(?:^|[,;.:] ?)so (?:i|we|he|she|they|it|you|the|my|our|this|that)\b/i,
  /\b(?:always|only|all) when\b|\bnot (?:when|because|the|on the)\b|, not \w+/i,
  /\b(?:therefore|thus|consequently|as a result|accordingly)\b/i,
  /\binstead(?: of)?\b|\brather than\b/i,
  /\b(?:turned out|found (?:that|out)|noticed|realised|realized|discovered|it became clear|showed (?:that|me))\b/i,
  /\bfrom (?:that|this|there|which) (?:i|we)\b|\bdifferently\b/i,
  /\b(?:everyone|everybody|others|most people) (?:else )?(?:did|said|thought|wanted|was)\b/i,
  /\b(?:priorit|criteri|trade-?off|option|alternativ|pros and cons)/i,
];

const everybodysGood =
  "(?:the )?(?:customers?|clients?|patients?|safety|quality|people|children|students|guests|team ?work|communication|honesty|trust|respect|deadlines?)(?: \\w+){0,3}";
const praisesIt =
  "(?:always |must |should |has to |have to )*(?:comes? first|is|are|be|matters?|deserves?) ?(?:\\w+ )?(?:first|important|key|everything|king|paramount|essential|number one|my priority|our priority|a priority|the priority|happy|vital|crucial|best|matters?)?";
const platitudes: readonly string[] = [
  `${everybodysGood} ${praisesIt}`,
  "(?:it|that|this)? ?(?:is|was|'s) (?:\\w+ )?(?:my|our) (?:job|role|duty|responsibility|task|passion|nature|priority)",
  "(?:it|that|this)? ?(?:is|was|'s|felt|seemed) (?:\\w+ )?(?:important|the right thing|right|necessary|needed|key|essential|urgent|critical|crucial|what (?:we|i|you) do|the best (?:way|thing|option|choice|solution)|a priority|vital)",
  "(?:i |we )?(?:really |truly |always |do |'m |am |was )*(?:care|cared|believe|believed in|love|loved|like|passionate|proud|want(?:ed)? (?:to (?:do (?:a good job|my best|well|it right)|help|succeed|be|make (?:him|her|them|everyone|people) happy)|the best|everyone))",
  "we (?:are|were) a team|everyone (?:has|had|needs?|matters)",
];
/** Reasons anyone could give for anything; they explain no choice. */
export const platitude = new RegExp(
  `^\\W*(?:(?:that|i|we|they|he|she|in my view|to me|for me|at the end of the day|as we know|of course)\\W+)*(?:${platitudes.join("|")})`,
  "i",
);
export const creditsTeam = /^\s*of\s+(?:my|our|the) (?:team|hard work|effort|passion|dedication|experience)/i;

/** What another way would have brought: "closing it would have moved the exams". */
export const consequence =
  /\b(?:would(?:'ve)?|could|might|'d(?:'ve)?|will) (?:only |still |just |also |probably |simply |never |then |likely |not |all |soon )*(?:have|been|be|mean|cost|take|leave|put|risk|make|set|look|get|lose|delay|break|kill|push|damage|need|end|give|scare|upset|slow|hear|know|stop|go|come|feel|help|hurt|show|fail|fall|spoil|ruin|move|keep|hide|save|hit|block|lead|double|use|run|hold|wake|cause|see|catch|die|drop)\b|\b(?:wouldn't|couldn't|won't) have\b/gi;
/** The same of any thing, with any verb: "a new vet would charge the same". */
export const thingWould =
  /\b(?!(?:i|we|he|she|they|you|who|which|that|it|what|everyone|everybody|people|all)\b)\w+ (?:would|wouldn't) (?!like\b|love\b|say\b|want\b|prefer\b|come\b|go\b|be (?:responsible|present|held|able)\b)\w+/gi;
/** A promise, a plan or a question before the would: no reason. */
export const promiseBefore =
  /\b(?:agreed|decided|said|told|promised|ensured?|sure|asked|if|whether|who|hoped|where|what|announced|thought|confirmed|proposed|suggested|offered|i|wish|expected|when|date|time)\b(?:(?!\b(?:but|because|since|as)\b)[^,;:]){0,45}$/i;

export const causeWords =
  /\b(?:because|(?<=[,'] ?)cause|cos|coz|bc|b\/c|becuase|becouse|becasue|beacuse|since|as|for otherwise|for the reason that)\b/gi;
export const timeAfterSince =
  /^\s+(?:then|the (?:start|beginning|day|time|age)|my|last|\d|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|that day|i (?:was|joined|started)\b(?= (?:a |in |at |on |\d|young|work)))/i;

const finite =
  "(?:was|were|is|are|had|has|have|could|couldn't|would|wouldn't|did|didn't|can|can't|said|needed|need|needs|knew|felt|thought|wasn't|weren't|isn't|aren't|don't|doesn't|hadn't|works?|takes?|took|makes?|means?|costs?|will|might|wanted|you're|we're|they're|it's|holds?|goes|went|gets?)";
/** "as" with a clause behind it gives a cause; "as planned" and "as a nurse" do not. */
export const causesAfterAs: readonly RegExp[] = [
  new RegExp(
    `^\\s+(?:i|we|he|she|they|it|this|that|there|the|our|my|his|her|their|its|most|some|no|nobody|everyone|each|these|those|any|many|all|people|\\w+s)\\s+(?:\\w+\\s+){0,3}?${finite}\\b`,
    "i",
  ),
  /^\s+(?:it|he|she|this|that) (?!stands|says|happens|comes|arises|goes)\w{3,}s\b/i,
];
/** After a comma, any subject with a verb soon after it will do. */
export const clauseAfterAs = new RegExp(
  `^\\s+(?!(?:well|soon|long|far|much|many|if|though|usual|always|before|ever|follows|planned|needed|agreed|promised|expected|requested|required)\\b)(?:[\\w'-]+\\s+){1,5}?${finite}\\b`,
  "i",
);
export const comparesBeforeAs =
  /\b(?:same|such|so|as \w+|well|much|soon|just|known|acted|worked|work|far|long|be|was|is|exactly|twice|used|even)\s*$/i;

/** A feeling or a state that a because may explain without explaining any choice. */
export const mood =
  /\b(?:angry|upset|hard|difficult|unhappy|nervous|late|stressed|worried|sad|tired|important|happy|frustrated|annoyed|tense|confused|busy|scared|afraid|proud|glad|sorry|tough|challenging|furious|anxious|stressful|sick|ill|absent|away|good|bad|great|lucky|interesting)\b/i;
