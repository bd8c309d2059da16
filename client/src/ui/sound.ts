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

/** Told later than this, a sound would be about something else. */
const freshMs = 500;

export const playSoft = async (what: keyof typeof tones): Promise<void> => {
  try {
    context ??= new AudioContext();
    const wantedMs = performance.now();
    // Browsers let a page sound from its first click or key on: until then, and after a phone call, the context waits.
    if (context.state !== "running") await awake(context);
    if (performance.now() - wantedMs > freshMs) return;
    for (const [at, hertz] of tones[what].entries()) tone(context, hertz, at * 0.14);
  } catch {
    // No audio here: the words on the screen do not depend on it.
  }
};

const wake = (): void => void context?.resume();
/** Some browsers resume only inside of a click or key. */
function awake(audio: AudioContext): Promise<void> {
  for (const deed of ["pointerup", "keydown"]) addEventListener(deed, wake, { once: true });
  return audio.resume();
}
