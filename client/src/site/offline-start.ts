/** Makes the pages that need no server start without one: registers the service worker once the page has all it needs itself. */
import { ownScript } from "./own-scripts.ts";

const script = "/shell-worker.js";

export function startOffline(): void {
  // A room has enough to fetch, and does without.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || location.pathname.startsWith("/r/")) return;
  const register = (): void => {
    // Refused in private windows and over plain HTTP: then there is no offline start.
    void navigator.serviceWorker.register(ownScript(script)).catch(() => undefined);
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
