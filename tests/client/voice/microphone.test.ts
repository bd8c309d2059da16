/** The one microphone of a page: shared by all who use it, closed by the last. Its devices are the browser's, played by hand here. */
import { describe, expect, it, vi } from "vitest";
import { Microphones, type Change, type Media, type Opened } from "../../../client/src/voice/microphone/microphone.ts";
import { microphoneProblem } from "../../../client/src/voice/microphone/words.ts";

/** A track as far as it matters here. Its clones count as open devices of their own. */
class Track extends EventTarget {
  readonly deviceId: string;
  readonly open: Set<Track>;
  enabled = true;
  constructor(deviceId: string, open: Set<Track>) {
    super();
    this.deviceId = deviceId;
    this.open = open;
    open.add(this);
  }
  clone(): Track {
    return new Track(this.deviceId, this.open);
  }
  stop(): void {
    this.open.delete(this);
  }
  getSettings(): { readonly deviceId: string } {
    return { deviceId: this.deviceId };
  }
}

/** The devices of a browser: those plugged in, and those that are open. */
class Devices extends EventTarget implements Pick<Media, "addEventListener" | "removeEventListener"> {
  plugged: string[] = ["desk", "headset"];
  refusal: string | undefined;
  asked: MediaTrackConstraints[] = [];
  readonly open = new Set<Track>();

  getUserMedia = ({ audio }: MediaStreamConstraints = {}): Promise<MediaStream> => {
    const wanted = audio as MediaTrackConstraints;
    this.asked.push(wanted);
    const id = wanted.deviceId as string | { readonly exact: string } | undefined;
    const exact = typeof id === "object" ? id.exact : undefined;
    const found = typeof id === "string" && this.plugged.includes(id) ? id : this.plugged[0];
    const device = exact === undefined ? found : this.plugged.find((plugged) => plugged === exact);
    const refusal = this.refusal ?? (device === undefined ? "NotFoundError" : undefined);
    if (refusal !== undefined || device === undefined) return Promise.reject(new DOMException("no", refusal));
    const track = new Track(device, this.open);
    // As much of a stream as is asked for.
    return Promise.resolve({ getAudioTracks: () => [track] } as unknown as MediaStream);
  };
  enumerateDevices = (): Promise<MediaDeviceInfo[]> =>
    Promise.resolve(
      [
        ...this.plugged.map((deviceId) => ({ kind: "audioinput", deviceId, label: "" })),
        { kind: "videoinput", deviceId: "eye", label: "" },
      ].map((device) => device as MediaDeviceInfo),
    );

  unplug(deviceId: string): void {
    this.plugged = this.plugged.filter((plugged) => plugged !== deviceId);
    for (const track of this.open) if (track.deviceId === deviceId) track.dispatchEvent(new Event("ended"));
    this.dispatchEvent(new Event("devicechange"));
  }
  plugIn(deviceId: string): void {
    this.plugged.push(deviceId);
    this.dispatchEvent(new Event("devicechange"));
  }
}

const set = () => {
  localStorage.clear();
  const devices = new Devices();
  return { devices, microphones: new Microphones(devices, localStorage) };
};
const opened = (answer: Opened) => {
  if (!answer.ok) throw new Error(answer.problem);
  return answer.microphone;
};

describe("the microphone of a page", () => {
  it("is opened once for all who use it, and closes with the last", async () => {
    const { devices, microphones } = set();
    const [call, notes] = (await Promise.all([microphones.open(), microphones.open()])).map(opened);
    expect(devices.asked).toHaveLength(1);
    expect(devices.asked[0]).toMatchObject({ echoCancellation: true });
    call?.release();
    call?.release();
    expect(devices.open.size).toBe(2);
    notes?.release();
    expect(devices.open.size).toBe(0);
    opened(await microphones.open()).release();
    expect(devices.asked).toHaveLength(2);
  });

  it("is muted for one without being muted for another, and stays muted when the device changes", async () => {
    const { microphones } = set();
    const [call, recording] = [opened(await microphones.open()), opened(await microphones.open())];
    call.track.enabled = false;
    expect(recording.track.enabled).toBe(true);
    const changes: Change[] = [];
    call.onChange((change) => changes.push(change));
    expect(await recording.useDevice("headset")).toBeUndefined();
    expect(changes).toEqual(["track"]);
    expect([call.deviceId, recording.deviceId]).toEqual(["headset", "headset"]);
    expect([call.track.enabled, recording.track.enabled]).toEqual([false, true]);
  });

  it("is the one chosen last on this device, if it is there", async () => {
    const { devices, microphones } = set();
    const first = opened(await microphones.open());
    await first.useDevice("headset");
    first.release();
    const again = opened(await new Microphones(devices, localStorage).open());
    expect(again.deviceId).toBe("headset");
    again.release();
    devices.unplug("headset");
    expect(opened(await new Microphones(devices, localStorage).open()).deviceId).toBe("desk");
  });

  it("stays the old one when another cannot be opened", async () => {
    const { devices, microphones } = set();
    const hold = opened(await microphones.open());
    expect(await hold.useDevice("gone")).toBe("missing");
    devices.refusal = "NotReadableError";
    expect(await hold.useDevice("headset")).toBe("busy");
    expect([hold.deviceId, devices.open.size]).toEqual(["desk", 2]);
  });

  it("becomes another when it is unplugged, is lost without another, and comes back with the next", async () => {
    const { devices, microphones } = set();
    const hold = opened(await microphones.open());
    const changes: Change[] = [];
    hold.onChange((change) => changes.push(change));
    devices.unplug("desk");
    await vi.waitFor(() => expect(changes).toEqual(["track", "devices"]));
    expect(hold.deviceId).toBe("headset");
    devices.unplug("headset");
    await vi.waitFor(() => expect(changes.slice(2)).toEqual(["lost", "devices"]));
    devices.plugIn("desk");
    await vi.waitFor(() => expect(changes.slice(4)).toEqual(["devices", "track"]));
    expect(hold.deviceId).toBe("desk");
    expect(await hold.devices()).toEqual([{ deviceId: "desk", name: "Microphone 1" }]);
    hold.release();
    expect(devices.open.size).toBe(0);
  });

  it.each([
    ["NotAllowedError", "blocked"],
    ["NotFoundError", "missing"],
    ["OverconstrainedError", "missing"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
  ] as const)("says what a browser's %s means: %s, with one thing to do", async (refusal, problem) => {
    const { devices, microphones } = set();
    devices.refusal = refusal;
    expect(await microphones.open()).toEqual({ ok: false, problem });
    expect(microphoneProblem[problem].fix).toMatch(/\.$/);
    devices.refusal = undefined;
    expect((await microphones.open()).ok).toBe(true);
  });

  it("needs HTTPS, and a browser that has microphones", async () => {
    vi.stubGlobal("isSecureContext", false);
    expect(await new Microphones(undefined, localStorage).open()).toEqual({ ok: false, problem: "insecure" });
    vi.stubGlobal("isSecureContext", true);
    expect(await new Microphones(undefined, localStorage).open()).toEqual({ ok: false, problem: "unsupported" });
    vi.unstubAllGlobals();
  });
});
