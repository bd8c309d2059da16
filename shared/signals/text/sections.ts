/** The five parts of a STAR answer, how long each is, and which of them are still empty. */
import { lines } from "./lines.ts";
import { countWords } from "./words.ts";
import type { Section } from "../../contract/ids.ts";

export { countWords };
export type { Section };
export const sectionNames: readonly Section[] = ["situation", "task", "action", "result", "learning"];
export type Answer = Readonly<Record<Section, string>>;

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Each section's share of all words, 0 to 1; all zero in an empty answer. */
export function shareOfWords(answer: Answer): { words: number; share: Record<Section, number> } {
  const counts = sectionNames.map((section) => countWords(answer[section]));
  const words = counts.reduce((sum, count) => sum + count, 0);
  const part = (index: number): number => (words === 0 ? 0 : (counts[index] ?? 0) / words);
  return { words, share: { situation: part(0), task: part(1), action: part(2), result: part(3), learning: part(4) } };
}

const bareMark = new RegExp(lines`
    ^(?:tb[cadf]|t\.b\.[cd]\.?|to ?do|to be (?:done|added|confirmed|completed|decided|written|filled(?: in)?)|
    n/?a|na|none|nil|nothing|not (?:yet|sure|applicable)|unknown|pending|later|draft|blank|empty|placeholder|wip|
    fixme|xx+|yy+|\?+|same|ditto|idk|dunno|(?:don'?t|can'?t) (?:know|remember|recall)(?: yet)?|no idea|
    see (?:above|below|cv|notes?)|(?:as|same as) (?:above|before)|lorem ipsum.*|asdf+|coming(?: soon)?|soon|hmm+|
    tk|still (?:to (?:do|write|come)|open|thinking|missing)|(?:situation|task|action|result|results|learnings?|
    lesson|outcome|answer|text)(?: here| goes here)?)$
  `);
/** "um yeah" says nothing, and neither does a listener's "didn't say". */
const onlyFillers = new RegExp(lines`
  ^(?:(?:um+|uh+m?|er+m?|hm+|ah|oh|so|yeah|yep|well|like|ok|okay|right|you know|anyway|and|i mean)[ ,.…-]*)+$|
  ^(?:(?:s?he |they )?(?:did ?n'?t|does ?n'?t|never|not|could ?n'?t|would ?n'?t)(?: really)? (?:say|said|tell|told|
  mention|mentioned|answer|answered|asked|covered|get to it|got to it|get there|reached|heard|given|clear|stated)(?: (?:it|anything|
  yet|one|any|much))?|no (?:answer|lesson|result|learning|task|mention)(?: given| yet)?|nothing (?:said|yet|given|
  mentioned|heard|learned|learnt)|(?:ran )?out of time|skipped(?: it)?|asked, no answer)$
`);
const orderToSelf = new RegExp(lines`
    ^(?:find(?: out)?|ask|check|add|fill(?: in| out)?|write|insert|look up|get|need(?:s)?(?: to)?|remember|
    think(?: of| about)?|come back|complete|finish|put|describe|explain|include|will (?:add|write|fill|do|think|
    finish|complete)|must (?:add|ask|check|find)|have to (?:ask|check|find|think|look)|to (?:add|fill|write|check|
    complete|finish|follow|come)|ill add|i(?:'ll| will| need to| have to| must) (?:add|write|fill|think|check|
    find|look|finish|complete|ask|come back)|not (?:sure|written|done|finished)(?: yet)?|still (?:need|have|to)|
    (?:tbd|tbc|todo|to do|n/?a|fixme|tk)\b|something (?:about|like|with)|maybe (?:something|say|add|about)|
    more (?:here|later|to come)|what (?:was|did|is|were)|how (?:much|many|long)|(?:number|figure|numbers|figures|
    data|stats|result|results)s? (?:to come|pending|tbd|tbc|needed|missing)|waiting (?:for|on))(?:\b|$)
  `);

/** Says whether a section holds nothing yet: empty, a mark such as "tbd", or a note to self in brackets. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim().toLowerCase().replace(/[’`´]/g, "'");
  if (!letterOrDigit.test(trimmed)) return true;
  if (trimmed.length > 120) return false;
  const opened = /^[[(<{*_]/.test(trimmed);
  const bare = trimmed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/\s+/g, " ");
  if (bareMark.test(bare) || onlyFillers.test(bare)) return true;
  const wholeIsBracketed = opened && /[\])>}*_][.!?]?$/.test(trimmed);
  if (/^(?:tbd|tbc|todo|to do|fixme|tk|n\/a|xxx+)\b/.test(bare) && !/^to do (?:the|my|a|this|it)\b/.test(bare))
    return true;
  if (wholeIsBracketed && orderToSelf.test(bare.replace(/^[\p{L} ]{2,30}: ?/u, ""))) return true;
  return (/^\?|\?\?$/.test(trimmed) || isNoteToSelf(bare)) && orderToSelf.test(bare);
}

const noteToSelf = new RegExp(lines`
    ^(?:i(?:'ll| will| need to| have to| must)|ill add|will|need(?:s)? to|must|still|come back|to (?:add|fill|
    complete|follow|come)|fill|insert|add (?:the )?(?:number|figure|result|detail|more|something|stat)|
    ask \S+ (?:for|about|what|how)|(?:find|look up) (?:the |out )?(?:\S+ )?(?:numbers?|figures?|stats?|
    percentages?)|not (?:sure|written|done|finished)|more (?:here|later|to come)|something (?:about|like|with)|
    maybe (?:something|say|add|about)|think (?:of|about) (?:something|what|this|how|it)|(?:number|figure|numbers|
    figures|result|results)s? (?:to come|pending|needed|missing)|waiting (?:for|on))(?:\b|$)
  `);

/** Orders that only writers give themselves; without brackets the shorter verbs would catch real tasks. */
function isNoteToSelf(bare: string): boolean {
  if (countWords(bare) > 14) return false;
  return noteToSelf.test(bare);
}
