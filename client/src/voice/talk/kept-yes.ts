/** In which room this device listens. The seat's yes is with the room; another device of the same seat does not listen as well. */
import { forget, read, write } from "../../net/kept.ts";

const key = "barline:listening";
const isText = (value: unknown): value is string => typeof value === "string";

export const listensHere = (roomId: string, storage: Storage = localStorage): boolean =>
  read(storage, key, isText) === roomId;

export const keepYes = (roomId: string, isYes: boolean, storage: Storage = localStorage): void => {
  if (isYes) write(storage, key, roomId);
  else forget(storage, key);
};
