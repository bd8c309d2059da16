import type { SeatId } from "../../shared/contract/ids.ts";
import { roomTopic } from "./room-topic.ts";

/** A WebRTC signal from one seat to another, opaque to the server. It may be lost; the call then negotiates again. */
export interface Signal {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly data: unknown;
}

export const signals = roomTopic<Signal>("signals", "a call's signal");
