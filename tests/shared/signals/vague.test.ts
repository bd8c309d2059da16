/** What sounds like an amount and gives none, phrase by phrase. In each line the vague spots stand in [brackets]. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { findVague } from "../../../shared/signals/vague/vague.ts";
import { readPassages } from "../../../shared/signals/text/passages.ts";
import type { Section } from "../../../shared/signals/text/sections.ts";
import { differences, unmark } from "./marked.ts";

const empty = { situation: "", task: "", action: "", result: "", learning: "" };
const vagueIn = (section: Section, text: string) => findVague(readPassages({ ...empty, [section]: text }), []);

const results = [
  "It was [not too bad], the stall did [not so badly] and the talk was[n't particularly well] attended.",
  "[Hardly a] bottle broke, we [hardly had any] returns and [barely anyone] left.",
  "The hinge held [surprisingly well] and the crowd was [unusually large].",
  "There are [not nearly as many] weeds and [nowhere near as much] waste.",
  "[Most of them] came back, [almost all] signed and the hall is [nearly ready].",
  "[Good sales], [healthy margins] and [morale is high]; jams are [rare] now.",
  "Bookings went up [nicely], waiting went down [loads].",
  "They left [happy] and the client was [reasonably satisfied].",
  "The calls [died down] and swearing dropped [right off].",
  "The line stayed [short] and breakages remained [low].",
  "Loading went [quicker] than usual.",
  "[Fewer] came back than last year.",
  "We've [loads] of room and they've [loads] now.",
];

const stories = [
  "I moved things [here and there], [spent ages] on it and it [took forever].",
  "We had [fewer and fewer] bookings and parts came [later and later].",
  "I sorted keys, passwords, [stuff like that].",
  "I rang them [regularly] and held [frequent] meetings.",
  "The room was made [more welcoming] and fed a [lot of] guests.",
  "I had [a little time] left, it took [a little longer] and I did [a bit of] research.",
  "The machine [almost never] jammed and [almost nobody] knew.",
];

const plain = [
  "I was very patient, pushed hard and stayed in constant touch.",
  "Everyone chipped in, and I dealt with the rest as needed.",
  "We cooked the lot of it and counted how many times the bell rang.",
  "I'd had enough of the noise, wrote a little poem and cut a bit off the pipe.",
  "I stuck a bit of tape on that very box.",
  "We lost trade, notably in the north, and ordered rye, mostly for bread.",
  "The labels had different colours, different sizes.",
  "I waited for days, he had waited for years.",
  "I asked nicely, found another way before noon and went through it step by step with her.",
  "We switched to heavy loads, too much salt was in it and I asked for help with the lift.",
  "Most faults came from the valve and the rare breeds were fed first.",
];

describe("vague spots", () => {
  it.each(results)("of a result are marked in: %s", (marked) => {
    const line = unmark(marked);
    expect(differences(line, vagueIn("result", line.text))).toEqual({ missed: [], extra: [] });
  });

  it.each(stories)("of an action are marked in: %s", (marked) => {
    const line = unmark(marked);
    expect(differences(line, vagueIn("action", line.text))).toEqual({ missed: [], extra: [] });
  });

  it.each(plain)("are none in: %s", (text) => {
    expect(vagueIn("action", text).map((span) => span.text)).toEqual([]);
  });

  it("are measured by a number right after them", () => {
    expect(analyse({ ...empty, situation: "A crate stood there sometimes nine days." }).vague).toEqual([]);
    expect(analyse({ ...empty, situation: "A crate stood there sometimes." }).vague).toHaveLength(1);
  });

  it("are not asked for in a lesson", () => {
    expect(vagueIn("learning", "Ask early and often, and a lot of it goes away.")).toEqual([]);
  });

  it.each(["The van shot up to the gate and I kept small tools.", "We were faster than the other two."])(
    "are none in the result: %s",
    (text) => {
      expect(vagueIn("result", text).map((span) => span.text)).toEqual([]);
    },
  );

  it.each(["Everybody was happy.", "It was a lot of fun and taught me a lot."])("are no mere praise: %s", (text) => {
    expect(vagueIn("result", text).map((span) => span.text)).toEqual([]);
  });
});
