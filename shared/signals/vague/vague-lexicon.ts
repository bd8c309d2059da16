/** The vague words, each list for the sections in which it asks for a number. */
import { amounts } from "./amounts.ts";
import { degrees } from "./degrees.ts";
import { outcomes } from "./outcomes.ts";
import { times } from "./times.ts";
import { phraseBook, phraseList } from "../text/phrase-book.ts";
import { sourcesOf, type Rules } from "../text/rules.ts";
import { comparative } from "./vague-rules.ts";
import { beyondAscii } from "../text/tokens.ts";

export const wholeWords = {
  before: `(?<![a-z0-9${beyondAscii}'-])`,
  after: `(?![a-z0-9${beyondAscii}]|-[a-z${beyondAscii}])`,
};
const listed = (...tables: readonly Rules[]) => tables.map((table) => phraseList(sourcesOf(table), wholeWords));
const inDeeds = listed(amounts, times);
const inStory = [...inDeeds, ...listed(degrees)];

/** How hard or how well somebody acted is no amount; how bad something was, or became, is one. */
export const vagueInDeeds = phraseBook(inDeeds);
export const vagueInStory = phraseBook(inStory);
export const vagueInResult = phraseBook([...inStory, ...listed(outcomes)]);
export const comparativeWords = phraseBook([phraseList(sourcesOf([comparative]), wholeWords)]);
