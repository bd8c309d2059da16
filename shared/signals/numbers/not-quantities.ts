/** Patterns of several words that hold digits or number words and measure nothing: dates, clock times, ages, idioms. */
import { sourcesOf, type Rules } from "../text/rules.ts";
import { lines } from "../text/lines.ts";
import { anyNumberWord, mayBeNumber } from "./number-words.ts";
import type { Passage } from "../text/passages.ts";
import { phraseBook, phraseList, placesIn } from "../text/phrase-book.ts";
import { placesOf, type Span, type Token } from "../text/tokens.ts";

const month = lines`
    (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|
    nov(?:ember)?|dec(?:ember)?)
  `;
const weekday = "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|saturday|sunday)";
const dayNumber = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
const year = "(?:1[5-9]|20)\\d\\d";
const smallWord =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty|thirty|forty|fifty)";
const hour = "(?:1[0-9]|2[0-4]|0?[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

const hourWord = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

export const dates: Rules = {
  "day-month": lines`
    \b${dayNumber}(?:(?:,| and| or| to| &|/|-|
    –| -| –) ?${dayNumber}){0,4}(?: of)? ?-?${month}\b\.?(?:,? ?'?(?:${year}|\d\d)\b)?(?!\w)
  `,
  "month-day": lines`
    \b${month}\.? ${dayNumber}(?:(?:,| and| or| to| &|/|-|–| -| –) ?${dayNumber}){0,4}(?:,? ${year})?(?![\w%]|
    [.,]\d)(?! ?(?:%|percent|per cent|people|staff|customers|users|patients|orders|guests))
  `,
  "month-year": `\\b${month}\\.?,? (?:of )?(?:${year}|'\\d\\d)\\b(?!%)`,
  "weekday-day": lines`
    \b${weekday},? (?:the )?${dayNumber}\b(?! ?(?:%|percent|per cent|people|staff|patients|customers|guests|
    hours?|minutes?|calls|orders))
  `,
  "iso-date": `\\b\\d{4}-\\d{1,2}(?:-\\d{1,2})?\\b(?!%)`,
  "slashed-date": `\\b\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d\\b`,
  "on-day-month": `\\b(?:on|dated|since|until|till|from|before|after) \\d{1,2}/\\d{1,2}\\b`,
  "year-span": `\\b${year}s?(?:/\\d{2,4})\\b`,
  "short-year": `'\\d\\ds?\\b`,
  decade: `\\b1[5-9][1-9]0s\\b`,
  "the-nineties": `\\b(?:the|in|early|late|mid|mid-|his|her|their|my|your|our)[ -]?(?:early |late |mid[ -]?)?(?:1[5-9]|20)?\\d0'?s\\b`,
  "late-twenties": `\\b(?:late|early|mid)[ -](?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b`,
};

export const clock: Rules = {
  "am-pm": `\\b\\d{1,2}(?:[.:]\\d\\d)? ?(?:[ap]\\.m\\b\\.?|[ap]m\\b)`,
  "hours-am-pm": `\\b\\d{1,2}(?:[.:]\\d\\d)? ?(?:-|–|—|to|or|and|till|until) ?\\d{1,2}(?:[.:]\\d\\d)? ?(?:[ap]\\.m\\b\\.?|[ap]m\\b)`,
  "word-am-pm": `\\b${anyNumberWord} ?(?:[ap]\\.m\\b\\.?|[ap]m\\b)`,
  "colon-time": lines`
    \b(?=\d)(?<!\b(?:won|lost|beat|drew|score|derby|game|match) (?:\w+ )?)(?:[01]?\d|
    2[0-3]):[0-5]\d(?::[0-5]\d)?\b(?: ?(?:hrs|hours|h)\b)?
  `,
  "french-time": `\\b(?:at(?<!\\b(?:is|was|are|were|stands|now|runs) at)|by|until|till|before|after|from|since) (?:[01]?\\d|2[0-4])h[0-5]\\d\\b`,
  "military-time": `\\b(?:[01]\\d|2[0-4])[0-5]\\d ?(?:hrs|hours|h)\\b`,
  "o-clock": `\\b${hour} o'?clock\\b`,
  "dotted-start": lines`
    \b(?:[01]?\d|2[0-3])\.[0-5]\d (?:start|train|bus|flight|ferry|service|slot|departure|arrival|kick-?off|
    briefing|meeting|appointment|class|show|performance|alarm|shift|opening|from|to [a-z])\b
  `,
  "half-past": lines`
    \b(?=[hqft\d])(?<!\b(?:from|split|voted|won|lost|by|vote) )(?:half|quarter|five|ten|twenty|twenty-five|5|10|
    20|25) (?:past|to|after|before|till) ${hour}\b(?! (?:minutes|mins|hours|days|weeks|percent|people|times))
  `,
  "in-the-morning": lines`
    \b(?:at|by|to|until|till|before|after|from|since|around|about) (?:half )?${hour}(?:[ -](?:fifteen|thirty|
    forty-five|fifteen|ten|twenty|forty|fifty))? (?:in the (?:morning|afternoon|evening)|at night|that (?:morning|
    night|evening|afternoon)|tonight|sharp|on the dot|every (?:morning|night|day|evening))
  `,
  "until-hour": `\\b(?:at|until|till) (?:[01]?\\d|2[0-4])h\\b`,
  "until-noon": lines`
    \b${hour} (?:until|till|to|and) (?:half (?:past )?${hourWord}|half past|quarter (?:past|to)|noon|midday|
    midnight|lunch(?:time)?|dawn|dusk|closing)\b(?! (?:a|an|the) )
  `,
  "hour-to-hour": `\\b${hour} (?:until|till) ${hour}\\b`,
  "from-onwards": `\\bfrom ${hour} (?:onwards?|on)(?![\\w-])(?! (?:the|a|my|our|average) )`,
  "nearly-to-the-hour": lines`
    \b(?:at|by|until|till|before|after|since|from|was|is|it's|about|around|nearly|almost) (?:a )?(?:five|ten|
    twenty|twenty-five|quarter) (?:to|past)(?=[.,;!?)]| (?:when|and|but|so|we|i|he|she|they|because|already)\b|$)
  `,
  "ten-fifteen": lines`
    \b(?:at|by|until|till|before|after|since|from|about|around|for) ${hourWord}[ -](?:fifteen|thirty|
    forty-five)\b(?! ?(?:minutes|mins|hours|days|weeks|percent|people|times|%))
  `,
  "half-hour-word": `\\bhalf (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b`,
  "nine-to-five": `\\bnine[ -]to[ -]five\\b`,
  "nine-to-five-digits": `\\b9[ -](?:to|-)[ -]5\\b`,
};

export const ages: Rules = {
  "years-old": lines`
    \b(?:\d{1,3}|${anyNumberWord}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?: ?(?:-|–|to|or|
    and) ?(?:\d{1,3}|[a-z]{3,9}))?[ -]?(?:years?|yrs?|months?|weeks?|days?|y)[ -]?(?:olds?|of age|o)\b
  `,
  "aged-span": `\\b(?:aged?|ages|over|under)(?: between| of| from)? \\d{1,3}(?: ?(?:-|–|to|and) ?\\d{1,3}| (?:and|or) over)?s(?! ?(?:%))\\b`,
  aged: lines`
    \b(?:aged?|ages)(?: between| of| from| only| just| about)? (?:\d{1,3}|
    ${smallWord}(?:[ -]${smallWord})?)(?: ?(?:-|–|to|and|or) ?(?:\d{1,3}|${smallWord}))?\b
  `,
  "people-over": lines`
    \b(?:people|those|anyone|residents?|adults?|men|women|patients?|everyone|pensioners|folk|members|volunteers|
    customers|players|kids|children|boys|girls|drivers|guests|anybody|somebody|someone|staff) (?:who (?:are|
    were) |aged )?(?:over|under|above|below) \d{2}\b(?! ?(?:%|percent|kg|lbs|minutes|hours|days|miles))
  `,
  turned: `\\bturn(?:ed|ing)? (?:1[3-9]|[2-9]\\d)\\b(?=[.,;)]| and| in| that| on)`,
};

/** Set phrases, each from a word's start. */
const setPhrases = [
  "(?:on |over )?cloud nine\\b|at sixes and sevens\\b|in two minds\\b|two cents\\b|square one\\b",
  "second to none\\b|nine times out of ten\\b|9 times out of 10\\b|ten out of ten\\b(?= (?:for|to))",
  "catch[ -]?(?:22|twenty[ -]two)\\b|plan [a-z]\\b|back to zero\\b|ground zero\\b",
  "zero[ -](?:tolerance|sum|day|hours?|trust|waste|based|carbon)\\b|high fives?\\b|dressed to the nines\\b",
  "the whole nine yards\\b|in one (?:go|piece|ear|sitting|fell)\\b|put two and two together\\b|two and two\\b",
  "(?:two|2)[ -](?:way|faced|factor|up|fold|tone)\\b(?<!fold)|three[ -](?:way|point turn|strikes)\\b",
  "four[ -](?:eyes|wheel|letter)\\b|(?:five|5) whys?\\b|five[ -](?:a[ -]side|star)\\b|5-a-side\\b",
  "six[ -](?:sigma|packs?)\\b|(?:6|six) sigma\\b",
  "(?:big|top) (?:four|three|five) (?=firms?|firm|consult|bank|account)",
  "one[ -](?:off|stop|size|sided|way|liner|hit|dimensional|trick|pager|upmanship)s?\\b",
  "(?:a )?second (?:time|chance|hand|nature|opinion|thoughts?)\\b",
  "360(?:[ -]?degrees?)?(?=[ -](?:feedback|review|appraisal|degree|view|survey))",
  "(?:180|360)(?:[ -]degrees?)? (?:turn|turnaround)\\b|did a (?:180|360)\\b|7[ -]eleven\\b|four by fours?\\b",
  "[48]x4s?\\b|2 ?x ?2 (?:matrix|grid|table)|[34][ -]?d\\b",
  lines`
    one (?:day|evening|morning|night|afternoon)(?=,| when| (?:i|we|a|an|the|she|he|they|my|our|it|in(?! an? )|
    last|this|during|after|at|of)\b)
  `,
  "at one point\\b|one of (?:the|my|our|their|his|her|its|those|these|them|us|you|which|whom)\\b",
  "no\\.? (?:one|1)\\b|(?:number|day|step|week|phase|job|rule|lesson|priority) one\\b",
  "the (?:first|last|next|other|only|wrong|right|same|new|old|big|big|bad|good|latter|former) ones?\\b",
  "first[ -](?:hand|class|rate|aid|name|line|time|half|thing|place|of all)\\b",
  "third[ -](?:party|parties|person|sector|time|world|hand|line|degree)\\b|on all fours\\b|three cheers\\b",
  "seven days a week\\b(?= (?:operation|service))|(?:9|nine) to (?:5|five)\\b",
];

export const idioms: Rules = {
  "all-week": `\\b24 ?/ ?7\\b`,
  "all-week-x": `\\b24[ -]?x[ -]?7\\b`,
  "even-odds": `\\b50 ?[/-] ?50\\b`,
  "even-odds-words": `\\bfifty[ -]fifty\\b`,
  "eighty-twenty": `\\b80 ?[/-] ?20 (?:rule|principle|analysis)`,
  hindsight: `\\b20 ?/ ?20 (?:hindsight|vision)`,
  "one-to-ones": `\\b(?:9/11|7/7|1-?2-?1s?|1[ -]?to[ -]?1s?|1:1s?|1-1s?|1[ -]?on[ -]?1s?|121s?|101)\\b(?! ?(?:%|ratio|people|staff|customers))`,
  "one-by-one": `\\bone[ -]?(?:to|on|by|at a|after|2)[ -]?(?:one|time|another|the other)s?\\b`,
  "degree-class": `\\b(?:a|an|the|my|her|his|with a|got a) 2[:.][12]\\b`,
  "first-class": `\\b(?:first|2[:.][12]|third) (?:class )?(?:degree|honours)`,
  "full-effort": lines`
    \b(?:1[1-9]0|120|150|200|1000|one hundred and ten|a hundred and ten|hundred and ten) ?(?:%|percent|
    per cent)(?= ?(?:[.,;!)]|$|and |effort|every|to |into |on |at |in |behind|committed|commitment|from ))
  `,
  "fully-sure": lines`
    \b(?:100|one hundred|a hundred) ?(?:%|percent|per cent) (?:sure|certain|committed|behind|sold|agreed?|honest|
    right|wrong|on board|confident|convinced|clear|happy|focus(?:s?ed)?|dedicat(?:ed|ion)|positive|comfortable|
    effort|transparent|true|serious|commitment|into|there|ready|my|attention|concentrat\w+|engaged|with)
  `,
  "gave-full": lines`
    \b(?:gave|give|giving|gives|put|putting|
    putting in)(?: it| it all| her| him| them| this| the \w+)?(?: my| a| our)? (?:100|one hundred|a hundred|110|
    120|200|150) ?(?:%|percent|per cent)
  `,
  "a-thousand-things": `\\b(?:a|one) (?:hundred|thousand|million) (?:times|miles|things|questions|reasons|and one|other)\\b`,
  "emergency-call": `\\b(?:dial(?:led|ed|ling)?|call(?:ed|ing)?|rang|ring(?:ing)?|phon(?:ed|e|ing)) (?:999|911|112|111|101|000|119|18|15|17)\\b`,
  "emergency-caller": `\\b(?:999|911|111|112) (?:call|calls|caller|callers|operator|handler|dispatch)\\b`,
  "status-code": `\\b(?:http )?(?:40[0-9]|42[29]|50[0-4])s?(?= (?:error|errors|response|responses|page|pages|status|code|codes)|s\\b)`,
  "bare-status-code": `\\b(?:get|getting|got|return(?:ed|ing|s)?|threw|throwing|of|with|a|the) (?:40[0-9]|42[29]|50[0-4])s\\b`,
};

const contacts = [
  `(?:https?://|www\\.)\\S{1,200}`,
  `(?:\\+\\d{1,3}[ -]?)?\\(?0\\d{2,4}\\)?[ -]\\d{3,4}[ -]?\\d{3,4}\\b`,
];

/** Each may overlap another: a date in an age, a time in a date. */
const nothingMeasured = phraseBook(
  [...sourcesOf(dates, clock, ages, idioms), ...contacts, `\\b(?:${setPhrases.join("|")})`].map((source) =>
    phraseList([source]),
  ),
);

/** Street addresses need their capitals: "14 Mill Lane". */
const address = new RegExp(
  lines`
    \b\d{1,4}[a-zA-Z]?,? (?:\p{Lu}[\p{L}']+ ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Close|Way|Court|
    Square|Terrace|Place|Crescent|Row|Hill|Gardens|Park|Boulevard|Blvd|Quay)\b
  `,
  "gu",
);

/** Roads by their number, in capitals too: "US 2". */
const road = /\b(?:US|I|A|M|B|SR|CR|Route|Highway|Hwy|Rte|State Road|Interstate)[ -]\d{1,3}\b/g;

const mailAddress = /\b[\w.+-]{1,40}@[\w.-]{1,60}/g;

/** Far enough from a number to see the whole of a date or a phrase around it. */
const reachChars = 48;

/** Lists the stretches of a passage in which no number counts. */
export function notQuantities({ plain, folded, tokens }: Passage): Span[] {
  const spans: Span[] = [];
  const inPlain = plain.includes("@") ? [address, road, mailAddress] : [address, road];
  for (const near of aroundNumbers(plain, tokens)) {
    const text = plain.slice(near.from, near.to);
    const found = [
      ...placesIn(nothingMeasured, folded.slice(near.from, near.to)),
      ...inPlain.flatMap((pattern) => placesOf(pattern, text)),
    ];
    for (const { from, to } of found) spans.push({ from: near.from + from, to: near.from + to });
  }
  return spans;
}

/** The parts of a text that lie near a number: patterns need not walk the rest. */
function aroundNumbers(plain: string, tokens: readonly Token[]): Span[] {
  const parts: { from: number; to: number }[] = [];
  for (const token of tokens) {
    if (token.kind !== "number" && !(token.kind === "word" && mayBeNumber(token.lower))) continue;
    const from = wordStart(plain, Math.max(0, token.from - reachChars));
    const to = Math.min(plain.length, token.to + reachChars);
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = to;
    else parts.push({ from, to });
  }
  return parts;
}

/** Steps back to where a word begins, but not far: a part cut inside a word would show a false start. */
function wordStart(plain: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < reachChars && /\S/.test(plain[at - 1] ?? " ")) at -= 1;
  return at;
}
