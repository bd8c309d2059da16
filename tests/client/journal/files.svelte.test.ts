/** What goes into a file comes back whole, and a file never takes anything away. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { take } from "../../../client/src/journal/files/take.ts";
import type { Choice } from "../../../client/src/journal/files/take.ts";
import { wholeOf } from "../../../client/src/journal/files/whole.ts";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { myDataFile, readMyData, takeMyData } from "../../../client/src/journal/my-data.ts";
import { noOthers } from "../../../shared/journal/files/found.ts";
import type { FoundFile, FoundStory, WholeJournal } from "../../../shared/journal/files/found.ts";
import { fromJson } from "../../../shared/journal/files/from-json.ts";
import { journalAsJson, storiesAsJson } from "../../../shared/journal/files/to-json.ts";
import { noParts } from "../../../shared/journal/shapes.ts";
import { anyJournal } from "../../support/any-journal.ts";
import { tabStorage } from "../tab-storage.ts";

const byTime = <Item extends { readonly atMs: number }>(all: readonly Item[]) =>
  [...all].sort((a, b) => b.atMs - a.atMs);
const inOrder = (whole: WholeJournal): WholeJournal => ({
  entries: byTime(whole.entries),
  stories: [...whole.stories].sort((a, b) => b.changedMs - a.changedMs),
  tellings: byTime(whole.tellings),
  askings: byTime(whole.askings),
  drills: byTime(whole.drills),
  fixes: byTime(whole.fixes),
  planned: byTime(whole.planned),
});
const wishes = { choices: new Map<FoundStory, Choice>(), keepsLoose: true, fileName: "bank.md" };
const journalOf = (whole: WholeJournal): Journal => {
  const journal = new Journal();
  for (const { id, ...entry } of whole.entries) journal.addEntry(entry, id);
  for (const { id, ...story } of whole.stories) journal.addStory(story, id);
  for (const telling of whole.tellings) journal.tellings.put(telling);
  for (const asking of whole.askings) journal.askings.put(asking);
  for (const drilled of whole.drills) journal.drills.put(drilled);
  for (const fix of whole.fixes) journal.fixes.put(fix);
  for (const planned of whole.planned) journal.planned.put(planned);
  return journal;
};
const found = (...stories: Partial<FoundStory>[]): FoundFile => ({
  form: "markdown",
  stories: stories.map((story) => ({
    line: 1,
    id: null,
    title: "",
    parts: noParts,
    rest: "",
    serves: {},
    createdMs: null,
    changedMs: null,
    told: [],
    ...story,
  })),
  loose: [],
  others: noOthers,
  beside: {},
  faults: [],
});

describe("an export of the journal", () => {
  it("reads back whole", () => {
    fc.assert(
      fc.property(anyJournal, (whole) => {
        const there = new Journal();
        const file = fromJson(journalAsJson(wholeOf(journalOf(whole)), 1));
        expect(file.faults).toEqual([]);
        take(there, file, wishes);
        expect(inOrder(wholeOf(there))).toEqual(inOrder(whole));
      }),
      { numRuns: 60 },
    );
  });

  it("changes nothing where everything is known already, and one undo takes it back where it is not", () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (mine, theirs) => {
        const journal = journalOf(mine);
        const before = inOrder(wholeOf(journal));
        const again = take(journal, fromJson(journalAsJson(mine, 1)), wishes);
        expect([again.stories, again.entries, again.others]).toEqual([0, 0, 0]);
        take(journal, fromJson(journalAsJson(theirs, 1)), wishes).undo();
        expect(inOrder(wholeOf(journal))).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it("of the stories alone brings them with their tellings", () => {
    fc.assert(
      fc.property(anyJournal, (whole) => {
        const file = fromJson(storiesAsJson(whole, 1));
        expect(file.stories.map(({ id }) => id)).toEqual(whole.stories.map(({ id }) => id));
        expect(file.others).toEqual({
          ...noOthers,
          tellings: whole.tellings.filter(({ storyId }) => storyId !== null),
        });
      }),
      { numRuns: 20 },
    );
  });

  it("is read from its bytes, whatever letters are in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyJournal, async (whole) => {
        const device = tabStorage();
        device.setItem("barline:preferences", '{"theme":"dark"}');
        const bytes = new TextEncoder().encode(myDataFile(journalOf(whole), device, 1));
        const read = await readMyData(new TextDecoder().decode(bytes));
        if (typeof read === "string") throw new Error(read);
        const [there, other] = [new Journal(), tabStorage()];
        const taken = takeMyData(there, read, other, "my-data.json");
        expect(inOrder(wholeOf(there))).toEqual(inOrder(whole));
        expect(other.getItem("barline:preferences")).toBe('{"theme":"dark"}');
        taken.undo();
        expect(other.length).toBe(0);
        expect(there.stories).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("writes over nothing that the device keeps beside the journal", async () => {
    const [here, there] = [tabStorage(), tabStorage()];
    here.setItem("barline:preferences", '{"theme":"light"}');
    there.setItem("barline:preferences", '{"theme":"dark"}');
    const read = await readMyData(myDataFile(new Journal(), there, 1));
    if (typeof read === "string") throw new Error(read);
    takeMyData(new Journal(), read, here, "my-data.json");
    expect(here.getItem("barline:preferences")).toBe('{"theme":"light"}');
  });

  it("has nothing that opens the synced journal on a server, and brings nothing of the kind", async () => {
    const [here, there] = [tabStorage(), tabStorage()];
    there.setItem("barline:journal-secret", '"abc"');
    const file = myDataFile(new Journal(), there, 1);
    expect(file).not.toContain("abc");
    const read = await readMyData(file.replace('"kept": {', '"kept": {"barline:journal-secret": "abc"'));
    if (typeof read === "string") throw new Error(read);
    takeMyData(new Journal(), read, here, "my-data.json");
    expect(here.length).toBe(0);
  });

  it("refuses what is no export, in a sentence", async () => {
    expect(await readMyData("# Stories")).toContain("Nothing was changed");
  });
});

describe("a story that the journal has another version of", () => {
  const bank = (): { journal: Journal; id: string } => {
    const journal = new Journal();
    const id = journal.addStory({ title: "The audit", parts: { action: "Mine." }, serves: { ownership: "first" } });
    return { journal, id };
  };
  const theirs = {
    title: "the audit",
    parts: { ...noParts, action: "Theirs." },
    serves: { "dive-deep": "first" },
  } as const;
  const choose = (choice: Choice) => {
    const { journal, id } = bank();
    const file = found(theirs);
    const before = wholeOf(journal);
    const [story] = file.stories;
    if (!story) throw new Error("no story");
    const taken = take(journal, file, { ...wishes, choices: new Map([[story, choice]]) });
    return { journal, id, taken, before };
  };

  it("is kept beside it, or left, or replaced, and can be taken back each time", () => {
    expect(choose("mine").journal.stories).toMatchObject([{ parts: { action: "Mine." } }]);
    expect(choose("both").journal.stories).toHaveLength(2);
    const { journal, id } = choose("theirs");
    expect(journal.stories).toMatchObject([
      { id, title: "the audit", parts: { action: "Theirs." }, serves: { "dive-deep": "first" } },
    ]);
    for (const choice of ["both", "mine", "theirs"] as const) {
      const { journal, taken, before } = choose(choice);
      taken.undo();
      expect(journal.stories.map(({ title, parts, serves }) => ({ title, parts, serves }))).toEqual(
        before.stories.map(({ title, parts, serves }) => ({ title, parts, serves })),
      );
    }
  });

  it("is found by its id, its title or its words, and passed over when it says nothing new", () => {
    const { journal, id } = bank();
    const words = Array.from({ length: 30 }, (_, nth) => `word${nth}`).join(" ");
    const long = journal.addStory({ title: "Refunds", parts: { action: words } });
    const same = take(journal, found({ title: "The audit", parts: { ...noParts, action: " Mine.\n" } }), wishes);
    expect(same.stories).toBe(0);
    const file = found(
      { id, title: "Renamed", parts: noParts },
      { title: "Paying back", parts: { ...noParts, action: `${words} twice` } },
    );
    take(journal, file, { ...wishes, choices: new Map(file.stories.map((story) => [story, "theirs"])) });
    expect(journal.stories).toHaveLength(2);
    expect(journal.story(id)?.title).toBe("Renamed");
    expect(journal.story(long)?.title).toBe("Paying back");
  });
});

describe("text outside of any story", () => {
  it("becomes one page of the journal, if it is wanted", () => {
    const journal = new Journal();
    const file = {
      ...found(),
      loose: [
        { line: 1, text: "How to use this." },
        { line: 9, text: "The end." },
      ],
    };
    take(journal, file, { ...wishes, keepsLoose: false });
    expect(journal.entries).toEqual([]);
    take(journal, file, wishes);
    expect(journal.entries).toMatchObject([{ text: "From bank.md:\n\nHow to use this.\n\nThe end." }]);
  });
});

describe("a page of the journal that both have", () => {
  it("is kept twice when each has words of its own, and once when one holds the other", () => {
    const journal = new Journal();
    const id = journal.addEntry({ text: "The audit. And more.", atMs: 1 });
    const page = (text: string): FoundFile => ({
      ...found(),
      others: { ...noOthers, entries: [{ id, atMs: 1, text, tags: [], principleId: null, storyId: null }] },
    });
    take(journal, page("The audit."), wishes);
    expect(journal.entries).toHaveLength(1);
    take(journal, page("Something else."), wishes);
    expect(journal.entries.map(({ text }) => text).sort()).toEqual(["Something else.", "The audit. And more."]);
  });
});
