/** What screen readers are told in a whole interview, as a page that people read and a test compares. */
import type { Heard } from "./heard.ts";

export interface Told {
  readonly title: string;
  /** By the first name of each person. */
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
}

const head = `<!-- Written by \`npm run announcements\`, which walks through an interview in three browsers: change what is announced, not this page. -->

# What screen readers are told

A panel's interview, held by three people who use nothing but the keyboard: Jonas asks and leads, Maya answers, Olu observes. Each line is what a
screen reader is given beyond the focus and the page itself. _At once_ interrupts; everything else waits its turn, at most one line every three
seconds, and never while somebody types. What there is to act on goes before what is good to know. The candidate, unless she chooses otherwise,
hears only what she has to act on.

\`tests/e2e/keyboard-alone.test.ts\` holds the interview and compares. When the lines below come depends on the moment, so for these it only asks
that they come: _Ask next_, and where Maya is writing.
`;

const lineOf = (name: string, { text, isAlert }: Heard): string =>
  `- **${name}**${isAlert ? ", at once" : ""}: ${text}`;

export const linesOf = ({ heard }: Told): readonly string[] =>
  [...heard].flatMap(([name, all]) => all.map((line) => lineOf(name, line)));

export const announcementsPage = (steps: readonly Told[]): string =>
  [
    head,
    ...steps.map((step) => {
      const lines = linesOf(step);
      return `## ${step.title}\n\n${lines.length > 0 ? lines.join("\n") : "Nothing."}\n`;
    }),
  ].join("\n");

/** The lines of each step, by its title. */
export function readAnnouncements(page: string): ReadonlyMap<string, readonly string[]> {
  const [, ...parts] = page.split(/^## /mu);
  return new Map(
    parts.map((part) => {
      const [title = "", ...lines] = part.split("\n");
      return [title, lines.filter((line) => line.startsWith("- "))];
    }),
  );
}

/** Said when the moment suits, not at a step. */
const isLoose = (line: string): boolean => /: Ask next\. | is writing in /u.test(line);

/** In an order of its own: two people may hear theirs the other way round. */
export const settled = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !isLoose(line)).toSorted();
