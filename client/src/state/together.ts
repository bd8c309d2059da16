/** Nobody waits longer than this for a part that is late. */
const longestMs = 3_000;

/** Resolves when all parts of a screen have come, or failed: shown together, none pushes the others about. */
export const together = (...parts: readonly (Promise<unknown> | false | undefined)[]): Promise<unknown> =>
  Promise.race([
    Promise.allSettled(parts.filter((part) => part instanceof Promise)),
    new Promise((resolve) => setTimeout(resolve, longestMs)),
  ]);
