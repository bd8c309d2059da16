/** Which lines of a section were heard by the speaker's own device. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { clientIdFor, isHeardId } from "../../../shared/notes/client-ids.ts";
import { heardLines } from "../../../shared/notes/heard-lines.ts";
import { runsOf } from "../../../shared/notes/writers.ts";

const [typed, heard, scribe] = [clientIdFor("teller", 5), clientIdFor("heard", 5), clientIdFor("scribe", 5)];

it("says of every id whether it writes what was heard", () => {
  const bits = fc.nat({ max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(bits, (random) => {
      expect(isHeardId(clientIdFor("heard", random))).toBe(true);
      expect(isHeardId(clientIdFor("teller", random))).toBe(false);
      expect(isHeardId(clientIdFor("scribe", random))).toBe(false);
    }),
  );
});

it("knows a heard line, also once a few of its words are mended, and until most of them were typed", () => {
  const doc = new Doc();
  const text = doc.getText("a");
  const lines = () =>
    heardLines(text.toJSON(), runsOf(text)).map(({ no, from, to }) => [no, text.toJSON().slice(from, to)]);
  const by = (client: number, at: number, words: string): void => {
    doc.clientID = client;
    text.insert(at, words);
  };
  by(typed, 0, "Logs from March.\n");
  by(heard, text.length, "so i pulled six weeks of logs\n");
  by(scribe, text.length, "81 % one supplier\n");
  expect(lines()).toEqual([[1, "so i pulled six weeks of logs"]]);
  by(typed, text.toJSON().indexOf("logs\n"), "job ");
  expect(lines()).toEqual([[1, "so i pulled six weeks of job logs"]]);
  by(typed, text.toJSON().indexOf("so i"), "I did not believe my own hunch, and that is why ");
  expect(lines()).toEqual([]);
});

it("comes before a line that is scribed at the same moment", () => {
  const [teller, other] = [new Doc(), new Doc()];
  teller.clientID = heard;
  other.clientID = scribe;
  teller.getText("a").insert(0, "one line\n");
  applyUpdate(other, encodeStateAsUpdate(teller));
  teller.getText("a").insert(9, "and another\n");
  other.getText("a").insert(9, "(noted)\n");
  applyUpdate(teller, encodeStateAsUpdate(other));
  expect(teller.getText("a").toJSON()).toBe("one line\nand another\n(noted)\n");
});
