/** Follows `docs/extending.md` with a throw-away command, on a copy of the files in memory. */
import { readdirSync, readFileSync } from "node:fs";
import { compile } from "svelte/compiler";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

const page = readFileSync("docs/extending.md", "utf8");

interface Edit {
  readonly file: string;
  readonly before: string;
  readonly added: string;
}

/** What a command without a button adds. */
const invisible: readonly Edit[] = [
  {
    file: "shared/contract/commands.ts",
    before: '  order("take-lead", ',
    added: '  order("raise-hand", { askId: ShortId }),\n',
  },
  {
    file: "shared/room/rules.ts",
    before: '  "take-lead": { who',
    added: '  "raise-hand": { who: anyFormat(answering), when: questions },\n',
  },
  {
    file: "shared/room/deciders/interview.ts",
    before: '  | "take-lead"\n',
    added: '  | "raise-hand"\n',
  },
  {
    file: "shared/room/deciders/interview.ts",
    before: '  "take-lead": (room',
    added:
      '  "raise-hand": (room, { askId }) => (isOpen(room, askId) ? [{ type: "hand-raised", askId }] : "unknown"),\n',
  },
  {
    file: "shared/room/events.ts",
    before: '  | { readonly type: "lead-taken"',
    added: '  | { readonly type: "hand-raised"; readonly askId: AskId }\n',
  },
  {
    file: "shared/room/evolve.ts",
    before: '    case "lead-taken":',
    added: '    case "hand-raised":\n      return onAsk(room, event.askId, (ask) => ask);\n',
  },
];
const act: Edit = {
  file: "client/src/room/acts/asking.ts",
  before: "export const takeLead: ",
  added:
    'export const raiseHand = order("raise-hand", { label: "Raise a hand", icon: "flag", keys: ["h"], group });\n\n',
};
const button: Edit = {
  file: "client/src/room/interview/parts/QuestionHead.svelte",
  before: "<ActButton act={takeLead}",
  added: "<ActButton act={raiseHand} on={interview} said={[{ askId: ask.askId }]} />\n          ",
};

const filesOf = (edits: readonly Edit[]): readonly string[] => [...new Set(edits.map(({ file }) => file))];
const edited = (file: string, edits: readonly Edit[]): string =>
  edits
    .filter((edit) => edit.file === file)
    .reduce((text, { before, added }) => text.replace(before, () => added + before), readFileSync(file, "utf8"));

/** What the compiler says about `shared/` with these edits made. */
class Overlay {
  readonly #roots = ["shared/room/decide.ts", "shared/room/evolve.ts", "shared/room/may.ts"];
  readonly #options = ts.parseJsonConfigFileContent(
    ts.readConfigFile("shared/tsconfig.json", (file) => ts.sys.readFile(file)).config,
    ts.sys,
    "shared",
  ).options;
  #edits: readonly Edit[] = [];
  #turn = 0;
  readonly #service = ts.createLanguageService({
    getScriptFileNames: () => this.#roots,
    getScriptVersion: (file) => (filesOf(invisible).some((name) => file.endsWith(name)) ? String(this.#turn) : "0"),
    getScriptSnapshot: (file) => {
      const name = filesOf(this.#edits).find((path) => file.endsWith(path));
      const text = name === undefined ? ts.sys.readFile(file) : edited(name, this.#edits);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getCompilationSettings: () => this.#options,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    directoryExists: (folder) => ts.sys.directoryExists(folder),
    getDirectories: (folder) => ts.sys.getDirectories(folder),
  });

  errors(edits: readonly Edit[]): readonly string[] {
    this.#edits = edits;
    this.#turn += 1;
    return [...filesOf(invisible), ...this.#roots].flatMap((file) =>
      this.#service.getSemanticDiagnostics(file).map(({ messageText }) => {
        const text = ts.flattenDiagnosticMessageText(messageText, " ");
        return `${file}: ${text}`;
      }),
    );
  }
}

describe("the page on adding a command", () => {
  /** The numbered places, each by the last file that its line names. */
  const places = page.match(/^\d\. .*(?:\n {3}.*)*/gmu) ?? [];
  const named = places.map((place) =>
    [...place.matchAll(/`((?:shared|client)\/[^`]+)`/gu)].map(([, file = ""]) => file).at(-1),
  );

  it("names five places for a command and two more for its button", () => {
    expect(named).toEqual([...filesOf(invisible), act.file, button.file]);
  });

  it("names no file that is not there", () => {
    const cited = [...page.matchAll(/`((?:shared|client|tests)\/[^`]*)`/gu)].map(([, file = ""]) => file);
    expect(cited.filter((file) => !ts.sys.fileExists(file) && !ts.sys.directoryExists(file))).toEqual([]);
  });

  it("names every place where an existing command is written", () => {
    const files = ["shared", "client/src"].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: "utf8" })
        .map((file) => `${root}/${file.replaceAll("\\", "/")}`)
        .filter((file) => /\.(?:ts|svelte)$/u.test(file)),
    );
    const holding = (word: RegExp): readonly string[] => files.filter((file) => word.test(readFileSync(file, "utf8")));
    const touched = holding(/"(?:take-lead|lead-taken)"|\btakeLead\b/u);
    expect(touched.filter((file) => !named.includes(file) && file !== "shared/room/needs.ts")).toEqual([]);
  });
});

describe("a throw-away command", () => {
  let overlay: Overlay;
  beforeAll(() => {
    overlay = new Overlay();
  });

  it("compiles once the five places are written", () => {
    expect(overlay.errors(invisible)).toEqual([]);
  });

  it.each([
    "shared/room/rules.ts",
    "shared/room/deciders/interview.ts",
    "shared/room/events.ts",
    "shared/room/evolve.ts",
  ])("does not compile without %s", (file) => {
    expect(overlay.errors(invisible.filter((edit) => edit.file !== file))).not.toEqual([]);
  });

  it("has its button once the two further places are written", () => {
    expect(edited(act.file, [act])).toContain(act.added);
    expect(() => compile(edited(button.file, [button]), { filename: button.file, generate: "client" })).not.toThrow();
    expect(edited(button.file, [button])).toContain(button.added);
  });
});
