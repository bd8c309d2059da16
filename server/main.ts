import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Fault } from "../shared/contract/reply.ts";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { isTroubleOfOnePeer } from "./guard.ts";
import { readPacks } from "./http/packs.ts";
import { createLog, logBug } from "./log.ts";
import { megabytesOf, readSpeechModel } from "./speech/speech-model.ts";
import { openFreeSpace } from "./store/open-free-space.ts";
import { openStore } from "./store/open-store.ts";
import type { OpenedStore } from "./store/open-store.ts";
import { StoreAway, StoreUnfit } from "./store/store-away.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says in plain words what is wrong, and ends the process. */
function giveUp(code: 1 | 2, ...lines: readonly string[]): never {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(code);
}

function faultLines(faults: readonly Fault[]): string[] {
  return [
    "Barline cannot start with this configuration:",
    ...faults.map(({ path, message }) => `  ${path}: ${message}`),
  ];
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Next to the built server, or, when running from source, where the build puts it. */
function clientFolder(): string {
  const built = fileURLToPath(new URL("../client", import.meta.url));
  return import.meta.url.endsWith("/dist/server/main.js")
    ? built
    : fileURLToPath(new URL("../dist/client", import.meta.url));
}

async function opened(config: Config): Promise<OpenedStore> {
  try {
    return await openStore(config);
  } catch (error) {
    // Starting again would change nothing. A folder is part of the configuration; trouble with Redis may be over by the next start.
    if (error instanceof StoreUnfit) giveUp(config.redisUrl === null ? 2 : 1, error.message);
    if (error instanceof StoreAway) giveUp(1, error.message);
    if (hasCode(error, "EACCES") || hasCode(error, "EROFS") || hasCode(error, "ENOTDIR") || hasCode(error, "EEXIST")) {
      giveUp(1, `The data folder ${config.dataFolder} cannot be written. Set BARLINE_DATA to a folder that can.`);
    }
    throw error;
  }
}

const read = readConfig(process.env);
const packs = await readPacks(read.ok ? read.config.packsFolder : (process.env.PACKS_DIR ?? null));
const speech = await readSpeechModel(read.ok ? read.config.speechFolder : (process.env.SPEECH_DIR ?? null));
if (!read.ok || !packs.ok || !speech.ok) {
  const faults = [
    ...(read.ok ? [] : read.faults),
    ...(packs.ok ? [] : packs.faults),
    ...(speech.ok ? [] : [speech.fault]),
  ];
  giveUp(2, ...faultLines(faults));
}
const { config } = read;
const log = createLog(config.logLevel);
if (packs.passedOver.length > 0)
  log.info({ files: packs.passedOver }, "passed over files in PACKS_DIR that are no packs");
const { store, bus, where } = await opened(config);
const freeSpace = await openFreeSpace(config);
const folder = clientFolder();
const app = await createApp({
  config,
  store,
  bus,
  freeSpace,
  log,
  packs: packs.shelf,
  speechModel: speech.model,
  clientFolder: folder,
});

const address = await app.listen().catch(async (error: unknown) => {
  await app.close();
  if (hasCode(error, "EADDRINUSE")) {
    return giveUp(
      1,
      `Port ${config.port} on ${config.host} is taken. Stop the other program, or set PORT to another one.`,
    );
  }
  if (hasCode(error, "EACCES"))
    return giveUp(1, `Port ${config.port} may not be used by this user. Set PORT to another one.`);
  if (hasCode(error, "EADDRNOTAVAIL") || hasCode(error, "ENOTFOUND")) {
    return giveUp(1, `HOST ${config.host} is not an address of this machine.`);
  }
  throw error;
});

const isAnyHost = address.address === "0.0.0.0" || address.address === "::";
const host = isAnyHost ? "localhost" : address.family === "IPv6" ? `[${address.address}]` : address.address;
const durability = await store.durability();
say(
  [
    `Barline is at ${config.publicOrigin ?? `http://${host}:${address.port}`}`,
    `Everything is kept in ${where}.`,
    durability === "fsync"
      ? "Durability: fsync. What is shown as saved survives a power cut."
      : "Durability: buffered. What is shown as saved survives a crash; a power cut may take the last second.",
    ...(speech.model === null
      ? []
      : [`Speech: browsers recognise it by themselves with ${speech.model.name}, ${megabytesOf(speech.model)} MB.`]),
    ...(existsSync(folder) ? [] : ["The pages are not built yet: run npm run build. The API works without them."]),
  ].join("\n"),
);

const drainNoticeMs = 1_000;
const overdueMs = 9_000;
let isDraining = false;
const drain = (): void => {
  if (isDraining) process.exit(130); // asked twice
  isDraining = true;
  say("Draining: finishing what is running, taking no new work.");
  setTimeout(() => giveUp(1, "Draining took too long; what was acknowledged is safe."), overdueMs).unref();
  app.close(drainNoticeMs).then(
    () => {
      say("Stopped.");
      process.exit(0);
    },
    (error: unknown) => giveUp(1, `Draining failed: ${logBug(log, "drain", error)}`),
  );
};
process.on("SIGTERM", drain);
process.on("SIGINT", drain);
// A promise that nobody awaited has not interrupted anybody else's work half-way: it is counted, and the node carries on.
process.on("unhandledRejection", (error) => void app.guard.report("unhandled rejection", error));
/*
 * The only place where the process exits on an unknown error. Our own handlers are guarded (see `guard.ts`), so an exception that gets this
 * far was thrown inside a library and may have stopped half-way through something that all rooms share, such as the store's queue of
 * writes. Then memory cannot be trusted, but the log can: a supervisor restarts the process. Only an error that the kernel reports about
 * one peer's connection is known to concern nobody else.
 */
process.on("uncaughtException", (error) => {
  app.guard.report("uncaught exception", error);
  if (!isTroubleOfOnePeer(error)) process.exit(1);
});
