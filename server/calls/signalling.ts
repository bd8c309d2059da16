import { Buffer } from "node:buffer";
import type { RoomId, SeatId } from "../../shared/contract/ids.ts";
import type { Guard } from "../guard.ts";
import type { Bus } from "../store/store.ts";

/** A WebRTC signal from one seat to another, opaque to the server. It may be lost; the call then negotiates again. */
export interface Signal {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly data: unknown;
}

export function publishSignal(bus: Bus, roomId: RoomId, signal: Signal): void {
  bus.publish(topicOf(roomId), Buffer.from(JSON.stringify(signal)));
}

export function subscribeSignals(parts: {
  readonly bus: Bus;
  readonly roomId: RoomId;
  readonly guard: Guard;
  readonly onSignal: (signal: Signal) => void;
}): () => void {
  const { bus, roomId, guard, onSignal } = parts;
  // A signal that cannot be passed on is lost, as signals may be.
  const hear = guard.handler("a call's signal", (bytes: Uint8Array) => {
    onSignal(JSON.parse(Buffer.from(bytes).toString("utf8")) as Signal); // only nodes write to the bus
  });
  return bus.subscribe(topicOf(roomId), hear);
}

function topicOf(roomId: RoomId): string {
  return `${roomId}/signals`;
}
