/** What a problem with the microphone is, and the one thing to do about it. */
import type { Problem } from "./problems.ts";

export const microphoneProblem: Readonly<Record<Problem, { readonly says: string; readonly fix: string }>> = {
  blocked: {
    says: "This page may not use the microphone.",
    fix: "Allow it in the browser’s address bar, then try again.",
  },
  missing: { says: "No microphone was found.", fix: "Plug one in or switch it on, then try again." },
  busy: { says: "Another program is using the microphone.", fix: "Close that program, then try again." },
  insecure: {
    says: "Browsers give microphones only to pages that come over HTTPS.",
    fix: "Open this room at an address that begins with https.",
  },
  unsupported: {
    says: "This browser can’t use a microphone here.",
    fix: "Try a current Chrome, Edge, Firefox or Safari.",
  },
};
