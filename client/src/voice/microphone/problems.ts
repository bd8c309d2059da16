/** Why there is no microphone, as far as a browser says. */

/**
 * `blocked`: the person, the browser or the device forbids it. `missing`: there is no microphone. `busy`: another program holds it, or the
 * device does not answer. `insecure`: the page did not come over HTTPS. `unsupported`: this browser has no microphones for pages.
 */
export type Problem = "blocked" | "missing" | "busy" | "insecure" | "unsupported";

const problemByName: Readonly<Record<string, Problem>> = {
  NotAllowedError: "blocked",
  SecurityError: "blocked",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** What a refusal of `getUserMedia` means. A name that we do not know is most like a device that does not answer. */
export const problemOf = (refusal: unknown): Problem =>
  (refusal instanceof Error ? problemByName[refusal.name] : undefined) ?? "busy";
