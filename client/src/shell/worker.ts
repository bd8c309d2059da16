/**
 * The service worker: pages that need no server start without one. Of what the server has, it keeps only the shell of one build: the page
 * itself, and the files that its offline pages are made of. Rooms, calls to the API and notes never pass through it.
 *
 *     a page    network first; the kept one when nothing has come in `patienceMs`, or a proxy says that the server is away
 *     a file    under a hashed name: kept first, as it can never be another
 *
 * It is told what belongs to the shell when it is built (see `offline-shell.ts` beside the build's configuration).
 */
export {};

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
/** What is used here of a worker's own world: TypeScript has it only in place of the page's. */
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
}
declare const self: WorkerScope;
/** Put in by the build. `entry`: the script that the page of this build names. */
declare const SHELL: { readonly name: string; readonly entry: string; readonly files: readonly string[] };

const prefix = "barline-shell-";
const cacheName = prefix + SHELL.name;
/** The build before stays for pages that are open. */
const buildsKept = 2;
const patienceMs = 3_000;
const page = /^\/(?:(?:stories(?:\/[\w-]{1,40})?|journal|progress|practice(?:\/drill)?|settings|help)\/?)?$/;
/** Of the page itself, under names without a hash. */
const beside = new Set(["/early.js", "/favicon.svg", "/barline.webmanifest"]);
const awayStatuses = new Set([502, 503, 504]);

self.addEventListener("install", (event) => {
  event.waitUntil(keepShell());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldBuilds().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const isVisit = request.mode === "navigate";
  if (isVisit ? page.test(pathname) : beside.has(pathname)) event.respondWith(fresh(request, isVisit ? "/" : pathname));
  else if (pathname.startsWith("/assets/")) event.respondWith(keptFile(request));
});

/** All or nothing. While an upgrade is rolled out, the page may be of another build: then this one waits for its next chance. */
async function keepShell(): Promise<void> {
  const shell = await fetch("/", { cache: "no-store" });
  if (!shell.ok || !(await shell.clone().text()).includes(SHELL.entry)) throw new Error("the page is of another build");
  const cache = await caches.open(cacheName);
  await cache.addAll([...beside, ...SHELL.files]);
  await cache.put("/", shell);
  // It holds no state, and pages of the build before find their files still kept.
  await self.skipWaiting();
}

async function forgetOldBuilds(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  const old = builds.slice(0, Math.max(0, builds.length - (buildsKept - 1)));
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function fresh(request: Request, kept: string): Promise<Response> {
  const asked = fetch(request).then(
    (response) => (awayStatuses.has(response.status) ? undefined : response),
    () => undefined, // no network
  );
  const waited = new Promise<undefined>((done) => setTimeout(done, patienceMs));
  const response = await Promise.race([asked, waited]);
  if (response) return response;
  const cache = await caches.open(cacheName);
  return (await cache.match(kept)) ?? (await asked) ?? fetch(request);
}

async function keptFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
