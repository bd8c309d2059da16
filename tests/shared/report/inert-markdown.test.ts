/** What people wrote can be read in Markdown, but does nothing there: checked against what renderers look for in the displayed text. */
import { describe, expect, it } from "vitest";
import type { RoomView } from "../../../shared/contract/views.ts";
import { inline, quote } from "../../../shared/report/inert-markdown.ts";
import { markdownReport } from "../../../shared/report/markdown.ts";
import { ana, ben, reveal, sealedByAll, step } from "../../support/given-room.ts";

/** The text in which a renderer looks for names and addresses: escapes and entities are undone by then. */
const shown = (markdown: string): string =>
  markdown
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&#58;", ":")
    .replaceAll("&#46;", ".")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
/** The same as a person reads it. */
const read = (markdown: string): string => shown(markdown).replaceAll("\u2060", "");

/** What renderers turn into a link or a message. */
const live: Readonly<Record<string, RegExp>> = {
  "an address": /[a-z][a-z0-9+.-]*:\/\//i,
  "a mail address by its scheme": /\b(?:mailto|xmpp|tel):[^\s\u2060]/i,
  "a host that begins with www": /www\.[^\s\u2060]/i,
  "a mail address": /[\w.+-]+[@＠][\w-]/u,
  "a bare host": /[\p{L}\p{N}-]\.(?:com|org|net|io|md|example|рф)\b/iu,
  "an address in numbers": /\b\d{1,3}(?:\.\d{1,3}){3}\b/,
  "somebody's name": /[@＠][\p{L}\p{N}_-]/u,
  "an issue, a channel or a tag": /[#＃][\p{L}\p{N}_-]/u,
  "a merge request": /!\d/,
  "a snippet, an epic, an alert": /[$&^]\w/,
  "a label or milestone": /[~%][\w"]/,
  "an issue by its tracker's key": /\b[A-Z]{2,}-\d/i,
  "a commit": /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/i,
  "a picture by its name": /:[a-z0-9_+-]+:/i,
};

const forms = [
  "https://evil.example/path?q=1#top",
  "HTTPS://EVIL.EXAMPLE",
  "http://127.0.0.1:3000/x",
  "ftp://files.example.org",
  "obsidian://open?vault=x",
  "mailto:ana@example.org",
  "xmpp:ana@example.org",
  "www.evil.example.com",
  "WWW.evil.com",
  "see evil.com, then readme.md",
  "пример.рф",
  "127.0.0.1",
  "ana@example.org",
  "ana.lopez+tag@mail.example.co.uk",
  "@ana",
  "(@ana)",
  "cc:@org/team-name",
  "@here @channel @everyone",
  "＠ana ＃1",
  "<@U024BE7LH> <!here> <#C024BE7LR|general>",
  "#123",
  "owner/repo#123",
  "group/project!45",
  "GH-123 and gh-7 and JIRA-1234",
  "#tag/nested",
  "&12 $34 %5 ~6 ^alert#7",
  '~"in progress" %"next one"',
  "a5c3785ed8d6a35868bc169f07e40e889087fd2e",
  "owner/repo@a5c3785",
  ":smile: :+1:",
  "[[note]] ![[file]] ==mark== %%hidden%%",
  "[x](https://evil.example)",
  "<https://evil.example>",
  "\\@ana \\#1 \\https://evil.example",
  "&#64;ana &commat;ana",
  "**@ana** _#1_ `@ana`",
  "@@ana ##1",
  "a@b@c.org",
];

describe("what people wrote", () => {
  it.each(forms)("cannot be clicked on and notifies nobody: %s", (form) => {
    for (const markdown of [
      inline(form),
      inline(`before ${form} after`),
      inline(`(${form})`),
      quote(`${form}\n${form}`),
    ]) {
      const lines = shown(markdown)
        .split("\n")
        .map((line) => line.replace(/^> /, ""));
      for (const [what, pattern] of Object.entries(live)) {
        for (const line of lines) expect(pattern.exec(line)?.[0], `${what} in ${line}`).toBeUndefined();
      }
    }
  });

  it.each([
    "Write to jonas@example.org or ping @some-team about it.",
    "See www.evil.example, evil.example/path and https://evil.example.",
    "mailto:ana@example.org",
  ])("stays inert where links are looked for before escapes are undone, and a joint counts as a letter: %s", (form) => {
    for (const markdown of [inline(form), quote(form)]) {
      const pieces = markdown.split(/\\[!-/:-@[-`{-~]/).map((piece) => piece.replaceAll("\u2060", ""));
      const linked = /[\w+-]@[\w-]|@[\w-]|\w\.[a-z]{2}|\w:\/\/|mailto:/u;
      expect(pieces.filter((piece) => linked.test(piece))).toEqual([]);
    }
  });

  it.each(forms)("is read as it was written: %s", (form) => {
    expect(read(inline(form))).toBe(form);
    expect(read(quote(form))).toBe(`> ${form}  `);
  });

  it.each([
    "I cut the time from 3.5 s to 1.2 s, i.e. by two thirds.",
    "We had 1234567 rows; 50% failed at 10:30.",
    "Then we met - all five of us - and said: no.",
    "Cost: $ 5 & more!",
  ])("gains no invisible characters when it is plain: %s", (plain) => {
    expect(shown(inline(plain)).replace("i\u2060.e.", "i.e.")).toBe(plain);
  });

  it("is escaped quickly, however long it is", () => {
    const long = ["a.", "@", "#1", "a:", "-", "a5", "https://", "A1-", "ana@", "1.1.1.", ":a"].map((part) =>
      part.repeat(40_000),
    );
    for (const text of long) expect(read(inline(text))).toBe(text);
  });

  it("is inert in every field of the report, names and titles too", () => {
    const poison = "@ana #1 www.evil.com";
    const poisoned = (value: unknown): unknown => {
      if (typeof value === "string")
        return /[a-z] [a-z]/i.test(value) || value === "Ana" ? `${value} ${poison}` : value;
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return value.map(poisoned);
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner)]));
    };
    const room = sealedByAll("peer").and(ana, reveal).and(ben, reveal).and(ana, step("debrief", "review"));
    const shownTo = poisoned(room.seenBy(ana)) as RoomView; // the same shape
    const view: RoomView = {
      ...shownTo,
      principleNames: shownTo.rounds.flatMap(({ cards = [] }) =>
        cards.flatMap(({ ratings }) => ratings.map(({ principleId }) => ({ principleId, name: `Calm ${poison}` }))),
      ),
    };
    const askId = view.rounds[0]?.asks[0]?.askId ?? "";
    const notes = [{ round: 1, askId, section: "action", text: `I called ${poison}\n${poison}` }] as const;
    const markdown = markdownReport({ barline: 1, exportedMs: 0, view, notes, authors: [] }, []);
    expect(markdown.split("\u2060").length).toBeGreaterThan(20);
    for (const kind of ["somebody's name", "an issue, a channel or a tag", "a host that begins with www"]) {
      // Our own headings begin with signs, but nothing else does.
      const lines = shown(markdown.replaceAll(/^#+ /gm, "")).split("\n");
      expect(lines.filter((line) => live[kind]?.test(line))).toEqual([]);
    }
  });
});
