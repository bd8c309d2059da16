/**
 * The store does not answer, or not in time. What was asked may or may not have happened: ask again with the same ids, as every write can
 * be repeated without a second effect.
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

/** Whose answer is awaited, and for how long. `cause`: what is known about why it does not come. */
export interface Patience {
  readonly who: string;
  readonly ms: number;
  readonly cause?: () => unknown;
}

/** @throws StoreAway when `promise` is not settled in time. */
export async function within<Result>(promise: Promise<Result>, { who, ms, cause }: Patience): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreAway(`${who} did not answer within ${ms} ms.`, cause?.())), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
