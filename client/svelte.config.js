import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** Runes everywhere; accessibility warnings are errors in `npm run check`. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
