/** One plain sentence for each refusal of a command and each failed call: what happened, what is safe, what to do. */
import type { HttpCode, RefusalCode } from "../../../shared/contract/reply.ts";

export const refusals: Readonly<Record<RefusalCode, string>> = {
  "bad-command": "The room couldn’t read that. Reload the page and try again.",
  "not-allowed": "Your role can’t do that in this room.",
  "wrong-phase": "The room has moved on to another part, so that no longer applies.",
  unknown: "That’s no longer there. Someone else may have just changed it.",
  taken: "That’s already done.",
  incomplete: "Something is still missing.",
  "too-many": "That’s more than the room can take at once. Wait a moment, then try again.",
  busy: "Several people acted at the same moment. Nothing is lost. Try again.",
  over: "This room has ended. Everything in it can still be read.",
};

export const failures: Readonly<Record<HttpCode | "unreachable", string>> = {
  "bad-request": "The server couldn’t read that. Check what you wrote, then try again.",
  "no-token": "This device has no seat in that room. Open your own link again.",
  "not-allowed": "Your seat isn’t allowed to do that.",
  "not-found": "That link doesn’t open a room. Ask for a new one.",
  "seat-taken": "Somebody has already taken this seat with that link.",
  "room-over": "This room has ended, so nobody else can join.",
  "too-large": "That’s too long for the server. Shorten it, then try again.",
  "too-many": "Too many attempts from here. Wait a minute, then try again.",
  "wrong-host": "This server is at a different address. Ask for the right link.",
  "no-space":
    "The server is nearly full and isn’t taking anything new. Open rooms carry on. Tell the person who runs it.",
  "not-ready": "The server is starting. Try again in a moment.",
  unreachable: "The server couldn’t be reached. Nothing was lost. Try again.",
};
const sentences: Readonly<Record<string, string>> = { ...failures, ...refusals };

/** The sentence for a code; a code that this version does not know reads as an outage. */
export const sentenceFor = (code: RefusalCode | HttpCode | "unreachable"): string =>
  sentences[code] ?? failures.unreachable;
