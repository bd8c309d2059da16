/** What the margin says of an answer: the gaps of its words, or, while few are written, what was not yet heard or tapped. */
import type { ProbeKind, Section, Tick } from "../../../../../shared/contract/ids.ts";
import type { AskView } from "../../../../../shared/contract/views.ts";
import type { Shares } from "../../../../../shared/notes/telling.ts";
import type { PackPrinciple } from "../../../../../shared/questions/pack.ts";
import type { Signals } from "../../../../../shared/signals/analyse.ts";

export interface GapFinding {
  readonly key: string;
  readonly section: Section;
  readonly title: string;
  readonly reason: string;
  readonly good: boolean;
  readonly suggestions: readonly { readonly kind: ProbeKind; readonly text: string }[];
}

interface Input {
  readonly ask: AskView;
  /** Undefined while too little is written: then ticks, taps and time speak. */
  readonly signals: Signals | undefined;
  readonly heard: ReadonlySet<Tick>;
  readonly timeShares: Shares;
  readonly principle: PackPrinciple | undefined;
}

export const findingsOf = (_input: Input): readonly GapFinding[] => [];
