/**
 * Where a moment of the room is in a recording, and the other way round. The device's clock drifts, and so may what its recorder calls a
 * second; so now and then a recording notes both times at once. Between two such anchors time runs evenly, outside them second by second.
 */
import type { Ms } from "../../../../shared/contract/ids.ts";

export interface Anchor {
  /** How far the recording had come. */
  readonly soundMs: number;
  /** The server's clock at that moment. */
  readonly serverMs: Ms;
}

/** Often enough that a bad clock stays within a few hundredths of a second. */
export const anchorEveryMs = 30_000;

const between = (at: number, from: readonly [number, number], to: readonly [number, number]): number =>
  from[0] === to[0] ? to[1] : from[1] + ((at - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);

/** `pairs`: in order, of what is asked for and what answers. */
function along(pairs: readonly (readonly [number, number])[], at: number): number {
  const [first] = pairs;
  if (!first) return 0;
  const next = pairs.findIndex(([asked]) => asked > at);
  const before = pairs.at(next < 0 ? -1 : next - 1);
  const after = pairs[next];
  if (next === 0 || !before) return first[1] + at - first[0];
  return after ? between(at, before, after) : before[1] + at - before[0];
}

export const soundMsAt = (anchors: readonly Anchor[], serverMs: Ms): number =>
  along(
    anchors.map((anchor) => [anchor.serverMs, anchor.soundMs]),
    serverMs,
  );

export const serverMsAt = (anchors: readonly Anchor[], soundMs: number): Ms =>
  along(
    anchors.map((anchor) => [anchor.soundMs, anchor.serverMs]),
    soundMs,
  );
