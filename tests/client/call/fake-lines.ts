/**
 * Connections between devices that exist only here, at the standard's interface: offers and answers change the state as the standard says, and
 * two are connected once each has the other's description. No sound.
 */
type Line = RTCPeerConnection;

let count = 0;

export class FakeLine {
  signalingState: RTCSignalingState = "stable";
  connectionState: RTCPeerConnectionState = "new";
  localDescription: RTCSessionDescription | null = null;
  remoteDescription: RTCSessionDescription | null = null;
  restarts = 0;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: RTCIceCandidate | null }) => void) | null = null;
  ontrack: (() => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  readonly #lines: { readonly kind: string; sent: unknown; direction: string }[] = [];
  readonly #name = `line ${(count += 1)}`;

  /** As its user sees it. */
  get asLine(): Line {
    return this as unknown as Line; // what `Peer` uses of it is here
  }
  get sent(): readonly unknown[] {
    return this.#lines.map(({ sent }) => sent);
  }

  addTransceiver(of: string | MediaStreamTrack): void {
    const kind = typeof of === "string" ? of : of.kind;
    this.#lines.push({ kind, sent: typeof of === "string" ? null : of, direction: "sendrecv" });
    if (this.#lines.length === 1) queueMicrotask(() => this.onnegotiationneeded?.());
  }
  getTransceivers(): unknown[] {
    return this.#lines.map((line) => ({
      receiver: { track: { kind: line.kind }, getSynchronizationSources: () => [] },
      sender: {
        replaceTrack: (track: unknown) => Promise.resolve(void (line.sent = track)),
        getParameters: () => ({ encodings: [] }),
      },
      set direction(direction: string) {
        line.direction = direction;
      },
    }));
  }

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    if (this.connectionState === "closed") throw new Error("closed");
    const type = this.signalingState === "have-remote-offer" ? "answer" : "offer";
    this.localDescription = { type, sdp: `${this.#name} ${type}` } as RTCSessionDescription; // its fields, without methods
    this.signalingState = type === "offer" ? "have-local-offer" : "stable";
    this.#settle();
  }
  async setRemoteDescription(description: RTCSessionDescription): Promise<void> {
    await Promise.resolve();
    if (!description.sdp.startsWith("line")) throw new Error("not a description");
    if (description.type === "answer" && this.signalingState !== "have-local-offer") throw new Error("wrong state");
    this.remoteDescription = description;
    this.signalingState = description.type === "offer" ? "have-remote-offer" : "stable";
    if (this.#lines.length === 0) {
      for (const kind of ["audio", "video"]) this.#lines.push({ kind, sent: null, direction: "recvonly" });
    }
    this.#settle();
  }
  async addIceCandidate(): Promise<void> {
    await Promise.resolve();
  }
  restartIce(): void {
    this.restarts += 1;
    queueMicrotask(() => this.onnegotiationneeded?.());
  }
  close(): void {
    this.connectionState = "closed";
  }

  /** As when a cable is pulled. */
  breaks(): void {
    this.connectionState = "failed";
    this.onconnectionstatechange?.();
  }

  #settle(): void {
    if (this.connectionState === "closed" || this.signalingState !== "stable") return;
    if (!this.localDescription || !this.remoteDescription) return;
    this.connectionState = "connected";
    this.onconnectionstatechange?.();
  }
}
