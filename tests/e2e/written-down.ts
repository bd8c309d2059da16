import type { Page } from "playwright-core";

/** Resolves when the browser has stored what it was given so far: our transaction comes after all earlier ones. */
export async function writtenDown(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opened = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(`${name} does not open`));
      });
    for (const { name = "" } of await indexedDB.databases()) {
      const copy = await opened(name);
      if (copy.objectStoreNames.length === 0) continue;
      await new Promise((resolve) => {
        const after = copy.transaction([...copy.objectStoreNames], "readwrite");
        after.oncomplete = resolve;
      });
      copy.close();
    }
  });
}
