/**
 * The store does not answer, or not in time. What was asked may have happened or not: ask again with the same ids, every write can be
 * repeated without a second effect.
 */
export class StoreAway extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StoreAway";
  }
}

/** The store can be reached, but must not be used as it is set up. The message is for the operator. */
export class StoreUnfit extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StoreUnfit";
  }
}
