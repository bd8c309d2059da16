import { untrack } from "svelte";

/** Runs `tell` with the old and the new value on every change, but not for the first value. For the beginning of a component. */
export function onChange<Value>(read: () => Value, tell: (before: Value, now: Value) => void): void {
  let before = untrack(read);
  $effect(() => {
    const now = read();
    if (Object.is(before, now)) return;
    const was = before;
    before = now;
    untrack(() => {
      tell(was, now);
    });
  });
}
