/** The vague words, each list for the sections in which it asks for a number. */
import { amounts } from "./amounts.ts";
import { deeds } from "./deeds.ts";
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
const anywhere = listed(amounts, times);
const inStory = [...anywhere, ...listed(degrees, deeds)];

/** Amounts and times ask for a number wherever they stand; in a lesson, degrees and weak deeds are just style. */
export const vagueInLesson = phraseBook(anywhere);
export const vagueInStory = phraseBook(inStory);
export const vagueInResult = phraseBook([...inStory, ...listed(outcomes)]);
export const comparativeWords = phraseBook([phraseList(sourcesOf([comparative]), wholeWords)]);
