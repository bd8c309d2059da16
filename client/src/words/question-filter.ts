/** Narrowing questions down by what they go after and by who they suit, wherever questions are listed. */
import type { PackQuestion, QuestionTheme } from "../../../shared/contract/pack.ts";
import type { CareerLevel, LeadsPeople, WorkRole } from "../../../shared/contract/whom.ts";
import { suits } from "../../../shared/questions/suits.ts";

/** Empty: any. */
export interface Narrowing {
  readonly theme: QuestionTheme | "";
  readonly role: WorkRole | "";
  readonly level: CareerLevel | "";
  readonly leads: LeadsPeople | "";
}

export const anyQuestion: Narrowing = { theme: "", role: "", level: "", leads: "" };

export const isNarrowed = ({ theme, role, level, leads }: Narrowing): boolean =>
  [theme, role, level, leads].some((part) => part !== "");

export function passes(question: PackQuestion, { role, level, leads, theme }: Narrowing): boolean {
  const whom = { role: role || undefined, level: level || undefined, leads: leads || undefined };
  return suits(question, whom) && (theme === "" || question.theme === theme);
}
