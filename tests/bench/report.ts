/** Tables of a bench: printed as they come, and with `--write` kept in docs/performance.md, between the marks that carry its name. */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { median } from "./median.ts";

/** What was measured, by the name of the measure; one for each round. */
export type Row = Readonly<Record<string, number>>;

const page = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));
const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Median, with the least and the most where there was more than one round. */
export function shown(rounds: readonly Row[], measure: string): string {
  const values = rounds.flatMap((row) => row[measure] ?? []);
  if (values.length === 0) return "–";
  const spread = `${figure(Math.min(...values))} to ${figure(Math.max(...values))}`;
  return values.length > 1 ? `${figure(median(values))} (${spread})` : figure(median(values));
}

export const middle = (rounds: readonly Row[], measure: string): number =>
  median(rounds.flatMap((row) => row[measure] ?? []));

export class Report {
  readonly #name: string;
  readonly #parts: string[] = [];

  /** `name`: of its place in the page. */
  constructor(name: string) {
    this.#name = name;
    const machine = `Node ${process.versions.node}, ${cpus().length} cores, load at the start ${loadavg()[0]?.toFixed(1)}`;
    this.#add(
      `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}. Medians, in brackets the least and the most.`,
    );
  }

  /** One table: a line for each of `servers`, a column for each measure. */
  table(title: string, servers: ReadonlyMap<string, readonly Row[]>): void {
    const measures = [...new Set([...servers.values()].flat().flatMap((row) => Object.keys(row)))];
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    this.#add(
      [
        `### ${title}; load ${loadavg()[0]?.toFixed(1)}`,
        "",
        line(["", ...measures]),
        line(["", ...measures].map(() => "---")),
        ...[...servers].map(([server, rounds]) => line([server, ...measures.map((measure) => shown(rounds, measure))])),
      ].join("\n"),
    );
  }

  /** Puts it into the page if that was asked for. @throws when the page has no place for it. */
  async end(): Promise<void> {
    if (!process.argv.includes("--write")) return;
    const [begin, end] = [`<!-- ${this.#name} -->`, `<!-- /${this.#name} -->`];
    const text = readFileSync(page, "utf8");
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${page} has no place for ${this.#name}`);
    const whole = [text.slice(0, from + begin.length), ...this.#parts, text.slice(to)].join("\n\n");
    writeFileSync(page, await format(whole, { ...(await resolveConfig(page)), filepath: page }));
  }

  #add(part: string): void {
    this.#parts.push(part);
    console.log(`\n${part}`);
  }
}
