/** An unexpected fault, thrown at a chosen place in a running node: the clock that everything asks fails for callers of one name. */
export interface Failpoint {
  /** Throws `times` times when the clock is asked by a function whose name in the stack contains `place`. */
  arm(place: string, times?: number): void;
  /** How often it has thrown since it was armed. */
  readonly thrown: number;
  readonly nowMs: () => number;
}

export function failpoint(nowMs: () => number = Date.now): Failpoint {
  let armed: { readonly place: string; left: number } | undefined;
  let thrown = 0;
  return {
    arm(place, times = 1) {
      armed = { place, left: times };
      thrown = 0;
    },
    get thrown() {
      return thrown;
    },
    nowMs() {
      if (armed && armed.left > 0) {
        const { stackTraceLimit } = Error;
        Error.stackTraceLimit = 50;
        const { stack = "" } = new Error("a look at the callers");
        Error.stackTraceLimit = stackTraceLimit;
        if (stack.includes(armed.place)) {
          armed.left -= 1;
          thrown += 1;
          throw new RangeError(`planted at ${armed.place}`);
        }
      }
      return nowMs();
    },
  };
}
