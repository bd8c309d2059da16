/** What a cause or a conclusion has to explain: a deed, not an order, a mood or a call. */
import { lines } from "../text/lines.ts";
import { mood } from "./cause-rules.ts";
import { patternOf, type Rule } from "../text/rules.ts";

/** "I rang so he'd know": what every call is for. */
export const toldThem: Rule = {
  id: "told-them",
  pattern: "^[^,.;]{0,30}\\b(?:know|knew|hear|heard|expect|prepare|be ready|come)\\b",
  why: "what every call is for",
  yes: [" he'd know", " they could prepare"],
  no: [" he moved", " the knowing look"],
};

export const mayPurpose: Rule = {
  id: "may-purpose",
  pattern: "\\bso\\b|\\bto (?:av|pr|st|ma|mi)|, to |avoiding|in order",
  why: "anything that could open a purpose",
  yes: ["so it runs", "to avoid", "in order"],
  no: ["some tea", "a sofa"],
};

export const everBefore: Rule = {
  id: "ever-before",
  pattern: "\\bever\\s*$",
  why: "the ever of ever since",
  yes: ["and ever ", "ever"],
  no: ["never mind ", "ever so late "],
};

export const whenAfterAs: Rule = {
  id: "when-after-as",
  pattern: "^\\s+(?:i|we|he|she|they)\\s+(?:was|were|could|went|had)\\b",
  why: "an as that says when",
  yes: [" i was leaving", " they could"],
  no: [" i needed it", " was shut"],
};

/** "I was late", "it took a while": a state with its mood close behind. */
export const tellsMood: Rule = {
  id: "tells-mood",
  pattern: `\\b(?:was|wasn't|were|weren't|is|are|be|been|felt|feel|got|became|seemed|feeling|being|took)\\b[^,.;:]{0,30}?${patternOf(mood)}`,
  why: "a state with its mood close behind",
  yes: ["i was late", "it took a while", "felt really tired"],
  no: ["i rang late", "it took effect"],
};

export const tellerNamed: Rule = {
  id: "teller-named",
  pattern: "\\b(?:i|we)\\b",
  why: "the teller by a pronoun",
  yes: ["then i rang", "we left"],
  no: ["item", "went"],
};

export const othersNamed: Rule = {
  id: "others-named",
  pattern: lines`
    \b(?:he|she|they|customers?|clients?|patients?|people|manager|everyone|everybody|nobody|team|staff)\b
  `,
  why: "somebody else who acts",
  yes: ["the customers left", "she rang"],
  no: ["i rang", "shed"],
};

/** "I binned the sheet. Because he'd never": the deed is in the previous sentence. */
export const ownDeed: Rule = {
  id: "own-deed",
  pattern: "\\b(?:i|we) (?:then |just |only )?(?!was|were|am|are|had|have|felt|thought|knew)\\w+",
  why: "a deed of the teller's own",
  yes: ["i binned the sheet", "we then left"],
  no: ["i was late", "they left"],
};

export const obeys: Rule = {
  id: "obeys",
  pattern: lines`
    \b(?:asked|told|wanted|ordered|instructed|my (?:job|task|role|responsibility)|
    (?:says|goes|said|like) [^,;]{0,40}\b(?:don't|please|make sure))\b[^,;]*$
  `,
  why: "an order that was followed",
  yes: ["my boss asked me to", "it was my job ", "she goes don't open it"],
  no: ["i asked, and", "he tasked"],
};

export const soChoice: Rule = {
  id: "so-choice",
  pattern: lines`
    (^|[,;:.)–—-] ?|\b(?:and|but|or) |[a-z0-9%]{2} )so,? (?:then |now |instead |therefore |in the end |(?:each|every|that) \w+ )?(?:(i|we|
    you)(?:'ve|'d)? (?:(?:i|we) )?)?(?:just |simply |then |only |first |have |decided to |went and |also |sort of |kind of |um |uh |like |\w+ly )*([a-z'-]+)
  `,
  why: "a choice drawn from a fact",
  yes: ["posters get ignored, so i walked", "too late so we then sold it", "it was copper so i i changed the lick"],
  no: ["so", "also walked"],
};

export const stateVerb: Rule = {
  id: "state-verb",
  pattern: "\\b(?:was|were|is|felt|got|became)\\b",
  why: "a verb of states",
  yes: ["it was hard", "felt low"],
  no: ["wasp", "it rang"],
};

export const gotHold: Rule = {
  id: "got-hold",
  pattern: lines`
    ^ (?:(?:him|her|them|some|two|three|a second|another|rid|[a-z]+ ones|the [a-z]+ to) ?(?! ?(?:call|job|news)\b)|
    (?:the|each|our) \w+ (?:\w+ed|bring|move|put|take|cut|start|send)\b)
  `,
  why: "what was got on purpose",
  yes: [" yellow ones for the left side", " the porter bring it", " them to sign", " the fitter to check"],
  no: [" angry", " a call"],
};
