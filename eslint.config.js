import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

/** Arrows: server → shared ← client. Nobody else may be imported. */
const arrows = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });
const outOf = (folder) => ({
  group: [`**/${folder}/**`, `!./**`],
  message: `This part never imports ${folder}/: arrows run server → shared ← client.`,
});

/** Parameters and loop variables are named for what they hold. */
const named = ["one", "it"].flatMap((name) =>
  [":function > Identifier.params", "ForOfStatement > VariableDeclaration > VariableDeclarator > Identifier.id"].map(
    (place) => ({ selector: `${place}[name="${name}"]`, message: `Name this for what it holds, not "${name}".` }),
  ),
);

const above = (folder) => ({ group: [`../${folder}/**`], message: `Notes: ${folder}/ stands above this part.` });

export default ts.config(
  { ignores: ["dist/", "data/", "node_modules/", "tests/client/**/*.svelte"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts", "**/*.svelte"] })),
  ...svelte.configs.recommended,
  {
    files: ["**/*.ts", "**/*.svelte"],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            "vitest.config.ts",
            "client/vite.config.ts",
            "client/bare-rules.ts",
            "client/chunks.ts",
            "client/fonts.ts",
            "client/offline-shell.ts",
          ],
        },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: [".svelte"],
      },
    },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/unified-signatures": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
    rules: {
      // A fragment or a lazily loaded page is reached by address here, not by a framework's router.
      "svelte/no-navigation-without-resolve": "off",
      "svelte/require-each-key": "error",
      "svelte/no-at-html-tags": "error",
      "prefer-const": "off",
      // Maps and sets that nothing draws from stay plain.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  {
    // Arguments of callbacks in markup have no types here; svelte-check knows them and checks these files.
    files: ["**/*.svelte"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["shared/**"],
    rules: arrows(outOf("server"), outOf("client"), { group: ["node:*"], message: "shared/ is pure." }),
  },
  {
    // What stands on the wire is told here once, and everything else is built on it.
    files: ["shared/contract/**"],
    rules: arrows({ group: ["../*", "node:*"], message: "shared/contract/ imports nobody." }),
  },
  {
    files: ["shared/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        "process",
        "setTimeout",
        "setInterval",
        "fetch",
        "performance",
        "crypto",
        "Buffer",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "shared/ has no clock: take `nowMs` as an argument." },
        { object: "Math", property: "random", message: "shared/ has no randomness: take ids as arguments." },
      ],
    },
  },
  { files: ["server/**"], rules: arrows(outOf("client")) },
  { files: ["**/*.ts", "**/*.svelte"], rules: { "no-restricted-syntax": ["error", ...named] } },
  // The notes: live documents → judge → wire.
  { files: ["server/notes/judge/**"], rules: arrows(outOf("client"), above("live")) },
  { files: ["server/notes/wire/**"], rules: arrows(outOf("client"), above("live"), above("judge")) },
  {
    files: ["client/src/**/*.ts", "client/src/**/*.svelte"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            outOf("server"),
            {
              group: [
                "**/contract/*.ts",
                ...["limits", "notes-wire", "paths", "rescues", "star", "whom"].map(
                  (file) => `!**/contract/${file}.ts`,
                ),
                "zod",
              ],
              allowTypeImports: true,
              message: "Types only: the schemas would carry zod into the browser.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off", "@typescript-eslint/no-unsafe-member-access": "off" },
  },
  {
    files: ["**/*.js", "tests/bench/peers/*.mjs"],
    ignores: ["client/public/**"],
    languageOptions: { globals: globals.node },
  },
  { files: ["client/public/**"], languageOptions: { globals: globals.browser } },
);
