/** Logs written by earlier versions, read by this one. What is stored stays readable for ever: these files are never rewritten. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { RoomView } from "../../../shared/contract/views.ts";
import type { Batch, RoomEvent } from "../../../shared/room/events.ts";
import { evolve } from "../../../shared/room/evolve.ts";
import type { RoomState } from "../../../shared/room/state.ts";
import { viewFor } from "../../../shared/room/view.ts";

interface OldLog {
  readonly batches: readonly Batch[];
  /** What each seat was shown at the end. */
  readonly views: Readonly<Record<string, RoomView>>;
}

const folder = new URL("./logs/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const read = (name: string): OldLog => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as OldLog;

/** Every kind of fact that can be stored; a new one needs an old log that holds it. */
const kinds: Record<RoomEvent["type"], true> = {
  "room-opened": true,
  "seat-taken": true,
  "device-added": true,
  "seat-left": true,
  "seat-returned": true,
  "seat-removed": true,
  "seat-renamed": true,
  "recording-switched": true,
  "resume-link-renewed": true,
  "room-imported": true,
  "review-link-made": true,
  "review-link-revoked": true,
  "invite-renewed": true,
  "invite-revoked": true,
  "host-handed-over": true,
  "room-renamed": true,
  "room-ended": true,
  "plan-set": true,
  "options-set": true,
  "call-set": true,
  "candidate-left-call": true,
  "candidate-called-back": true,
  "principles-assigned": true,
  "pack-chosen": true,
  "pack-imported": true,
  "calibration-begun": true,
  "sample-rated": true,
  "calibration-opened": true,
  "readiness-changed": true,
  "round-started": true,
  "phase-changed": true,
  "clock-paused": true,
  "clock-resumed": true,
  "candidate-went-away": true,
  "candidate-came-back": true,
  "moment-begun": true,
  "moment-ended": true,
  "question-decked": true,
  "question-undecked": true,
  "question-asked": true,
  "ask-ended": true,
  "lead-taken": true,
  "probe-made": true,
  ticked: true,
  "finding-denied": true,
  tapped: true,
  flagged: true,
  "own-question-ticked": true,
  "listening-set": true,
  spoken: true,
  whispered: true,
  said: true,
  "scorecard-sealed": true,
  "self-rating-sealed": true,
  "feedback-sealed": true,
  "reveal-wanted": true,
  "cards-revealed": true,
  "scorecard-revised": true,
  "roles-swapped": true,
  "reading-begun": true,
  "vote-changed": true,
  "decision-made": true,
  "lines-shared": true,
  "comment-made": true,
  "comment-resolved": true,
  "action-added": true,
  "action-ticked": true,
};

it.each(names)("%s still shows everybody what it did", (name) => {
  const { batches, views } = read(name);
  const room = batches.reduce<RoomState | null>((state, batch) => evolve(state, batch), null);
  if (!room) throw new Error(`${name} is empty`);
  for (const [seatId, view] of Object.entries(views)) {
    // Additions to the view are fine; what was there must still be there.
    expect(JSON.parse(JSON.stringify(viewFor(seatId, room)))).toMatchObject(view);
  }
});

it("holds every kind of fact that can be stored", () => {
  const held = new Set(
    names.flatMap((name) => read(name).batches.flatMap((batch) => batch.events.map((event) => event.type))),
  );
  expect([...held].sort()).toEqual(Object.keys(kinds).sort());
});
