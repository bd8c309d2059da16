/** What a browser keeps of the model that this server has for speech, so that it is fetched once and is there without a connection. */

/** Under this the path of the model is kept that is there. */
export const modelKey = "barline:speech-model";
/** As the library names it: the model, unpacked. */
const modelDatabase = "/vosk";
/** The files that run it. The service worker answers with whatever any cache holds. */
const engineCache = "barline-speech";

export async function keepEngine(urls: readonly string[]): Promise<void> {
  if (!("caches" in globalThis)) return;
  // A browser that has no room for it fetches it again.
  await caches
    .open(engineCache)
    .then((cache) => cache.addAll([...urls]))
    .catch(() => undefined);
}

export async function forgetEngine(databases = indexedDB): Promise<void> {
  if ("caches" in globalThis) await caches.delete(engineCache).catch(() => false);
  await deleted(databases, modelDatabase);
}

/** Also resolves when a tab holds on to it: it is empty by then, and goes when that tab closes. */
export const deleted = (databases: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = databases.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
