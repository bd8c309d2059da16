/**
 * What a person keeps from week to week, on their own device: days worth remembering, stories, every telling of them, and how they ask.
 * None of it is ever sent to the server in the clear. Pure shapes; `client/src/journal/` keeps them.
 */
import type { Gap, Ms, RoomId, RoundNo, Section } from "../contract/ids.ts";

/** The five parts of a story or an answer, as text. */
export type Parts = Readonly<Record<Section, string>>;
export const noParts: Parts = { situation: "", task: "", action: "", result: "", learning: "" };

/** A dated page of the journal. */
export interface Entry {
  readonly id: string;
  /** The day it is about. */
  readonly atMs: Ms;
  readonly text: string;
  readonly tags: readonly string[];
  /** The principle of the day's prompt it answers, if any. */
  readonly principleId: string | null;
  /** The story that was made of it, if any. */
  readonly storyId: string | null;
}

/** `first`: told first for this principle; `also`: would fit as well. */
export type Fit = "first" | "also";

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly parts: Parts;
  /** Free text that belongs to the story and to none of its parts: what an import could not place, for one. */
  readonly rest: string;
  /** Which principles it serves, by their id. */
  readonly serves: Readonly<Record<string, Fit>>;
  readonly createdMs: Ms;
  readonly changedMs: Ms;
}

/** One rating of one telling. */
export interface Rated {
  readonly principleId: string;
  /** Who rated; the teller for a rating of their own. */
  readonly by: string;
  readonly isSelf: boolean;
  /** 1 to 5; what was not probed is left out. */
  readonly rating: number;
}

/** One answer as it was told once. Of a story, its versions are its tellings, oldest first. Only its story and late ratings change. */
export interface Telling {
  /** `<roomId>.<askId>` for an answer in a room, so that two devices keep it once. */
  readonly id: string;
  readonly atMs: Ms;
  readonly storyId: string | null;
  /** null: told elsewhere, or alone on this device. */
  readonly roomId: RoomId | null;
  readonly round: RoundNo | null;
  /** The room's title, or the place in the owner's words. */
  readonly where: string;
  /** Names of those who heard it; none: alone. */
  readonly to: readonly string[];
  readonly question: string;
  readonly principleId: string | null;
  /** The teller's own words; empty where nothing was written. */
  readonly parts: Parts;
  /** Milliseconds per part by the taps; all 0 where nobody tapped. */
  readonly toldMs: Readonly<Record<Section, number>>;
  /** Counts of the teller's own words, not grades. */
  readonly counts: {
    readonly words: number;
    readonly i: number;
    readonly we: number;
    readonly numbers: number;
    readonly numbersInResult: number;
  };
  readonly gaps: readonly Gap[];
  /** Follow-ups that were asked. */
  readonly followUps: number;
  readonly ratings: readonly Rated[];
}

/** How this person asked in one round; what the mirror found, as figures. */
export interface Asking {
  /** `<roomId>.<round>`. */
  readonly id: string;
  readonly atMs: Ms;
  readonly roomId: RoomId;
  readonly round: RoundNo;
  /** Who answered. */
  readonly candidate: string;
  readonly gaps: number;
  readonly letGo: number;
  /** Median time from a gap to its probe; null: none was probed. */
  readonly toProbeMs: Ms | null;
  readonly own: {
    readonly open: number;
    readonly leading: number;
    readonly double: number;
    readonly yesOrNo: number;
  };
  /** The one thing to change next time; null: none, or dismissed. */
  readonly change: string | null;
  /** Whether to be reminded of it when they next ask. */
  readonly isReminded: boolean;
}

/** One exercise of the drill. */
export interface Drilled {
  readonly id: string;
  readonly atMs: Ms;
  readonly kind: "rate" | "followUp";
  readonly sampleId: string;
  readonly isRight: boolean;
}

/** What to do better next time, until it is done. */
export interface Fix {
  readonly id: string;
  readonly atMs: Ms;
  readonly text: string;
  /** The part it is about, where one is known. */
  readonly section: Section | null;
  readonly storyId: string | null;
  readonly from: { readonly roomId: RoomId; readonly where: string; readonly to: readonly string[] } | null;
  readonly doneMs: Ms | null;
}

/** A question planned for a day. */
export interface Planned {
  readonly id: string;
  /** Midnight of the day where the person is. */
  readonly atMs: Ms;
  readonly principleId: string;
  readonly doneMs: Ms | null;
}
