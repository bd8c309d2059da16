import { memoryStore } from "../../server/store/memory.ts";
import { storeContract, testRetentionMs } from "./store-contract.ts";

storeContract("memory", async () => {
  let passedMs = 0;
  const store = memoryStore({ retentionMs: testRetentionMs, nowMs: () => Date.now() + passedMs });
  return { store, pass: (ms) => (passedMs += ms), end: () => store.close() };
});
