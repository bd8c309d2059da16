/** How a struct names its neighbours, and where it stands. */

/** One clock of a client id: a UTF-16 unit of text or one value. */
export interface UnitId {
  readonly client: number;
  readonly clock: number;
}

const keySign = "\0";

/** The name of the list that holds one key of a map. */
export const keyList = (root: string, key: string): string => `${root}${keySign}${key}`;

export function splitListName(name: string): { readonly root: string; readonly key: string | undefined } {
  const [root = "", key] = name.split(keySign, 2);
  return { root, key };
}
