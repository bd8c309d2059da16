/**
 * The margin beside the notes: what the telling holds or lacks, quiet while somebody types, with follow-ups ready to send. Word
 * signals count the candidate's own words; in a spoken round with few of them, ticks, taps and time speak instead.
 */
import type { Section } from "../../../../../shared/contract/ids.ts";
import { analyse, type Signals } from "../../../../../shared/signals/analyse.ts";
import { findingTitle } from "../../../../../shared/signals/finding-titles.ts";
import { spokenFindings, suggestProbes, type Suggested } from "../../../../../shared/signals/probe-choice.ts";
import type { Interview } from "../interview.svelte.ts";
import type { TextMark } from "../notes/section-editor.ts";
import type { Answer, StarNotes } from "../notes/star-notes.svelte.ts";
import type { Suggestion } from "../parts/suggestion.ts";
import { sectionOrder } from "../words.ts";

/** A finding as the margin shows it, at most one a section. */
export interface MarginFinding {
  /** Names it for this answer, so that a dismissed one stays dismissed. */
  readonly key: string;
  readonly section: Section;
  readonly title: string;
  readonly reason: string;
  readonly good: boolean;
  readonly suggestions: readonly Suggestion[];
}

/** Findings wait until a section has been still for this long, so that the margin does not flicker. */
const stillMs = 4_000;
const typingMs = 2_500;
/** Below this many words of the candidate, a spoken round is read from ticks and taps alone. */
const wordsToSpeak = 60;
const keys = 3;
