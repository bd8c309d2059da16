/** What the margin says about an answer: the gaps in its words or, while few are written, what has not been heard or tapped yet. */
import type { Ms, ProbeKind, Section, Tick } from "../../../../../shared/contract/ids.ts";
import type { AskView } from "../../../../../shared/contract/views.ts";
import type { Shares } from "../../../../../shared/notes/telling.ts";
import type { PackPrinciple } from "../../../../../shared/contract/pack.ts";
import type { Reading } from "../../../../../shared/signals/analyse.ts";
import type { Gap } from "../../../../../shared/signals/margin/gap.ts";
import type { Phrase } from "../../../../../shared/signals/margin/phrases.ts";
import { anywhere } from "../../../../../shared/questions/anywhere.ts";
import { gapName } from "../../../words/gaps.ts";
import { suggestProbes } from "../../../../../shared/signals/margin/probe-choice.ts";
import type { Noted } from "../../../../../shared/signals/margin/listened.ts";
import { gapsNow } from "../../../../../shared/signals/margin/now.ts";
import type { Found } from "../../../../../shared/signals/margin/rank.ts";

export interface GapFinding {
  readonly gap: Gap;
  readonly section: Section;
  /** Of the follow-up that would close it. */
  readonly kind: ProbeKind;
  readonly title: string;
  readonly reason: string;
  /** Why it is a finding, in one sentence. */
  readonly because?: string;
  /** The words that it hangs on. */
  readonly phrase?: Phrase;
  readonly suggestions: readonly { readonly kind: ProbeKind; readonly text: string }[];
}

export interface Input {
  readonly ask: AskView;
  /** Of all words; undefined while there are none. */
  readonly reading: Reading | undefined;
  /** The candidate wrote enough for the words alone to count; otherwise ticks, taps, time and the notes of ended sections do. */
  readonly isWritten: boolean;
  readonly notes: Readonly<Record<Section, Noted>>;
  readonly heard: ReadonlySet<Tick>;
  readonly timeShares: Shares;
  /** How long it may have been told by now. */
  readonly elapsedMs: Ms;
  readonly principle: PackPrinciple | undefined;
  readonly dismissed: readonly Gap[];
  readonly silenced: ReadonlySet<ProbeKind>;
}

/** What an answer lacks, the most valuable first: by its words, or by what was heard, tapped and noted. */
export function gapsOf(input: Input): readonly Found[] {
  const open = (kind: ProbeKind): boolean => !input.silenced.has(kind);
  return gapsIn(input)
    .map((finding) => ({ ...finding, probes: finding.probes.filter(open) }))
    .filter(({ probes }) => probes.length > 0);
}

const gapsIn = ({ ask, reading, isWritten, notes, heard, timeShares, elapsedMs }: Input): readonly Found[] =>
  gapsNow({
    reading,
    isWritten,
    notes,
    heard: [...heard],
    probed: ask.probes.map((probe) => probe.kind),
    tapped: [...new Set(ask.taps.map((tap) => tap.section))],
    timeShares,
    elapsedMs,
  });

/** The follow-ups at hand for an ask, the nearest first. */
export function probesAtHand({ ask, principle }: Pick<Input, "ask" | "principle">) {
  return {
    questionProbes: principle?.questions.find(({ id }) => id === ask.questionId)?.probes ?? [],
    principleProbes: principle?.probes ?? [],
    generalProbes: anywhere,
  };
}

/** The most valuable first, at most one per section, each with one or two follow-ups not yet asked. */
export function findingsOf(input: Input): readonly GapFinding[] {
  return suggestProbes({
    ...probesAtHand(input),
    findings: gapsOf(input),
    asked: input.ask.probes,
    heard: [...input.heard],
    dismissed: input.dismissed,
  }).flatMap(({ finding, probes: [first, ...further] }) =>
    first
      ? [
          {
            gap: finding.gap,
            section: finding.section,
            kind: first.kind,
            title: gapName[finding.gap],
            reason: finding.reason,
            ...(finding.because && { because: finding.because }),
            ...(finding.phrase && { phrase: finding.phrase }),
            suggestions: [first, ...further],
          },
        ]
      : [],
  );
}
