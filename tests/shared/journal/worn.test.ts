import { describe, expect, it } from "vitest";
import { lastScores } from "../../../shared/journal/last-scores.ts";
import type { Rated, Story, Telling } from "../../../shared/journal/shapes.ts";
import { insteadOf, wornOf } from "../../../shared/journal/worn.ts";
import { toldElsewhere } from "../../../client/src/journal/told-elsewhere.ts";

const told = (storyId: string, atMs: number, change: Partial<Telling> = {}): Telling => ({
  ...toldElsewhere(storyId, atMs, "At Ana’s"),
  ...change,
});
const rated = (by: string, rating: number, isSelf = false, principleId = "dive-deep"): Rated => ({
  principleId,
  by,
  isSelf,
  rating,
});
const story = (id: string, serves: Story["serves"]): Story => ({
  id,
  title: id,
  parts: { situation: "", task: "", action: "", result: "", learning: "" },
  rest: "",
  serves,
  createdMs: 0,
  changedMs: 0,
});

describe("where a story has worn thin", () => {
  it("names who has heard it twice, and the rooms it was told twice in", () => {
    const tellings = [
      told("s", 1, { roomId: "r1", to: ["Ana", "Olu"] }),
      told("s", 2, { roomId: "r1", to: [" ana", "Olu", "Bea"] }),
      told("s", 3, { roomId: "r2", to: ["Ana"] }),
      told("other", 4, { roomId: "r2", to: ["Olu"] }),
    ];
    const { heardBy, twiceIn } = wornOf("s", tellings);
    expect(heardBy).toMatchObject([{ times: 3 }, { name: "Olu", times: 2 }]);
    expect(twiceIn.map(({ atMs }) => atMs)).toEqual([2]);
    expect(wornOf("other", tellings)).toEqual({ heardBy: [], twiceIn: [] });
  });

  it("offers a story this person has not heard, first for the same principle if there is one", () => {
    const worn = story("worn", { "dive-deep": "first", ownership: "also" });
    const heard = story("heard", { "dive-deep": "first" });
    const fits = story("fits", { "dive-deep": "also" });
    const best = story("best", { ownership: "first" });
    const tellings = [told("heard", 1, { to: ["Ana"] })];
    expect(insteadOf(worn, [worn, heard, fits, best], tellings, "Ana")?.story.id).toBe("best");
    expect(insteadOf(worn, [worn, heard, fits], tellings, "Ana")?.story.id).toBe("fits");
    expect(insteadOf(worn, [worn, heard], tellings, "Ana")).toBeUndefined();
  });
});

describe("how a story was last rated", () => {
  it("goes by the newest telling, by others before the teller, and by the lower middle of several", () => {
    const scores = lastScores([
      told("s", 5, { principleId: "dive-deep", ratings: [rated("Ana", 4), rated("Bea", 5), rated("Ben", 5, true)] }),
      told("s", 1, { principleId: "dive-deep", ratings: [rated("Ana", 1)] }),
      told("s", 6, { principleId: "ownership", ratings: [rated("Ben", 3, true, "ownership")] }),
      told("s", 7, { principleId: "frugality" }),
      told("s", 8, { principleId: "dive-deep" }),
    ]);
    expect([...(scores.get("s") ?? [])]).toEqual([
      ["dive-deep", { rating: 4, isSelf: false }],
      ["ownership", { rating: 3, isSelf: true }],
      ["frugality", { rating: null, isSelf: false }],
    ]);
  });
});
