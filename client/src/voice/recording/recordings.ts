/** The recordings that this browser keeps: found, measured, handed out and deleted. */
import type { Ms } from "../../../../shared/contract/ids.ts";
import { isRecord } from "../../net/kept.ts";
import { bytesLeft } from "../../net/room-left.ts";
import { serverMsAt, type Anchor } from "./alignment.ts";
import { linesFile, soundFile, type About } from "./take.ts";
import type { Of } from "./of.ts";

export interface KeptTake extends About {
  readonly of: Of;
  readonly startedMs: Ms;
  readonly anchors: readonly Anchor[];
  readonly bytes: number;
  /** Read afresh: it may still be growing. */
  readonly sound: () => Promise<Blob>;
}
/** Everything of one room or practice. */
export interface KeptRecording {
  readonly of: Of;
  readonly title: string;
  readonly startedMs: Ms;
  readonly bytes: number;
  /** Oldest first. */
  readonly takes: readonly KeptTake[];
}

/** As `recording-worker.ts` calls it. */
const folderName = "recordings";
const nameOf = /^(.+)\.(\d+)\.lines$/;

async function folder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
  } catch {
    return undefined; // nothing was ever recorded, or this browser has no such files
  }
}

/** Oldest first. `of`: only those of one room or practice. */
export async function keptRecordings(of?: Of): Promise<readonly KeptRecording[]> {
  const found = await folder();
  if (!found) return [];
  const takes: KeptTake[] = [];
  for await (const name of found.keys()) {
    const [, itsOf = "", startedMs] = nameOf.exec(name) ?? [];
    if (startedMs === undefined || (of !== undefined && of !== itsOf)) continue;
    const take = await readTake(found, itsOf, Number(startedMs)).catch(() => undefined); // no sound came: nothing to hear
    if (take) takes.push(take);
  }
  takes.sort((a, b) => a.startedMs - b.startedMs);
  const byOf = new Map<Of, KeptTake[]>();
  for (const take of takes) byOf.set(take.of, [...(byOf.get(take.of) ?? []), take]);
  return [...byOf].flatMap(([itsOf, its]): KeptRecording[] => {
    const [first] = its;
    const bytes = its.reduce((sum, { bytes: size }) => sum + size, 0);
    return first ? [{ of: itsOf, title: first.title, startedMs: first.startedMs, bytes, takes: its }] : [];
  });
}

async function readTake(found: FileSystemDirectoryHandle, of: Of, startedMs: Ms): Promise<KeptTake | undefined> {
  const name = `${of}.${startedMs}`;
  const file = async (its: string): Promise<File> => (await found.getFileHandle(its)).getFile();
  const [lines, bare] = await Promise.all([file(linesFile(name)), file(soundFile(name))]);
  const [about, ...anchors] = (await lines.text()).split("\n").flatMap(readLine);
  if (!about || !isAbout(about) || bare.size === 0) return undefined;
  const sound = async (): Promise<Blob> =>
    new Blob([await (await file(soundFile(name))).arrayBuffer()], { type: about.type });
  return { ...about, of, startedMs, anchors: anchors.filter(isAnchor), bytes: bare.size, sound };
}

/** The last line may be cut off by a crash. */
function readLine(line: string): readonly unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
const isAbout = (value: unknown): value is About =>
  isRecord(value) && typeof value["type"] === "string" && typeof value["title"] === "string";
const isAnchor = (value: unknown): value is Anchor =>
  isRecord(value) && typeof value["soundMs"] === "number" && typeof value["serverMs"] === "number";

export const beganMs = ({ anchors, startedMs }: KeptTake): Ms =>
  anchors.length > 0 ? serverMsAt(anchors, 0) : startedMs;

/** Deletes what is of one room or practice; without it, everything. What is being recorded now stays. */
export async function removeRecordings(of?: Of): Promise<void> {
  const found = await folder();
  if (!found) return;
  const names: string[] = [];
  for await (const name of found.keys()) if (of === undefined || name.startsWith(`${of}.`)) names.push(name);
  // A file in use is refused, which is fine.
  await Promise.allSettled(names.map((name) => found.removeEntry(name)));
}

/** What an hour takes, about. */
const bytesPerMinute = 200_000;

/** For how many minutes there is room; undefined: the browser does not say. */
export async function minutesLeft(): Promise<number | undefined> {
  const bytes = await bytesLeft();
  return bytes === undefined ? undefined : Math.floor(bytes / bytesPerMinute);
}

export const fileEnding = (type: string): string => (type.startsWith("audio/mp4") ? "m4a" : "webm");
