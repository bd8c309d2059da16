/**
 * Where everything is in the embedded store. Keys are plain ASCII and sort by their bytes, so everything that belongs to one room (its
 * owner; a journal owns itself) lies together and can be read, removed and compacted as one range:
 *
 *     d/<owner>/e/<position>              a batch of events
 *     d/<owner>/h/<document>              the counts of a document
 *     d/<owner>/n/<document>/!            its snapshot, sorting before
 *     d/<owner>/n/<document>/<position>   the entries that follow it
 *     d/<owner>/p/<document>/<position>   blocks of history behind the snapshot, by their first position
 *     o/<owner>                           what is known about an owner without its data; stays as the tombstone
 *     u/<used ms>/<owner>                 living owners by their last use
 *     g/<gone ms>/<owner>                 tombstones by their age
 *     c/<owner>                           deleted words that must still leave the files
 *     m/<name>                            what belongs to the folder itself
 */
import type { Ms } from "../../../shared/contract/ids.ts";
import { startPosition } from "../store.ts";
import type { DocumentName, Position } from "../store.ts";

/** From `from` up to, but not including, `to`. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

const digits = 16;
const number = (count: number): string => String(count).padStart(digits, "0");

export const positionOf = (count: number): Position => (count === 0 ? startPosition : number(count));
export const countOf = (position: Position): number => (position === startPosition ? 0 : Number(position));

/** "0" is the character after "/". */
const within = (prefix: string): Range => ({ from: `${prefix}/`, to: `${prefix}0` });

export const everyRoom: Range = within("d");
export const ownedBy = (owner: string): Range => within(`d/${owner}`);
export const ownerKey = (owner: string): string => `o/${owner}`;

export const eventKey = (room: string, position: number): string => `d/${room}/e/${number(position)}`;
export const eventsAfter = (room: string, after: number): Range => ({
  ...within(`d/${room}/e`),
  from: eventKey(room, after + 1),
});

export const headKey = (owner: string, doc: DocumentName): string => `d/${owner}/h/${doc}`;
export const snapshotKey = (owner: string, doc: DocumentName): string => `d/${owner}/n/${doc}/!`;
export const entryKey = (owner: string, doc: DocumentName, count: number): string =>
  `d/${owner}/n/${doc}/${number(count)}`;
/** The snapshot, if there is one, and every entry after it. */
const wholeNotes = (owner: string, doc: DocumentName): Range => within(`d/${owner}/n/${doc}`);
export const entriesAfter = (owner: string, doc: DocumentName, after: number): Range => ({
  ...wholeNotes(owner, doc),
  from: entryKey(owner, doc, after + 1),
});
export const blockKey = (owner: string, doc: DocumentName, first: number): string =>
  `d/${owner}/p/${doc}/${number(first)}`;
export const blocksOf = (owner: string, doc: DocumentName): Range => within(`d/${owner}/p/${doc}`);
export const blocksAfter = (owner: string, doc: DocumentName, after: number): Range => ({
  ...blocksOf(owner, doc),
  from: blockKey(owner, doc, after + 1),
});

/** The count at the end of a key of an event, an entry or a block. */
export const countIn = (key: string): number => Number(key.slice(-digits));

export const usedKey = (usedMs: Ms, owner: string): string => `u/${number(usedMs)}/${owner}`;
export const goneKey = (goneMs: Ms, owner: string): string => `g/${number(goneMs)}/${owner}`;
export const everyUse: Range = within("u");
export const usedBefore = (ms: Ms): Range => ({ from: "u/", to: `u/${number(Math.max(0, ms))}` });
export const goneBefore = (ms: Ms): Range => ({ from: "g/", to: `g/${number(Math.max(0, ms))}` });
/** The time and the owner in a key of either index. */
export const indexedMs = (key: string): Ms => Number(key.slice("u/".length, "u/".length + digits));
export const indexedOwner = (key: string): string => key.slice("u//".length + digits);

export const owedKey = (owner: string): string => `c/${owner}`;
export const everythingOwed: Range = within("c");
export const owedOwner = (key: string): string => key.slice("c/".length);

export const secretKey = "m/secret";
export const seenKey = "m/seen";
export const triedKey = "m/tried";
export const closedKey = "m/closed";
