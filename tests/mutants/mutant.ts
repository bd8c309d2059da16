/** One planted fault: what is changed, which tests must notice, and what it would do to people. */
export interface Mutant {
  readonly name: string;
  /** Path from the root of the repository. */
  readonly file: string;
  /** Occurs exactly once in `file`; kept short and distinctive, because the code around it moves. */
  readonly find: string;
  readonly replace: string;
  /** Paths of test files. */
  readonly tests: readonly string[];
  /** The sentence of the test that must fail, as written in `it`. */
  readonly named: string;
  /** What the fault would mean for somebody in a room. */
  readonly why: string;
}

/** The source with the fault in it. @throws when the place is not there exactly once: the list is out of step with the code. */
export function planted({ name, file, find, replace }: Mutant, source: string): string {
  const parts = source.split(find);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined) {
    throw new Error(`${name}: found ${parts.length - 1} times in ${file}, not once: ${find}`);
  }
  return before + replace + after;
}
