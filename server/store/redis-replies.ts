/** Redis's answers, read strictly: anything other than expected is a bug or a key of somebody else's. */

export interface StreamEntry {
  readonly id: string;
  /** The value of the only field that an entry has. */
  readonly value: Buffer;
}

/** @throws when the answer is not a list. */
export function readList(reply: unknown): readonly unknown[] {
  if (!Array.isArray(reply)) throw new Error(`Redis answered ${typeof reply} where a list belongs.`);
  return reply;
}

/** @throws when the answer is not that of XRANGE. */
export function readStream(reply: unknown): readonly StreamEntry[] {
  return readList(reply).map((entry) => {
    const [id, fields] = readList(entry);
    const [, value] = readList(fields);
    if (!Buffer.isBuffer(value)) throw new Error("Redis holds an entry of a stream without a value.");
    return { id: String(id), value };
  });
}
