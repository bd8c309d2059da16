/** An archive of files as `tar` writes it, the same bytes for the same files: no times, no owners. */

export interface TarFile {
  /** At most 100 bytes, with slashes. */
  readonly name: string;
  readonly bytes: Buffer;
}

const blockBytes = 512;
export const mostNameBytes = 100;

export function tar(files: readonly TarFile[]): Buffer {
  const parts = files.flatMap(({ name, bytes }) => [
    header(name, bytes.length),
    bytes,
    Buffer.alloc((blockBytes - (bytes.length % blockBytes)) % blockBytes),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * blockBytes)]);
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(blockBytes);
  const put = (at: number, text: string): void => void block.write(text, at, "utf8");
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, "0")}\0`;
  put(0, name);
  put(100, octal(0o644, 7));
  put(108, octal(0, 7));
  put(116, octal(0, 7));
  put(124, octal(size, 11));
  put(136, octal(0, 11));
  put(156, "0");
  put(257, "ustar\0");
  put(263, "00");
  // The sum is made as if there were spaces in its place.
  put(148, " ".repeat(8));
  put(
    148,
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
  );
  return block;
}
