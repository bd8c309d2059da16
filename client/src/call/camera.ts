/** The camera: small pictures, as a mesh of six has to send each of them five times. */
import { forget, read, write } from "../net/kept.ts";

export type CameraProblem = "blocked" | "missing" | "busy" | "unsupported";
export type CameraOpened =
  { readonly ok: true; readonly track: MediaStreamTrack } | { readonly ok: false; readonly problem: CameraProblem };

const key = "barline:camera";
const wanted = { width: { ideal: 480 }, height: { ideal: 270 }, frameRate: { ideal: 15, max: 20 } };

export const keptCamera = (): string | undefined =>
  read(localStorage, key, (value): value is string => typeof value === "string");
export const keepCamera = (deviceId: string): void => {
  if (deviceId === "") forget(localStorage, key);
  else write(localStorage, key, deviceId);
};

export async function openCamera(): Promise<CameraOpened> {
  // Undefined on pages that did not come over HTTPS, whatever the library of types says.
  const media = navigator.mediaDevices as MediaDevices | undefined;
  if (!media) return { ok: false, problem: "unsupported" };
  const deviceId = keptCamera();
  try {
    const stream = await media.getUserMedia({ video: { ...wanted, ...(deviceId !== undefined && { deviceId }) } });
    const [track] = stream.getVideoTracks();
    return track ? { ok: true, track } : { ok: false, problem: "missing" };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

export interface CameraDevice {
  readonly deviceId: string;
  readonly name: string;
}
export async function cameras(): Promise<readonly CameraDevice[]> {
  const media = navigator.mediaDevices as MediaDevices | undefined; // as above
  const all = (await media?.enumerateDevices()) ?? [];
  return all
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }, at) => ({ deviceId, name: label === "" ? `Camera ${at + 1}` : label }));
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "blocked";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "missing";
}
