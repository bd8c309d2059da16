/**
 * From frames that sound like a voice to the phrases of the person at this microphone: words are joined, coughs left out, and so is
 * whoever is heard from the loudspeakers or from across the table, as they are quieter.
 */
import { frameMs } from "./frames.ts";

/** A phrase begins with this much voice, and ends after this much without. */
const onMs = 120;
const offMs = 510;
/** Nobody speaks into their own microphone more quietly than this, in decibels below full scale. */
const quietest = -50;
/** Others are at least this much quieter than the person whose microphone it is. */
const othersBelow = 15;
/** Only what comes this close is taken for a sign of how loud the person is. */
const ownWithin = 9;
/** How loud somebody is taken to be before they have said a word: browsers bring voices to about this. */
const firstGuess = -20;
/** Per frame: how fast the estimate follows louder speech, and how slowly it forgets it. */
const rise = 0.2;
const fall = 0.002;
/** Decibels per frame of voice that is too quiet to count: whoever has not been heard yet may have a quiet microphone. */
const doubt = 0.015;

export interface Turn {
  readonly on: boolean;
  readonly atMs: number;
}

export class Phrases {
  /** How loud the person speaks, in decibels. */
  #own = firstGuess;
  #wasHeard = false;
  #isOn = false;
  #voicedMs = 0;
  #quietMs = 0;
  #voiceFromMs = 0;
  #voiceToMs = 0;
  #heardToMs = 0;

  /** One frame, which began at `atMs`. A turn says when the phrase began or ended, which is a moment ago. */
  hear(isVoice: boolean, loudness: number, atMs: number): Turn | undefined {
    const missedMs = atMs - this.#heardToMs;
    this.#heardToMs = atMs + frameMs;
    // The device was away: whatever came before is over.
    if (missedMs >= offMs && this.#isOn) return this.end();
    if (isVoice && this.#isOwn(loudness)) {
      if (this.#voicedMs === 0) this.#voiceFromMs = atMs;
      this.#voicedMs += frameMs;
      this.#voiceToMs = atMs + frameMs;
      this.#quietMs = 0;
      if (this.#isOn || this.#voicedMs < onMs) return undefined;
      this.#isOn = true;
      this.#wasHeard = true;
      return { on: true, atMs: this.#voiceFromMs };
    }
    this.#quietMs += frameMs;
    if (!this.#isOn) {
      // A syllable may have a hole in it; a cough has nothing after it.
      if (this.#quietMs >= onMs) this.#voicedMs = 0;
      return undefined;
    }
    return this.#quietMs >= offMs ? this.end() : undefined;
  }

  /** Nothing more is heard. */
  end(): Turn | undefined {
    const wasOn = this.#isOn;
    this.#isOn = false;
    this.#voicedMs = 0;
    return wasOn ? { on: false, atMs: this.#voiceToMs } : undefined;
  }

  #isOwn(loudness: number): boolean {
    const isClose = loudness >= this.#own - ownWithin;
    if (isClose) this.#own += (loudness - this.#own) * (loudness > this.#own ? rise : fall);
    else if (!this.#wasHeard) this.#own -= doubt;
    return loudness >= quietest && (isClose || (this.#wasHeard && loudness >= this.#own - othersBelow));
  }
}
