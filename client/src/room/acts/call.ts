/** Acts of the call. */
import { order } from "./act.ts";

export const seeCandidateOut = order("see-candidate-out", { label: "They have left the call", icon: "check" });
export const callCandidateBack = order("call-candidate-back", { label: "Call them back", icon: "phone" });
