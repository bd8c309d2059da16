import globalData from "@csstools/postcss-global-data";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import customMedia from "postcss-custom-media";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import { bareRules } from "./bare-rules.ts";
import { chunks } from "./chunks.ts";
import { leanFonts } from "./fonts.ts";
import { offlineShell, workerName } from "./offline-shell.ts";

/** Upright faces are on every page: fetching them beside the style sheet saves a flash of the fallback. */
const preloaded = /(schibsted-grotesk|newsreader)-latin-wght-normal-.*\.woff2$/;

/** Practising alone needs no connection, and neither does its recording. */
const offline = new RegExp(`${preloaded.source}|/style-[\\w-]+\\.css$|/recording-worker-[\\w-]+\\.js$`);

/** Adds `<link rel="preload">` for the two upright faces, whose built names carry a hash. */
const preloadFonts = (): Plugin => ({
  name: "barline:preload-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => preloaded.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", href: `/${file}`, crossorigin: true },
          injectTo: "head" as const,
        })),
  },
});

/** Barline connects by WebSocket alone: the other transports of the library stay at home, and so does what they do when loaded. */
const webSocketsAlone = (): Plugin => ({
  name: "barline:web-sockets-alone",
  enforce: "pre",
  transform(code, id) {
    const file = /\/engine\.io-client\/build\/esm\/transports\/(.+)\.js$/.exec(id)?.[1];
    if (file === "index") return 'import { WS } from "./websocket.js";\nexport const transports = { websocket: WS };\n';
    return file === undefined || file === "websocket" ? undefined : { code, map: null, moduleSideEffects: false };
  },
});

/** Pages that nobody waits for with an interview in mind. What they are made of is not listed in the first script of all. */
const laterPages = /\/(?:Journal|Stories|Story|Progress|Drill|Practice|Settings|Help|Questions|NotFound)-[\w-]+\.js$/;

const server = "http://localhost:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    svelte(),
    leanFonts(`${import.meta.dirname}/../dist/fonts`),
    preloadFonts(),
    bareRules(),
    webSocketsAlone(),
    offlineShell(offline),
  ],
  // Style sheets and components write `@media (--phone)`: the widths stand in one file.
  css: {
    postcss: {
      plugins: [globalData({ files: [`${import.meta.dirname}/src/styles/media.css`] }), customMedia()],
    },
  },
  worker: { plugins: () => [bareRules()] },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // One style sheet for everything: a room was made of fifteen, and on a phone each costs a way to the server and back.
    cssCodeSplit: false,
    // A strict content policy allows neither inline scripts nor data: fonts.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, needed) => (laterPages.test(`/${file}`) ? [] : needed),
    },
    assetsInlineLimit: 0,
    // Which files a page is made of: the size limits are read from it.
    manifest: true,
    rolldownOptions: {
      input: { index: `${import.meta.dirname}/index.html`, [workerName]: `${import.meta.dirname}/src/shell/worker.ts` },
      // The browser asks for the worker by name, to see whether it has changed.
      output: {
        entryFileNames: ({ name }) => (name === workerName ? "[name].js" : "assets/[name]-[hash].js"),
        codeSplitting: { groups: chunks() },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      "/api": server,
      "/socket.io": { target: server, ws: true },
      "/notes": { target: server, ws: true },
    },
  },
});
