/**
 * Writes recordings into the private files of this browser, each portion as it comes, so that a crash takes no more than the last one. The
 * server sends this file with a content policy that forbids any connection: what is written here cannot leave.
 */

/** `bytes` are added to the end of a file; without them the file is complete. */
export interface ToRecordingWorker {
  readonly file: string;
  readonly bytes?: ArrayBuffer;
}
/** A file is complete, or took no more: the disk is full, or the browser forbids it. */
export type FromRecordingWorker = { readonly complete: string } | { readonly failed: string };

/** The library of types has only what a page may do with a file. */
interface OpenFile {
  write(bytes: ArrayBuffer, options: { readonly at: number }): number;
  getSize(): number;
  flush(): void;
  close(): void;
}
interface PrivateFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<OpenFile>;
}

/** The folder of all recordings. `recordings.ts` reads it. */
const folderName = "recordings";
const open = new Map<string, OpenFile>();
const tell = (message: FromRecordingWorker): void => postMessage(message);

async function opened(name: string): Promise<OpenFile> {
  const known = open.get(name);
  if (known) return known;
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  const handle = (await folder.getFileHandle(name, { create: true })) as PrivateFile; // in a worker it is
  const file = await handle.createSyncAccessHandle();
  open.set(name, file);
  return file;
}

async function carryOut({ file: name, bytes }: ToRecordingWorker): Promise<void> {
  if (!bytes) {
    open.get(name)?.close();
    open.delete(name);
    tell({ complete: name });
    return;
  }
  const file = await opened(name);
  const written = file.write(bytes, { at: file.getSize() });
  file.flush();
  if (written < bytes.byteLength) throw new Error("the disk is full");
}

let queue: Promise<void> = Promise.resolve();
onmessage = ({ data }: MessageEvent<ToRecordingWorker>) => {
  queue = queue.then(() => carryOut(data)).catch(() => tell({ failed: data.file }));
};
