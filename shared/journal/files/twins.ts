/** Which story of a bank a story from a file is another version of. */
import { sections } from "../../contract/star.ts";
import { plainName } from "../../questions/plain-name.ts";
import type { Story } from "../shapes.ts";
import type { FoundStory } from "./found.ts";

export interface Twin {
  readonly mine: Story;
  /** The file says nothing that the bank does not. */
  readonly isSame: boolean;
}

type Words = Pick<Story, "title" | "parts" | "rest">;

/** Of the words of both, how many both have, before they count as one story told twice. */
const likeness = 0.8;
const leastWords = 20;

const wordsOf = ({ title, parts, rest }: Words): string =>
  [title, ...sections.map((section) => parts[section]), rest].join("\n");
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Finds the twin of each story: the one with its id, else its title, else nearly its words. */
export function twinsIn(bank: readonly Story[]): (theirs: FoundStory) => Twin | undefined {
  const byId = new Map(bank.map((story) => [story.id, story]));
  const byTitle = new Map(bank.map((story) => [plainName(story.title), story]));
  byTitle.delete("");
  const bags = bank.map((story) => ({ story, bag: bagOf(story) }));
  return (theirs) => {
    const mine = byId.get(theirs.id ?? "") ?? byTitle.get(plainName(theirs.title)) ?? alike(bags, bagOf(theirs));
    return mine && { mine, isSame: saysNoMore(theirs, mine) };
  };
}

function alike(
  bags: readonly { readonly story: Story; readonly bag: ReadonlySet<string> }[],
  bag: ReadonlySet<string>,
): Story | undefined {
  if (bag.size < leastWords) return undefined;
  return bags.find(({ bag: other }) => {
    if (Math.min(bag.size, other.size) / Math.max(bag.size, other.size) < likeness) return false;
    let both = 0;
    for (const word of bag) if (other.has(word)) both += 1;
    return both / (bag.size + other.size - both) >= likeness;
  })?.story;
}

const bagOf = (story: Words): ReadonlySet<string> =>
  new Set(
    wordsOf(story)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

const saysNoMore = (theirs: FoundStory, mine: Story): boolean =>
  plain(theirs.title) === plain(mine.title) &&
  sections.every((section) => plain(theirs.parts[section]) === plain(mine.parts[section])) &&
  plain(mine.rest).includes(plain(theirs.rest)) &&
  Object.entries(theirs.serves).every(([principleId, fit]) => mine.serves[principleId] === fit);
