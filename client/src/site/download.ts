/** Hands a file that the browser has made or fetched to its owner. */
export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * A table as the spreadsheet of this device opens it: where a comma stands before the decimals, Excel wants semicolons between the cells.
 * Numbers and Sheets take either. The mark tells Excel that it is UTF-8.
 */
export function tableFile(csv: string): Blob {
  const isCommaTaken = (0.5).toLocaleString().includes(",");
  const text = isCommaTaken
    ? csv.replace(/"(?:[^"]|"")*"|,|[^",\r\n]+/g, (piece) =>
        piece === "," ? ";" : piece.includes(";") && !piece.startsWith('"') ? `"${piece}"` : piece,
      )
    : csv;
  return new Blob([text.startsWith("\uFEFF") ? text : `\uFEFF${text}`], { type: "text/csv;charset=utf-8" });
}

/** A name that every file system takes, in the letters of the title: "tuesday-practice", "übung-am-dienstag", "火曜日". */
export const fileName = (title: string): string => {
  const words = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  // 60 characters are at most 240 bytes; what is cut off must not leave half a character.
  const short = Array.from(words.replace(/^-/, "")).slice(0, 60).join("").replace(/-$/, "");
  // Windows keeps these names for devices.
  return /^(?:con|prn|aux|nul|(?:com|lpt)\d|)$/.test(short) ? `barline${short && `-${short}`}` : short;
};
