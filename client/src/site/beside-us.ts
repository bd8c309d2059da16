/** What browsers, translators and extensions do to the page beside us, and to the focus. Fetched after the page is drawn. */
import { keepFocus } from "./focus-keeper.ts";
import { startOffline } from "./offline-start.ts";
import { keepOwnWords } from "./own-words.ts";
import type { Toasts } from "./toasts.svelte.ts";

const notKept = "This browser keeps nothing for this page now. It works in this tab, until you close or reload it.";

/** Watches from now on. Says so, once, when the browser keeps nothing: see `early.js`. */
export function watchBesideUs(toasts: Toasts): void {
  keepOwnWords(document.body);
  keepFocus();
  startOffline();
  const tell = (): void => void toasts.show({ text: notKept, forMs: 20_000 });
  if (document.documentElement.dataset["kept"] !== undefined) tell();
  else addEventListener("notkept", tell, { once: true });
}
