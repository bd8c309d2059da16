/** Whom questions are for. Apart from the schemas, so that a page need not load those. */

/** Lines of work. A `newcomer` is an intern or a new graduate, whose stories come from study and voluntary work too. */
export const workRoles = [
  "engineer",
  "architect",
  "data",
  "program",
  "product",
  "manager",
  "operations",
  "area",
  "support",
  "sales",
  "marketing",
  "hr",
  "newcomer",
] as const;
export type WorkRole = (typeof workRoles)[number];

export const careerLevels = ["entry", "mid", "senior", "principal"] as const;
export type CareerLevel = (typeof careerLevels)[number];

/** Whether somebody has people who report to them. */
export const leadingPeople = ["yes", "no", "noLonger"] as const;
export type LeadsPeople = (typeof leadingPeople)[number];
