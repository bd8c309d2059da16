/**
 * The client keeps no rulebook of its own: what a seat may do comes with its view (`room.may`). Roles, formats and parts only decide what
 * is shown, and are compared only in the few files named here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formats, phases, roles } from "../../shared/contract/ids.ts";

const source = new URL("../../client/src/", import.meta.url);

/** Where a comparison chooses what is shown or asked for, and why it has to be there. */
const choosesWhatIsShown: Readonly<Record<string, string>> = {
  "state/room.svelte.ts": "the names by which pages choose what to show: isPanel, inQuestions, isObserver",
  "words/phases.ts": "what a part is called",
  "state/links.svelte.ts": "the link of a role",
  "review/link/shared-view.ts": "the role that goes with a name in a review",
  "room/lobby/SeatsPanel.svelte": "which of the open links a round waits for",
  "room/lobby/words.ts": "what the lobby says to a role",
  "room/lobby/PlanPanel.svelte": "the name of a planned part",
  "room/draft/round-draft.ts": "what a card of this format holds; shared/scoring judges it",
  "room/Happenings.svelte": "what is said when roles were exchanged",
  "room/interview/Interview.svelte": "the screen of a seat, fetched by its name",
  "room/parts.ts": "the screen that a seat comes back to, fetched ahead",
  "pages/Join.svelte": "what an invite promises, before there is a seat",
  "room/NextRound.svelte": "the name of whoever has swapped roles",
  "pages/home/PlanStrip.svelte": "the name of a planned part, before there is a room",
  "pages/home/StartForm.svelte": "a form before there is a room",
  "pages/home/RecentRooms.svelte": "whether the last room had another side to go again with",
  "pages/progress/ProgressPage.svelte": "whether the last room had another side to go again with",
  "pages/progress/Again.svelte": "who asks first once roles are exchanged",
  "pages/home/GoAgain.svelte": "going again with somebody, before there is a room",
  "room/lobby/PlanEditor.svelte": "the line of work a plan is for, not the role of a seat",
  "room/lobby/PlanWhom.svelte": "what is said to plan for an intern",
  "room/lobby/ProposePlan.svelte": "the preset for a line of work",
};
/** Where it matters to what is shown that a room is over. */
const showsThatItIsOver: Readonly<Record<string, string>> = {
  "state/room.svelte.ts": "the name itself",
  "room/Stage.svelte": "a room that is over shows its review",
  "room/RoomPage.svelte": "what is to be done better is kept with the journal then",
  "room/seat-in.ts": "what the home page knows of it",
  "room/TopBar.svelte": "no rail of parts any more",
  "room/BesideRoom.svelte": "no call any more",
  "room/sheets/LeavePart.svelte": "a way home instead of leaving",
  "room/sheets/RoomMenu.svelte": "no links into a room that takes nobody in",
  "room/sheets/HostPart.svelte": "seats and the end are past",
  "review/Header.svelte": "says that it has ended",
  "review/comments/Comments.svelte": "promises no comments any more",
  "pages/home/RecentRooms.svelte": "leads to the review",
};

/** Words that also name other things: screens, tabs. They count only next to a phase. */
const alsoElsewhere = new Set(["questions", "review", "intro"]);
const words = [...roles, ...formats, ...phases];
const own = words.filter((word) => !alsoElsewhere.has(word)).join("|");
const any = words.join("|");
const comparisons = [
  new RegExp(`[!=]==?\\s*"(?:${own})"`),
  new RegExp(`"(?:${own})"\\s*[!=]==?`),
  new RegExp(`\\bcase "(?:${own})"`),
  new RegExp(`\\[[^\\]]*"(?:${any})"[^\\]]*\\]\\.(?:includes|indexOf|some)\\(`),
  /\b(?:[rR]ole|[pP]hase|[fF]ormat|role(?:Of|In)\([^)]*\))\s*[!=]==?/,
  /[!=]==?\s*(?:\w+\.)*(?:role|phase|format)\b/,
  /\.(?:includes|has)\((?:\w+\.)*(?:role|phase|format)\)/,
];
const privileges = [/\.isHost\b/, /\.isLeader\b/];
const over = [/\.ended\b/];

const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(?:ts|svelte)$/.test(file))
  .map((file) => ({ file, lines: readFileSync(new URL(file, source), "utf8").split("\n") }));

/** The lines, with their file, that match one of the patterns. */
const found = (patterns: readonly RegExp[]): readonly { readonly file: string; readonly line: string }[] =>
  code.flatMap(({ file, lines }) =>
    lines
      .filter((line) => !/^\s*(?:\*|\/\*|\/\/|<!--)/.test(line) && patterns.some((pattern) => pattern.test(line)))
      .map((line) => ({ file, line: line.trim() })),
  );
const outside = (patterns: readonly RegExp[], allowed: Readonly<Record<string, string>>): readonly string[] =>
  found(patterns).flatMap(({ file, line }) => (file in allowed ? [] : [`${file}: ${line}`]));

describe("the client", () => {
  it("compares roles, formats and parts only where it chooses what is shown", () => {
    expect(outside(comparisons, choosesWhatIsShown)).toEqual([]);
  });

  it("asks nowhere who is host or leader", () => {
    expect(outside(privileges, {})).toEqual([]);
  });

  it("asks whether a room is over only where it shows that it is", () => {
    expect(outside(over, showsThatItIsOver)).toEqual([]);
  });

  it("has no file on these lists that need not be there", () => {
    const compared = new Set(found(comparisons).map(({ file }) => file));
    expect(Object.keys(choosesWhatIsShown).filter((file) => !compared.has(file))).toEqual([]);
    const ended = new Set(found(over).map(({ file }) => file));
    expect(Object.keys(showsThatItIsOver).filter((file) => !ended.has(file))).toEqual([]);
  });

  it.each([
    'const may = room.role === "observer";',
    'if ("panel" !== room.format) return;',
    'when: () => ["questions", "scoring"].includes(room.phase),',
    '{#if room.phase === "review"}',
    "const same = mine.role === was.role;",
    'case "barRaiser":',
    'room.roleIn(seatId, no) === "candidate"',
  ])("would not be accepted with: %s", (line) => {
    expect(comparisons.some((pattern) => pattern.test(line))).toBe(true);
  });

  it.each(['aria-selected={open === "questions"}', '{#if kind === "intro"}', 'router.route.page === "review"'])(
    "may name other things by these words: %s",
    (line) => {
      expect(comparisons.some((pattern) => pattern.test(line))).toBe(false);
    },
  );
});
