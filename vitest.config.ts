import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

/** Files at a time, as many as two cores carry: by itself the runner would leave one of them idle. */
const maxWorkers = 2;

/** Short suites run first, then those in a browser, then those that start and kill processes. */
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
          maxWorkers,
        },
      },
      {
        plugins: [svelte({ configFile: "client/svelte.config.js" }), svelteTesting()],
        test: {
          name: "client",
          include: ["tests/client/**/*.test.ts"],
          environment: "happy-dom",
          testTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: "server",
          include: ["tests/contracts/**/*.test.ts", "tests/server/**/*.test.ts", "tests/fuzz/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 480_000,
          hookTimeout: 120_000,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "processes",
          include: ["tests/cluster/**/*.test.ts", "tests/faults/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
