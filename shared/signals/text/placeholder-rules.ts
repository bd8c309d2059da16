/** Marks and notes to self that stand where an answer will be. */
import { lines } from "./lines.ts";
import type { Rule } from "./rules.ts";

export const bareMark: Rule = {
  id: "bare-mark",
  pattern: lines`
    ^(?:tb[cadf]|t\.b\.[cd]\.?|to ?do|to be (?:done|added|confirmed|completed|decided|written|filled(?: in)?)|
    n/?a|na|none|nil|nothing|not (?:yet|sure|applicable)|unknown|pending|later|draft|blank|empty|placeholder|wip|
    fixme|xx+|yy+|\?+|same|ditto|idk|dunno|(?:don'?t|can'?t) (?:know|remember|recall)(?: yet)?|no idea|
    see (?:above|below|cv|notes?)|(?:as|same as) (?:above|before)|lorem ipsum.*|asdf+|coming(?: soon)?|soon|hmm+|
    tk|still (?:to (?:do|write|come)|open|thinking|missing)|(?:situation|task|action|result|results|learnings?|
    lesson|outcome|answer|text)(?: here| goes here)?)$
  `,
  why: "a mark for what is still to come",
  yes: ["tbd", "see notes", "coming soon"],
  no: ["tbd after the audit", "i see notes"],
};

/** "um yeah" says nothing, and neither does a listener's "didn't say". */
export const onlyFillers: Rule = {
  id: "only-fillers",
  pattern: lines`
    ^(?:(?:um+|uh+m?|er+m?|hm+|ah|oh|so|yeah|yep|well|like|ok|okay|right|you know|anyway|and|i mean|not really|no|nope|nah)[ ,.…-]*)+$|
    ^(?:(?:s?he |they )?(?:did ?n'?t|does ?n'?t|never|not|could ?n'?t|would ?n'?t)(?: really)? (?:say|said|tell|told|
    mention|mentioned|answer|answered|asked|covered|(?:get|got) to (?:it|this)|get there|reached|heard|given|clear|stated)(?: (?:it|anything|
    yet|one|any|much))?|(?:s?he )?(?:(?:would|wd|could|cd|did) ?n'?t|won'?t|not)
    (?: go| get) into (?:it|this|that|detail)|no (?:answer|lesson|result|learning|task|mention)(?: given| yet)?|nothing (?:said|yet|given|
    mentioned|heard|learned|learnt)|(?:ran )?out of time|skipped(?: it)?|asked, no answer)$
  `,
  why: "nothing said, or a listener's note that nothing was",
  yes: ["um yeah", "didn't say", "ran out of time", "wdn't go into it"],
  no: ["um we left", "didn't say why he left"],
};

export const orderToSelf: Rule = {
  id: "order-to-self",
  pattern: lines`
    ^(?:find(?: out)?|ask|check|add|fill(?: in| out)?|write|insert|look up|get|need(?:s)?(?: to)?|remember|
    think(?: of| about)?|come back|complete|finish|put|describe|explain|include|will (?:add|write|fill|do|think|
    finish|complete)|must (?:add|ask|check|find)|have to (?:ask|check|find|think|look)|to (?:add|fill|write|check|
    complete|finish|follow|come)|ill add|i(?:'ll| will| need to| have to| must) (?:add|write|fill|think|check|
    find|look|finish|complete|ask|come back)|not (?:sure|written|done|finished)(?: yet)?|still (?:need|have|to)|
    (?:tbd|tbc|todo|to do|n/?a|fixme|tk)\b|something (?:about|like|with)|maybe (?:something|say|add|about)|
    more (?:here|later|to come)|what (?:was|did|is|were)|how (?:much|many|long)|(?:number|figure|numbers|figures|
    data|stats|result|results)s? (?:to come|pending|tbd|tbc|needed|missing)|waiting (?:for|on))(?:\b|$)
  `,
  why: "an order that writers give themselves",
  yes: ["add the number", "fill in later", "tbd by friday"],
  no: ["the number fell", "adding up"],
};

export const markFirst: Rule = {
  id: "mark-first",
  pattern: "^(?:tbd|tbc|todo|to do|fixme|tk|n/a|xxx+)\\b",
  why: "a mark before its note",
  yes: ["tbd, ask kim", "n/a for now"],
  no: ["the tbd", "todos"],
};

export const toDoSomething: Rule = {
  id: "to-do-something",
  pattern: "^to do (?:the|my|a|this|it)\\b",
  why: "a to do that is a task",
  yes: ["to do the audit", "to do it"],
  no: ["to do", "todo"],
};

export const noteToSelf: Rule = {
  id: "note-to-self",
  pattern: lines`
    ^(?:i(?:'ll| will| need to| have to| must)|ill add|will|need(?:s)? to|must|still|come back|to (?:add|fill|
    complete|follow|come)|fill|insert|add (?:the )?(?:number|figure|result|detail|more|something|stat)|
    ask \S+ (?:for|about|what|how)|(?:find|look up) (?:the |out )?(?:\S+ )?(?:numbers?|figures?|stats?|
    percentages?)|not (?:sure|written|done|finished)|more (?:here|later|to come)|something (?:about|like|with)|
    maybe (?:something|say|add|about)|think (?:of|about) (?:something|what|this|how|it)|(?:number|figure|numbers|
    figures|result|results)s? (?:to come|pending|needed|missing)|waiting (?:for|on))(?:\b|$)
  `,
  why: "a note to self without brackets",
  yes: ["i'll add the number", "need to ask kim for it", "numbers to come"],
  no: ["i added a number", "needless"],
};
