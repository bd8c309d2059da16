/** `docs/contract.md` says what the code says: rights, calls, messages and codes. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../server/http/openapi.ts";
import type { Phase } from "../../shared/contract/ids.ts";
import { closeCodes, noteRejects } from "../../shared/contract/notes-wire.ts";
import { httpStatus, refusalCodes } from "../../shared/contract/reply.ts";
import { requests } from "../../shared/contract/sockets.ts";
import { rules } from "../../shared/room/rules.ts";
import type { Holder, Rule } from "../../shared/room/rules.ts";

const page = readFileSync(new URL("../../docs/contract.md", import.meta.url), "utf8");

const holderOf: Readonly<Record<string, Holder>> = {
  I: "interviewer",
  B: "barRaiser",
  C: "candidate",
  O: "observer",
  S: "soloist",
  H: "host",
  L: "leader",
  A: "author",
};
const phaseOf: Readonly<Record<string, Phase>> = {
  lo: "lobby",
  in: "intro",
  qu: "questions",
  cq: "candidateQuestions",
  sc: "scoring",
  de: "debrief",
  re: "review",
};
const roles: readonly Holder[] = ["interviewer", "barRaiser", "candidate", "observer", "soloist"];

interface Row {
  readonly who: readonly string[];
  readonly when: readonly string[];
  readonly afterEnd: boolean;
}

/** One row per command, however many a line of the table names. */
const printed = new Map(
  [...page.matchAll(/^\| (`[a-z-]+`(?: `[a-z-]+`)*)( †)? +\| (.*?) +\| (.*?) +\|$/gm)].flatMap(
    ([, names = "", dagger, who = "", when = ""]) => {
      const row: Row = {
        who: who === "all" ? roles : [...who.matchAll(/\b[IBCOSHLA]\b/g)].map(([letter]) => holderOf[letter] ?? letter),
        when: when === "all" ? Object.values(phaseOf) : when.split(" ").map((short) => phaseOf[short] ?? short),
        afterEnd: dagger !== undefined,
      };
      return [...names.matchAll(/`([a-z-]+)`/g)].map(([, name = ""]) => [name, row] as const);
    },
  ),
);

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
const holdersIn = ({ who, whoInDebrief = [] }: Rule): readonly string[] =>
  unique([...who.peer, ...who.panel, ...who.solo, ...whoInDebrief]);

describe("the page of the contract", () => {
  it.each(Object.entries(rules))("gives the rights of %s as the rules do", (command, rule) => {
    const row = printed.get(command);
    expect(unique(row?.who ?? [])).toEqual(holdersIn(rule));
    expect(unique(row?.when ?? [])).toEqual(unique(rule.when));
    expect(row?.afterEnd).toBe(rule.afterEnd ?? false);
  });

  it("names every HTTP call", () => {
    const { paths } = openApiDocument() as { readonly paths: Readonly<Record<string, unknown>> };
    expect(Object.keys(paths).filter((path) => !page.includes(path))).toEqual([]);
  });

  it("names every request of a socket and every code", () => {
    const words = [...Object.keys(requests), ...refusalCodes, ...noteRejects];
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
    const statuses = Object.entries(httpStatus).filter(
      ([code, status]) => !new RegExp(`\`${code}\` +\\| ${status}`).test(page),
    );
    expect(statuses).toEqual([]);
    expect(Object.values(closeCodes).filter((code) => !page.includes(String(code)))).toEqual([]);
  });
});
