/** Whose mark a line of the notes carries. */
import { expect, it } from "vitest";
import { Doc } from "yjs";
import { lineWriters } from "../../client/src/notes/line-writers.ts";
import { StarNotes } from "../../client/src/notes/star-notes.svelte.ts";
import { ana, ben, id, olu } from "../support/given-room.ts";

const askId = id("ask-1");
const doc = new Doc();
const text = doc.getText(`${askId}.action`);
const clients = new Map([
  [ben.seatId, 1],
  [ana.seatId, 2],
  [olu.seatId, 3],
]);
const authors = new Map([...clients].map(([seatId, client]) => [client, seatId]));
const notes = new StarNotes({ doc, authors, onChange: () => () => undefined });
const marks = () => {
  const markOf = (seatId: string) => ({ initials: seatId.slice(0, 3), shape: "int" as const });
  return lineWriters(notes, askId, "action", ben.seatId, markOf).map(({ line, initials }) => `${line} ${initials}`);
};
const writes = (seatId: string, at: number, words: string): void => {
  doc.clientID = clients.get(seatId) ?? 0;
  text.insert(at, words);
};

it("is the scribe's, also when the candidate has added more words to it than the scribe wrote", () => {
  writes(ben.seatId, 0, "I pulled the logs.\n");
  writes(ana.seatId, text.length, "moved cut-off\n");
  expect(marks()).toEqual(["2 ana"]);
  writes(ben.seatId, text.length - 1, ", which took me most of the week because nobody had the rights to it");
  expect(marks()).toEqual(["2 ana"]);
});

it("is that of the one who wrote most of it, where several listened, and goes with their last word", () => {
  text.delete(0, text.length);
  writes(ana.seatId, 0, "moved cut-off");
  writes(olu.seatId, text.length, "!");
  expect(marks()).toEqual(["1 ana"]);
  writes(ben.seatId, 0, "I ");
  text.delete(2, text.length - 2);
  expect(marks()).toEqual([]);
});
