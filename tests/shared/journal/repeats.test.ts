import { describe, expect, it } from "vitest";
import { repeats } from "../../../shared/journal/repeats.ts";
import { toldElsewhere } from "../../../client/src/journal/told-elsewhere.ts";
import type { Telling } from "../../../shared/journal/shapes.ts";

const told = (atMs: number, roomId: string | null, ...to: readonly string[]): Telling => ({
  ...toldElsewhere("audit", atMs, "Practice", to),
  roomId,
});

describe("who has heard a story", () => {
  it("are those it was told to elsewhere, however they write their name", () => {
    const tellings = [told(1, "before", "Jonas Lind", "Priya"), told(2, "earlier", " jonas lind"), told(3, null)];
    expect(repeats("audit", tellings, ["Jonas Lind", "Olu"], "here")).toEqual({
      here: 0,
      heardBy: [{ name: "Jonas Lind", times: 2 }],
    });
    expect(repeats("another", tellings, ["Jonas Lind"], "here")).toEqual({ here: 0, heardBy: [] });
  });
  it("are all who are here where it was told in this room, which is said once and not for each of them", () => {
    expect(repeats("audit", [told(1, "here", "Jonas"), told(2, "here", "Jonas")], ["Jonas"], "here")).toEqual({
      here: 2,
      heardBy: [],
    });
  });
});
