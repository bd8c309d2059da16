/** What the call says of itself. */
import type { CameraProblem } from "./camera.ts";
import type { Ousted } from "./mesh.ts";

export const oustedWords: Readonly<Record<Ousted, string>> = {
  moved: "The call continues on your other device.",
  full: "Six people are on the call already. For more, paste a link to another call in the room menu.",
};

export const cameraWords: Readonly<Record<CameraProblem, { readonly says: string; readonly fix: string }>> = {
  blocked: { says: "This page may not use the camera.", fix: "Allow it in the browser’s address bar, then try again." },
  missing: { says: "No camera was found.", fix: "Sound only is fine." },
  busy: { says: "Another app has your camera.", fix: "Close it there, then try again. Sound only is fine." },
  unsupported: { says: "This browser can’t use a camera here.", fix: "Sound only is fine." },
};

export const wayWords = (isRelayed: boolean): string =>
  isRelayed
    ? "Through a relay that this server names, which can’t hear or see it. Never recorded."
    : "From browser to browser. Never recorded.";

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
