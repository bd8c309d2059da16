/** Soft tones, for anyone who wants to hear that a question or a follow-up has come, or somebody comes or goes. Generated here: no file to fetch. */

let context: AudioContext | undefined;

const tone = (audio: AudioContext, hertz: number, afterSeconds: number): void => {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const startsAt = audio.currentTime + afterSeconds;
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, startsAt);
  gain.gain.linearRampToValueAtTime(0.06, startsAt + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, startsAt + 0.35);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(startsAt);
  oscillator.stop(startsAt + 0.4);
};

/** In hertz, one after the other. */
const tones = { question: [523, 659], followUp: [659], came: [392, 523], went: [523, 392] } as const;

export const playSoft = (what: keyof typeof tones): void => {
  try {
    context ??= new AudioContext();
    for (const [at, hertz] of tones[what].entries()) tone(context, hertz, at * 0.14);
  } catch {
    // No audio here, or not allowed before the first click: the words on the screen do not depend on it.
  }
};
