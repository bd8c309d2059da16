/** Who is connected with whom in a call: over signals that come late, twice, from strangers or not at all. */
import { beforeEach, describe, expect, it } from "vitest";
import { Mesh, type Ousted } from "../../../client/src/call/mesh.ts";
import { newSession, type Session, type Signal } from "../../../client/src/call/signals.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { FakeLine } from "./fake-lines.ts";

let nowMs = 0;
let wire: { readonly from: Device; readonly to: string; readonly signal: Signal }[] = [];
let devices: Device[] = [];
beforeEach(() => {
  nowMs = 0;
  wire = [];
  devices = [];
});

class Device {
  readonly seat: string;
  readonly lines: FakeLine[] = [];
  readonly ousted: Ousted[] = [];
  readonly mesh: Mesh;
  session: Session = "";

  constructor(seat: string) {
    this.seat = seat;
    this.mesh = new Mesh({
      me: seat,
      send: (to, signal) => wire.push({ from: this, to, signal }),
      connect: () => {
        const line = new FakeLine();
        this.lines.push(line);
        return line.asLine;
      },
      changed: () => undefined,
      ousted: (why) => {
        this.ousted.push(why);
        this.mesh.leave();
      },
      nowMs: () => nowMs,
    });
    devices.push(this);
  }

  join(tracks: Partial<{ audio: unknown; video: unknown }> = {}): this {
    this.session = newSession((nowMs += 1));
    const sent = { audio: null, video: null, ...tracks } as Parameters<Mesh["join"]>[1]; // a track is whatever is passed on
    this.mesh.join(this.session, sent, { mic: true, camera: false });
    return this;
  }
  get connected(): readonly string[] {
    return [...this.mesh.peers].filter(([, peer]) => peer.isConnected).map(([seat]) => seat);
  }
}

/** Devices of these seats; two of a name are two devices of one seat. */
function people(...seats: readonly string[]): Device[] {
  const made = seats.map((seat) => new Device(seat));
  for (const { seat, mesh } of made) mesh.follow([...new Set(seats)].filter((other) => other !== seat));
  return made;
}

/** Brings signals to every device of their seat until nothing more is said. `isLost`: those that never arrive. */
async function deliver(isLost: (signal: Signal, nth: number) => boolean = () => false): Promise<void> {
  let nth = 0;
  for (let quiet = 0; quiet < 20; quiet += 1) {
    for (const { from, to, signal } of wire.splice(0)) {
      quiet = 0;
      if (isLost(signal, (nth += 1))) continue;
      for (const device of devices.filter(({ seat }) => seat === to))
        device.mesh.hear(from.seat, structuredClone(signal));
    }
    await Promise.resolve();
  }
}
async function later(seconds: number, isLost?: (signal: Signal, nth: number) => boolean): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    nowMs += 1_000;
    for (const { mesh } of devices) mesh.beat();
    await deliver(isLost);
  }
}
const all = (...seats: readonly Device[]) => seats.map(({ connected }) => [...connected].sort());

describe("a mesh", () => {
  it("connects everybody with everybody, by one line each", async () => {
    const [ana, ben, olu] = people("ana", "ben", "olu") as [Device, Device, Device];
    const voice = { kind: "audio", of: "ben" };
    ana.join({ audio: { kind: "audio", of: "ana" } });
    await deliver();
    ben.join({ audio: voice });
    olu.join();
    await deliver();
    expect(all(ana, ben, olu)).toEqual([
      ["ben", "olu"],
      ["ana", "olu"],
      ["ana", "ben"],
    ]);
    for (const { lines } of devices) expect(lines).toHaveLength(2);
    expect(ben.lines.map(({ sent }) => sent)).toEqual([
      [voice, null],
      [voice, null],
    ]);
  });

  it("knows who is in the call before this device is, without saying a word", async () => {
    const [ana, ben] = people("ana", "ben") as [Device, Device];
    ana.join();
    await deliver();
    expect([...ben.mesh.members.keys()]).toEqual(["ana"]);
    expect(ben.lines).toEqual([]);
    ana.mesh.leave();
    await deliver();
    expect([...ben.mesh.members.keys()]).toEqual([]);
  });

  it.each(["hello", "description", "ice"])("gets over every lost %s", async (kind) => {
    const [ana, ben] = people("ana", "ben") as [Device, Device];
    ana.join();
    ben.join();
    await deliver((signal) => signal.kind === kind);
    await later(30);
    expect(all(ana, ben)).toEqual([["ben"], ["ana"]]);
  });

  it("gets over the loss of every other signal", async () => {
    const [ana, ben, olu] = people("ana", "ben", "olu") as [Device, Device, Device];
    for (const device of [ana, ben, olu]) device.join();
    await deliver((_signal, nth) => nth % 2 === 0);
    await later(20, (_signal, nth) => nth % 2 === 0);
    await later(20);
    expect(all(ana, ben, olu)).toEqual([
      ["ben", "olu"],
      ["ana", "olu"],
      ["ana", "ben"],
    ]);
  });

  it.each(["ana", "ben"])("connects at once when %s is back, who could not be reached for a moment", async (away) => {
    const [ana, ben] = people("ana", "ben") as [Device, Device];
    ana.join();
    ben.join();
    await deliver(({ kind }) => kind === "description");
    expect(all(ana, ben)).toEqual([[], []]);
    nowMs += 600;
    (away === "ana" ? ana : ben).mesh.reconnected();
    await deliver();
    expect(all(ana, ben)).toEqual([["ben"], ["ana"]]);
  });

  it("tries another way when a line breaks, also when both sides try at once", async () => {
    const [ana, ben] = people("ana", "ben") as [Device, Device];
    ana.join();
    ben.join();
    await deliver();
    for (const { lines } of [ana, ben]) lines[0]?.breaks();
    ana.mesh.networkChanged();
    ben.mesh.networkChanged();
    await deliver();
    expect(all(ana, ben)).toEqual([["ben"], ["ana"]]);
    ana.lines[0]?.breaks();
    ben.lines[0]?.breaks();
    await later(12);
    expect(all(ana, ben)).toEqual([["ben"], ["ana"]]);
    expect(ana.lines).toHaveLength(1);
  });

  it("goes on at the device of a seat that joined last, and tells the other", async () => {
    const [ana, phone, desk] = people("ana", "ben", "ben") as [Device, Device, Device];
    ana.join();
    phone.join();
    await deliver();
    expect(desk.mesh.isElsewhere).toBe(true);
    desk.join();
    await deliver();
    expect(phone.ousted).toEqual(["moved"]);
    await later(12);
    expect(all(ana, desk, phone)).toEqual([["ben"], ["ana"], []]);
    expect([phone.lines[0]?.connectionState, ana.lines[0]?.connectionState]).toEqual(["closed", "closed"]);
    expect(desk.ousted).toEqual([]);
    // Back again.
    phone.join();
    await deliver();
    expect(desk.ousted).toEqual(["moved"]);
    expect(all(ana, phone)).toEqual([["ben"], ["ana"]]);
  });

  it("cuts somebody off at once who may not be in the call any more, and listens to nothing from them", async () => {
    const [ana, ben] = people("ana", "ben") as [Device, Device];
    ana.join();
    ben.join();
    await deliver();
    ana.mesh.follow([]);
    expect(ana.lines[0]?.connectionState).toBe("closed");
    ben.mesh.reconnected();
    await later(15);
    expect(ana.connected).toEqual([]);
    expect(ana.lines).toHaveLength(1);
    ana.mesh.follow(["ben"]);
    await later(15);
    expect(ana.connected).toEqual(["ben"]);
  });

  it("forgets somebody who went without a word", async () => {
    const [ana, ben] = people("ana", "ben") as [Device, Device];
    ana.join();
    ben.join();
    await deliver();
    devices = [ana];
    ana.lines[0]?.breaks();
    await later(40);
    expect([...ana.mesh.members.keys(), ...ana.mesh.peers.keys()]).toEqual([]);
  });

  it("holds six, and says so to the seventh", async () => {
    const seats = ["a", "b", "c", "d", "e", "f", "g"];
    const cast = people(...seats);
    for (const device of cast) {
      device.join();
      await deliver();
    }
    const [last, ...first] = cast.toReversed() as [Device, ...Device[]];
    expect(last.ousted).toContain("full");
    expect(first.map(({ connected }) => connected.length)).toEqual(first.map(() => limits.peoplePerCall - 1));
  });

  it("is not led astray by what makes no sense", async () => {
    const [ana, ben] = people("ana", "ben") as [Device, Device];
    ana.join();
    ben.join();
    await deliver();
    const [from, to] = [ben.session, ana.session];
    for (const data of [
      null,
      { kind: "description", from, to, type: "answer", sdp: "line 9 answer" },
      { kind: "description", from, to, type: "offer", sdp: "nonsense" },
      { kind: "description", from: newSession(0), to, type: "offer", sdp: "line 9 offer" },
      { kind: "bye", from: newSession(0) },
    ]) {
      ana.mesh.hear("ben", data);
      ana.mesh.hear("nobody", data);
    }
    await deliver();
    expect(all(ana, ben)).toEqual([["ben"], ["ana"]]);
    expect(ana.lines).toHaveLength(1);
  });
});
