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
