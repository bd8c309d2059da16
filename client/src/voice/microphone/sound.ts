/** What the open device hears: how loud it is, and when somebody speaks. Outlives a change of device. */
import { detect, type Detection, type Heard } from "./detection.ts";
import { framesNode } from "./frames-node.ts";
import { loudnessAsShare } from "./frames.ts";
import type { Listening } from "./microphone.ts";

const meterSamples = 1_024;

export class Sound {
  readonly #context = new AudioContext({ latencyHint: "interactive" });
  readonly #meter = this.#context.createAnalyser();
  readonly #samples = new Float32Array(meterSamples);
  readonly #heard = new Set<Heard>();
  /** Where frames are cut for others. */
  readonly #cutters = new Set<AudioNode>();
  #source: MediaStreamAudioSourceNode | undefined;
  #detection: Promise<Detection | undefined> | undefined;
  #isOn = false;

  constructor(track: MediaStreamTrack | undefined) {
    this.#meter.fftSize = meterSamples;
    if (track) this.hear(track);
  }

  /** Listens to another device from now on. */
  hear(track: MediaStreamTrack): void {
    this.#source?.disconnect();
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#source.connect(this.#meter);
    void this.#detection?.then((detection) => this.#connect(detection));
    for (const cutter of this.#cutters) this.#source.connect(cutter);
    // A page that is heard may play, too: browsers let the context run.
    void this.#context.resume();
  }

  /** The device is gone, and with it whoever was speaking. */
  fallSilent(): void {
    this.#source?.disconnect();
    this.#source = undefined;
    this.#tell(false, performance.now());
  }

  level(): number {
    if (!this.#source) return 0;
    this.#meter.getFloatTimeDomainData(this.#samples);
    return loudnessAsShare(this.#samples);
  }

  onSpeech(heard: Heard): Listening {
    this.#heard.add(heard);
    this.#detection ??= detect(this.#context, (on, atMs) => this.#tell(on, atMs)).then((detection) => {
      this.#connect(detection);
      return detection;
    });
    const isReady = this.#detection.then((detection) => detection !== undefined);
    return { isReady, stop: () => this.#stop(heard) };
  }

  /** Every frame goes through `port` until the returned function is called. Undefined where a browser cannot do it. */
  async frames(port: MessagePort): Promise<(() => void) | undefined> {
    if (!("audioWorklet" in this.#context)) return undefined;
    const cutter = await framesNode(this.#context, port).catch(() => undefined);
    if (!cutter) return undefined;
    this.#cutters.add(cutter);
    this.#source?.connect(cutter);
    return () => {
      if (this.#cutters.delete(cutter)) this.#source?.disconnect(cutter);
    };
  }

  close(): void {
    this.#cutters.clear();
    this.#heard.clear();
    this.#stopDetection();
    this.#source?.disconnect();
    void this.#context.close();
  }

  #connect(detection: Detection | undefined): void {
    if (detection) this.#source?.connect(detection.input);
  }

  #tell(on: boolean, atMs: number): void {
    if (on === this.#isOn) return;
    this.#isOn = on;
    for (const heard of [...this.#heard]) heard(on, atMs);
  }

  #stop(heard: Heard): void {
    if (this.#heard.delete(heard) && this.#heard.size === 0) this.#stopDetection();
  }

  #stopDetection(): void {
    void this.#detection?.then((detection) => detection?.stop());
    this.#detection = undefined;
    this.#isOn = false;
  }
}
