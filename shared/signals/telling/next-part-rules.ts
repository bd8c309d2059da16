/** What people say as they come to the next part of a story. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const beginsTask: Rule = {
  id: "begins-task",
  pattern: lines`
    \b(?:i was (?:asked|told|given|responsible|in charge|on call|supposed|meant|due|to)|(?:my|our) (?:job|task|role|goal|target|brief|part) (?:was|is)|
    (?:i|we) (?:had|needed) to|(?:it was|that was) (?:up to me|on me|my job|mine)|the (?:goal|aim|target|brief|deadline) was)\b
  `,
  why: "what was theirs to do",
  yes: ["i was on call for integrations", "my job was to find the leak", "we had to decide by friday"],
  no: ["he was asked to leave", "my part of town", "i had two shifts"],
};

export const beginsAction: Rule = {
  id: "begins-action",
  pattern: lines`
    \b(?:(?:so|first|first of all|then|so then|next|after that)(?: um| uh)? i|what i did|i (?:decided|started|began|called|rang|asked|built|wrote|pulled|
    checked|sat down|drew|moved|tried|tested|split|proposed|suggested|counted|mapped|compared|measured))\b
  `,
  why: "what they did",
  yes: ["so i pulled six weeks of job logs", "first i rang the supplier", "i sat down with the crew"],
  no: ["so it was late", "they decided to wait", "it pulled to the left"],
};

export const beginsResult: Rule = {
  id: "begins-result",
  pattern: lines`
    \b(?:in the end|as a result|the (?:result|outcome|upshot|effect) (?:was|is)|(?:it|that|they|which) (?:dropped|fell|rose|halved|doubled|worked)|
    (?:went|came|go|was|were) (?:down|up) (?:from|to|by|a lot)|(?:we|i) (?:ended up|cut it|saved|finished|shipped|hit the)|it turned out)\b
  `,
  why: "what came of it",
  yes: ["in the end nobody waited", "support calls went down a lot", "it dropped to two a week"],
  no: ["the end of the street", "she went down the stairs", "we saw a result sheet"],
};

export const beginsLearning: Rule = {
  id: "begins-learning",
  pattern: lines`
    \b(?:i(?:'ve)? (?:learned|learnt)|looking back|in hindsight|next time|if i (?:did|had|could do) (?:it|this|that|to do)|(?:the|my|a) lesson|
    (?:it|that|this) taught me|(?:since then|these days|nowadays) i|i'd (?:do|ask|check|start|ring|call|tell|write|go)|what i (?:take|took) (?:from|away))\b
  `,
  why: "what they took from it",
  yes: ["what i learned is to look first", "next time i'd ring them", "looking back it was obvious"],
  no: ["he looked back at me", "the next train", "lessons cost forty a week"],
};
