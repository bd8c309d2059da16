import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LookTogether } from "../../../client/src/review/look-together.svelte.ts";
import { Player } from "../../../client/src/review/replay/player.svelte.ts";
import type { Timeline } from "../../../shared/report/timeline.ts";

const timeline: Timeline = {
  fromMs: 0,
  toMs: 600_000,
  parts: [],
  asked: [],
  bars: [],
  evidence: [],
  flags: [],
  comments: [],
  stops: [0],
  busyMs: [0, 600_000],
};

type Listener = (from: string, data: unknown) => void;
/** Seats that hear each other at once; `sent` counts what each sends. */
class Wire {
  readonly listeners = new Map<string, Listener>();
  sent = 0;
  seat(name: string): { look: LookTogether; player: Player; stop: () => void } {
    const player = new Player(
      () => timeline,
      () => 1,
    );
    const look = new LookTogether(
      {
        send: (data) => {
          this.sent += 1;
          // Over the wire everything is JSON.
          for (const [other, hear] of this.listeners) if (other !== name) hear(name, JSON.parse(JSON.stringify(data)));
        },
        onSignal: (listener) => {
          this.listeners.set(name, listener);
          return () => void this.listeners.delete(name);
        },
      },
      (round) => (round === 1 ? player : undefined),
    );
    player.onMoved = () => look.moved(1);
    return { look, player, stop: look.listen() };
  }
}

describe("looking at the replay together", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lets the others' replay follow the one who leads", () => {
    const wire = new Wire();
    const [ana, ben] = [wire.seat("ana"), wire.seat("ben")];
    ana.player.seek(5_000);
    ana.look.start(1);
    expect([ben.look.leader, ben.player.atMs]).toEqual(["ana", 5_000]);
    ana.player.seek(9_000);
    vi.advanceTimersByTime(300);
    expect(ben.player.atMs).toBe(9_000);
  });

  it("sends a scrub at most four times a second", () => {
    const wire = new Wire();
    const [ana] = [wire.seat("ana"), wire.seat("ben")];
    ana.look.start(1);
    wire.sent = 0;
    for (let at = 0; at < 100; at += 1) {
      ana.player.seek(at * 100);
      vi.advanceTimersByTime(10);
    }
    expect(wire.sent).toBeLessThanOrEqual(5);
  });

  it("lets anyone step out by moving, and back in", () => {
    const wire = new Wire();
    const [ana, ben] = [wire.seat("ana"), wire.seat("ben")];
    ana.look.start(1);
    ben.player.seek(60_000);
    expect(ben.look.steppedOut).toBe(true);
    ana.player.seek(7_000);
    vi.advanceTimersByTime(300);
    expect(ben.player.atMs).toBe(60_000);
    ben.look.stepIn();
    expect([ben.look.steppedOut, ben.player.atMs]).toEqual([false, 7_000]);
  });

  it("gives the lead to the last person to start", () => {
    const wire = new Wire();
    const [ana, ben] = [wire.seat("ana"), wire.seat("ben")];
    ana.look.start(1);
    ben.look.start(1);
    expect([ana.look.leading, ana.look.leader, ben.look.leading]).toEqual([false, "ben", true]);
  });

  it("ends when the leader stops, or falls silent", () => {
    const wire = new Wire();
    const [ana, ben] = [wire.seat("ana"), wire.seat("ben")];
    ana.look.start(1);
    ana.look.stop();
    expect(ben.look.leader).toBeUndefined();
    ana.look.start(1);
    wire.listeners.clear(); // the leader's machine is gone
    vi.advanceTimersByTime(11_000);
    expect(ben.look.leader).toBeUndefined();
  });

  it("accepts only looks: call signals and nonsense move nothing", () => {
    const wire = new Wire();
    const ben = wire.seat("ben");
    const hear = wire.listeners.get("ben");
    for (const data of [
      null,
      7,
      { kind: "offer", sdp: "x" },
      { look: { round: 1, atMs: "soon", playing: true, speed: 4 } },
      { look: { round: 1, atMs: 5, playing: true, speed: 1_000 } },
    ]) {
      hear?.("ana", data);
    }
    expect([ben.look.leader, ben.player.atMs]).toEqual([undefined, null]);
    hear?.("ana", { look: { round: 9, atMs: 5, playing: false, speed: 4 } });
    expect(ben.player.atMs).toBeNull();
  });
});
