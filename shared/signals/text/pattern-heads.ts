/** Finds the words a pattern's matches can begin with, so that it need not be tried at any other word. */
import { anyHead, headAt, headLetters } from "./heads.ts";

export interface Alternative {
  readonly source: string;
  readonly heads: ReadonlySet<number>;
}

/**
 * Takes a pattern apart at its outermost bars. Reads what our lexicons use, in lower case; an extra head does no harm.
 * `endsWords` says that no letter may follow the pattern.
 */
export function alternativesOf(source: string, endsWords: boolean): Alternative[] {
  const ending = endsWords ? boundary : anything;
  return new PatternReader(source).alternatives().map(({ from, to, starts }) => ({
    source: source.slice(from, to),
    heads: new Set([...join(starts, ending)].map(headOfStart)),
  }));
}

/** What is known about a match's start: some characters, "*" where anything may follow, " " where a word ends. */
type Starts = ReadonlySet<string>;
const nothing: Starts = new Set([""]);
const anything: Starts = new Set(["*"]);
const boundary: Starts = new Set([" "]);

/** A partly known word has no head, unless enough of it is known. */
const headOfStart = (start: string): number => (/^[a-z]{0,3}\*/.test(start) ? anyHead : headAt(start, 0));

/** Reads a pattern from left to right. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads up to the end or the closing bracket. */
  alternatives(): { from: number; to: number; starts: Starts }[] {
    const found = [];
    do {
      const from = this.#at;
      const starts = this.#sequence();
      found.push({ from, to: this.#at, starts });
    } while (this.#take("|"));
    return found;
  }

  #sequence(): Starts {
    let starts = nothing;
    while (this.#at < this.#source.length && !"|)".includes(this.#source.charAt(this.#at))) {
      starts = join(starts, this.#repeated(this.#part()));
    }
    return starts;
  }

  #part(): Starts {
    if (this.#take("(")) return this.#group();
    if (this.#take("[")) return this.#class();
    const mark = this.#next();
    if (mark === "\\") return escaped(this.#next());
    if (mark === "^" || mark === "$") return nothing;
    return mark === "." ? anything : new Set([mark]);
  }

  #group(): Starts {
    const looksAround = ["?=", "?!", "?<=", "?<!"].some((mark) => this.#take(mark));
    if (!looksAround) this.#take("?:");
    const starts = new Set(this.alternatives().flatMap((alternative) => [...alternative.starts]));
    this.#take(")");
    return looksAround ? nothing : starts;
  }

  /** A few members are listed one by one, ranges of digits as one; nothing is known about other classes. */
  #class(): Starts {
    const members = /^(?:\\.|[^\]\\])*/.exec(this.#source.slice(this.#at))?.[0] ?? "";
    this.#at += members.length + 1;
    const told = members.replace(/\d-\d/g, "0");
    return /^\^|\\|.-./.test(told) ? anything : new Set(told);
  }

  #repeated(part: Starts): Starts {
    if (!/[?*+{]/.test(this.#source.charAt(this.#at))) return part;
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (!quantifier) return part;
    this.#at += quantifier[0].length;
    const least = /^[?*]/.test(quantifier[0]) || quantifier[1] === "0" ? nothing : [];
    const more = quantifier[0].startsWith("?") ? [] : join(part, anything);
    return new Set([...least, ...part, ...more]);
  }

  #next(): string {
    this.#at += 1;
    return this.#source.charAt(this.#at - 1);
  }

  #take(mark: string): boolean {
    const isNext = this.#source.startsWith(mark, this.#at);
    if (isNext) this.#at += mark.length;
    return isNext;
  }
}

function escaped(letter: string): Starts {
  if (letter === "b") return boundary;
  if (letter === "d") return new Set(["0"]);
  return /\w/.test(letter) ? anything : new Set([letter]);
}

/** Whether enough of a start is known to tell its head. */
const isKnown = (start: string): boolean => start.length >= headLetters || /[^a-z]$/.test(start);

function join(starts: Starts, next: Starts): Starts {
  const joined = new Set<string>();
  for (const start of starts) {
    if (isKnown(start)) joined.add(start);
    else for (const more of next) joined.add(start === "" && next === boundary ? start : start + more);
  }
  return joined;
}
