import type { HttpCode } from "../../../shared/contract/reply.ts";

/** Why a room does not open for this device. `gone` may mean the room or the seat: the server does not say which. */
export type Why = "no-seat" | "unreadable" | "resume-spent" | "gone" | "removed" | "deleted" | HttpCode | "unreachable";
