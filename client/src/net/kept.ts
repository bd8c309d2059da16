/** Reads and writes browser storage, which may be full, blocked, or hold what an older version left. */

/** The value under a key, or undefined if there is no value that `is` accepts. */
export const read = <Value>(
  storage: Storage,
  key: string,
  is: (value: unknown) => value is Value,
): Value | undefined => {
  try {
    const text = storage.getItem(key);
    if (text === null) return undefined;
    const value: unknown = JSON.parse(text);
    return is(value) ? value : undefined;
  } catch {
    return undefined; // blocked or not ours: treated as empty
  }
};

/** Keeps a value. False when the browser refuses: full, or blocked. */
export const write = (storage: Storage, key: string, value: unknown): boolean => {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

export const forget = (storage: Storage, key: string): void => {
  try {
    storage.removeItem(key);
  } catch {
    // blocked storage holds nothing to forget
  }
};

export const keysOf = (storage: Storage, prefix: string): readonly string[] => {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
      (key): key is string => key?.startsWith(prefix) === true,
    );
  } catch {
    return [];
  }
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
