import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadershipPrinciples } from "../../../shared/questions/bank/index.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { checkStopped } from "../../../shared/contract/bounded.ts";
import { checkPack } from "../../../shared/questions/check-pack.ts";
import { csvOf } from "../../../shared/questions/csv-table.ts";
import { generalCompetencies } from "../../../shared/questions/general/index.ts";
import { packFromCsv } from "../../../shared/questions/pack-from-csv.ts";
import { packToCsv } from "../../../shared/questions/pack-to-csv.ts";

const head = "row,id,name,kind,text,theme,scope,roles,levels,strong,weak";
const valueOf = (text: string): unknown => {
  const read = packFromCsv(text);
  return read.ok ? read.value : read.faults;
};

describe("a pack as a table", () => {
  it.each([leadershipPrinciples, generalCompetencies])("gives $name back whole", (pack) => {
    expect(valueOf(packToCsv(pack))).toEqual(pack);
    expect(checkPack(valueOf(packToCsv(pack))).ok).toBe(true);
  });

  it("gives any text back as it was, and lets no cell begin a formula", () => {
    const any = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\n", "\r", "\t", "a", "＝", "\uFEFF"),
      }),
    );
    fc.assert(
      fc.property(any, any, any, (about, question, probe) => {
        const [principle] = generalCompetencies.principles;
        const [first] = principle?.questions ?? [];
        if (!principle || !first) throw new Error("the pack is empty");
        const asked = { ...first, text: question, probes: [{ kind: "who" as const, text: probe }] };
        const pack = { ...generalCompetencies, about, principles: [{ ...principle, questions: [asked] }] };
        expect(valueOf(packToCsv(pack))).toEqual(pack);
      }),
      { numRuns: 60 },
    );
    expect(csvOf([["=1+1", "@x", "'tis", "-"]])).toBe(`"'=1+1","'@x","'tis","'-"\r\n`);
  });

  it("reads what spreadsheets write: semicolons, tabs, bare line feeds", () => {
    const lines = [head, "pack,,,id,mine,,,,,,", 'pack,,,about,"Two\nlines",,,,,,'];
    const expected = { id: "mine", about: "Two\nlines" };
    expect(valueOf(lines.join("\n"))).toMatchObject(expected);
    expect(valueOf(lines.join("\r\n").replaceAll(",", ";"))).toMatchObject(expected);
    expect(valueOf(`\uFEFF${lines.join("\r\n").replaceAll(",", "\t")}`)).toMatchObject(expected);
  });

  it("names the line of each row that does not belong anywhere", () => {
    const faults = valueOf(
      [
        head,
        "probe,,,who,Who?,,,,,,",
        "nonsense,,,,,,,,,,",
        "",
        "pack,,,colour,red,,,,,,",
        "question,a/b,,,T,,,,,,",
      ].join("\n"),
    );
    expect(faults).toMatchObject([{ path: "line 2" }, { path: "line 3" }, { path: "line 5" }, { path: "line 6" }]);
    expect(valueOf("a,b\n1,2")).toMatchObject([{ path: "line 1" }]);
  });

  it("still reads the other lines, so that what is wrong in them is reported in the same go", () => {
    const read = packFromCsv([head, "nonsense,,,,,,,,,,", "principle,calm,,,Stays calm.,,,,,,"].join("\n"));
    if (read.ok) throw new Error("it was taken");
    const checked = checkPack(read.rest?.value);
    const paths = checked.ok ? [] : checked.faults.map((fault) => fault.path);
    expect(paths).toContain("principles[0].name");
    expect(read.rest?.lineOf("principles[0].name")).toBe(3);
  });

  it("says which line a fault of the pack comes from", () => {
    const read = packFromCsv(
      [head, "principle,calm,Calm,,Stays calm.,,,,,,", "question,calm/x,,,,deed,anyone,general,mid,s,w"].join("\n"),
    );
    if (!read.ok) throw new Error("it was refused");
    const checked = checkPack(read.value);
    const paths = checked.ok ? [] : checked.faults.map((fault) => fault.path);
    expect(paths).toContain("principles[0].questions[0].text");
    expect(read.lineOf("principles[0].questions[0].text")).toBe(3);
    expect(read.lineOf("principles[0].anchors.1")).toBe(2);
  });

  it("stops at the hundredth line that does not belong anywhere, and says so", () => {
    const read = packFromCsv([head, ...Array<string>(5_000).fill("nonsense,,,,,,,,,,")].join("\n"));
    const faults = read.ok ? [] : read.faults;
    expect(faults).toHaveLength(limits.faultsTold + 1);
    expect(faults.at(-1)?.message).toBe(checkStopped);
  });

  it("is refused at once when it is too large, too long or too wide", () => {
    const firstFault = (text: string) => {
      const read = packFromCsv(text);
      return read.ok ? undefined : read.faults[0];
    };
    expect(firstFault("x".repeat(limits.packBytes + 1))).toEqual({
      path: "file",
      message: "This is too large for a pack.",
    });
    const long = [head, ...Array<string>(limits.tableLines + 1).fill("x")].join("\n");
    expect(firstFault(long)).toEqual({
      path: `line ${limits.tableLines + 2}`,
      message: `A table has at most ${limits.tableLines} lines.`,
    });
    // The columns may be anywhere in the header; they must not be searched for again on every line.
    const wide = `${",".repeat(500_000)}row\n${"pack\n".repeat(40_000)}`;
    expect(firstFault(wide)?.path).toBe("line 1");
  });
});
