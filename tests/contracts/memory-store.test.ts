import { memoryStore } from "../../server/store/memory.ts";
import { storeContract, testRetentionMs } from "./store-contract.ts";
import type { StoreUnderTest } from "./store-contract.ts";

const open = (): Promise<StoreUnderTest> => {
  let passedMs = 0;
  const store = memoryStore({ retentionMs: testRetentionMs, nowMs: () => Date.now() + passedMs });
  return Promise.resolve({ store, pass: (ms) => (passedMs += ms), end: () => store.close() });
};
storeContract("memory", open, false);
