/** The model for speech that an operator puts into SPEECH_DIR: what browsers get of it, and which folders are refused. */
import { mkdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { readSpeechModel } from "../../server/speech/speech-model.ts";
import { startNode } from "../support/app.ts";
import { freshFolder } from "../support/folder.ts";
import { writeToneModel } from "../support/tone-model.ts";

async function folder(): Promise<string> {
  const { path, remove } = await freshFolder();
  onTestFinished(remove);
  return path;
}

/** Built pages, with a worker for speech among them. */
async function builtClient(): Promise<string> {
  const path = await folder();
  await mkdir(join(path, "assets"));
  await writeFile(join(path, "index.html"), "<!doctype html><html><head><title>Barline</title></head></html>");
  await writeFile(join(path, "assets/speech-worker-abc_12-3.js"), "postMessage(1)");
  await writeFile(join(path, "assets/vosk-abc123.wasm"), "wasm");
  return path;
}

describe("an operator's model for speech", () => {
  it("is one archive under a name of its own, kept for good, and pages say where it is and what it weighs", async () => {
    const models = await folder();
    await writeToneModel(join(models, "vosk-model-tones"));
    await writeFile(join(models, "vosk-model-tones/.DS_Store"), "what systems leave");
    const { url } = await startNode({ clientFolder: await builtClient(), env: { SPEECH_DIR: models } });
    const page = await (await fetch(url)).text();
    const [, path = "", megabytes] =
      /<meta name="speech-model" content="(\/speech\/[0-9a-f]{16}\/model\.tar\.gz)" data-megabytes="(\d+)" \/>/.exec(
        page,
      ) ?? [];
    expect(megabytes).toBe("1");
    const got = await fetch(`${url}${path}`);
    expect(got.status).toBe(200);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      "content-type": "application/gzip",
      "cache-control": "public, max-age=31536000, immutable",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none';frame-ancestors 'none';sandbox",
    });
    expect(got.headers.has("content-encoding")).toBe(false);
    const unpacked = gunzipSync(Buffer.from(await got.arrayBuffer())).toString("latin1");
    expect([...unpacked.matchAll(/model\/[\w/.]+/g)].map(([name]) => name)).toEqual(
      ["README", "am/final.mdl", "conf/mfcc.conf", "conf/model.conf", "graph/HCLG.fst", "graph/words.txt"].map(
        (name) => `model/${name}`,
      ),
    );
    const head = await fetch(`${url}${path}`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, got.headers.get("content-length")]);
    const again = await fetch(`${url}${path}`, { headers: { "if-none-match": String(got.headers.get("etag")) } });
    expect(again.status).toBe(304);

    // Nothing else is there, whatever somebody asks for, and nothing is taken.
    for (const other of [
      "/speech/",
      "/speech/0000000000000000/model.tar.gz",
      path.replace("model.tar.gz", "am/final.mdl"),
      path.replace("model.tar.gz", "..%2f..%2f..%2fetc%2fpasswd"),
      path.replace("model.tar.gz", "%2e%2e/model.tar.gz"),
    ])
      expect([other, (await fetch(`${url}${other}`)).status]).toEqual([other, 404]);
    expect((await fetch(`${url}${path}`, { method: "POST", body: "sound" })).status).toBe(404);

    // The same files have the same name on every node, a folder further down or not.
    const direct = await readSpeechModel(join(models, "vosk-model-tones"));
    expect(direct.ok && direct.model).toMatchObject({ name: "vosk-model-tones", path });
  });

  it("runs in a worker that may build functions, which pages may not, and can fetch its parts alone", async () => {
    const { url } = await startNode({ clientFolder: await builtClient() });
    const { host } = new URL(url);
    const worker = await fetch(`${url}/assets/speech-worker-abc_12-3.js`);
    expect(worker.headers.get("content-security-policy")).toBe(
      `default-src 'none'; script-src 'wasm-unsafe-eval' 'unsafe-eval'; connect-src ${host}/assets/ ${host}/speech/`,
    );
    const assembly = await fetch(`${url}/assets/vosk-abc123.wasm`);
    expect(assembly.headers.get("content-type")).toBe("application/wasm");
    expect(assembly.headers.get("content-security-policy")).not.toContain("eval");
    const page = await fetch(url);
    expect(page.headers.get("content-security-policy")).not.toContain("eval");
    // Without a model no page speaks of one.
    expect(await page.text()).not.toContain("speech-model");
  });

  it("is refused in a sentence where the folder holds none, half of one, or too much", async () => {
    const path = await folder();
    const messageOf = async (of = path): Promise<string> => {
      const read = await readSpeechModel(of);
      return read.ok ? "accepted" : read.fault.message;
    };
    expect(await messageOf(join(path, "nowhere"))).toBe(`The folder ${join(path, "nowhere")} cannot be read.`);
    const none = `The folder ${path} holds no Vosk model: there is no am/final.mdl in it. Unpack one there.`;
    expect(await messageOf()).toBe(none);
    await writeToneModel(join(path, "one"));
    expect(await messageOf()).toBe("accepted");
    await writeToneModel(join(path, "two"));
    expect(await messageOf()).toBe(none);
    await rm(join(path, "two"), { recursive: true });
    await truncate(join(path, "one/am/final.mdl"), 301_000_000);
    expect(await messageOf()).toBe(
      `The Vosk model in ${join(path, "one")} has 301 MB, and browsers can hold 300 at most. Take a small one.`,
    );
    await rm(join(path, "one/conf/model.conf"));
    expect(await messageOf()).toBe(`The Vosk model in ${join(path, "one")} is not whole: it has no conf/model.conf.`);
  });
});
