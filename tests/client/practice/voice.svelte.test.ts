import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Voice } from "../../../client/src/pages/practice/voice.svelte.ts";

const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

/** The browser's own speech, which has no voice here: what it was told to say, and voices that it finds later. */
class Speech extends EventTarget {
  voices: readonly SpeechSynthesisVoice[] = [];
  said: string[] = [];
  getVoices = () => [...this.voices];
  speak = (words: SpeechSynthesisUtterance) => void this.said.push(`${words.voice?.lang}: ${words.text}`);
  cancel = () => void this.said.push("(silence)");
  find(...voices: readonly SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event("voiceschanged"));
  }
}

beforeEach(() => {
  vi.stubGlobal(
    "SpeechSynthesisUtterance",
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});

afterEach(() => void vi.unstubAllGlobals());

describe("the device's own voice", () => {
  const begin = () => {
    const speech = new Speech();
    const reader = new Voice(speech as unknown as SpeechSynthesis); // the part of it that is used
    return { speech, reader, stop: reader.watch() };
  };

  it("is there only where a voice needs no network, and is British where it can be", () => {
    const { speech, reader, stop } = begin();
    expect(reader.isThere).toBe(false);
    speech.find(voice("en-GB", false), voice("de-DE", true));
    expect(reader.isThere).toBe(false);
    reader.say("Nobody hears this.");
    speech.find(voice("en_US", true), voice("en-GB", false));
    expect(reader.isThere).toBe(true);
    speech.find(voice("en-US", true), voice("en-GB", true));
    reader.say("Tell me about a time.");
    expect(speech.said).toEqual(["(silence)", "en-GB: Tell me about a time."]);
    stop();
    expect(speech.said.at(-1)).toBe("(silence)");
  });

  it("does without where the browser cannot speak", () => {
    const reader = new Voice(undefined);
    expect(reader.isThere).toBe(false);
    reader.say("Nothing.");
    reader.watch()();
  });
});
