import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import { freshFolder } from "../support/folder.ts";
import { movedTime } from "../support/moved-time.ts";
import { batch, storeContract, testRetentionMs } from "./store-contract.ts";

storeContract("LevelDB", async () => {
  const folder = await freshFolder();
  const time = movedTime();
  const open = () => openEmbedded(folder.path, { retentionMs: testRetentionMs, time });
  let store = await open();
  return {
    store,
    pass: (ms) => time.pass(ms),
    reopen: async () => {
      await store.close();
      return (store = await open());
    },
    end: async () => {
      await store.close();
      await folder.remove();
    },
  };
});
