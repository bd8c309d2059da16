/**
 * What devices in a call say to each other, through the server. It passes anything on, from modified clients too, so everything is read
 * here before it is believed.
 */
import { isRecord } from "../net/kept.ts";

/**
 * One stay of one device in the call: when it began, by the server's clock, and something random. Of two sessions the later one sorts
 * behind the earlier.
 */
export type Session = string;

interface FromSession {
  readonly from: Session;
}
interface ToSession extends FromSession {
  readonly to: Session;
}

/** `to`: the session of the other seat, as far as it is known. */
export interface Hello extends FromSession {
  readonly kind: "hello";
  readonly to?: Session;
  readonly mic: boolean;
  readonly camera: boolean;
}
export interface Description extends ToSession {
  readonly kind: "description";
  readonly type: "offer" | "answer";
  readonly sdp: string;
}
/** A way through the network; an empty candidate ends the list. */
export interface Candidate extends ToSession {
  readonly kind: "ice";
  readonly candidate: string;
  readonly sdpMid: string | null;
  readonly sdpMLineIndex: number | null;
}
/** The others already are as many as a call can hold. */
export interface Full extends ToSession {
  readonly kind: "full";
}
export interface Bye extends FromSession {
  readonly kind: "bye";
}

export type Signal = Hello | Description | Candidate | Full | Bye;

export function newSession(nowMs: number): Session {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${Math.round(nowMs).toString(36).padStart(9, "0")}-${[...random].map((part) => part.toString(36)).join("")}`;
}

/** Undefined when it is not a signal. */
export function readSignal(data: unknown): Signal | undefined {
  if (!isRecord(data) || !isSession(data["from"])) return undefined;
  const { kind, from, to } = data;
  if (kind === "bye") return { kind, from };
  if (kind === "hello") return readHello(data, from);
  if (!isSession(to)) return undefined;
  if (kind === "full") return { kind, from, to };
  if (kind === "description") return readDescription(data, { from, to });
  return kind === "ice" ? readCandidate(data, { from, to }) : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function readHello({ to, mic, camera }: Fields, from: Session): Hello | undefined {
  if (typeof mic !== "boolean" || typeof camera !== "boolean") return undefined;
  if (to === undefined) return { kind: "hello", from, mic, camera };
  return isSession(to) ? { kind: "hello", from, to, mic, camera } : undefined;
}

function readDescription({ type, sdp }: Fields, between: ToSession): Description | undefined {
  if ((type !== "offer" && type !== "answer") || !isText(sdp, 16_384)) return undefined;
  return { kind: "description", ...between, type, sdp };
}

function readCandidate({ candidate, sdpMid, sdpMLineIndex }: Fields, between: ToSession): Candidate | undefined {
  const isLine = Number.isInteger(sdpMLineIndex) && Number(sdpMLineIndex) >= 0 && Number(sdpMLineIndex) < 16;
  if (!isText(candidate, 1_024) || !(sdpMid === null || isText(sdpMid, 16))) return undefined;
  if (!(sdpMLineIndex === null || isLine)) return undefined;
  return { kind: "ice", ...between, candidate, sdpMid, sdpMLineIndex: isLine ? Number(sdpMLineIndex) : null };
}

function isSession(value: unknown): value is Session {
  return typeof value === "string" && /^[0-9a-z]{9}-[0-9a-z]{2,16}$/u.test(value);
}
function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}
