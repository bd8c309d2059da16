/** What a page recognises speech with, and how it hears through the worker of the server's model. The worker, the devices and the browser are scripted. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FromSpeechWorker, ToSpeechWorker } from "../../../client/src/voice/speech/model/messages.ts";
import { Hearing } from "../../../client/src/voice/speech/hearing.svelte.ts";
import { mayHear } from "../../../client/src/voice/speech/may-hear.ts";
import { speechSource } from "../../../client/src/voice/speech/source.ts";
import { costWords, problemWords } from "../../../client/src/voice/speech/words.ts";

const modelUrl = "/speech/0123456789abcdef/model.tar.gz";

/** The worker as the page knows it. */
class ScriptedWorker {
  static all: ScriptedWorker[] = [];
  static isAble = true;
  isTerminated = false;
  onerror: (() => void) | null = null;
  readonly told: ToSpeechWorker[] = [];
  #page: MessagePort | undefined;
  constructor() {
    ScriptedWorker.all.push(this);
  }
  postMessage(_nothing: null, [page]: readonly MessagePort[]): void {
    this.#page = page;
    if (!page) throw new Error("the page gave no way to answer");
    page.onmessage = ({ data }: MessageEvent<ToSpeechWorker>) => {
      this.told.push(data);
      if ("modelUrl" in data) this.says({ ready: ScriptedWorker.isAble });
    };
  }
  says(message: FromSpeechWorker): void {
    this.#page?.postMessage(message);
  }
  terminate(): void {
    this.isTerminated = true;
    this.#page?.close();
  }
  get times(): readonly number[] {
    return this.told.flatMap((message) => ("frames" in message ? [message.nth] : []));
  }
}
const worker = (): ScriptedWorker => {
  const last = ScriptedWorker.all.at(-1);
  if (!last) throw new Error("no worker was started");
  return last;
};

/** One microphone, or the browser's refusal. */
let refusal: string | undefined;
const open = new Set<object>();
class Track extends EventTarget {
  constructor() {
    super();
    open.add(this);
  }
  clone = () => new Track();
  stop = () => open.delete(this);
  getSettings = () => ({});
}
const media = Object.assign(new EventTarget(), {
  getUserMedia: () =>
    refusal === undefined
      ? Promise.resolve({ getAudioTracks: () => [new Track()] })
      : Promise.reject(new DOMException("no", refusal)),
});
const node = () => ({ connect: () => undefined, disconnect: () => undefined, port: { postMessage: () => undefined } });

/** What the browser itself says of its recognition. */
function browserHas(state: "unavailable" | "downloadable" | "available"): void {
  class Recognition {
    static available = () => Promise.resolve(state);
    static install = () => Promise.resolve(true);
    get processLocally(): boolean {
      return true;
    }
  }
  vi.stubGlobal("SpeechRecognition", Recognition);
}
const serverHasModel = (): void => {
  document.head.innerHTML = `<meta name="speech-model" content="${modelUrl}" data-megabytes="41">`;
};

beforeEach(() => {
  localStorage.clear();
  document.head.innerHTML = "";
  ScriptedWorker.all = [];
  ScriptedWorker.isAble = true;
  refusal = undefined;
  vi.stubGlobal("Worker", ScriptedWorker);
  vi.stubGlobal("AudioWorkletNode", function () {
    return node();
  });
  vi.stubGlobal("AudioContext", function () {
    return {
      ...{ audioWorklet: { addModule: () => Promise.resolve() }, createAnalyser: node, createMediaStreamSource: node },
      ...{ resume: () => Promise.resolve(), close: () => Promise.resolve() },
    };
  });
  vi.stubGlobal("MediaStream", EventTarget);
  vi.stubGlobal("indexedDB", {
    deleteDatabase: () => {
      const request: { onsuccess?: () => void } = {};
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
  });
  Object.defineProperty(navigator, "mediaDevices", { value: media, configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  expect(open.size).toBe(0);
});

describe("what recognises speech", () => {
  it.each([
    ["available", false, "the browser", undefined],
    ["available", true, "the browser", undefined],
    ["downloadable", false, "the browser", 100],
    ["downloadable", true, "the model", 41],
    ["unavailable", true, "the model", 41],
    ["unavailable", false, "nothing", undefined],
  ] as const)("of a browser's own that is %s, and a model: %s, is %s", async (state, hasModel, what, megabytes) => {
    browserHas(state);
    if (hasModel) serverHasModel();
    const source = await speechSource(window);
    expect([source === undefined, source?.megabytes]).toEqual([what === "nothing", megabytes]);
    expect(ScriptedWorker.all).toEqual([]);
  });

  it("is asked for only where something could be there, and its cost is said until it is here", async () => {
    expect(mayHear()).toBe(false);
    expect(await speechSource(window)).toBeUndefined();
    serverHasModel();
    expect(mayHear()).toBe(true);
    const source = await speechSource(window);
    expect(source && costWords(source)).toBe("First it downloads a language pack, about 41 MB, once.");
    expect(await source?.prepare()).toBe(true);
    expect(worker().told).toMatchObject([{ modelUrl }]);
    expect((await speechSource(window))?.megabytes).toBeUndefined();
  });
});

/** Somebody's switch, with the server's model behind it. */
async function switchedOn() {
  serverHasModel();
  const source = await speechSource(window);
  if (!source) throw new Error("there is nothing to hear with");
  const heard: string[] = [];
  const hearing = new Hearing(source, {
    onSwitch: (on) => heard.push(on ? "on" : "off"),
    onWords: (words, final) => heard.push(final ? `${words}.` : words),
  });
  await hearing.turnOn();
  return { hearing, heard };
}

describe("the model of the server", () => {
  it("reports phrases as they grow and end, begins again, and is silent about what comes late", async () => {
    const { hearing, heard } = await switchedOn();
    await vi.waitFor(() => expect(worker().times).toEqual([1]));
    worker().says({ words: "our pharmacies", final: false, nth: 1 });
    worker().says({ words: "our pharmacies were late", final: true, nth: 1 });
    await vi.waitFor(() => expect(heard).toEqual(["on", "our pharmacies", "our pharmacies were late."]));

    // Between questions the microphone is let go. What was being said counts as said, and nothing more.
    worker().says({ words: "and so", final: false, nth: 1 });
    await vi.waitFor(() => expect(hearing.partial).toBe("and so"));
    hearing.want(false);
    await vi.waitFor(() => expect(open.size).toBe(0));
    worker().says({ words: "and so on", final: true, nth: 1 });
    hearing.want(true);
    await vi.waitFor(() => expect(worker().times).toEqual([1, 2]));
    worker().says({ words: "said before", final: true, nth: 1 });
    worker().says({ words: "the next one", final: true, nth: 2 });
    await vi.waitFor(() => expect(heard.slice(3)).toEqual(["and so", "and so.", "the next one."]));
    expect(worker().told).toContainEqual({ over: 1 });
    expect(ScriptedWorker.all).toHaveLength(1);

    hearing.turnOff();
    expect([heard.at(-1), worker().isTerminated]).toEqual(["off", true]);
    await hearing.turnOn();
    expect(ScriptedWorker.all).toHaveLength(2);
    hearing.close();
  });

  it.each([
    ["NotAllowedError", "blocked"],
    ["NotFoundError", "missing"],
    ["NotReadableError", "busy"],
  ] as const)("says in a sentence that the microphone is not to be had: %s", async (name, problem) => {
    refusal = name;
    const { hearing } = await switchedOn();
    await vi.waitFor(() => expect(hearing.problem).toBe(problem));
    expect([hearing.isOn, worker().isTerminated]).toEqual([false, true]);
    expect(problemWords[problem]).toMatch(/then switch this on again\.$/);
  });

  it("says so when it cannot be made ready, or gives up later on", async () => {
    ScriptedWorker.isAble = false;
    const { hearing } = await switchedOn();
    expect([hearing.isOn, hearing.problem, worker().isTerminated]).toEqual([false, "unavailable", true]);
    ScriptedWorker.isAble = true;
    await hearing.turnOn();
    expect([hearing.isOn, hearing.problem]).toEqual([true, undefined]);
    await vi.waitFor(() => expect(worker().times).toEqual([1]));
    worker().onerror?.();
    expect([hearing.isOn, hearing.problem]).toEqual([false, "unavailable"]);
    await vi.waitFor(() => expect(open.size).toBe(0));
  });

  it("listens to nothing when the switch was turned off while it got ready", async () => {
    serverHasModel();
    const source = await speechSource(window);
    if (!source) throw new Error("there is nothing to hear with");
    const switched: boolean[] = [];
    const hearing = new Hearing(source, { onSwitch: (on) => switched.push(on), onWords: () => undefined });
    const turning = hearing.turnOn();
    expect(hearing.isPreparing).toBe(true);
    hearing.turnOff();
    await turning;
    expect([hearing.isOn, hearing.isPreparing, switched]).toEqual([false, false, []]);
    expect(worker().isTerminated).toBe(true);
  });
});
