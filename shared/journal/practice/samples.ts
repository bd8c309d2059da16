/** Which calibration answers to lay beside a rating of oneself: one of the same principle, and one of each level to compare with. */
import type { Score } from "../../contract/ids.ts";
import type { CalibrationSample } from "../../contract/pack.ts";

/** The answer to read first: of this principle, the nearest to the rating; of any principle where there is none. */
export function sampleBeside(
  samples: readonly CalibrationSample[],
  principleId: string,
  rating: Score | null,
): CalibrationSample | undefined {
  const own = samples.filter((sample) => sample.principleId === principleId);
  return nearest(own.length > 0 ? own : samples, rating ?? 3);
}

/** One answer at each of these levels, of the same principle where there is one; none twice, and not `besides`. */
export function samplesAt(
  samples: readonly CalibrationSample[],
  levels: readonly Score[],
  principleId: string,
  besides?: string,
): readonly CalibrationSample[] {
  return levels.flatMap((level) => {
    const at = samples.filter(({ rating, id }) => rating === level && id !== besides);
    return at.find((sample) => sample.principleId === principleId) ?? at[0] ?? [];
  });
}

const nearest = (samples: readonly CalibrationSample[], rating: Score): CalibrationSample | undefined =>
  samples.toSorted((a, b) => Math.abs(a.rating - rating) - Math.abs(b.rating - rating))[0];
