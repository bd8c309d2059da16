/** The servers of the comparison of rooms: this one from its build, and bare Socket.IO. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RoomCreated, SeatGrant } from "../../../shared/contract/http.ts";
import { address, end, peersFolder, post, roomy, run, servedWith } from "./servers.ts";
import type { SeatPlace } from "./seat-line.ts";
import type { Sitting } from "./sittings.ts";

/** How many rooms, with how many people who act and who watch. */
export interface Size {
  readonly rooms: number;
  readonly acting: number;
  readonly watching: number;
}

export interface RoomServer {
  readonly pids: readonly number[];
  readonly sittings: (size: Size) => Promise<readonly Sitting[]>;
  readonly end: () => Promise<void>;
}

/** Seats that a room has at most, without those who act. */
const watchingSeats = 34;

/** `asks`: for differences, as this project's client does. */
export async function barlineRooms(asks: boolean): Promise<RoomServer> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const env = {
    ...roomy,
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "error",
    BARLINE_DATA: folder,
    BYTES_PER_DAY: String(2 ** 40),
    COMMANDS_PER_SECOND: "100000",
  };
  const { child, port } = await run([...servedWith, "dist/server/main.js"], env, /http:\/\/127\.0\.0\.1:(\d+)/);
  const sittings = async ({ rooms, ...people }: Size): Promise<readonly Sitting[]> => {
    const made: Sitting[] = [];
    while (made.length < rooms) {
      const next = Array.from({ length: Math.min(25, rooms - made.length) }, () => sitting(port, people, asks));
      made.push(...(await Promise.all(next)));
    }
    return made;
  };
  return {
    pids: [child.pid ?? 0],
    sittings,
    end: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A panel: one leads, one answers, the others ask too; watchers share the seats of observers, each on a device of their own. */
async function sitting(port: number, { acting, watching }: Omit<Size, "rooms">, asks: boolean): Promise<Sitting> {
  const host = { format: "panel", name: "Host", role: "interviewer", key: crypto.randomUUID() };
  const { roomId, seat, invites } = await post<RoomCreated>(port, "/api/rooms", host);
  const grants: SeatGrant[] = [seat];
  const take = async (invite: string | undefined, name: string): Promise<SeatGrant> =>
    post<SeatGrant>(port, `/api/rooms/${roomId}/seats`, { invite, name, key: crypto.randomUUID() });
  for (let nth = 1; nth < acting; nth += 1) {
    grants.push(await take(nth === 1 ? invites.candidate : invites.interviewer, `Person ${nth}`));
  }
  const observers: SeatGrant[] = [];
  while (observers.length < Math.min(watching, watchingSeats)) {
    observers.push(await take(invites.observer, `Observer ${observers.length}`));
  }
  for (let nth = 0; nth < watching; nth += 1) grants.push(...observers.slice(nth % watchingSeats).slice(0, 1));
  const places = grants.map(({ token }): SeatPlace => {
    const auth = { roomId, token, ...(asks ? { views: "differences" } : {}) };
    return { port, from: address(), auth };
  });
  return { acting, places };
}

/** Bare Socket.IO, which broadcasts this message: its name and what it says, as JSON. */
export async function bareRooms(message: string): Promise<RoomServer> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "message.json");
  writeFileSync(file, message);
  const { child, port } = await run(
    [join(peersFolder, "socket-io.mjs")],
    { DATA: folder, MESSAGE: file },
    /listening (\d+)/,
  );
  return {
    pids: [child.pid ?? 0],
    sittings: ({ rooms, acting, watching }) =>
      Promise.resolve(
        Array.from({ length: rooms }, (_, nth) => ({
          acting,
          places: Array.from({ length: acting + watching }, () => ({
            port,
            from: address(),
            auth: { roomId: `${nth}` },
          })),
        })),
      ),
    end: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
