/** Nobody waits longer than this for a part that is late. */
const longestMs = 3_000;

/** Resolves when all parts of a screen have come, or failed: shown together, none pushes the others about. */
export const together = async (...parts: readonly (Promise<unknown> | false | undefined)[]): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestMs)));
  await Promise.race([Promise.allSettled(parts.filter((part) => part instanceof Promise)), late]);
  clearTimeout(timer);
};
