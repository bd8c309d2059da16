/** The microphone that was chosen last on this device. Ids of devices mean nothing elsewhere, so they are never sent. */
import { forget, read, write } from "../../net/kept.ts";

const key = "barline:microphone";
const isText = (value: unknown): value is string => typeof value === "string";

export const keptDevice = (storage: Storage): string | undefined => read(storage, key, isText);

/** `undefined`: whatever the browser takes for its own. */
export const keepDevice = (storage: Storage, deviceId: string | undefined): void => {
  if (deviceId === undefined) forget(storage, key);
  else write(storage, key, deviceId);
};
