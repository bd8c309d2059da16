/** Two soft tones, for anyone who wants to hear that a question or a follow-up has come. Generated here: no file to fetch. */

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

export const playSoft = (what: "question" | "followUp"): void => {
  try {
    context ??= new AudioContext();
    tone(context, what === "question" ? 523 : 659, 0);
    if (what === "question") tone(context, 659, 0.14);
  } catch {
    // No audio here, or not allowed before the first click: the words on the screen do not depend on it.
  }
};
