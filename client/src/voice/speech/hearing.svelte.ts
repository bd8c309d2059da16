/** One person's switch: listens on their own device while it is on and there is something to listen for. Nothing is heard before that, or after. */
import { plainLine } from "../../../../shared/notes/plain-text.ts";
import type { Recogniser, Source, SpeechProblem } from "./recogniser.ts";

export interface Heard {
  /** What is being said. `final`: the phrase has ended. */
  readonly onWords: (words: string, final: boolean) => void;
  /** The switch was turned on or off, here or by a failure. */
  readonly onSwitch: (on: boolean) => void;
}

export class Hearing {
  readonly source: Source;
  readonly #heard: Heard;
  #isOn = $state(false);
  #isPreparing = $state(false);
  #problem = $state<SpeechProblem>();
  #partial = $state("");
  #recogniser: Recogniser | undefined;
  #stop: (() => void) | undefined;
  #isWanted = true;
  /** Counts the turns of the switch. */
  #turn = 0;

  constructor(source: Source, heard: Heard) {
    this.source = source;
    this.#heard = heard;
  }

  get isOn(): boolean {
    return this.#isOn;
  }
  /** Something is being downloaded, or made ready. */
  get isPreparing(): boolean {
    return this.#isPreparing;
  }
  get problem(): SpeechProblem | undefined {
    return this.#problem;
  }
  /** The phrase that is being said. */
  get partial(): string {
    return this.#partial;
  }

  async turnOn(): Promise<void> {
    if (this.#isOn || this.#isPreparing) return;
    this.#problem = undefined;
    this.#isPreparing = true;
    const turn = (this.#turn += 1);
    let recogniser: Recogniser | undefined;
    try {
      if (await this.source.prepare()) recogniser = await this.source.open();
    } catch {
      // The sentence says what to do.
    }
    if (this.#turn !== turn) {
      // Switched off while it got ready.
      recogniser?.close?.();
      return;
    }
    this.#isPreparing = false;
    if (!recogniser) {
      this.#problem = "unavailable";
      return;
    }
    this.#recogniser = recogniser;
    this.#isOn = true;
    this.#heard.onSwitch(true);
    this.#follow();
  }

  turnOff(): void {
    this.#turn += 1;
    this.#isPreparing = false;
    if (!this.#isOn) return;
    this.#end();
    this.#recogniser?.close?.();
    this.#recogniser = undefined;
    this.#isOn = false;
    this.#heard.onSwitch(false);
  }

  /** While there is nothing to listen for, the microphone is let go; what was being said counts as said. */
  want(wanted: boolean): void {
    if (this.#isWanted === wanted) return;
    this.#isWanted = wanted;
    if (!wanted && this.#partial !== "") this.#say(this.#partial, true);
    this.#follow();
  }

  close(): void {
    this.turnOff();
  }

  #follow(): void {
    if (!this.#isOn || !this.#isWanted) {
      this.#end();
      return;
    }
    this.#stop ??= this.#recogniser?.start({
      partial: (words) => this.#say(words, false),
      final: (words) => this.#say(words, true),
      failed: (problem) => {
        this.#problem = problem;
        this.turnOff();
      },
    });
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#partial = "";
  }

  #say(words: string, final: boolean): void {
    const said = plainLine(words).replace(/\s+/g, " ").trim();
    this.#partial = final ? "" : said;
    if (said !== "" || !final) this.#heard.onWords(said, final);
  }
}
