/** Words of the mirror. */
import type { Mirror } from "../../../../shared/journal/mirror/mirror.ts";
import type { ProbeShape } from "../../../../shared/signals/asking/shape.ts";
import { inWords, plural } from "../../words/counts.ts";

export const shapeName: Readonly<Record<ProbeShape, string>> = {
  open: "Open",
  leading: "Leading",
  double: "Double",
  yesOrNo: "Yes or no",
};

export const secondsText = (ms: number): string => `${Math.round(ms / 1_000)} s`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export function titleOf({ gaps, letGo, unheard }: Mirror): string {
  const asked = gaps.filter(({ fate }) => fate.kind === "asked").length;
  if (gaps.length === 0) return unheard.length > 0 ? "Nothing to go by this time" : "No gap stayed open";
  if (letGo === 0) return asked === 0 ? "No gap was let go" : `You asked about ${inWords(asked)}, and let none go`;
  return asked === 0
    ? `${capital(inWords(letGo))} ${letGo === 1 ? "gap was" : "gaps were"} let go`
    : `You asked about ${inWords(asked)}, and let ${inWords(letGo)} go`;
}

export function gapsSentence({ gaps, toProbeMs }: Mirror): string {
  const asked = gaps.filter(({ fate }) => fate.kind === "asked").length;
  if (gaps.length === 0) return "";
  const share = `${capital(inWords(asked))} of ${inWords(gaps.length)} asked about`;
  if (toProbeMs === null) return `${share}.`;
  return asked === 1
    ? `${share}, after ${secondsText(toProbeMs)}.`
    : `${share}, half of them within ${secondsText(toProbeMs)}.`;
}

export function probesSentence({ probes, counts }: Mirror): string {
  const closed = probes.length - counts.open;
  const all = `${capital(plural(probes.length, "follow-up"))} of your own.`;
  return closed === 0 ? `${all} All of them open.` : `${all} ${counts.open} open, ${closed} to open up.`;
}
