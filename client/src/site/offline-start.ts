/** Makes the pages that need no server start without one: registers the service worker once the page has all it needs itself. */

const script = "/shell-worker.js";

/** A content policy that wants trusted types has to be told about the one script that a page may start. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}
const isPolicies = (value: unknown): value is Policies =>
  typeof value === "object" && value !== null && "createPolicy" in value;

export function startOffline(): void {
  // A room has enough to fetch, and does without.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || location.pathname.startsWith("/r/")) return;
  const register = (): void => {
    const factory: unknown = Reflect.get(globalThis, "trustedTypes");
    const rules = { createScriptURL: () => script };
    const url = isPolicies(factory) ? factory.createPolicy("barline-shell", rules).createScriptURL(script) : script;
    // Refused in private windows and over plain HTTP: then there is no offline start.
    void navigator.serviceWorker.register(url).catch(() => undefined);
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
