/** Roles that belong together. */
import type { Role } from "../contract/ids.ts";

/** Those who ask and score others. */
export const askingRoles = ["interviewer", "barRaiser"] as const satisfies readonly Role[];

/** Does this role ask and score others? */
export const asksOthers = (role: Role): boolean => askingRoles.some((asking) => asking === role);
/** Does this role answer, to others or alone? */
export const answers = (role: Role): boolean => role === "candidate" || role === "soloist";
