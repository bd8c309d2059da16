/** Reads questions aloud in the device's own voice. Voices that send the words elsewhere are never used. */

/** The questions are in English; a British voice reads them as they are written. */
const languages = ["en-GB", "en"] as const;

export class Voice {
  readonly #speech: SpeechSynthesis | undefined;
  #voice = $state.raw<SpeechSynthesisVoice>();

  constructor(speech: SpeechSynthesis | undefined = globalThis.speechSynthesis) {
    this.#speech = speech;
  }

  /** There is a voice on this device. */
  get isThere(): boolean {
    return this.#voice !== undefined;
  }

  /** It is saying something now. */
  get isSpeaking(): boolean {
    return this.#speech?.speaking === true;
  }

  /** Some browsers find their voices late. Returns a function that stops looking, and talking. */
  watch(): () => void {
    const speech = this.#speech;
    if (!speech) return () => undefined;
    const look = (): void => {
      const local = speech.getVoices().filter(({ localService }) => localService);
      this.#voice = languages
        .map((language) => local.find(({ lang }) => lang.replace("_", "-").startsWith(language)))
        .find((voice) => voice !== undefined);
    };
    look();
    // Older Safari has all its voices at once, and no way to be told of more.
    const canTell = "addEventListener" in speech;
    if (canTell) speech.addEventListener("voiceschanged", look);
    return () => {
      if (canTell) speech.removeEventListener("voiceschanged", look);
      this.stop();
    };
  }

  /** Says it in place of whatever is being said. */
  say(text: string): void {
    const voice = this.#voice;
    if (!voice || !this.#speech) return;
    this.#speech.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.95;
    this.#speech.speak(words);
  }

  stop(): void {
    this.#speech?.cancel();
  }
}
