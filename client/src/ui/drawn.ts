/** Resolves when what the page shows by now is to be seen, so that what is fetched next is not in its way. Nobody waits in a hidden tab. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    // The first comes before the drawing of its frame, the second after it.
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
