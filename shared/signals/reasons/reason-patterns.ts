/** How people give the why of a choice: phrases that settle it, and phrases that only point to it. */
import { facts } from "./facts.ts";
import { pointing } from "./pointing.ts";
import { reasons } from "./settling.ts";
import { selfPraise } from "../doers/self-praise.ts";
import { lines } from "../text/lines.ts";
import { phraseBook, phraseList } from "../text/phrase-book.ts";
import { sourcesOf } from "../text/rules.ts";

/** Without a subject at the start of a sentence, or about oneself: an alternative was set aside. */
export const setsAside =
  /(?:^|\b(?:i|we) |, |; )(?:also |then )?(?:ruled out|rejected|dismissed|turned down|decided against|held off|skipped|avoided|refused)\b/;
/** Where the lists are in `reasonSigns`: what settles the matter, what praises the teller; the others point to a reason. */
export const settling = 0;
export const praising = 1;
export const reasonSigns = phraseBook([
  phraseList(sourcesOf(reasons, facts), { before: "\\b" }),
  selfPraise,
  ...sourcesOf(pointing).map((source) => phraseList([source])),
]);

/** What another way would have brought: "closing it would have moved the exams". */
export const consequence = new RegExp(
  lines`
    \b(?:would(?:'ve)?|could|might|'d(?:'ve)?|will) (?:only |still |just |also |probably |simply |never |then |
    likely |not |all |soon )*(?:have|been|be|mean|cost|take|leave|put|risk|make|set|look|get|lose|delay|break|
    kill|push|damage|need|end|give|scare|upset|slow|hear|know|stop|go|come|feel|help|hurt|show|fail|fall|spoil|
    ruin|move|keep|hide|save|hit|block|lead|double|use|run|hold|wake|cause|see|catch|die|drop)\b|\b(?:wouldn't|
    couldn't|won't) have\b|\b(?:would|could|might)'ve \w+
  `,
  "g",
);
/** The same for anything, with any verb: "a new vet would charge the same". */
export const thingWould = new RegExp(
  lines`
    \b(?!(?:i|we|he|she|they|you|who|which|that|it|what|everyone|everybody|people|all)\b)\w+ (?:would|
    wouldn't) (?!like\b|love\b|say\b|want\b|prefer\b|come\b|go\b|be (?:responsible|present|held|able)\b)\w+
  `,
  "g",
);
/** A promise, a plan or a question before the "would": not a reason. */
export const promiseBefore = new RegExp(lines`
    \b(?:agreed|decided|said|told|promised|so|confidence|faith|trust|belief|certain|believed?|knew|ensured?|sure|
    asked|if|whether|who|hoped|where|what|announced|thought|confirmed|proposed|suggested|offered|i|wish|expected|
    when|date|time)\b(?:(?!\b(?:but|because|since|as)\b)[^,;:]){0,45}$
  `);
