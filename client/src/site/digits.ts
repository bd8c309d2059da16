import { isApple, strokesOf, type Press } from "./strokes.ts";

/** The digit that a press means, on every layout. */
export const digitOf = (press: Press): string | undefined =>
  strokesOf(press, isApple()).find((stroke) => /^[0-9]$/.test(stroke));
