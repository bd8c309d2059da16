/** The room's call as this device takes part in it: who is on, what is sent, and why it ended. Nothing of it is fetched in rooms without a call. */
import { SvelteSet } from "svelte/reactivity";
import type { IceServers } from "../../../shared/contract/http.ts";
import type { SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { openCamera, keepCamera, type CameraProblem } from "./camera.ts";
import { Mesh, type Ousted } from "./mesh.ts";
import { PictureJudge, throughOf } from "./quality.ts";
import { newSession, type Signal } from "./signals.ts";

/** As much of a microphone as a call needs; `voice/microphone` has the rest. */
export interface Voice {
  readonly track: MediaStreamTrack;
  level(): number;
  onChange(changed: (change: "track" | "lost" | "devices") => void): () => void;
  release(): void;
}
export type VoiceOpened<Problem extends string> =
  { readonly ok: true; readonly microphone: Voice } | { readonly ok: false; readonly problem: Problem };

/** Somebody else in the call. */
export interface OnCall {
  readonly seatId: SeatId;
  readonly mic: boolean;
  readonly isConnected: boolean;
  readonly sound: MediaStreamTrack | undefined;
  /** Only while their camera is on. */
  readonly picture: MediaStreamTrack | undefined;
}

export interface CallParts<Problem extends string> {
  readonly me: SeatId;
  readonly send: (to: SeatId, signal: Signal) => void;
  readonly openVoice: () => Promise<VoiceOpened<Problem>>;
  readonly iceServers: () => Promise<IceServers["iceServers"]>;
  /** By the server's clock. */
  readonly nowMs: () => number;
}

const beatMs = 1_000;
const levelMs = 200;
const beatsPerLook = 2;
/** From here on somebody speaks: of their signal, and of what one's own meter shows. */
const loud = { theirs: 0.02, own: 0.4 } as const;

export class Call<Problem extends string = string> {
  readonly #parts: CallParts<Problem>;
  readonly #mesh: Mesh;
  readonly #judge = new PictureJudge();
  #servers: IceServers["iceServers"] = [];
  #voice: Voice | undefined;
  #camera = $state.raw<MediaStreamTrack>();
  #timers: ReturnType<typeof setInterval>[] = [];
  #beats = 0;

  /** `joining`: waiting for the microphone. */
  state = $state<"out" | "joining" | "on">("out");
  /** Why this person is off the call without having left it. */
  ousted = $state<Ousted>();
  /** Without a microphone one can listen, and be read. */
  problem = $state<Problem>();
  cameraProblem = $state<CameraProblem>();
  mic = $state(true);
  /** The network was too poor for a picture, so it was switched off. */
  isPoor = $state(false);
  isRelayed = $state(false);
  isElsewhere = $state(false);
  others = $state.raw<readonly OnCall[]>([]);
  readonly speaking = new SvelteSet<SeatId>();

  constructor(parts: CallParts<Problem>) {
    this.#parts = parts;
    this.#mesh = new Mesh({
      me: parts.me,
      send: parts.send,
      // All on one line, so that half as many ways through the network have to be tried and told.
      connect: () => new RTCPeerConnection({ iceServers: [...this.#servers], bundlePolicy: "max-bundle" }),
      changed: () => this.#changed(),
      ousted: (why) => this.#end(why),
      nowMs: () => performance.now(),
    });
    this.#timers.push(setInterval(() => this.#beat(), beatMs));
    const other = (): void => this.#mesh.networkChanged();
    addEventListener("online", other);
    this.#stopListening = () => removeEventListener("online", other);
  }
  readonly #stopListening: () => void;

  /** One's own picture, while the camera is on. */
  get picture(): MediaStreamTrack | undefined {
    return this.#camera;
  }
  get isFull(): boolean {
    return this.state === "out" && this.others.length >= limits.peoplePerCall;
  }

  hear(from: SeatId, data: unknown): void {
    this.#mesh.hear(from, data);
  }
  follow(others: readonly SeatId[]): void {
    this.#mesh.follow(others);
  }
  /** The connection to the server is back. */
  reconnected(): void {
    this.#mesh.reconnected();
  }

  async join(): Promise<void> {
    if (this.state !== "out" || this.isFull) return;
    this.state = "joining";
    this.ousted = this.problem = undefined;
    const [opened, servers] = await Promise.all([this.#parts.openVoice(), this.#parts.iceServers()]);
    if (!this.#isJoining()) {
      if (opened.ok) opened.microphone.release();
      return;
    }
    this.#servers = servers;
    if (opened.ok) this.#take(opened.microphone);
    else this.problem = opened.problem;
    this.state = "on";
    this.#timers.push(setInterval(() => this.#listen(), levelMs));
    this.#mesh.join(newSession(this.#parts.nowMs()), this.#sent, this.#states);
  }

  leave(): void {
    this.#mesh.leave();
    for (const timer of this.#timers.splice(1)) clearInterval(timer);
    this.#voice?.release();
    this.#voice = undefined;
    this.#stopCamera();
    this.speaking.clear();
    this.mic = true;
    this.isPoor = this.isRelayed = false;
    this.state = "out";
  }

  /** The page goes away. */
  dispose(): void {
    this.leave();
    for (const timer of this.#timers) clearInterval(timer);
    this.#stopListening();
  }

  /** Opens the microphone again after a problem. */
  async tryVoiceAgain(): Promise<void> {
    if (this.#voice) return;
    const opened = await this.#parts.openVoice();
    if (!opened.ok) this.problem = opened.problem;
    else if (this.state === "on") {
      this.problem = undefined;
      this.#take(opened.microphone);
      this.#show();
    } else opened.microphone.release();
  }

  toggleMic(): void {
    this.mic = !this.mic;
    if (this.#voice) this.#voice.track.enabled = this.mic;
    this.#show();
  }

  async toggleCamera(): Promise<void> {
    if (this.#camera) this.#stopCamera();
    else await this.#startCamera();
    this.#show();
  }

  async useCamera(deviceId: string): Promise<void> {
    keepCamera(deviceId);
    if (!this.#camera) return;
    this.#stopCamera();
    await this.#startCamera();
    this.#show();
  }

  async #startCamera(): Promise<void> {
    this.isPoor = false;
    this.#judge.reset();
    const opened = await openCamera();
    this.cameraProblem = opened.ok ? undefined : opened.problem;
    if (!opened.ok) return;
    if (this.state !== "on") {
      opened.track.stop();
      return;
    }
    this.#camera = opened.track;
    opened.track.addEventListener("ended", () => {
      if (this.#camera !== opened.track) return;
      this.#stopCamera();
      this.#show();
    });
  }
  #stopCamera(): void {
    this.#camera?.stop();
    this.#camera = undefined;
  }

  #take(voice: Voice): void {
    this.#voice = voice;
    voice.track.enabled = this.mic;
    voice.onChange((change) => {
      if (change !== "track" || this.#voice !== voice) return;
      voice.track.enabled = this.mic;
      this.#show();
    });
  }

  get #sent() {
    return { audio: this.#voice?.track ?? null, video: this.#camera ?? null };
  }
  get #states() {
    return { mic: this.mic && this.#voice !== undefined, camera: this.#camera !== undefined };
  }
  #show(): void {
    this.#mesh.show(this.#sent, this.#states);
  }
  /** Asked anew after waiting. */
  #isJoining(): boolean {
    return this.state === "joining";
  }

  #end(why: Ousted): void {
    this.leave();
    this.ousted = why;
  }

  #changed(): void {
    const { members, peers, isElsewhere } = this.#mesh;
    this.isElsewhere = isElsewhere;
    this.others = [...members].map(([seatId, { mic, camera }]) => {
      const peer = peers.get(seatId);
      const isConnected = peer?.isConnected ?? false;
      return {
        seatId,
        mic,
        isConnected,
        sound: peer?.track("audio"),
        picture: camera && isConnected ? peer?.track("video") : undefined,
      };
    });
  }

  #beat(): void {
    this.#mesh.beat();
    this.#beats += 1;
    if (this.state === "on" && this.#beats % beatsPerLook === 0) void this.#look();
  }

  async #look(): Promise<void> {
    const connected = [...this.#mesh.peers.values()].filter((peer) => peer.isConnected);
    const lines = (await Promise.all(connected.map((peer) => peer.stats()))).map((report) => throughOf(report));
    this.isRelayed = lines.some((line) => line.isRelayed);
    if (!this.#camera || !this.#judge.isTooPoor(lines)) return;
    this.#stopCamera();
    this.isPoor = true;
    this.#show();
  }

  #listen(): void {
    const levels = new Map([...this.#mesh.peers].map(([seatId, peer]) => [seatId, peer.level()]));
    levels.set(this.#parts.me, this.mic && this.#voice ? this.#voice.level() : 0);
    for (const seatId of this.speaking) if (!levels.has(seatId)) this.speaking.delete(seatId);
    for (const [seatId, level] of levels) {
      const isMuted = this.#mesh.members.get(seatId)?.mic === false;
      if (level > (seatId === this.#parts.me ? loud.own : loud.theirs) && !isMuted) this.speaking.add(seatId);
      else this.speaking.delete(seatId);
    }
  }
}
