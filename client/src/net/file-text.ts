/** The text of a file that somebody picked. */
import type { Decode, FileText } from "../../../shared/questions/file-text.ts";

const decode: Decode = (encoding, bytes) => new TextDecoder(encoding).decode(bytes);
const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Refuses letters that cannot be read. */
export async function textOfFile(file: Blob): Promise<FileText> {
  const { textOf } = await import("../../../shared/questions/file-text.ts");
  return textOf(await bytesOf(file), decode);
}

/** Reads what can be read. */
export async function anyTextOfFile(file: Blob): Promise<FileText> {
  const { anyTextOf } = await import("../../../shared/questions/file-text.ts");
  return anyTextOf(await bytesOf(file), decode);
}
