/**
 * What a telling lacks at one moment, the same for everyone who asks: by its words or, while few of them are the candidate's, by what was heard,
 * tapped and noted.
 */
import type { Ms, ProbeKind, Section, Tick } from "../../contract/ids.ts";
import type { Shares } from "../../notes/telling.ts";
import type { Reading } from "../hear.ts";
import type { Finding } from "./findings.ts";
import { listenedFindings, type Noted } from "./listened.ts";
import { spokenFindings, type SpokenFinding } from "./spoken.ts";

export interface TellingNow {
  /** Of all words; undefined while there are none. */
  readonly reading: Reading | undefined;
  /** The candidate wrote enough for the words alone to count: see `enough.ts`. */
  readonly isWritten: boolean;
  readonly notes: Readonly<Record<Section, Noted>>;
  readonly heard: readonly Tick[];
  /** Kinds of the probes asked so far. */
  readonly probed: readonly ProbeKind[];
  /** Sections that were tapped, each once. */
  readonly tapped: readonly Section[];
  readonly timeShares: Shares;
  /** How long it may have been told by now. */
  readonly elapsedMs: Ms;
}

/** The most valuable first. */
export function gapsNow(now: TellingNow): readonly (Finding | SpokenFinding)[] {
  const { reading, notes, heard } = now;
  if (reading && now.isWritten) return reading.everyFinding;
  const { tapped, probed, elapsedMs, timeShares: shares } = now;
  const spoken = spokenFindings({ shares, tapped, heard, probed, elapsedMs });
  return reading ? listenedFindings({ spoken, byWords: reading.everyFinding, notes, heard }) : spoken;
}
