/** How well one's own sound and picture get through, from the browser's figures. */

export interface Through {
  /** Share of the packets that the other side says it missed, 0 to 1. */
  readonly lost: number;
  /** What the browser believes it may send; Infinity where it does not say. */
  readonly bitsPerSecond: number;
  /** The line runs through a relay. */
  readonly isRelayed: boolean;
  /** There and back, in milliseconds; undefined where the browser does not say. */
  readonly pingMs: number | undefined;
}

const poorlyLost = 0.1;
const tooNarrow = 120_000;
const timesInARow = 3;

/** The worst of one line's figures. */
export function throughOf(report: Iterable<readonly [string, unknown]>): Through {
  const all = new Map([...report].map(([id, stat]) => [id, stat as Readonly<Record<string, unknown>>])); // as browsers define them
  let [lost, bitsPerSecond, isRelayed] = [0, Infinity, false];
  let pingMs: number | undefined;
  for (const stat of all.values()) {
    if (stat["type"] === "remote-inbound-rtp") lost = Math.max(lost, Number(stat["fractionLost"] ?? 0));
    if (stat["type"] !== "candidate-pair" || stat["nominated"] !== true || stat["state"] !== "succeeded") continue;
    if (typeof stat["availableOutgoingBitrate"] === "number") bitsPerSecond = stat["availableOutgoingBitrate"];
    if (typeof stat["currentRoundTripTime"] === "number")
      pingMs = Math.max(1, Math.round(1_000 * stat["currentRoundTripTime"]));
    isRelayed = ["localCandidateId", "remoteCandidateId"].some(
      (end) => all.get(String(stat[end]))?.["candidateType"] === "relay",
    );
  }
  return { lost, bitsPerSecond, isRelayed, pingMs };
}

/** Says when the network has been too poor for pictures for a while; one bad moment is none. */
export class PictureJudge {
  #poor = 0;

  /** Takes in the figures of all lines; true when pictures should stop. */
  isTooPoor(lines: readonly Through[]): boolean {
    const isPoor = lines.some(({ lost, bitsPerSecond }) => lost > poorlyLost || bitsPerSecond < tooNarrow);
    this.#poor = isPoor ? this.#poor + 1 : 0;
    return this.#poor >= timesInARow;
  }

  reset(): void {
    this.#poor = 0;
  }
}
