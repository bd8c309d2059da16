/**
 * The one way to a microphone. Whoever needs it opens it here and releases it again: the call, the notes from speech, the recording, who
 * spoke when. All of them share one device, which closes when the last has released it. No sound leaves the page from here.
 *
 *     const opened = await openMicrophone();
 *     if (!opened.ok) return microphoneProblem[opened.problem];
 *     const { microphone } = opened;
 *     const listening = microphone.onSpeech((on, atMs) => …);
 *     microphone.release();
 */
import type { Heard } from "./detection.ts";
import { keepDevice, keptDevice } from "./kept-device.ts";
import { problemOf, type Problem } from "./problems.ts";
import { Sound } from "./sound.ts";

export type { Heard, Problem };

export type Opened =
  { readonly ok: true; readonly microphone: Microphone } | { readonly ok: false; readonly problem: Problem };

/**
 * `track`: another device, so `microphone.track` is another track. `lost`: the device is gone and no other took its place; its track is
 * silent, and comes back as `track` once there is a device. `devices`: the list of devices has changed.
 */
export type Change = "track" | "lost" | "devices";

export interface Device {
  readonly deviceId: string;
  readonly name: string;
}

/** Voice detection for one listener. */
export interface Listening {
  /** False when this browser cannot do it. Resolves once it runs; it is fetched for the first listener. */
  readonly isReady: Promise<boolean>;
  stop(): void;
}

/** One user's hold on the device. Muting its track mutes nobody else's. */
export interface Microphone {
  readonly track: MediaStreamTrack;
  readonly deviceId: string | undefined;
  /** How loud it is now, 0 to 1. For a meter: read it as often as it is drawn. */
  level(): number;
  /** Says when this person begins and stops speaking; `atMs` is on the clock of `performance.now()`. */
  onSpeech(heard: Heard): Listening;
  /** The sound itself, as `Frames` cuts it, through `port` until the returned function is called. Undefined where a browser cannot do it. */
  frames(port: MessagePort): Promise<(() => void) | undefined>;
  onChange(changed: (change: Change) => void): () => void;
  /** For all users, and kept on this device. Returns why it could not be opened; then the old one stays. */
  useDevice(deviceId: string): Promise<Problem | undefined>;
  devices(): Promise<readonly Device[]>;
  /** The microphone must not be used afterwards. Doing it twice does no harm. */
  release(): void;
}

/** What is asked of the browser's devices. */
export type Media = Pick<
  MediaDevices,
  "getUserMedia" | "enumerateDevices" | "addEventListener" | "removeEventListener"
>;

/** One's own voice without the others' out of the loudspeakers. */
const wanted = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };

/** All holds on a page's one microphone. */
export class Microphones {
  readonly #media: Media | undefined;
  readonly #storage: Storage;
  readonly #holds = new Set<Hold>();
  #device: MediaStreamTrack | undefined;
  #sound: Sound | undefined;
  /** Devices are opened and changed one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  /** Browsers have no media devices on pages that did not come over HTTPS. */
  constructor(media: Media | undefined, storage: Storage) {
    this.#media = media;
    this.#storage = storage;
  }

  open({ deviceId }: { readonly deviceId?: string } = {}): Promise<Opened> {
    return this.#inTurn(async (): Promise<Opened> => {
      const isOther = deviceId !== undefined && deviceId !== idOf(this.#device);
      const problem = !this.#device || isOther ? await this.#turnTo(deviceId ?? keptDevice(this.#storage)) : undefined;
      if (!this.#device) return { ok: false, problem: problem ?? "missing" };
      if (this.#holds.size === 0) this.#media?.addEventListener("devicechange", this.#devicesChanged);
      const hold: Hold = new Hold(this, this.#device.clone());
      this.#holds.add(hold);
      return { ok: true, microphone: hold };
    });
  }

  get deviceId(): string | undefined {
    return idOf(this.#device);
  }

  /** Made with the first reading: most users need only the track. */
  get sound(): Sound {
    this.#sound ??= new Sound(this.#device);
    return this.#sound;
  }

  use(deviceId: string): Promise<Problem | undefined> {
    return this.#inTurn(async () => {
      const problem = await this.#turnTo(deviceId, true);
      if (!problem) keepDevice(this.#storage, deviceId);
      return problem;
    });
  }

  async devices(): Promise<readonly Device[]> {
    const all = (await this.#media?.enumerateDevices()) ?? [];
    return all
      .filter(({ kind, deviceId }) => kind === "audioinput" && deviceId !== "")
      .map(({ deviceId, label }, at) => ({ deviceId, name: label === "" ? `Microphone ${at + 1}` : label }));
  }

  release(hold: Hold): void {
    if (!this.#holds.delete(hold) || this.#holds.size > 0) return;
    this.#media?.removeEventListener("devicechange", this.#devicesChanged);
    this.#sound?.close();
    this.#sound = undefined;
    this.#close();
  }

  /** Opens a device in place of the one before. `exactly`: rather none than another. */
  async #turnTo(deviceId: string | undefined, exactly = false): Promise<Problem | undefined> {
    const opened = await this.#ask(deviceId, exactly);
    if (typeof opened === "string") return opened;
    this.#close();
    this.#device = opened;
    opened.addEventListener("ended", this.#ended);
    this.#sound?.hear(opened);
    for (const hold of this.#holds) hold.take(opened.clone());
    return undefined;
  }

  async #ask(deviceId: string | undefined, exactly: boolean): Promise<MediaStreamTrack | Problem> {
    if (!this.#media) return isSecureContext ? "unsupported" : "insecure";
    const device = deviceId === undefined ? {} : { deviceId: exactly ? { exact: deviceId } : deviceId };
    try {
      const [track] = (await this.#media.getUserMedia({ audio: { ...wanted, ...device } })).getAudioTracks();
      return track ?? "missing";
    } catch (refusal) {
      return problemOf(refusal);
    }
  }

  #close(): void {
    this.#device?.removeEventListener("ended", this.#ended);
    this.#device?.stop();
    this.#device = undefined;
  }

  /** Unplugged, or taken away by the browser: whatever it has instead will do. */
  readonly #ended = (): void =>
    void this.#inTurn(async () => {
      this.#close();
      if (this.#holds.size === 0 || !(await this.#turnTo(undefined))) return;
      this.#sound?.fallSilent();
      for (const hold of this.#holds) hold.tell("lost");
    });

  readonly #devicesChanged = (): void =>
    void this.#inTurn(async () => {
      for (const hold of this.#holds) hold.tell("devices");
      if (!this.#device && this.#holds.size > 0) await this.#turnTo(keptDevice(this.#storage));
    });

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

class Hold implements Microphone {
  readonly #all: Microphones;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #speech = new Set<Listening>();
  #track: MediaStreamTrack;

  constructor(all: Microphones, track: MediaStreamTrack) {
    this.#all = all;
    this.#track = track;
  }

  get track(): MediaStreamTrack {
    return this.#track;
  }
  get deviceId(): string | undefined {
    return this.#all.deviceId;
  }
  level(): number {
    return this.#all.sound.level();
  }
  onSpeech(heard: Heard): Listening {
    const listening = this.#all.sound.onSpeech(heard);
    this.#speech.add(listening);
    return listening;
  }
  frames(port: MessagePort): Promise<(() => void) | undefined> {
    return this.#all.sound.frames(port);
  }
  onChange(changed: (change: Change) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }
  useDevice(deviceId: string): Promise<Problem | undefined> {
    return this.#all.use(deviceId);
  }
  devices(): Promise<readonly Device[]> {
    return this.#all.devices();
  }
  release(): void {
    for (const listening of this.#speech) listening.stop();
    this.#listeners.clear();
    this.#track.stop();
    this.#all.release(this);
  }

  /** Muted stays muted. */
  take(track: MediaStreamTrack): void {
    track.enabled = this.#track.enabled;
    this.#track.stop();
    this.#track = track;
    this.tell("track");
  }
  tell(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

const idOf = (track: MediaStreamTrack | undefined): string | undefined => track?.getSettings().deviceId;

/** A browser gives a page one microphone at a time, so the page has one of these. */
let ofPage: Microphones | undefined;

/** Asks for the microphone: that of `deviceId`, else the one kept on this device, else the browser's own. Never throws. */
export function openMicrophone(device?: { readonly deviceId?: string }): Promise<Opened> {
  // Pages without HTTPS have no such property, whatever its type says.
  const media = navigator.mediaDevices as MediaDevices | undefined;
  ofPage ??= new Microphones(media, localStorage);
  return ofPage.open(device);
}
