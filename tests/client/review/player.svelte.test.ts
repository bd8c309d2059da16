import { describe, expect, it } from "vitest";
import { Player } from "../../../client/src/review/replay/player.svelte.ts";
import type { Timeline } from "../../../shared/report/timeline.ts";

const timeline: Timeline = {
  fromMs: 1_000,
  toMs: 101_000,
  parts: [],
  asked: [],
  bars: [],
  evidence: [],
  flags: [],
  comments: [],
  stops: [1_000, 20_000, 60_000],
  busyMs: [1_000, 5_000, 20_000, 60_000, 61_000, 101_000],
};

/** A player whose frames come when the test says so. */
function stage(): { player: Player; frame: (passedMs: number) => void } {
  let next: ((nowMs: number) => void) | undefined;
  let nowMs = performance.now() + 1_000_000;
  const player = new Player(
    () => timeline,
    (run) => {
      next = run;
      return 1;
    },
  );
  const frame = (passedMs: number): void => {
    const run = next;
    next = undefined;
    run?.((nowMs += passedMs));
  };
  return { player, frame };
}

describe("the replay's player", () => {
  it("shows the notes as they were left until it is moved", () => {
    const { player } = stage();
    expect([player.atMs, player.shownMs]).toEqual([null, timeline.toMs]);
    player.step(-1);
    expect(player.atMs).toBe(96_000);
    player.seek(null);
    expect(player.atMs).toBeNull();
  });

  it("goes from stop to stop and never beyond the ends", () => {
    const { player } = stage();
    player.seek(30_000);
    player.toStop(1);
    expect(player.atMs).toBe(60_000);
    player.toStop(1);
    expect(player.atMs).toBe(101_000);
    player.seek(1);
    expect(player.atMs).toBe(1_000);
    player.toStop(-1);
    expect(player.atMs).toBe(1_000);
  });

  it("plays at its speed, from the start if it was at the end", () => {
    const { player, frame } = stage();
    player.skipsPauses = false;
    player.setSpeed(16);
    player.play();
    frame(0);
    const from = player.shownMs;
    frame(100);
    expect(player.shownMs - from).toBe(1_600);
    player.pause();
    frame(100);
    expect(player.playing).toBe(false);
    expect(player.shownMs - from).toBe(1_600);
  });

  it("jumps over pauses, and lands a little before what ends them", () => {
    const { player, frame } = stage();
    player.setSpeed(1);
    player.seek(8_000);
    player.play();
    frame(0);
    expect(player.atMs).toBe(18_500);
    frame(100);
    expect(player.atMs).toBe(18_600);
    player.skipsPauses = false;
    player.seek(30_000);
    frame(100);
    expect(player.atMs).toBe(30_100);
  });

  it("stops at the end", () => {
    const { player, frame } = stage();
    player.setSpeed(16);
    player.seek(100_500);
    player.play();
    frame(0);
    frame(200);
    expect([player.atMs, player.playing]).toEqual([101_000, false]);
  });

  it("reports its own moves, not those it follows", () => {
    const { player } = stage();
    let moves = 0;
    player.onMoved = () => (moves += 1);
    player.seek(5_000);
    player.follow({ atMs: 9_000, playing: false, speed: 2 });
    expect([moves, player.atMs, player.speed]).toEqual([1, 9_000, 2]);
  });
});
