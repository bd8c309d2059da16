import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { runsOf, wordsOf, writerOf } from "../../../shared/notes/writers.ts";

const maya = "mayamayamaya";
const jonas = "jonasjonas12";

/** Maya writes two lines; Jonas scribes one between them on his own device. */
function written() {
  const hers = new Doc();
  const his = new Doc();
  hers.getText("a").insert(0, "I pulled the logs.\nThen I decided.");
  applyUpdate(his, encodeStateAsUpdate(hers));
  his.getText("a").insert(18, "\n(asked the lead first)");
  applyUpdate(hers, encodeStateAsUpdate(his));
  const text = hers.getText("a");
  const authors = new Map([
    [hers.clientID, maya],
    [his.clientID, jonas],
  ]);
  return { text, whole: text.toJSON(), runs: runsOf(text), authors };
}

describe("the writers of a section", () => {
  it("are found for every visible word", () => {
    const { whole, runs, authors } = written();
    expect(runs.map((run) => [whole.slice(run.from, run.to), authors.get(run.client)])).toEqual([
      ["I pulled the logs.", maya],
      ["\n(asked the lead first)", jonas],
      ["\nThen I decided.", maya],
    ]);
  });

  it("leave deleted words out", () => {
    const { text, authors } = written();
    text.delete(0, 9);
    const runs = runsOf(text);
    expect(runs[0]?.to).toBe(9);
    expect(writerOf(runs, authors, 0, 4)).toBe(maya);
  });

  it("name the person who wrote most of a quote", () => {
    const { whole, runs, authors } = written();
    const from = whole.indexOf("asked");
    expect(writerOf(runs, authors, from, from + 9)).toBe(jonas);
    expect(writerOf(runs, authors, 0, from + 2)).toBe(maya);
    expect(writerOf(runs, new Map(), 0, 4)).toBeUndefined();
  });

  it("give only the candidate's own words, and their places in the whole", () => {
    const { whole, runs, authors } = written();
    const own = wordsOf(whole, runs, authors, maya);
    expect(own.text).toBe("I pulled the logs.\nThen I decided.");
    expect(own.toWhole(own.text.indexOf("Then"))).toBe(whole.indexOf("Then"));
    expect(wordsOf(whole, runs, authors, jonas).text).toBe("\n(asked the lead first)");
  });
});
