/** Acts about seats, links and the room itself. */
import { order } from "./act.ts";

export const rename = order("rename", { label: "Rename" });
export const leave = order("leave", { label: "Leave the room", button: "Leave" });
export const revokeInvite = order("revoke-invite", { label: "Revoke link" });
export const renameRoom = order("rename-room", { label: "Rename the room", button: "Rename" });
export const handOverHost = order("hand-over-host", { label: "Make host", button: "Hand over" });
export const removeSeat = order("remove-seat", { label: "Remove" });
export const endRoom = order("end-room", { label: "End the room" });
