/** The words of the page of progress: its heading, dates, how often, how one stood beside the others. */
import {
  aboveOthers,
  changeOf,
  type Change,
  type Counted,
  type Pair,
  type Session,
} from "../../../../shared/journal/progress.ts";
import { figuresOf } from "../../../../shared/journal/compare.ts";
import type { Telling } from "../../../../shared/journal/shapes.ts";
import { inWords, listOf } from "../../words/counts.ts";
import { firstName } from "../../words/roles.ts";

/** "25 Nov", in the reader's own language. */
export const shortDate = (atMs: number): string =>
  new Date(atMs).toLocaleDateString(undefined, { day: "numeric", month: "short" });
export const dayOf = (atMs: number): string => new Date(atMs).toDateString();

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const changed: Readonly<Record<Change, string>> = {
  numbersInResult: "Result has numbers now",
  soonerAction: "You get to Action sooner",
  moreI: "Your own part is clear now",
  fewerFollowUps: "You need fewer follow-ups",
};

/** Answers with words enough to count, oldest first. */
export const countedOf = (sessions: readonly Session[]): readonly Telling[] =>
  sessions.flatMap(({ tellings }) => tellings).filter((telling) => figuresOf(telling).counts !== null);

const counted = (telling: Telling): Counted => {
  const { beforeAction, followUps } = figuresOf(telling);
  return { ...telling.counts, beforeAction, followUps };
};

export function headingOf(sessions: readonly Session[]): string {
  const written = countedOf(sessions);
  const [first, last] = [written[0], written.at(-1)];
  const change = first && last && first !== last ? changeOf(counted(first), counted(last)) : undefined;
  return change ? changed[change] : "Your progress";
}

export function sinceWords(sessions: readonly Session[]): string {
  const [first] = sessions;
  if (!first) return "";
  const answers = sessions.reduce((sum, { tellings }) => sum + tellings.length, 0);
  const many = `${capital(inWords(sessions.length))} session${sessions.length === 1 ? "" : "s"}`;
  return `${many} since ${shortDate(first.atMs)}, ${inWords(answers)} answer${answers === 1 ? "" : "s"}`;
}

export const askedWords = (asked: number): string =>
  asked === 0
    ? "Heard in passing"
    : asked === 1
      ? "Told once"
      : asked === 2
        ? "Told twice"
        : `Told ${inWords(asked)} times`;

/** "Five of twelve the same. You went higher four times, lower three." */
export function judgedWords(pairs: readonly Pair[]): { readonly first: string; readonly rest: string } {
  const above = pairs.filter((pair) => aboveOthers(pair) > 0.5).length;
  const below = pairs.filter((pair) => aboveOthers(pair) < -0.5).length;
  const same = pairs.length - above - below;
  const times = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${inWords(count)} times`);
  const rest =
    above > 0 && below > 0
      ? `You went higher ${times(above)}, lower ${times(below)}.`
      : above > 0
        ? `You went higher ${times(above)}, never lower.`
        : below > 0
          ? `You went lower ${times(below)}, never higher.`
          : "";
  const first =
    pairs.length === 1 && same === 1
      ? "You agreed."
      : `${capital(inWords(same))} of ${inWords(pairs.length)} the same.`;
  return { first, rest };
}

/** The widest gap between oneself and the others, told with its day and its people; empty where nobody was two levels apart. */
export function widestWords(
  pairs: readonly Pair[],
  sessions: readonly Session[],
  nameOf: (principleId: string) => string,
): string {
  const [widest] = [...pairs].sort(
    (a, b) => Math.abs(aboveOthers(b)) - Math.abs(aboveOthers(a)) || b.session - a.session,
  );
  if (!widest || Math.abs(aboveOthers(widest)) < 1.5) return "";
  const atMs = sessions[widest.session]?.atMs ?? 0;
  const people = listOf([...new Set(widest.others.map(({ by }) => firstName(by)))]);
  const levels = inWords(Math.round(Math.abs(aboveOthers(widest))));
  const later = pairs.findLast((pair) => pair.principleId === widest.principleId && pair.session > widest.session);
  const since = later && Math.abs(aboveOthers(later)) <= 0.5 ? "; since then you have agreed" : "";
  return `On ${shortDate(atMs)} you were ${levels} levels ${aboveOthers(widest) > 0 ? "above" : "below"} ${people} on ${nameOf(widest.principleId)}${since}.`;
}
