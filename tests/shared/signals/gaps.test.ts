/** Who acted, in which steps, and what came of it: tellings that leave it open beside those that do not. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";

const gapsOf = (action: string, result = ""): readonly string[] =>
  analyse({ situation: "", task: "", action, result, learning: "" }).gaps;

describe("steps", () => {
  it.each([
    "I drained the tank, pulled the old float out, sanded the seat and fitted a brass one, then filled it twice to see if it held.",
    "rang the three nurseries, asked which had a spare bus, borrowed the one from Elm Road, drove it over at 7",
    "I sat with the registrar, read the list aloud name by name and crossed out whoever had moved.",
    "- cut the power - taped the door - walked both floors with a lamp - counted heads at the gate",
    "We laid the tiles out dry, numbered them on the back and started from the window side, two rows a day.",
    "I asked each driver for his last three delivery notes, put them in order by time and drew the route on the wall map.",
    "Took the filter out, washed it under the tap, dried it overnight and put it back the other way round.",
    "I phoned Leila at the depot, had her read me the seal number, and matched it against the fax from Genoa.",
    "First I copied the file to a stick. Then I opened it on the old laptop, changed the printer driver and printed page by page.",
    "I moved the desks into a horseshoe, put the loud ones at the ends, and gave every pair one sheet between them.",
  ])("are told by: %s", (action) => {
    expect(gapsOf(action)).not.toContain("how");
  });

  it.each([
    "I handled it in a professional way and kept everyone informed at all times.",
    "I took the bull by the horns, rallied the troops and made things happen.",
    "Synergies were identified and a roadmap was produced in close cooperation with all parties.",
    "We worked as one team, supported each other and never lost hope.",
    "I streamlined the workflow and optimised our use of resources.",
    "talked to people, fixed it",
    "I managed the project from start to finish and made sure that deadlines were met.",
    "I built strong relationships, listened actively and found a win-win solution for everybody.",
    "I went the extra mile, gave 110% and pushed myself to the limit every single day until we got there.",
    "Awareness sessions were conducted, stakeholders were engaged and a strategy was put in place.",
    "I showed great flexibility, remained calm in the face of pressure and inspired my colleagues with my positive energy.",
    "I analysed the problem, came up with a plan and executed it.",
    "sorted the rota, new process",
    "I was the glue that held the team together, always there with a smile and a kind word.",
    "I just tried my best and dealt with whatever came up, and in the end it worked.",
  ])("are not told by: %s", (action) => {
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
