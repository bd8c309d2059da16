// Runs before anything else, so that the page finds storage that works, and a chosen theme or text size does not flash.

/**
 * Storage that works for this tab where the browser blocks it, is full, or gives a private window no room: what the browser does not take is
 * kept in memory. It still throws then, so that callers know; the page says so when it hears of it (`data-kept`, `notkept`).
 */
const { getItem, setItem, removeItem, clear, key, ...rest } = Object.getOwnPropertyDescriptors(Storage.prototype);
const memories = new WeakMap();
const memoryOf = (storage) => {
  if (!memories.has(storage)) memories.set(storage, new Map());
  return memories.get(storage);
};
const tried = (ask, otherwise) => {
  try {
    return ask();
  } catch {
    return otherwise;
  }
};
const lengthOf = (storage) => tried(() => rest.length.get.call(storage), 0);
const keysOf = (storage) => [
  ...new Set([
    ...memoryOf(storage).keys(),
    ...Array.from({ length: lengthOf(storage) }, (_, at) => key.value.call(storage, at)),
  ]),
];
const notKept = () => {
  document.documentElement.dataset.kept = "tab";
  dispatchEvent(new Event("notkept"));
};
Object.defineProperty(Storage.prototype, "length", {
  ...rest.length,
  get() {
    return keysOf(this).length;
  },
});
Object.assign(Storage.prototype, {
  key(at) {
    return keysOf(this)[at] ?? null;
  },
  getItem(name) {
    return memoryOf(this).get(name) ?? tried(() => getItem.value.call(this, name), null);
  },
  setItem(name, value) {
    try {
      setItem.value.call(this, name, value);
      memoryOf(this).delete(name);
    } catch (error) {
      memoryOf(this).set(name, String(value));
      notKept();
      throw error;
    }
  },
  removeItem(name) {
    memoryOf(this).delete(name);
    tried(() => removeItem.value.call(this, name));
  },
  clear() {
    memoryOf(this).clear();
    tried(() => clear.value.call(this));
  },
});
for (const name of ["localStorage", "sessionStorage"]) {
  if (tried(() => window[name])) continue;
  // An empty one, of which the browser's own methods know nothing.
  Object.defineProperty(window, name, { configurable: true, value: Object.create(Storage.prototype) });
  notKept();
}

// The rest is in site/preferences.svelte.ts.
try {
  const kept = JSON.parse(localStorage.getItem("barline:preferences") || "{}");
  const root = document.documentElement.dataset;
  if (kept.theme === "light" || kept.theme === "dark") root.theme = kept.theme;
  if (kept.textSize) root.text = kept.textSize;
  if (kept.motion) root.motion = kept.motion;
} catch {
  // It holds something else: the defaults are good.
}

// While an upgrade is rolled out, a node of the other build may be asked for this page's files: try again a few times, then say so.
const mostTries = 4;
const reloadWith = (tries) => {
  // Kept with the history entry: storage may be blocked.
  history.replaceState({ ...history.state, tries }, "");
  location.reload();
};
const sayThatItFailed = () => {
  const made = (name, className, ...children) => {
    const element = Object.assign(document.createElement(name), { className });
    element.append(...children);
    return element;
  };
  const again = made("button", "btn pri hug", "Try again");
  again.addEventListener("click", () => reloadWith(0));
  const words =
    "A new version may be on its way to the server, or something blocks its files. Nothing you kept is lost.";
  const page = made(
    "main",
    "page stack airy",
    made("h1", "h1", "Barline couldn’t be loaded"),
    made("p", "lede", words),
    again,
  );
  page.style.paddingBlock = "64px";
  document.getElementById("app").replaceChildren(page);
};
let hasFailed = false;
const failed = ({ target }) => {
  // Not what is only fetched ahead: Firefox calls that failed when the page was quicker.
  const isNeeded = target instanceof HTMLScriptElement || target.rel === "stylesheet";
  if (hasFailed || !isNeeded || !(target.src ?? target.href).includes("/assets/")) return;
  hasFailed = true;
  const tries = history.state?.tries ?? 0;
  if (tries < mostTries) setTimeout(() => reloadWith(tries + 1), 250 * 2 ** tries);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", sayThatItFailed);
  else sayThatItFailed();
};
addEventListener("error", failed, true);
addEventListener("load", () => {
  // From here on, the page itself says what could not be fetched.
  removeEventListener("error", failed, true);
  if (!hasFailed && history.state?.tries) history.replaceState({ ...history.state, tries: 0 }, "");
});
