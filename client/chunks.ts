/**
 * Which modules travel together. Left alone, the bundler makes a file of every few modules that happen to serve the same pages, and on a phone a
 * hundred small files cost more than what is in them. So what people see together is an area, and modules that serve the same areas are one file.
 */
interface ModuleInfo {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}
interface Graph {
  getModuleInfo(id: string): ModuleInfo | null;
}

const src = `${import.meta.dirname}/src`;
const main = `${src}/main.ts`;
const door = `${src}/pages/RoomDoor.svelte`;

/** What is fetched at about the same time, by the same people. What the room fetches later is no area; everything else outside it is `pages`. */
const filesOfArea = {
  site: ["main.ts"],
  home: ["pages/Home.svelte", "site/beside-us.ts"],
  room: ["pages/RoomDoor.svelte", "room/BesideRoom.svelte", "room/SetAsideWords.svelte"],
  lobby: ["room/lobby/Lobby.svelte"],
  interview: ["room/interview/Interview.svelte"],
  interviewer: ["room/interview/interviewer/InterviewerRoom.svelte"],
  candidate: ["room/interview/candidate/CandidateRoom.svelte"],
  question: [
    "room/interview/interviewer/asked.ts",
    "room/interview/interviewer/AskPane.svelte",
    "room/draft/RatingPanel.svelte",
    "room/interview/speech/SpeechBar.svelte",
  ],
} as const;
type Area = keyof typeof filesOfArea | "pages";
const areaOf = new Map<string, Area>(
  Object.entries(filesOfArea).flatMap(([area, files]) => files.map((file) => [`${src}/${file}`, area as Area])), // its own keys
);

/** What is fetched by itself, yet always at the same moment: one file for each of these, which is that of the area where the names are the same. */
const together = {
  interview: ["room/interview/Interview.svelte"],
  candidate: ["room/interview/candidate/CandidateRoom.svelte"],
  asking: [
    "room/interview/interviewer/asked.ts",
    "room/interview/interviewer/AskPane.svelte",
    "room/draft/RatingPanel.svelte",
  ],
  beside: [
    "room/BesideRoom.svelte",
    "room/SetAsideWords.svelte",
    "room/StillTrying.svelte",
    "room/KeyPad.svelte",
    "ui/NotThrough.svelte",
  ],
  kept: [
    "journal/open-journal.ts",
    "journal/read-records.ts",
    "journal/told-elsewhere.ts",
    "journal/sync/kept-secret.ts",
  ],
} as const;
const togetherIn = new Map<string, File>(
  Object.entries(together).flatMap(([file, ids]) => ids.map((id) => [`${src}/${id}`, file as File])), // its own keys
);

/** What notes and the journal are kept with: large, and of no use to a page that only shares something with the room. */
const keeping = /\/node_modules\/(?:yjs|lib0|y-[\w-]+)\/|\/src\/net\/notes\//;
const signals = /\/shared\/signals\//;

/** The files, from what most people need to what few do: what a module imports is in its own file or in one further up. */
const files = [
  "site",
  "common",
  "notes",
  "room",
  "interview",
  "guide",
  "margin",
  "pieces",
  "codes",
  "interviewer",
  "question",
  "candidate",
  "lobby",
  "home",
  "asking",
  "kept",
  "beside",
] as const;
type File = (typeof files)[number];

/** The file of a module that serves these areas; undefined: left to the bundler. */
function fileOf(id: string, areas: ReadonlySet<Area>): File | undefined {
  const isIn = (...names: readonly Area[]): boolean => names.some((name) => areas.has(name));
  if (isIn("site") || (isIn("home") && areas.size > 1)) return "site";
  if (keeping.test(id)) return "notes";
  if (isIn("pages") && isIn("room", "interview", "candidate")) return "common";
  if (isIn("room") || (isIn("lobby") && isIn("interview", "candidate"))) return "room";
  if (isIn("interview") || (isIn("candidate") && isIn("interviewer", "question"))) return "interview";
  if (isIn("pages") && !isIn("interviewer", "question")) return areas.size > 1 ? "codes" : undefined;
  if (signals.test(id)) return "margin";
  // An interviewer's room comes before its first question: what only the question shows is not in its way.
  if (isIn("pages") || (isIn("lobby") && areas.size > 1)) return isIn("interviewer") ? "guide" : "pieces";
  return files.find((file) => isIn(file as Area)); // one of its own areas is left, of the same name
}

/** Groups of modules for the bundler, the most common first: it puts what a module imports into the same file unless it has one already. */
export function chunks(): { name: (id: string, graph: Graph) => string | null; priority: number }[] {
  let known: ReadonlyMap<string, File> | undefined;
  return files.map((file, at) => ({
    name: (id, graph) => ((known ??= sort(graph)).get(id) === file ? file : null),
    priority: files.length - at,
  }));
}

function sort(graph: Graph): ReadonlyMap<string, File> {
  const infoOf = (id: string): ModuleInfo => graph.getModuleInfo(id) ?? { importedIds: [], dynamicallyImportedIds: [] };
  /** A module with everything that comes along, and what `more` leads to. */
  const reach = (from: string, more: (info: ModuleInfo) => readonly string[] = () => []): ReadonlySet<string> => {
    const found = new Set([from]);
    for (const id of found) for (const next of [...infoOf(id).importedIds, ...more(infoOf(id))]) found.add(next);
    return found;
  };

  const whole = reach(main, ({ dynamicallyImportedIds }) => dynamicallyImportedIds);
  const outside = reach(main, ({ dynamicallyImportedIds }) => dynamicallyImportedIds.filter((id) => id !== door));
  /** What is fetched by itself: the bundler gives each a file of its own. */
  const entries = new Set([main, ...[...whole].flatMap((id) => infoOf(id).dynamicallyImportedIds)]);
  const areas = new Map<string, Set<Area>>();
  const users = new Map<string, number>();
  for (const entry of entries) {
    const area = areaOf.get(entry) ?? (outside.has(entry) ? "pages" : undefined);
    for (const id of reach(entry)) {
      users.set(id, (users.get(id) ?? 0) + 1);
      if (area) areas.set(id, (areas.get(id) ?? new Set()).add(area));
    }
  }

  const sorted = new Map<string, File>();
  for (const [id, served] of areas) {
    const isShared = (users.get(id) ?? 0) > 1 && !entries.has(id);
    const file = isShared && fileOf(id, served);
    if (file) sorted.set(id, file);
  }
  for (const [id, file] of togetherIn) sorted.set(id, file);
  return sorted;
}
