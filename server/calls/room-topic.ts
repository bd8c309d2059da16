/** What the seats of a room tell each other through the nodes, and nobody keeps. It may be lost. */
import { Buffer } from "node:buffer";
import type { RoomId } from "../../shared/contract/ids.ts";
import type { Guard } from "../guard.ts";
import type { Bus } from "../store/store.ts";

export interface RoomTopic<Message> {
  readonly publish: (bus: Bus, roomId: RoomId, message: Message) => void;
  /** Returns what stops it. */
  readonly subscribe: (parts: {
    readonly bus: Bus;
    readonly roomId: RoomId;
    readonly guard: Guard;
    readonly onMessage: (message: Message) => void;
  }) => () => void;
}

/** `what`: one of its messages, for the log. */
export function roomTopic<Message>(name: string, what: string): RoomTopic<Message> {
  const topicOf = (roomId: RoomId): string => `${roomId}/${name}`;
  return {
    publish: (bus, roomId, message) => bus.publish(topicOf(roomId), Buffer.from(JSON.stringify(message))),
    subscribe({ bus, roomId, guard, onMessage }) {
      // A message that cannot be passed on is lost, as these may be.
      const hear = guard.handler(what, (bytes: Uint8Array) => {
        onMessage(JSON.parse(Buffer.from(bytes).toString("utf8")) as Message); // only nodes write to the bus
      });
      return bus.subscribe(topicOf(roomId), hear);
    },
  };
}
