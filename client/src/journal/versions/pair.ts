/** Two versions of one story, and what changed between them in one plain sentence each. Counts, never grades. */
import type { Gap } from "../../../../shared/contract/ids.ts";
import type { Figures } from "../../../../shared/journal/compare.ts";
import type { Telling } from "../../../../shared/journal/shapes.ts";
import { inWords, listOf } from "../../words/counts.ts";
import { tickName, tickOrder } from "../../words/star.ts";
import type { Tick } from "../../../../shared/contract/ids.ts";

/** Where Situation and Task together should end. */
export const startLine = 0.3;

/** The newest telling, and the one before it for the same principle if there is one. `tellings`: oldest first. */
export function newestPair(
  tellings: readonly Telling[],
): { readonly before: Telling; readonly now: Telling } | undefined {
  const now = tellings.at(-1);
  const earlier = tellings.slice(0, -1);
  const before = earlier.findLast(({ principleId }) => principleId === now?.principleId) ?? earlier.at(-1);
  return now && before ? { before, now } : undefined;
}

/** Which of who, why, how, how much and learned a telling left open. */
export const openTicks = (gaps: readonly Gap[]): ReadonlySet<Tick> =>
  new Set(tickOrder.filter((tick) => gaps.some((gap) => closes[tick].includes(gap))));

const closes: Readonly<Record<Tick, readonly Gap[]>> = {
  who: ["who", "missing:action"],
  why: ["why", "missing:action"],
  how: ["how", "missing:action"],
  howMuch: ["howMuch", "missing:result"],
  learned: ["learned", "missing:learning"],
};

export function startSentence({ beforeAction: now }: Figures): string {
  if (now === null) return "Nothing to go by this time.";
  return now <= startLine ? "Inside the band. The line is 30%." : "Past the line at 30%. Action starts late.";
}

const shareOfI = ({ counts }: Figures): number | null =>
  counts && counts.i + counts.we > 0 ? counts.i / (counts.i + counts.we) : null;

export function doerSentence(before: Figures, now: Figures): string {
  const [earlier, later] = [shareOfI(before), shareOfI(now)];
  if (later === null) return "Too few words to count.";
  if (earlier === null || Math.abs(later - earlier) < 0.08) return later >= 0.5 ? "Mostly you." : "Mostly “we”.";
  return later > earlier ? "More of it is yours to hear now." : "More “we” than last time.";
}

export function numberSentence({ counts: before }: Figures, { counts: now }: Figures): string {
  if (!now) return "Too few words to count.";
  const many = now.numbersInResult;
  if (many === 0) return "None of them in Result.";
  const where = many === now.numbers ? "All in Result" : `${capital(inWords(many))} in Result`;
  return before?.numbersInResult === 0 ? `${where}, where there were none.` : `${where}.`;
}

export function gapSentence({ gaps }: Figures): string {
  if (!gaps) return "Nothing to go by this time.";
  const open = openTicks(gaps);
  const names = (ticks: readonly Tick[]): string => listOf(ticks.map((tick) => tickName[tick].toLowerCase()));
  if (open.size === 0) return "Who, why, how, how much and learned: all there.";
  return `Still open: ${names(tickOrder.filter((tick) => open.has(tick)))}.`;
}

/** Whose rating to show: somebody who rated both times, else somebody who rated now, else the teller. */
export function raterOf(before: Figures, now: Figures): string | undefined {
  const both = now.others.find(({ by }) => before.others.some((rated) => rated.by === by));
  return (both ?? now.others[0] ?? before.others[0])?.by;
}

export function ratingSentence(before: Figures, now: Figures): string {
  const [earlier, later] = [before.self?.rating, now.self?.rating];
  if (later === undefined)
    return earlier === undefined ? "You didn’t rate yourself." : `You gave yourself ${earlier} last time.`;
  if (earlier === undefined) return `You gave yourself ${later} this time.`;
  return earlier === later ? `You said ${later} both times.` : `You said ${earlier}, then ${later}.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
