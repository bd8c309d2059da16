/** Roles that belong together. */
import type { Role, RoundNo } from "../contract/ids.ts";
import type { SeatView } from "../contract/views.ts";

/** Those who ask and score others. */
export const askingRoles = ["interviewer", "barRaiser"] as const satisfies readonly Role[];

/** Does this role ask and score others? */
export const asksOthers = (role: Role): boolean => askingRoles.some((asking) => asking === role);
/** Does this role answer, to others or alone? */
export const answers = (role: Role): boolean => role === "candidate" || role === "soloist";

/** The role that a seat had in a round: roles change with a swap, a finished round does not. */
export const roleInRound = ({ role, roles }: Pick<SeatView, "role" | "roles">, no: RoundNo): Role =>
  roles?.[no - 1] ?? role;
