/** Barline on the store that keeps nothing, from the build: the difference is what the disk costs. No setting chooses that store. */
import { createApp } from "../../../dist/server/app.js";
import { readConfig } from "../../../dist/server/config.js";
import { readPacks } from "../../../dist/server/http/packs.js";
import { createLog } from "../../../dist/server/log.js";
import { localBus } from "../../../dist/server/store/bus.js";
import { memoryStore } from "../../../dist/server/store/memory.js";

const { config } = readConfig(process.env);
const { shelf: packs } = await readPacks(null);
const log = createLog(config.logLevel);
const app = await createApp({ config, store: memoryStore(), bus: localBus(), log, packs, clientFolder: "/nowhere" });
const { port } = await app.listen();
console.log(`http://127.0.0.1:${port}`);
process.on("SIGTERM", () => process.exit());
