import type { Bus } from "./store.ts";

type OnBytes = (bytes: Uint8Array) => void;

/** The bus of a single node: messages stay in the process. Several apps in one process may share it, as nodes do in tests. */
export function localBus(): Bus {
  const topics = new Map<string, Set<OnBytes>>();
  return {
    publish(topic, bytes) {
      const copy = bytes.slice();
      queueMicrotask(() => {
        for (const onBytes of [...(topics.get(topic) ?? [])]) onBytes(copy);
      });
    },
    hasOthers: (topic) => (topics.get(topic)?.size ?? 0) > 1,
    subscribe(topic, onBytes) {
      const listeners = topics.get(topic) ?? new Set();
      const listener: OnBytes = (bytes) => onBytes(bytes);
      topics.set(topic, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic);
      };
    },
    close() {
      topics.clear();
      return Promise.resolve();
    },
  };
}
