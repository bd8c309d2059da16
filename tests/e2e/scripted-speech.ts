/** A scripted recogniser at the standard interface: what somebody says is told by the test, as the browser would report it. */
import type { Page } from "playwright-core";

/** `says`: the phrase so far; `ends`: a phrase ends with these words. */
export type Step =
  | { readonly kind: "says" | "ends" | "fails"; readonly words: string }
  | { readonly kind: "stops" | "late"; readonly words?: string };

export interface Recorded {
  /** How often recognition was started, and how many of these run now. */
  readonly started: number;
  readonly running: number;
  /** Each of them promised to keep the sound on the device. */
  readonly allLocal: boolean;
  readonly installed: number;
  /** Uses of any interface that could record or carry sound. */
  readonly recorders: readonly string[];
}

/** Before any of the page's own code runs. `state`: what the browser says of its language pack. */
export async function scriptSpeech(page: Page, state: "available" | "downloadable"): Promise<void> {
  await page.addInitScript((first) => {
    interface Phrase {
      readonly isFinal: boolean;
      readonly 0: { readonly transcript: string };
    }
    const all: Recognition[] = [];
    let [pack, installed, started] = [first as string, 0, 0];
    class Recognition {
      lang = "";
      continuous = false;
      interimResults = false;
      onresult: ((event: { resultIndex: number; results: Phrase[] }) => void) | null = null;
      onerror: ((event: { error: string }) => void) | null = null;
      onend: (() => void) | null = null;
      isRunning = false;
      wasLocal = false;
      #isLocal = false;
      #ended: Phrase[] = [];
      static available = () => Promise.resolve(pack);
      static install = () => {
        installed += 1;
        pack = "available";
        return Promise.resolve(true);
      };
      get processLocally() {
        return this.#isLocal;
      }
      set processLocally(isLocal: boolean) {
        this.#isLocal = isLocal;
      }
      start() {
        started += 1;
        this.isRunning = true;
        this.wasLocal = this.#isLocal;
        all.push(this);
      }
      stop() {
        this.end();
      }
      abort() {
        this.end();
      }
      end() {
        if (!this.isRunning) return;
        this.isRunning = false;
        this.onend?.();
      }
      hear(transcript: string, isFinal: boolean) {
        const phrase = { isFinal, 0: { transcript } };
        const results = [...this.#ended, phrase];
        this.onresult?.({ resultIndex: results.length - 1, results });
        if (isFinal) this.#ended.push(phrase);
      }
    }
    const recorders: string[] = [];
    for (const name of [
      "MediaRecorder",
      "AudioEncoder",
      "RTCPeerConnection",
      "ScriptProcessorNode",
      "AudioWorkletNode",
    ]) {
      const known: unknown = Reflect.get(window, name);
      if (typeof known !== "function") continue;
      Reflect.set(
        window,
        name,
        new Proxy(known, {
          construct(target, given, type) {
            recorders.push(name);
            return Reflect.construct(target, given, type) as object; // whatever it makes
          },
        }),
      );
    }
    const running = () => all.filter(({ isRunning }) => isRunning);
    Reflect.set(window, "SpeechRecognition", Recognition);
    Reflect.set(window, "scriptedSpeech", {
      take(kind: string, words: string) {
        const last = kind === "late" ? all.at(-1) : running().at(-1);
        if (!last) throw new Error("nothing is listening");
        if (kind === "says" || kind === "ends" || kind === "late") last.hear(words, kind !== "says");
        else if (kind === "fails") {
          last.onerror?.({ error: words });
          last.end();
        } else last.end();
      },
      recorded: () => ({
        started,
        running: running().length,
        allLocal: all.every(({ wasLocal }) => wasLocal),
        installed,
        recorders,
      }),
    });
  }, state);
}

interface Scripted {
  take(kind: string, words: string): void;
  recorded(): Recorded;
}

/** Once recognition runs, or whatever has been running last for what comes late. */
export async function speak(page: Page, ...steps: readonly Step[]): Promise<void> {
  for (const { kind, words = "" } of steps) {
    if (kind !== "late") {
      await page.waitForFunction(
        () => (Reflect.get(window, "scriptedSpeech") as Scripted).recorded().running === 1,
        undefined,
        { timeout: 30_000 },
      );
    }
    await page.evaluate(([taken, said]) => (Reflect.get(window, "scriptedSpeech") as Scripted).take(taken, said), [
      kind,
      words,
    ] as const);
  }
}

export const recordedBy = (page: Page): Promise<Recorded> =>
  page.evaluate(() => (Reflect.get(window, "scriptedSpeech") as Scripted).recorded());
