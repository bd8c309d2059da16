// Runs before the first paint, so that a chosen theme or text size does not flash. The rest is in site/preferences.svelte.ts.
try {
  const kept = JSON.parse(localStorage.getItem("barline:preferences") || "{}");
  const root = document.documentElement.dataset;
  if (kept.theme === "light" || kept.theme === "dark") root.theme = kept.theme;
  if (kept.textSize) root.text = kept.textSize;
  if (kept.motion) root.motion = kept.motion;
} catch {
  // Storage is blocked or holds something else: the defaults are good.
}
