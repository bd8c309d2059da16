/** One plain sentence for each refusal of a command and each failed call: what happened, what is safe, what to do. */
import type { HttpCode, RefusalCode } from "../../../shared/contract/reply.ts";

export const refusals: Readonly<Record<RefusalCode, string>> = {
  "bad-command": "The room could not read that. Reload the page and try again.",
  "not-allowed": "Your role cannot do that in this room.",
  "wrong-phase": "The room has moved on to another part, so that no longer applies.",
  unknown: "That is not there any more. The others may have changed it a moment ago.",
  taken: "That is already done.",
  incomplete: "Something is still missing.",
  "too-many": "That is more than the room takes at once. Wait a moment, then try again.",
  busy: "Several people acted at the same moment. Nothing is lost. Try again.",
  over: "This room has ended. Everything in it can still be read.",
};

export const failures: Readonly<Record<HttpCode | "unreachable", string>> = {
  "bad-request": "The server could not read that. Check what you wrote, then try again.",
  "no-token": "This device has no seat in that room. Open your own link again.",
  "not-allowed": "Your seat does not have the right to do that.",
  "not-found": "That link opens no room. Ask for a new one.",
  "seat-taken": "Somebody has already taken this seat with that link.",
  "room-over": "This room has ended and takes nobody in any more.",
  "too-large": "That is too long for the server. Shorten it, then try again.",
  "too-many": "Too many tries from here. Wait a minute, then try again.",
  "wrong-host": "This server answers at another address. Ask for the right link.",
  "no-space": "The server is nearly full and takes nothing new. Open rooms carry on. Tell the person who runs it.",
  "not-ready": "The server is starting. Try again in a moment.",
  unreachable: "The server could not be reached. Nothing was lost. Try again.",
};
const sentences: Readonly<Record<string, string>> = { ...failures, ...refusals };

/** The sentence of a code; one that this version does not know reads as an outage. */
export const sentenceFor = (code: RefusalCode | HttpCode | "unreachable"): string =>
  sentences[code] ?? failures.unreachable;
