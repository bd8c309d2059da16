/** What really runs between browsers in a call: the page's own connections and their figures, which no screen shows. */
import type { Browser } from "playwright-core";
import type { Person as Seat } from "../support/people.ts";
import { until } from "../support/redis.ts";
import { openFor, type Person } from "./browser.ts";

/** What has arrived on one open connection so far. */
export interface Line {
  readonly state: RTCPeerConnectionState;
  readonly audioPackets: number;
  readonly audioEnergy: number;
  readonly videoPackets: number;
  readonly frames: number;
}

/** The page keeps its connections where a test finds them. */
const keepLines = (): void => {
  const lines: RTCPeerConnection[] = [];
  Object.assign(globalThis, { lines });
  globalThis.RTCPeerConnection = class extends globalThis.RTCPeerConnection {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      lines.push(this);
    }
  };
};
/** A modified client does not hang up, whatever it is told. */
const neverCloses = (): void => {
  RTCPeerConnection.prototype.close = () => undefined;
};

/** Opens a browser for somebody, with devices, and if wished in a seat they already have. */
export async function openWithDevices(
  browser: Browser,
  name: string,
  { seat, isModified = false }: { readonly seat?: Seat; readonly isModified?: boolean } = {},
): Promise<Person> {
  const person = await openFor(browser, name, {
    permissions: ["clipboard-read", "clipboard-write", "microphone", "camera"],
  });
  await person.context.addInitScript(keepLines);
  if (isModified) await person.context.addInitScript(neverCloses);
  if (seat) {
    const { roomId, seatId, role, token } = seat;
    const kept = { roomId, seatId, role, token, name: seat.name, usedMs: Date.now() };
    await person.context.addInitScript((mine) => {
      if (location.protocol === "about:") return; // axe opens such a page
      localStorage.setItem(`barline:seat:${mine.roomId}:${mine.seatId}`, JSON.stringify(mine));
    }, kept);
  }
  return person;
}

/** All connections of the page that are not closed, oldest first. */
export async function linesOf({ page }: Person): Promise<readonly Line[]> {
  const open = await page.evaluate(() => {
    const { lines } = globalThis as unknown as { readonly lines: readonly RTCPeerConnection[] }; // put there by `keepLines`
    return Promise.all(
      lines
        .filter(({ connectionState }) => connectionState !== "closed")
        .map(async (line) => ({
          state: line.connectionState,
          all: [...(await line.getStats()).values()] as Readonly<Record<string, unknown>>[],
        })),
    );
  });
  return open.map(({ state, all }) => {
    const heard = (kind: string, what: string): number =>
      all
        .filter((stat) => stat["type"] === "inbound-rtp" && stat["kind"] === kind)
        .reduce((sum, stat) => sum + Number(stat[what] ?? 0), 0);
    return {
      state,
      audioPackets: heard("audio", "packetsReceived"),
      audioEnergy: heard("audio", "totalAudioEnergy"),
      videoPackets: heard("video", "packetsReceived"),
      frames: heard("video", "framesDecoded"),
    };
  });
}

/** Waits until the page has this many connected lines, and more sound has come over each than before. */
export async function hearsAll(person: Person, count: number): Promise<void> {
  const connected = async (): Promise<readonly Line[]> =>
    (await linesOf(person)).filter(({ state }) => state === "connected");
  await until(async () => (await connected()).length === count);
  const before = await connected();
  await until(async () => {
    const now = await connected();
    return (
      now.length === count &&
      now.every(({ audioEnergy }, at) => audioEnergy > 0 && audioEnergy > (before[at]?.audioEnergy ?? 0))
    );
  });
}

/** Waits until this many more packets of sound have come over the page's first line, and returns how much louder it got. */
export async function energyOf(person: Person, packets: number): Promise<number> {
  const first = async (): Promise<Line> => {
    const [line] = await linesOf(person);
    if (!line) throw new Error(`${person.name} has no line`);
    return line;
  };
  const before = await first();
  let now = before;
  await until(async () => {
    now = await first();
    return now.audioPackets - before.audioPackets >= packets;
  });
  return now.audioEnergy - before.audioEnergy;
}
