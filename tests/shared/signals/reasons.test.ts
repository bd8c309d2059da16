/** Which actions tell why: reasons, prices and options in many forms, against side acts, praise and orders. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { shortTexts } from "./short-tellings.ts";

const lacksWhy = (action: string): boolean =>
  analyse({ situation: "", task: "", action, result: "", learning: "" }).gaps.includes("why");

describe("the why of a choice", () => {
  it.each(shortTexts("why", false))("is told by: %s", (action) => {
    expect(lacksWhy(action)).toBe(false);
  });

  it.each(shortTexts("why", true))("is not told by: %s", (action) => {
    expect(lacksWhy(action)).toBe(true);
  });
});
