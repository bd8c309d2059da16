/** A person's own follow-ups of a round, each with how it asks and, where that is sure, how it would open up. */
import type { AskId, Ms, ProbeId, SeatId } from "../../contract/ids.ts";
import type { RoundView } from "../../contract/views.ts";
import { openForm } from "../../signals/asking/better.ts";
import { shapeOf, twoOf, type ProbeShape } from "../../signals/asking/shape.ts";

export interface OwnProbe {
  readonly probeId: ProbeId;
  readonly askId: AskId;
  readonly atMs: Ms;
  readonly text: string;
  readonly shape: ProbeShape;
  /** The same, asked openly. */
  readonly better?: string | undefined;
  /** The two questions of a double one. */
  readonly two?: readonly [string, string] | undefined;
}

/** In the order in which they were asked. */
export function ownProbes(round: Pick<RoundView, "asks">, asker: SeatId): readonly OwnProbe[] {
  return round.asks
    .flatMap((ask) => ask.probes.map((probe) => ({ ...probe, askId: ask.askId })))
    .filter(({ bySeat }) => bySeat === asker)
    .map(({ probeId, askId, atMs, text }): OwnProbe => {
      const shape = shapeOf(text);
      const isClosed = shape === "leading" || shape === "yesOrNo";
      return {
        probeId,
        askId,
        atMs,
        text,
        shape,
        better: isClosed ? openForm(text) : undefined,
        two: shape === "double" ? twoOf(text) : undefined,
      };
    })
    .sort((a, b) => a.atMs - b.atMs);
}
