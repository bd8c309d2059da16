import { AssertionError } from "node:assert";

/** Shorter than any test's time limit, so that waiting in vain fails with what was seen instead. */
export const patienceMs = 30_000;

/** The awaited value, or a failed assertion that says what was last `seen`. */
export async function inTime<Value>(
  what: string,
  waited: Promise<Value>,
  seen: () => unknown = () => "nothing",
  ms = patienceMs,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(inVain(what, seen())), ms);
  });
  try {
    return await Promise.race([waited, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function inVain(what: string, seen: unknown): AssertionError {
  return new AssertionError({
    message: `${what}: waited in vain; last seen: ${JSON.stringify({ seen }).slice(0, 2_000)}`,
  });
}
