/** The scripts that a page of the client is made of, named in the page itself: a browser then fetches all at once, not one after the other. */
import { z } from "zod";

/** Which files the build wrote: each with those it imports. */
const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof Manifest>;

/** The pages by path, with the module of each in `client/src/pages`. Everything else is its own "not found" page with status 404. */
const pages: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, "Home"],
  [/^\/r\/[A-Za-z0-9_-]{22}(?:\/review)?$/, "RoomDoor"],
  [/^\/questions$/, "Questions"],
  [/^\/journal$/, "Journal"],
  [/^\/stories$/, "Stories"],
  [/^\/stories\/[A-Za-z0-9_-]{1,40}$/, "Story"],
  [/^\/progress$/, "Progress"],
  [/^\/practice$/, "Practice"],
  [/^\/practice\/drill$/, "Drill"],
  [/^\/settings$/, "Settings"],
  [/^\/help$/, "Help"],
  [/^\/b\/[A-Za-z0-9_-]{22}$/, "Settings"],
];

export interface PageAt {
  readonly status: 200 | 404;
  readonly html: string;
}

/** Answers with the page for a path. `html`: the page that the build wrote; `manifest`: its list of files, if there is one. */
export function pagesOf(html: string, manifest: string | undefined): (path: string) => PageAt {
  const files = Manifest.parse(JSON.parse(manifest ?? "{}"));
  const made = new Map(
    ["NotFound", ...pages.map(([, name]) => name)].map((name) => [name, withFiles(html, files, name)]),
  );
  const named = (name: string): string => made.get(name) ?? html;
  return (path) => {
    const page = pages.find(([pattern]) => pattern.test(path));
    return page ? { status: 200, html: named(page[1]) } : { status: 404, html: named("NotFound") };
  };
}

function withFiles(html: string, files: Manifest, name: string): string {
  const needed = new Set([`src/pages/${name}.svelte`]);
  for (const key of needed) for (const imported of files[key]?.imports ?? []) needed.add(imported);
  const scripts = [...needed].flatMap((key) => files[key]?.file ?? []);
  const links = scripts
    .filter((file) => !html.includes(`href="/${file}"`))
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`);
  return html.replace("</head>", `${links.join("\n    ")}\n  </head>`);
}
