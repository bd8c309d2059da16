import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

/**
 * Short suites run side by side, then those in a browser, then those that start and kill processes: two files at a time, as two cores carry.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/shared/**/*.test.ts", "tests/tools/**/*.test.ts"],
          testTimeout: 60_000,
          // Pure code: nothing that one file leaves behind could matter to another.
          isolate: false,
        },
      },
      {
        plugins: [svelte({ configFile: "client/svelte.config.js" }), svelteTesting()],
        test: { name: "client", include: ["tests/client/**/*.test.ts"], environment: "happy-dom", testTimeout: 30_000 },
      },
      {
        test: {
          name: "server",
          include: ["tests/contracts/**/*.test.ts", "tests/server/**/*.test.ts", "tests/fuzz/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "processes",
          include: ["tests/cluster/**/*.test.ts", "tests/faults/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
