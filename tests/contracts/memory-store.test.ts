import { memoryStore } from "../../server/store/memory.ts";
import { movedTime } from "../support/moved-time.ts";
import { storeContract, testLives } from "./store-contract.ts";
import type { StoreUnderTest } from "./store-contract.ts";

const open = (): Promise<StoreUnderTest> => {
  const time = movedTime();
  const store = memoryStore({ ...testLives, time });
  return Promise.resolve({ store, pass: (ms) => time.pass(ms), end: () => store.close() });
};
storeContract("memory", open, { survives: false });
