/** The links that open a room: invite `#i=`, resume `#c=`, review link `#v=`. The secret stays in the fragment. */
import type { RoomId, Secret } from "../../../shared/contract/ids.ts";

export interface RoomLink {
  readonly roomId: RoomId;
  readonly kind: "invite" | "resume" | "view" | "address";
  readonly secret?: Secret | undefined;
}

const kinds = { i: "invite", c: "resume", v: "view" } as const;
const letters = { invite: "i", resume: "c", view: "v" } as const;

/** The secret in a fragment, if there is one. */
export const readFragment = (fragment: string): Omit<RoomLink, "roomId"> => {
  const found = /^#?([icv])=([A-Za-z0-9_-]{43})$/.exec(fragment);
  const letter = found?.[1];
  if (letter === "i" || letter === "c" || letter === "v") return { kind: kinds[letter], secret: found?.[2] };
  return { kind: "address" };
};

/** Reads a pasted link to any Barline server, whole or from `/r/` on. Undefined if it does not open a room. */
export const readLink = (pasted: string): RoomLink | undefined => {
  const found = /\/r\/([A-Za-z0-9_-]{22})(?:\/review)?\/?(?:\?[^#\s]*)?(#\S*)?$/.exec(pasted.trim());
  const roomId = found?.[1];
  return roomId === undefined ? undefined : { roomId, ...readFragment(found?.[2] ?? "") };
};

/** A link to send. */
export const roomLink = (roomId: RoomId, kind: "invite" | "resume" | "view", secret: Secret): string =>
  `${location.origin}/r/${roomId}${kind === "view" ? "/review" : ""}#${letters[kind]}=${secret}`;
