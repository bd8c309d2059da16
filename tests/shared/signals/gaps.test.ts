/** Who acted, in which steps, and what came of it: tellings that leave it open beside those that do not. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { shortTexts } from "./short-tellings.ts";

const gapsOf = (action: string, result = ""): readonly string[] =>
  analyse({ situation: "", task: "", action, result, learning: "" }).gaps;

describe("steps", () => {
  it.each(shortTexts("how", false))("are told by: %s", (action) => {
    expect(gapsOf(action)).not.toContain("how");
  });

  it.each(shortTexts("how", true))("are not told by: %s", (action) => {
    expect(gapsOf(action)).toContain("how");
  });
});

describe("the own part", () => {
  it.each([
    "I told the crew that you'd need a key and handed out six.",
    "I had the roof opened and rang the insurer. It was decided later to keep the tiles.",
    "Checked the belt, swapped two rollers, told the shift lead.",
    "We agreed the route. I drew the map, printed it and put it up at each door.",
    "I asked whether we had two people to spare and took over the till myself.",
    "I wrote the script, and it was spot-checked by me on ten records.",
    "So I said you'd better call him, and I drove out.",
    "I started the pump by hand. The others were asked to stay back.",
    "Door was stuck, planed the edge, asks the shop for a new lock.",
    "I worked closely with the cellar, measured each cask and wrote it on the lid.",
  ])("is clear in: %s", (action) => {
    expect(gapsOf(action)).not.toContain("who");
  });

  it.each([
    "You'd ring the house first and then you'd go round with the van.",
    "It was agreed to close the lane and it was decided to hire a second crew.",
    "We had two drivers sort the parcels and ten a day were double-checked.",
    "One would start with the roof and then you'd do the walls.",
    "A fence was put up and the paths were re-laid.",
    "You'd get them in a circle, you'd hand out the cards.",
    'sun on his back, he says "we put the hay up high cos goats climb, we strung the nets"',
    "club went over to cards, floats got checked at ten",
    "bands got ordered, handed out at the gate",
    "sun all day, council sent notices, council let the beds again",
    "It was started with the north wing, then the kitchen was cleared.",
    "We had the interns call each member.",
    "The team decided on a new layout and the shelves were moved.",
    "They decided to buy it, and it was installed in May.",
  ])("is open in: %s", (action) => {
    expect(gapsOf(action)).toContain("who");
  });
});

describe("a measured outcome", () => {
  it.each([
    "The pump still holds 9 bar, two years later.",
    "Not a single tile came off in the storm.",
    "None of the 14 left.",
    "Leaks went down to a bucket a week.",
    "We finished two weeks early.",
    "She stayed another three years.",
    "The queue was gone after six minutes.",
    "It took the night crew 40 minutes instead of three hours.",
    "They signed for two years.",
    "Losses are at a crate a month.",
  ])("is told by: %s", (result) => {
    expect(gapsOf("I did it.", result)).not.toContain("howMuch");
  });

  it.each([
    "I kept an eye on it for another three months and all is quiet.",
    "We carried on for six weeks and everybody was happy.",
    "The system is still running two years later and people like it.",
    "It went well and the guests came back.",
    "I followed it up for half a year and it is stable.",
    "The roof is nearly finished and people are proud.",
    "We worked on it for a few weeks and got it right.",
    "It got much calmer and my boss was pleased.",
    "The mood improved a lot.",
  ])("is not told by: %s", (result) => {
    expect(gapsOf("I did it.", result)).toContain("howMuch");
  });
});
