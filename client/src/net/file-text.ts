/** The text of a file that somebody picked. */
import type { FileText } from "../../../shared/questions/file-text.ts";

export async function textOfFile(file: Blob): Promise<FileText> {
  const { textOf } = await import("../../../shared/questions/file-text.ts");
  const bytes = new Uint8Array(await file.arrayBuffer());
  return textOf(bytes, (encoding, read) => new TextDecoder(encoding).decode(read));
}
