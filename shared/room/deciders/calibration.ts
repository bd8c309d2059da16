/** Before a panel starts: everybody rates one sample answer alone, then all see the ratings beside the agreed one. */
import { presentAs } from "../seats.ts";
import type { DecidersOf } from "./decider.ts";
import { askingRoles } from "../roles.ts";

export const calibrationDeciders: DecidersOf<"begin-calibration" | "rate-sample" | "open-calibration"> = {
  /** Refuses: `taken` while ratings of another sample are still closed, so that nobody's rating is lost. */
  "begin-calibration": ({ calibration }, { sampleId }) => {
    if (calibration && !calibration.opened) {
      if (calibration.sampleId === sampleId) return [];
      if (calibration.ratings.length > 0) return "taken";
    }
    return [{ type: "calibration-begun", sampleId }];
  },

  /** Once per seat; the last rating opens all. Refuses: `unknown` when this sample is not being rated. */
  "rate-sample": (room, { sampleId, rating }, { seatId }) => {
    const { calibration } = room;
    if (calibration?.sampleId !== sampleId) return "unknown";
    const rated = new Set([...calibration.ratings.map((rating) => rating.seatId), seatId]);
    const isLast = presentAs(room, ...askingRoles).every((seat) => rated.has(seat.seatId));
    return [{ type: "sample-rated", seatId, rating }, ...(isLast ? [{ type: "calibration-opened" } as const] : [])];
  },

  /** Opens without those who have not rated yet. */
  "open-calibration": ({ calibration }) => (calibration?.opened ? [] : [{ type: "calibration-opened" }]),
};
