/** Whether this browser lets us keep anything: some block storage in private windows. */

const probe = "barline.probe";

export async function canKeep(): Promise<boolean> {
  if (!("indexedDB" in globalThis)) return false;
  return new Promise((answer) => {
    try {
      const request = indexedDB.open(probe);
      request.onsuccess = () => {
        request.result.close();
        answer(true);
      };
      request.onerror = () => answer(false);
      request.onblocked = () => answer(false);
    } catch {
      answer(false); // blocked in a way that throws
    }
  });
}
