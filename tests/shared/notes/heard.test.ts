import { expect, it } from "vitest";
import { Doc } from "yjs";
import { heardIn } from "../../../shared/notes/heard.ts";
import { ana, ben } from "../../support/given-room.ts";

/** A section that Ben began and Ana added a line to. */
function section() {
  const doc = new Doc();
  const text = doc.getText("action");
  const authors = new Map([
    [1, ben.seatId],
    [2, ana.seatId],
  ]);
  const writes = (client: number, words: string): void => {
    doc.clientID = client;
    text.insert(text.length, words);
  };
  return { text, authors, writes };
}

it("gives the candidate's own words, or all of them without a scribe's I and we, in their places", () => {
  const { text, authors, writes } = section();
  writes(1, "We pulled the logs.");
  writes(2, "\nI hear “we agreed”, moved cut-off to noon\n");
  const own = heardIn(text, authors, ben.seatId, "candidate");
  expect(own).toEqual({ text: "We pulled the logs.", own: "We pulled the logs.", isScribed: false });
  const all = heardIn(text, authors, ben.seatId, "everybody");
  expect(all.text).toBe("We pulled the logs.\n  hear “we agreed”, moved cut-off to noon\n");
  expect(all).toMatchObject({ own: "We pulled the logs.", isScribed: true });
});
