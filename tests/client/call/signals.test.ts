/** What comes from other devices in a call is read like anything from a stranger. */
import { describe, expect, it } from "vitest";
import { newSession, readSignal, type Signal } from "../../../client/src/call/signals.ts";

const from = newSession(1_700_000_000_000);
const to = newSession(1_700_000_000_001);
const good: readonly Signal[] = [
  { kind: "hello", from, mic: true, camera: false },
  { kind: "hello", from, to, mic: false, camera: true },
  { kind: "description", from, to, type: "offer", sdp: "v=0" },
  { kind: "ice", from, to, candidate: "candidate:1", sdpMid: "0", sdpMLineIndex: 0 },
  { kind: "ice", from, to, candidate: "", sdpMid: null, sdpMLineIndex: null },
  { kind: "full", from, to },
  { kind: "bye", from },
];

describe("signals of a call", () => {
  it("are read as they were sent, without what does not belong there", () => {
    for (const signal of good) expect(readSignal({ ...signal, more: "x" })).toEqual(signal);
  });

  it.each([
    null,
    "hello",
    [],
    {},
    { kind: "hello", mic: true, camera: true },
    { kind: "hello", from: "me", mic: true, camera: true },
    { kind: "hello", from, mic: "yes", camera: true },
    { kind: "hello", from, to: 7, mic: true, camera: true },
    { kind: "description", from, type: "offer", sdp: "v=0" },
    { kind: "description", from, to, type: "rollback", sdp: "" },
    { kind: "description", from, to, type: "offer", sdp: "v".repeat(20_000) },
    { kind: "ice", from, to, candidate: 1, sdpMid: null, sdpMLineIndex: null },
    { kind: "ice", from, to, candidate: "", sdpMid: null, sdpMLineIndex: -1 },
    { kind: "ice", from, to, candidate: "", sdpMid: null, sdpMLineIndex: 1.5 },
    { kind: "full", from },
    { kind: "record", from, to },
  ])("are nothing when they are %j", (data) => {
    expect(readSignal(data)).toBeUndefined();
  });

  it("sort sessions by when they began", () => {
    expect([newSession(999), newSession(1_800_000_000_000), newSession(36 ** 5)].sort()).toEqual(
      [999, 36 ** 5, 1_800_000_000_000].map((atMs) => expect.stringContaining(atMs.toString(36)) as string),
    );
  });
});
