/** The links that open a room: invite `#i=`, resume `#c=`, review link `#v=`; and a synced journal `#j=`. The secret stays in the fragment. */
import type { RoomId, Secret } from "../../../shared/contract/ids.ts";

export interface RoomLink {
  readonly roomId: RoomId;
  readonly kind: "invite" | "resume" | "view" | "address";
  readonly secret?: Secret | undefined;
}

const kinds: Readonly<Record<string, "invite" | "resume" | "view" | undefined>> = {
  i: "invite",
  c: "resume",
  v: "view",
};
const letters = { invite: "i", resume: "c", view: "v" } as const;

/**
 * Mail and chat turn `#` and `=` into `%23`, `%3D` or `=3D`, take signs along that follow, or wrap the link in words. The 43 characters after
 * the letter are the secret, whatever follows.
 */
const secretMark = "(?:#|%(?:25)*23)([icvj])(?:=|%(?:25)*3D)(?:3D(?=[\\w-]{43}))?([\\w-]{43})";
const inFragment = new RegExp(`^${secretMark}`, "i");
const inText = new RegExp(`/r/([\\w-]{22})(?:/review)?/?(?:\\?[^#\\s]*?)?(${secretMark})`, "i");

/** The secret in a fragment, if there is one. */
export const readFragment = (fragment: string): Omit<RoomLink, "roomId"> => {
  const [, letter = "", secret] = inFragment.exec(fragment) ?? [];
  return { kind: kinds[letter.toLowerCase()] ?? "address", secret };
};

const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Where a line of a mail ended, perhaps of one that is quoted. */
const lineEnd = /=?\s+[>\s]*/g;

/** The ways in which a text may hold a link: as it stands, behind another address that leads there, or with its line broken. */
const readings = (text: string): readonly string[] => {
  const plain = text.replace(/%2f/gi, "/").replace(unseen, "");
  return [text, plain, plain.replace(lineEnd, "")];
};

/** Reads a link to any Barline server, whole or from `/r/` on, wherever it stands in a text. Undefined if nothing opens a room. */
export const readLink = (text: string): RoomLink | undefined => {
  for (const reading of readings(text)) {
    const [, roomId, fragment = ""] = inText.exec(reading) ?? [];
    if (roomId !== undefined) return { roomId, ...readFragment(fragment) };
  }
  const [, roomId] = /\/r\/([\w-]{22})(?![\w-])/.exec(text) ?? [];
  return roomId === undefined ? undefined : { roomId, ...readFragment("") };
};

/** Its path on this site. */
export const pathOf = ({ roomId, kind, secret }: RoomLink): string => {
  const path = `/r/${roomId}${kind === "view" ? "/review" : ""}`;
  return secret === undefined || kind === "address" ? path : `${path}#${letters[kind]}=${secret}`;
};

/** A link to send. */
export const roomLink = (roomId: RoomId, kind: "invite" | "resume" | "view", secret: Secret): string =>
  location.origin + pathOf({ roomId, kind, secret });
