/** Resolves once the current page has been painted, so that the next fetch doesn't delay it. A tab that is hidden doesn't wait. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    // The first comes before the drawing of its frame, the second after it.
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
