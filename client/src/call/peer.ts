/**
 * One person's line to one other: a connection with a line for sound and one for pictures. The side that offers sets both up at the start;
 * after that only what is sent on them changes, and a new offer only means another way through the network.
 */
import type { Candidate, Description, Session } from "./signals.ts";

export interface Sent {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
}

export interface PeerParts {
  readonly connection: RTCPeerConnection;
  /** Exactly one of the two offers at first; when both do later, the offer of the other one counts. */
  readonly offers: boolean;
  readonly mine: Session;
  readonly theirs: Session;
  readonly sent: Sent;
  readonly send: (signal: Description | Candidate) => void;
  readonly changed: () => void;
  readonly nowMs: () => number;
}

/** An offer without an answer is repeated after this, or as soon as there is a sign that it was lost and it is not brand-new. */
const unansweredMs = 1_500;
const newMs = 500;
/** A connection that does not come about, or back, tries another way after this; the side that did not begin waits longer. */
const stalledMs = { offers: 5_000, answers: 9_000 } as const;

export class Peer {
  readonly #parts: PeerParts;
  readonly #connection: RTCPeerConnection;
  #sent: Sent;
  #bitsPerSecond = 0;
  #isOffering = false;
  #isIgnoring = false;
  #isSettingAnswer = false;
  #offeredMs: number;
  /** Since when it has not been connected, or when another way was tried last. */
  #lostMs: number;

  constructor(parts: PeerParts) {
    this.#parts = parts;
    this.#connection = parts.connection;
    this.#sent = parts.sent;
    this.#offeredMs = this.#lostMs = parts.nowMs();
    this.#listen();
    if (!parts.offers) return;
    for (const kind of ["audio", "video"] as const) {
      this.#connection.addTransceiver(this.#sent[kind] ?? kind, { direction: "sendrecv" });
    }
  }

  get theirs(): Session {
    return this.#parts.theirs;
  }
  get isConnected(): boolean {
    return this.#connection.connectionState === "connected";
  }
  /** What comes from them; undefined before they are connected. */
  track(kind: "audio" | "video"): MediaStreamTrack | undefined {
    return this.#line(kind)?.receiver.track;
  }
  /** How loud they are now, 0 to 1. */
  level(): number {
    return this.#line("audio")?.receiver.getSynchronizationSources()[0]?.audioLevel ?? 0;
  }
  stats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  async show(sent: Sent): Promise<void> {
    this.#sent = sent;
    await Promise.all([
      this.#line("audio")?.sender.replaceTrack(sent.audio),
      this.#line("video")?.sender.replaceTrack(sent.video),
    ]).catch(() => undefined); // closed meanwhile
  }

  /** How much the picture may take. */
  async limitPicture(bitsPerSecond: number): Promise<void> {
    this.#bitsPerSecond = bitsPerSecond;
    const sender = this.#line("video")?.sender;
    const parameters = sender?.getParameters();
    if (!sender || !parameters?.encodings.length) return;
    for (const encoding of parameters.encodings) encoding.maxBitrate = bitsPerSecond;
    await sender.setParameters(parameters).catch(() => undefined); // closed meanwhile, or not in this browser: it sends more
  }

  /** Takes in what the other side signals. What makes no sense is left out: the other side, or `mend`, tries again. */
  async hear(signal: Description | Candidate): Promise<void> {
    try {
      await (signal.kind === "description" ? this.#describe(signal) : this.#addCandidate(signal));
    } catch {
      // From a modified client anything may come, and after a lost signal a later one may not fit.
    }
  }

  /** Called now and then: repeats what seems lost, and tries another way through the network when there is no connection. */
  mend(): void {
    const nowMs = this.#parts.nowMs();
    if (this.isConnected) {
      this.#lostMs = nowMs;
      return;
    }
    if (this.#connection.signalingState === "have-local-offer") {
      this.repeat(unansweredMs);
      return;
    }
    const waitsMs = stalledMs[this.#parts.offers ? "offers" : "answers"];
    if (this.#connection.remoteDescription && nowMs - this.#lostMs >= waitsMs) this.restart();
  }

  /** Says an offer that waits for its answer again, if it is this old. */
  repeat(oldMs = newMs): void {
    const isWaiting = this.#connection.signalingState === "have-local-offer";
    if (isWaiting && this.#parts.nowMs() - this.#offeredMs >= oldMs) this.#tell();
  }

  /** Another way through the network: after a change of network, for one. */
  restart(): void {
    this.#lostMs = this.#parts.nowMs();
    if (this.#connection.remoteDescription) this.#connection.restartIce();
  }

  close(): void {
    const connection = this.#connection;
    connection.onnegotiationneeded = connection.onicecandidate = connection.ontrack = null;
    connection.onconnectionstatechange = null;
    connection.close();
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onnegotiationneeded = () => void this.#offer();
    connection.onicecandidate = ({ candidate }) => {
      if (!candidate) return;
      const { candidate: words, sdpMid, sdpMLineIndex } = candidate;
      this.#parts.send({ kind: "ice", ...this.#between, candidate: words, sdpMid, sdpMLineIndex });
    };
    connection.ontrack = () => this.#parts.changed();
    connection.onconnectionstatechange = () => {
      if (this.isConnected && this.#bitsPerSecond > 0) void this.limitPicture(this.#bitsPerSecond);
      this.#parts.changed();
    };
  }

  async #offer(): Promise<void> {
    // The side that answers has nothing to offer before the first offer came.
    if (!this.#parts.offers && !this.#connection.remoteDescription) return;
    this.#isOffering = true;
    try {
      await this.#connection.setLocalDescription();
      this.#tell();
    } catch {
      // Closed, or overtaken by an offer from the other side.
    } finally {
      this.#isOffering = false;
    }
  }

  async #describe({ type, sdp }: Description): Promise<void> {
    const connection = this.#connection;
    if (type === "answer" && connection.signalingState !== "have-local-offer") return;
    const isReady = !this.#isOffering && (connection.signalingState === "stable" || this.#isSettingAnswer);
    this.#isIgnoring = this.#parts.offers && type === "offer" && !isReady;
    if (this.#isIgnoring) return;
    this.#isSettingAnswer = type === "answer";
    try {
      await connection.setRemoteDescription({ type, sdp });
    } finally {
      this.#isSettingAnswer = false;
    }
    if (type === "answer") return;
    for (const kind of ["audio", "video"] as const) {
      const line = this.#line(kind);
      if (line) line.direction = "sendrecv";
    }
    await this.show(this.#sent);
    await connection.setLocalDescription();
    this.#tell();
  }

  async #addCandidate({ candidate, sdpMid, sdpMLineIndex }: Candidate): Promise<void> {
    if (!this.#isIgnoring) await this.#connection.addIceCandidate({ candidate, sdpMid, sdpMLineIndex });
  }

  #tell(): void {
    const { localDescription } = this.#connection;
    if (localDescription?.type !== "offer" && localDescription?.type !== "answer") return;
    this.#offeredMs = this.#parts.nowMs();
    const { type, sdp } = localDescription;
    this.#parts.send({ kind: "description", ...this.#between, type, sdp });
  }

  get #between(): { readonly from: Session; readonly to: Session } {
    return { from: this.#parts.mine, to: this.#parts.theirs };
  }

  #line(kind: "audio" | "video"): RTCRtpTransceiver | undefined {
    return this.#connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind);
  }
}
