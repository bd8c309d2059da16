/** The head of a word or a mark in a folded text: enough of it to say which phrases can begin there. */

/** Letters of a first word that are looked at; five bits each make its head. */
export const headLetters = 4;
const letterBits = 5;
const firstMark = 2 ** (headLetters * letterBits);
/** The head of a pattern that can begin with any word. */
export const anyHead = 0;

/** What begins at `at` in a folded text, as a number: the first letters of a word, any digit, or a mark. */
export function headAt(text: string, at: number): number {
  let head = 0;
  for (let next = at; next < at + headLetters && isLetter(text.charCodeAt(next)); next += 1) {
    head = (head << letterBits) + text.charCodeAt(next) - beforeA;
  }
  return head || firstMark + markOf(text.charCodeAt(at));
}

const beforeA = 96;
const isLetter = (code: number): boolean => code > beforeA && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const markOf = (code: number): number => (isDigit(code) ? 0 : code);

const isLetterOrDigit = (code: number): boolean => isLetter(code) || isDigit(code);

/** Where words, numbers and marks begin in a folded text: everywhere but in spaces and inside words. */
export function startsIn(text: string): number[] {
  const starts: number[] = [];
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const goesOn = isLetterOrDigit(code);
    if (code > space && !(isInside && goesOn)) starts.push(at);
    isInside = goesOn;
  }
  return starts;
}

const space = 32;
