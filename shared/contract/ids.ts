/** Ids, secrets and the closed word lists of the wire. See docs/contract.md, ids and secrets. */
import { z } from "zod";
import { limits } from "./limits.ts";
import { sections } from "./star.ts";

/** 22 of [A-Za-z0-9_-]: 128 bits. */
export type RoomId = string;
/** 12 of [A-Za-z0-9_-], unique in its room. */
export type SeatId = string;
export type AskId = string;
export type ProbeId = string;
export type DeckId = string;
export type LineId = string;
export type CommentId = string;
export type ActionId = string;
/** 43 of [A-Za-z0-9_-]: 256 bits. Stored only as its SHA-256, see `SecretHash`. */
export type Secret = string;
/** SHA-256 of the 43 characters of a secret, base64url without padding: 43 characters too. */
export type SecretHash = string;
/** Server time, milliseconds since 1970; never falls within a room. */
export type Ms = number;
/** 1, 2, … */
export type RoundNo = number;

export const roles = ["interviewer", "barRaiser", "candidate", "observer", "soloist"] as const;
export type Role = (typeof roles)[number];
export const formats = ["peer", "panel", "solo"] as const;
export type Format = (typeof formats)[number];
export const phases = ["lobby", "intro", "questions", "candidateQuestions", "scoring", "debrief", "review"] as const;
export type Phase = (typeof phases)[number];
export { sections };
export type Section = (typeof sections)[number];
export const probeKinds = ["who", "why", "how", "howMuch", "result", "learned", "another", "contrary"] as const;
export type ProbeKind = (typeof probeKinds)[number];
export const ticks = ["who", "why", "how", "howMuch", "learned"] as const;
export type Tick = (typeof ticks)[number];
/** What a telling may lack. See docs/signals.md. */
export const gaps = [
  "who",
  "why",
  "how",
  "howMuch",
  "learned",
  "longStart",
  "missing:situation",
  "missing:task",
  "missing:action",
  "missing:result",
  "missing:learning",
] as const;
export type Gap = (typeof gaps)[number];
export const ratings = [1, 2, 3, 4, 5, "notProbed"] as const;
export type Rating = (typeof ratings)[number];
export const votes = ["strongNo", "no", "yes", "strongYes"] as const;
export type Vote = (typeof votes)[number];

export const roomIdPattern = /^[A-Za-z0-9_-]{22}$/;
export const shortIdPattern = /^[A-Za-z0-9_-]{12}$/;
export const secretPattern = /^[A-Za-z0-9_-]{43}$/;
export const principleIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const questionIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const RoomId = z.string().regex(roomIdPattern);
export const ShortId = z.string().regex(shortIdPattern);
export const Secret = z.string().regex(secretPattern);
export const SecretHash = z.string().regex(secretPattern);
export const Uuid = z.uuid();
export const PrincipleId = z.string().max(limits.idChars).regex(principleIdPattern);
export const QuestionId = z
  .string()
  .max(2 * limits.idChars + 1)
  .regex(questionIdPattern);
export const Role = z.enum(roles);
export const Format = z.enum(formats);
export const Phase = z.enum(phases);
export const Section = z.enum(sections);
export const ProbeKind = z.enum(probeKinds);
export const Tick = z.enum(ticks);
/** What a follow-up on the card is about: a gap, or the question itself while there is nothing to go by. */
export const Subject = z.enum([...gaps, "opening"]);
export type Subject = z.infer<typeof Subject>;
const levels = [z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)] as const;
/** From 1, evidence against, to 5, raises the bar. */
export const Score = z.union(levels);
export type Score = z.infer<typeof Score>;
export const Rating = z.union([...levels, z.literal("notProbed")]);
export const Vote = z.enum(votes);
/** A time that a client names: whole milliseconds. */
export const AtMs = z.number().int().min(0).max(8.64e15);
/** A server time, which may be finer than a millisecond. */
export const Moment = z.number().min(0).max(8.64e15);
export const RoundNo = z.number().int().min(1).max(limits.roundsPerRoom);
