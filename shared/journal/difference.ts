/** What two wordings of a text have in common, word by word, as two people would mark it with a pencil. */

/** A run of words of one side. */
export interface Wording {
  readonly text: string;
  /** The other side does not have it. */
  readonly isOther: boolean;
}

export interface Difference {
  /** All of the earlier wording, in order. */
  readonly before: readonly Wording[];
  /** All of the later wording, in order. */
  readonly now: readonly Wording[];
}

/** A word or a mark, with the space that follows it. */
interface Token {
  readonly sign: string;
  readonly text: string;
}
/** A run that both sides have, or that each has instead of the other's. */
interface Stretch {
  readonly isSame: boolean;
  readonly before: readonly Token[];
  readonly now: readonly Token[];
}

/** A table of this many cells is worked out at once; longer texts than that are shown as replaced between their common ends. */
const mostCells = 4_000_000;
/** Words in common of fewer letters than this say nothing where everything around them differs. */
const fewLetters = 7;

export function differenceOf(before: string, now: string): Difference {
  const stretches = calmed(stretchesOf(tokensOf(before), tokensOf(now)));
  return { before: side(stretches, "before"), now: side(stretches, "now") };
}

const word = String.raw`[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*`;
const tokens = new RegExp(String.raw`(${word}|\S|^)\s*`, "gu");
const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(tokens)].filter(([whole]) => whole !== "").map(([whole, sign = ""]) => ({ sign, text: whole }));

function stretchesOf(before: readonly Token[], now: readonly Token[]): readonly Stretch[] {
  const same = (a: number, b: number): boolean => before[a]?.sign === now[b]?.sign;
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && same(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && same(before.length - 1 - tail, now.length - 1 - tail)) tail += 1;
  const ends = { before: before.length - tail, now: now.length - tail };
  return [
    { isSame: true, before: before.slice(0, head), now: now.slice(0, head) },
    ...middle(before.slice(head, ends.before), now.slice(head, ends.now)),
    { isSame: true, before: before.slice(ends.before), now: now.slice(ends.now) },
  ].filter((stretch) => stretch.before.length + stretch.now.length > 0);
}

/** The longest common run of words, by the table that textbooks give for it. */
function middle(before: readonly Token[], now: readonly Token[]): readonly Stretch[] {
  const width = now.length + 1;
  if (before.length * width > mostCells) return [{ isSame: false, before, now }];
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (a: number, b: number): number => longest[a * width + b] ?? 0;
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = now.length - 1; b >= 0; b -= 1)
      longest[a * width + b] =
        before[a]?.sign === now[b]?.sign ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const found: { isSame: boolean; before: Token[]; now: Token[] }[] = [];
  const add = (isSame: boolean, earlier: Token | undefined, later: Token | undefined): void => {
    if (found.at(-1)?.isSame !== isSame) found.push({ isSame, before: [], now: [] });
    if (earlier) found.at(-1)?.before.push(earlier);
    if (later) found.at(-1)?.now.push(later);
  };
  let [a, b] = [0, 0];
  while (a < before.length || b < now.length) {
    if (a < before.length && b < now.length && before[a]?.sign === now[b]?.sign) add(true, before[a++], now[b++]);
    else if (b >= now.length || (a < before.length && at(a + 1, b) >= at(a, b + 1))) add(false, before[a++], undefined);
    else add(false, undefined, now[b++]);
  }
  return found;
}

/** A lone “to the” or comma between changes is part of the change: one mark to read in place of three. */
function calmed(stretches: readonly Stretch[]): readonly Stretch[] {
  const quiet: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const isBetween = index > 0 && index < stretches.length - 1;
    const isSame = stretch.isSame && !(isBetween && lettersIn(stretch.now) < fewLetters);
    const last = quiet.at(-1);
    if (last?.isSame === isSame)
      quiet[quiet.length - 1] = {
        isSame,
        before: [...last.before, ...stretch.before],
        now: [...last.now, ...stretch.now],
      };
    else quiet.push({ ...stretch, isSame });
  }
  return quiet;
}

const lettersIn = (run: readonly Token[]): number =>
  run.reduce((sum, { sign }) => sum + (/[\p{L}\p{N}]/u.test(sign) ? sign.length : 0), 0);

function side(stretches: readonly Stretch[], of: "before" | "now"): readonly Wording[] {
  const wordings: Wording[] = [];
  for (const stretch of stretches) {
    const text = stretch[of].map((token) => token.text).join("");
    const isOther = !stretch.isSame;
    const last = wordings.at(-1);
    if (last?.isOther === isOther) wordings[wordings.length - 1] = { text: last.text + text, isOther };
    else if (text !== "") wordings.push({ text, isOther });
  }
  return wordings;
}
