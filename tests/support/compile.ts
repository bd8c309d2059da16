import { join } from "node:path";
import ts from "typescript";

const folder = join(import.meta.dirname, "compiled");
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  rewriteRelativeImportExtensions: true,
  strict: true,
  skipLibCheck: true,
  types: [],
};

export interface Compiled {
  /** `<file>: <what is wrong>` */
  readonly faults: readonly string[];
  /** By name, `.js`. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** Compiles sources, by name, without writing them to disk. They may import each other and installed packages. */
export function compile(sources: Readonly<Record<string, string>>): Compiled {
  const texts = new Map(Object.entries(sources).map(([name, text]) => [join(folder, name), text]));
  const scripts: Record<string, string> = {};
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    directoryExists: (path) => path === folder || disk.directoryExists?.(path) !== false,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    getSourceFile: (path, languageVersion, ...others) => {
      const text = texts.get(path);
      return text === undefined
        ? disk.getSourceFile(path, languageVersion, ...others)
        : ts.createSourceFile(path, text, languageVersion);
    },
    writeFile: (path, text) => {
      scripts[nameOf(path)] = text;
    },
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const faults = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${nameOf(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  program.emit();
  return { faults, scripts };
}

const nameOf = (path: string): string => path.slice(folder.length + 1);
