/** Keeps a phone from going dark while somebody is talking to it, where the browser can. */

/** Returns a function that lets it go. A lock that the browser takes back, as when the page is hidden, is asked for again. */
export function keepAwake(): () => void {
  let isWanted = true;
  let lock: WakeLockSentinel | undefined;
  const ask = async (): Promise<void> => {
    if (!("wakeLock" in navigator) || document.hidden) return;
    // Refused, for instance to save the battery: then the screen goes dark, and the clock stands still.
    const taken = await navigator.wakeLock.request("screen").catch(() => undefined);
    if (isWanted) lock = taken;
    else await taken?.release();
  };
  const seen = (): void => void ask();
  document.addEventListener("visibilitychange", seen);
  void ask();
  return () => {
    isWanted = false;
    document.removeEventListener("visibilitychange", seen);
    void lock?.release();
  };
}
