import { readFileSync } from "node:fs";

/** What the build wrote: each chunk with the chunks it imports. */
const manifest = JSON.parse(readFileSync("dist/client/.vite/manifest.json", "utf8"));

/** The chunk with this name, if it has no module of its own that the others stand around. */
const keyOf = (name) => Object.keys(manifest).find((key) => manifest[key].name === name && key.startsWith("_"));

/** All scripts that a page brings along: its own chunks and whatever those import. Chunks go by their module, or by their name. */
const scriptsOf = (...entries) => {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key) || !manifest[key]) return;
    seen.add(key);
    manifest[key].imports?.forEach(visit);
  };
  for (const entry of entries) {
    const key = manifest[entry] ? entry : keyOf(entry);
    if (!key) throw new Error(`${entry} is no chunk of its own any more`);
    visit(key);
  }
  return [...seen].map((key) => `dist/client/${manifest[key].file}`).filter((file) => file.endsWith(".js"));
};

const room = ["index.html", "src/pages/RoomDoor.svelte", "interview"];
/** The file of a chunk by the name of its module. */
const chunkOf = (name) =>
  `dist/client/${manifest[Object.keys(manifest).find((key) => new RegExp(`(^|[/_])${name}[-.]`).test(key))].file}`;

export default [
  { name: "the looks of every page", path: "dist/client/assets/style-*.css", limit: "22 KiB", gzip: true },
  {
    name: "the faces of every page",
    path: "dist/client/assets/*-latin-wght-normal-*.woff2",
    limit: "76 KiB",
    gzip: false,
  },
  { name: "home", path: scriptsOf("index.html", "src/pages/Home.svelte"), limit: "45 KiB", gzip: true },
  {
    name: "the candidate's room",
    path: scriptsOf(...room, "candidate"),
    limit: "190 KiB",
    gzip: true,
  },
  {
    name: "the interviewer's room",
    path: scriptsOf(...room, "src/room/interview/interviewer/InterviewerRoom.svelte"),
    limit: "190 KiB",
    gzip: true,
  },
  {
    name: "the reading of words, by a worker that starts with the first of them",
    path: "dist/client/assets/reading-worker-*.js",
    limit: "74 KiB",
    gzip: true,
  },
  {
    name: "the reading of words on a page",
    path: chunkOf("hear"),
    limit: "64 KiB",
    gzip: true,
  },
  {
    name: "the words to ask about, fetched beside it",
    path: chunkOf("analyse"),
    limit: "8 KiB",
    gzip: true,
  },
];
