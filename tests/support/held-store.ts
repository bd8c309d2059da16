/** A store whose writes can be held back, as by a disk that has not answered yet, to see what leaves the node before it has. */
import type { Store } from "../../server/store/store.ts";

type Written = "appendEvents" | "addNotes";

export interface Held {
  /** Resolves when the node has handed over a write. */
  readonly arrived: Promise<void>;
  /** Lets this write and all later ones through. */
  release(): void;
  /** The write is not carried out, and the caller gets `error`; later ones succeed. */
  fail(error: Error): void;
}

export interface HeldStore {
  readonly store: Store;
  /** From now on writes of this kind wait. Until they are released, nothing of them is in the store, and no reader is told. */
  hold(kind: Written): Held;
  /** Releases everything that is still waiting: a node ends only when its writes have. */
  releaseAll(): void;
}

interface Gate {
  readonly arrive: () => void;
  readonly opened: Promise<void>;
  readonly open: () => void;
}

export function heldStore(inner: Store): HeldStore {
  const gates = new Map<Written, Gate>();
  const held =
    <Asked extends readonly unknown[], Answer>(kind: Written, write: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      const gate = gates.get(kind);
      gate?.arrive();
      await gate?.opened;
      return write(...asked);
    };
  return {
    store: {
      ...inner,
      appendEvents: held("appendEvents", (...asked) => inner.appendEvents(...asked)),
      addNotes: held("addNotes", (...asked) => inner.addNotes(...asked)),
    },
    hold(kind) {
      const { promise: arrived, resolve: arrive } = latch<void>();
      const { promise: opened, resolve: open, reject } = latch<void>();
      opened.catch(() => undefined); // the writer is told
      gates.set(kind, { arrive, opened, open });
      return {
        arrived,
        release() {
          gates.delete(kind);
          open();
        },
        fail(error) {
          gates.delete(kind);
          reject(error);
        },
      };
    },
    releaseAll() {
      for (const { open } of gates.values()) open();
      gates.clear();
    },
  };
}

/** Like `Promise.withResolvers`, which the oldest supported Node does not have. */
function latch<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}
