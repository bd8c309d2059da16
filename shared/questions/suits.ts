/** Which questions suit a person: their work, their level, and whether people report to them. */
import type { PackQuestion } from "../contract/pack.ts";
import type { CareerLevel, LeadsPeople, WorkRole } from "../contract/whom.ts";

/** Whom a round is planned for; what is not known excludes nothing. */
export interface Whom {
  readonly role?: WorkRole | undefined;
  readonly level?: CareerLevel | undefined;
  readonly leads?: LeadsPeople | undefined;
}

type Tags = Pick<PackQuestion, "roles" | "levels" | "scope">;

export function suits(question: Tags, whom: Whom): boolean {
  return suitsRole(question, whom) && suitsLevel(question, whom) && suitsLeading(question, whom);
}

/** Made for somebody's work, or for people who lead, and not only general. */
export function madeFor(question: Tags, whom: Whom): "work" | "leading" | undefined {
  if (question.scope === "manager" && whom.leads === "yes") return "leading";
  return isOfWork(question, whom) ? "work" : undefined;
}

function isOfWork({ roles }: Tags, { role }: Whom): boolean {
  return role !== undefined && roles.includes(role);
}

function suitsRole(question: Tags, whom: Whom): boolean {
  return whom.role === undefined || question.roles.includes("general") || isOfWork(question, whom);
}

function suitsLevel({ levels }: Tags, whom: Whom): boolean {
  const level = levelOf(whom);
  // Packs of the first version know no level above senior.
  return level === undefined || levels.includes(level) || (level === "principal" && levels.includes("senior"));
}

/** A question that needs reports is never for somebody who has none, nor for an entry level that says nothing of any. */
export function suitsLeading({ scope }: Tags, whom: Whom): boolean {
  switch (whom.leads) {
    case "yes":
      return scope !== "individual";
    case "no":
      return scope !== "manager";
    case "noLonger":
      return true;
    case undefined:
      return scope !== "manager" || levelOf(whom) !== "entry";
  }
}

function levelOf({ role, level }: Whom): CareerLevel | undefined {
  return level ?? (role === "newcomer" ? "entry" : undefined);
}
