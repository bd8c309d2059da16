/** What lines of work, levels and kinds of question are called, on every screen that plans, filters or lists. */
import type { PackQuestion } from "../../../shared/contract/pack.ts";
import {
  careerLevels,
  leadingPeople,
  workRoles,
  type CareerLevel,
  type LeadsPeople,
  type WorkRole,
} from "../../../shared/contract/whom.ts";
import { themeName } from "./star.ts";
import type { Whom } from "../../../shared/questions/suits.ts";

const workName: Readonly<Record<WorkRole, string>> = {
  engineer: "Engineer",
  architect: "Solutions architect",
  data: "Data and BI",
  program: "Technical program manager",
  product: "Product",
  manager: "Manager",
  operations: "Operations",
  area: "Operations or area manager",
  support: "Customer support",
  sales: "Account manager, sales",
  marketing: "Marketing",
  hr: "HR and recruiting",
  newcomer: "Intern, new graduate",
};
/** With the names people use for them. */
export const levelWord: Readonly<Record<CareerLevel, string>> = {
  entry: "Entry (intern, new graduate, L4)",
  mid: "Mid (L5)",
  senior: "Senior (L6)",
  principal: "Principal (L7 and above)",
};
const leadingName: Readonly<Record<LeadsPeople, string>> = {
  yes: "Leads people",
  no: "Doesn’t lead people",
  noLonger: "No longer leads people",
};
const scopeName: Readonly<Record<PackQuestion["scope"], string>> = {
  anyone: "",
  individual: "not for managers",
  manager: "for managers",
};

type Choices<Value extends string> = readonly (readonly [Value | "", string])[];
const choices = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  any: string,
): Choices<Value> => [["", any], ...values.map((value) => [value, names[value]] as const)];

export const workChoices = choices(workRoles, workName, "Any work");
export const levelChoices = choices(careerLevels, levelWord, "Any level");
export const leadingChoices = choices(leadingPeople, leadingName, "Leads or not");
export const themeChoices = choices(["deed", "failure", "conflict"], themeName, "Any kind");

/** "Engineer · Senior (L6) · Doesn’t lead people"; empty when nothing is known. */
export const whomWords = ({ role, level, leads }: Whom): string =>
  [role && workName[role], level && levelWord[level], leads && leadingName[leads]].filter(Boolean).join(" · ");

/** "Something you did · for managers · senior, principal · often asked". */
export const questionTags = ({ theme, scope, levels, often }: PackQuestion): string =>
  [themeName[theme], scopeName[scope], levels.join(", "), often ? "often asked" : ""].filter(Boolean).join(" · ");
