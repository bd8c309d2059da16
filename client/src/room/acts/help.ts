/** Every key in the product, for the help page, taken from the acts themselves. */
import { answerNext } from "./alone.ts";
import { groups, type ActWords } from "./act.ts";
import { askingActs } from "./asking.ts";
import { callActs } from "./call.ts";
import { debriefActs } from "./debrief.ts";
import { cardActs, roomActs, sheetActs } from "./everywhere.ts";
import { attachWords, bookActs, panelActs } from "./scoring.ts";
import { drillingActs, practisingActs } from "./practising.ts";
import { reviewActs } from "./review.ts";
import { sectionActs, tellingActs } from "./telling.ts";

export const actsWithKeys: readonly ActWords[] = [
  ...cardActs,
  ...roomActs,
  ...sheetActs,
  ...callActs,
  ...askingActs,
  ...tellingActs,
  ...sectionActs,
  answerNext,
  ...panelActs,
  ...bookActs,
  attachWords,
  ...debriefActs,
  ...reviewActs,
  ...practisingActs,
  ...drillingActs,
];

interface HelpLine {
  readonly does: string;
  readonly keys: readonly string[];
}

/** Under each heading one line per act, or per family of acts. */
export const keyTableOf = (
  acts: readonly ActWords[],
): readonly { readonly title: string; readonly lines: readonly HelpLine[] }[] =>
  groups
    .map((title) => {
      const lines = new Map<string, Set<string>>();
      for (const { label, family, key, group } of acts) {
        if (key === undefined || group !== title) continue;
        lines.set(family ?? label, (lines.get(family ?? label) ?? new Set()).add(key));
      }
      return { title, lines: [...lines].map(([does, strokes]) => ({ does, keys: [...strokes] })) };
    })
    .filter(({ lines }) => lines.length > 0);
