import globalData from "@csstools/postcss-global-data";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import customMedia from "postcss-custom-media";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

/** Upright faces are on every page: fetching them beside the style sheet saves a flash of the fallback. */
const preloaded = /(schibsted-grotesk|newsreader)-latin-wght-normal-.*\.woff2$/;

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

/** What the rules of the signals say for people and tests. */
const examples = /\n *(?:(?:yes|no): \[(?:\s*(?:"(?:[^"\\]|\\.)*"|'[^'\n]*'),?)*\s*\]|reads: "as written"),(?=\n)/g;
const names = /\n *(?:id|why): "(?:[^"\\]|\\.)*",(?=\n)/g;
/** What is left of a rule then. */
const bareRule = /\{\s*pattern:\s*((?:lines)?`[^`]*`|"(?:[^"\\]|\\.)*"|'[^'\n]*'),\s*\}/g;
/** Rules that say what kind of phrase they hear, and kinds that say why they ask. */
const goesByNames = /\/margin\/(?:phrase-kinds|phrase-rules|outcome-phrase-rules)\.ts$/;

/** Browsers need the patterns and the words of the signals alone: no line breaks in them, no rows around them. */
const bareRules = (): Plugin => ({
  name: "barline:bare-rules",
  enforce: "pre",
  transform(code, id) {
    if (!/shared\/signals\/.*\.ts$/.test(id)) return undefined;
    const joined = code.replace(/\blines`[^`]*`/g, (pattern) => pattern.replace(/\n */g, ""));
    // Bars are frequent in patterns already, so that they pack better than line ends.
    const packed = joined.replace(/(?<=\blexicon\(\s*`)\n([^`]*)\n(?=`)/g, (_, words: string) =>
      words.replaceAll("\n", "|"),
    );
    const bare = packed.replace(examples, "");
    if (goesByNames.test(id)) return bare;
    const shortened = bare.replace(names, "").replace(bareRule, "$1");
    return id.endsWith("/text/rules.ts") ? shortened.replace("=> rule.pattern", "=> rule.pattern ?? rule") : shortened;
  },
});

const server = "http://localhost:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte(), preloadFonts(), bareRules()],
  // Style sheets and components write `@media (--phone)`: the widths stand in one file.
  css: {
    postcss: {
      plugins: [globalData({ files: [`${import.meta.dirname}/src/styles/media.css`] }), customMedia()],
    },
  },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // A strict content policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Which files a page is made of: the size limits are read from it.
    manifest: true,
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
