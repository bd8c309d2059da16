/** This person's own part of who spoke when: listens to their microphone and reports times, a few at a time. Never any sound. */
import type { Ms } from "../../../../shared/contract/ids.ts";
import { limits } from "../../../../shared/contract/limits.ts";
import type { Span } from "../../../../shared/contract/views.ts";
import type { Clock } from "../../net/clock.svelte.ts";
import { openMicrophone, type Listening, type Microphone, type Problem } from "../microphone/microphone.ts";

/** A phrase that goes on is reported up to here: the detector needs as long to notice that it has ended. */
const unsureMs = 600;

export class Talk {
  readonly #clock: Clock;
  readonly #send: (spans: readonly Span[]) => void;
  readonly #open: typeof openMicrophone;
  #problem = $state.raw<Problem>();
  #isOn = false;
  #microphone: Microphone | undefined;
  #listening: Listening | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #spans: Span[] = [];
  /** Since when they speak, in server time; undefined: they are silent. */
  #sinceMs: Ms | undefined;

  /** `send` takes spans in order, in whole milliseconds of server time. */
  constructor(clock: Clock, send: (spans: readonly Span[]) => void, open: typeof openMicrophone = openMicrophone) {
    this.#clock = clock;
    this.#send = send;
    this.#open = open;
  }

  /** Why nothing is heard; undefined: all is well. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Opens the microphone and listens until `stop`. Does nothing while it already does. */
  async start(): Promise<void> {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#problem = undefined;
    const opened = await this.#open();
    if (!this.#isStillOn()) {
      if (opened.ok) opened.microphone.release();
      return;
    }
    if (!opened.ok) {
      this.#isOn = false;
      this.#problem = opened.problem;
      return;
    }
    this.#microphone = opened.microphone;
    this.#microphone.onChange((change) => {
      if (change !== "devices") this.#problem = change === "lost" ? "missing" : undefined;
    });
    this.#listening = this.#microphone.onSpeech(this.#heard);
    this.#timer = setInterval(() => this.report(), limits.speechReportMs);
    if (await this.#listening.isReady) return;
    if (!this.#isStillOn()) return;
    this.stop();
    this.#problem = "unsupported";
  }

  /** Reports what is left, and lets go of the microphone. */
  stop(): void {
    this.#isOn = false;
    clearInterval(this.#timer);
    this.#close(this.#clock.nowMs());
    this.#sinceMs = undefined;
    this.report();
    this.#listening?.stop();
    this.#microphone?.release();
    this.#listening = undefined;
    this.#microphone = undefined;
  }

  /** Sends what has been heard since the last report. */
  report(): void {
    this.#close(this.#clock.nowMs() - unsureMs);
    const spans = this.#spans.splice(0, limits.spansPerReport);
    if (spans.length > 0) this.#send(spans);
  }

  readonly #heard = (on: boolean, atMs: number): void => {
    // The detector's clock is that of this page; the room's is the server's.
    const ms = this.#clock.nowMs() - (this.#clock.steadyMs() - atMs);
    if (on) this.#sinceMs = ms;
    else {
      this.#close(ms);
      this.#sinceMs = undefined;
    }
  };

  /** Takes the phrase up to this moment; what follows begins here. */
  #close(toMs: Ms): void {
    if (this.#sinceMs === undefined) return;
    const span = { fromMs: Math.round(this.#sinceMs), toMs: Math.round(toMs) };
    if (span.toMs <= span.fromMs) return;
    this.#spans.push(span);
    this.#sinceMs = span.toMs;
  }

  #isStillOn(): boolean {
    return this.#isOn;
  }
}
