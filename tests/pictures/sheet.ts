/** A page with all pictures of a folder, a row per screen and state, to be looked through by eye. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./inspector.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Writes `index.html` into the folder; returns how many pictures it shows. */
export function writeSheet(folder: string, faults: readonly Fault[]): number {
  const pictures = readdirSync(folder).filter((file) => file.endsWith(".png"));
  const rows = new Map<string, string[]>();
  for (const picture of pictures) {
    const [screen = picture] = picture.split(".");
    rows.set(screen, [...(rows.get(screen) ?? []), picture]);
  }
  const sections = [...rows].map(([screen, files]) => {
    const bad = faults.filter(({ picture }) => picture.startsWith(`${screen}.`));
    const list = bad.map(({ picture, what }) => `<li>${escaped(`${picture}: ${what}`)}</li>`).join("");
    const shown = files
      .map(
        (file) =>
          `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${file}</figcaption></figure>`,
      )
      .join("");
    return `<h2 id="${screen}">${screen}</h2><ul>${list}</ul><div>${shown}</div>`;
  });
  const style =
    "body{font:14px sans-serif;margin:24px}div{display:flex;gap:12px;overflow-x:auto}img{height:420px;border:1px solid #999}figure{margin:0}li{color:#a00}";
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style><h1>${pictures.length} pictures, ${faults.length} faults</h1>${sections.join("\n")}`,
  );
  return pictures.length;
}
