/** The one thing to change: at most one at a time, until it is done or dismissed. */
import { expect, it } from "vitest";
import * as Y from "yjs";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { endReminder, remind, reminderIn } from "../../../client/src/journal/reminder.ts";
import type { Asking } from "../../../shared/journal/shapes.ts";

const asking = (id: string, atMs: number): Asking => ({
  id,
  atMs,
  roomId: "r".repeat(22),
  round: 1,
  candidate: "Ben",
  gaps: 3,
  letGo: 1,
  toProbeMs: 9_000,
  own: { open: 2, leading: 0, double: 0, yesOrNo: 1 },
  change: null,
  isReminded: false,
});

it("reminds of one thing at a time, and keeps what was done with its round", () => {
  const journal = new Journal(new Y.Doc(), () => 5);
  for (const kept of [asking("first", 1), asking("second", 2)]) journal.askings.put(kept);
  expect(reminderIn(journal)).toBeUndefined();
  remind(journal, "first", "Ask how much.");
  remind(journal, "second", "Wait.");
  const reminder = reminderIn(journal);
  expect(reminder).toMatchObject({ id: "second", change: "Wait." });
  if (reminder) endReminder(journal, reminder, true);
  expect(reminderIn(journal)).toBeUndefined();
  expect(journal.askings.get("second")?.change).toBe("Wait.");
});

it("forgets what was dismissed", () => {
  const journal = new Journal(new Y.Doc(), () => 5);
  journal.askings.put(asking("first", 1));
  remind(journal, "first", "Ask how much.");
  const reminder = reminderIn(journal);
  if (reminder) endReminder(journal, reminder, false);
  expect([reminderIn(journal), journal.askings.get("first")?.change]).toEqual([undefined, null]);
});
