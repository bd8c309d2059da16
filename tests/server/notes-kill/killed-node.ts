import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { RoomId, Secret } from "../../../shared/contract/ids.ts";

export interface KilledRoom {
  readonly roomId: RoomId;
  readonly ana: Secret;
  readonly ben: Secret;
}

export interface KilledNode {
  readonly url: string;
  readonly room: KilledRoom;
  /** SIGKILL: nothing is flushed, nothing is said. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
}

const script = fileURLToPath(new URL("node.ts", import.meta.url));

export async function startKilledNode(folder: string, port = 0, room?: KilledRoom): Promise<KilledNode> {
  const more = room ? [JSON.stringify(room)] : [];
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, String(port), ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line) as Pick<KilledNode, "url" | "room">; // our own script wrote it
    return {
      ...said,
      async kill() {
        child.kill("SIGKILL");
        await gone;
      },
    };
  }
  throw new Error("the node ended before it served");
}
