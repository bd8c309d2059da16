/**
 * A model with which browsers recognise speech by themselves, put there by the operator as Vosk publishes it. It is read once, at the start,
 * and served as one archive; nothing is recognised here.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Fault } from "../../shared/contract/reply.ts";
import { mostNameBytes, tar } from "./tar.ts";

export interface SpeechModel {
  readonly name: string;
  /** Where it is served. Another model has another path. */
  readonly path: string;
  readonly archive: Buffer;
}

export type ReadSpeechModel =
  { readonly ok: true; readonly model: SpeechModel | null } | { readonly ok: false; readonly fault: Fault };

/** A phone has to hold all of it in memory. Vosk's small models are far below this, the large ones far above. */
const mostMegabytes = 300;
const megabyte = 1_000_000;
export const megabytesOf = ({ archive }: SpeechModel): number => Math.max(1, Math.round(archive.length / megabyte));

/** Without these the recogniser does not start. */
const needed = ["am/final.mdl", "conf/mfcc.conf", "conf/model.conf"] as const;

/** Reads a folder that is a model, or holds one. Null: there is to be none. */
export async function readSpeechModel(folder: string | null): Promise<ReadSpeechModel> {
  if (folder === null) return { ok: true, model: null };
  const refuse = (message: string): ReadSpeechModel => ({ ok: false, fault: { path: "SPEECH_DIR", message } });
  try {
    const root = await modelFolder(folder);
    if (root === undefined) {
      return refuse(`The folder ${folder} holds no Vosk model: there is no ${needed[0]} in it. Unpack one there.`);
    }
    const names = await filesOf(root);
    const missing = needed.find((name) => !names.includes(name));
    if (missing !== undefined) return refuse(`The Vosk model in ${root} is not whole: it has no ${missing}.`);
    const long = names.find((name) => Buffer.byteLength(name) + archiveRoot.length > mostNameBytes);
    if (long !== undefined) return refuse(`The file name ${long} in ${root} is too long.`);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(root, name))).size));
    const megabytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / megabyte);
    if (megabytes > mostMegabytes) {
      return refuse(
        `The Vosk model in ${root} has ${megabytes} MB, and browsers can hold ${mostMegabytes} at most. Take a small one.`,
      );
    }
    return { ok: true, model: await pack(root, names) };
  } catch {
    return refuse(`The folder ${folder} cannot be read.`);
  }
}

/** The folder itself, or the only one in it, as an archive unpacks. */
async function modelFolder(folder: string): Promise<string | undefined> {
  const isModel = async (path: string): Promise<boolean> =>
    stat(join(path, needed[0])).then(
      (found) => found.isFile(),
      () => false,
    );
  if (await isModel(folder)) return folder;
  const entries = await readdir(folder, { withFileTypes: true });
  const [only, ...others] = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  if (!only || others.length > 0) return undefined;
  const inside = join(folder, only.name);
  return (await isModel(inside)) ? inside : undefined;
}

/** In the same order on every machine; what systems leave in every folder is passed over. */
async function filesOf(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The recogniser unpacks what is below one folder. */
const archiveRoot = "model/";
/** A model hardly gets smaller with more work. */
const level = 3;

async function pack(root: string, names: readonly string[]): Promise<SpeechModel> {
  const files = await Promise.all(
    names.map(async (name) => ({ name: `${archiveRoot}${name}`, bytes: await readFile(join(root, name)) })),
  );
  const unpacked = tar(files);
  const hash = createHash("sha256").update(unpacked).digest("hex").slice(0, 16);
  return {
    name: basename(root),
    path: `/speech/${hash}/model.tar.gz`,
    archive: await promisify(gzip)(unpacked, { level }),
  };
}
