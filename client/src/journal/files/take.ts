/** Takes what a file holds into the journal, in one go that one undo takes back. Nothing that is here is lost unless its owner says so. */
import type { FoundFile, FoundStory } from "../../../../shared/journal/files/found.ts";
import { twinsIn } from "../../../../shared/journal/files/twins.ts";
import type { Twin } from "../../../../shared/journal/files/twins.ts";
import type { Entry } from "../../../../shared/journal/shapes.ts";
import type { Journal, StoryChange } from "../journal.svelte.ts";
import type { Records } from "../records.svelte.ts";
import { toldElsewhere } from "../told-elsewhere.ts";

/** What becomes of a story that the journal has another version of. */
export type Choice = "both" | "mine" | "theirs";

export interface Proposed {
  readonly story: FoundStory;
  readonly twin: Twin | undefined;
}

export interface Wishes {
  /** For a story with a twin that says something else; `both` unless it is named here. */
  readonly choices: ReadonlyMap<FoundStory, Choice>;
  /** Keeps the text outside of any story as a page of the journal. */
  readonly keepsLoose: boolean;
  /** What the file is called, for that page. */
  readonly fileName: string;
}

export interface Taken {
  readonly stories: number;
  readonly entries: number;
  readonly others: number;
  readonly undo: () => void;
}

export function propose(journal: Journal, file: FoundFile): readonly Proposed[] {
  const twinOf = twinsIn(journal.stories);
  return file.stories.map((story) => ({ story, twin: twinOf(story) }));
}

export function take(journal: Journal, file: FoundFile, wishes: Wishes): Taken {
  const taking = new Taking(journal, file, wishes);
  journal.doc.transact(() => taking.run());
  return taking;
}

class Taking implements Taken {
  stories = 0;
  entries = 0;
  others = 0;
  readonly #journal: Journal;
  readonly #file: FoundFile;
  readonly #wishes: Wishes;
  readonly #backwards: (() => void)[] = [];

  constructor(journal: Journal, file: FoundFile, wishes: Wishes) {
    this.#journal = journal;
    this.#file = file;
    this.#wishes = wishes;
  }

  run(): void {
    const { others, loose } = this.#file;
    for (const proposed of propose(this.#journal, this.#file)) this.#story(proposed);
    const here = new Map(this.#journal.entries.map((entry) => [entry.id, entry]));
    for (const entry of others.entries) this.#entry(entry, here.get(entry.id));
    const { tellings, askings, drills, fixes, planned } = this.#journal;
    this.#records(tellings, others.tellings);
    this.#records(askings, others.askings);
    this.#records(drills, others.drills);
    this.#records(fixes, others.fixes, (mine, theirs) => ({ ...mine, doneMs: mine.doneMs ?? theirs.doneMs }));
    this.#records(planned, others.planned, (mine, theirs) => ({ ...mine, doneMs: mine.doneMs ?? theirs.doneMs }));
    const text = `From ${this.#wishes.fileName}:\n\n${loose.map((found) => found.text).join("\n\n")}`;
    const isKnown = this.#journal.entries.some((entry) => entry.text === text);
    if (loose.length > 0 && this.#wishes.keepsLoose && !isKnown) this.#addEntry({ text });
  }

  readonly undo = (): void => {
    this.#journal.doc.transact(() => {
      for (const back of this.#backwards.reverse()) back();
    });
  };

  #story({ story, twin }: Proposed): void {
    const choice = twin ? (this.#wishes.choices.get(story) ?? "both") : "both";
    if (twin?.isSame || choice === "mine") return;
    this.stories += 1;
    const { title, parts, rest, serves, createdMs, changedMs, told } = story;
    if (twin && choice === "theirs") {
      const { mine } = twin;
      this.#change(mine.id, mine, { title, parts, rest, serves: { ...noneOf(mine.serves), ...serves } });
      return;
    }
    const isHere = story.id !== null && this.#journal.story(story.id) !== undefined;
    const id = this.#journal.addStory(
      {
        title: twin && twin.mine.title === title ? `${title} (from the file)` : title,
        parts,
        rest,
        serves,
        ...(createdMs === null ? {} : { createdMs }),
        ...(changedMs === null ? {} : { changedMs }),
      },
      ...(story.id === null || isHere ? [] : [story.id]),
    );
    this.#backwards.push(() => this.#journal.removeStory(id));
    this.#records(
      this.#journal.tellings,
      told.map(({ atMs, where }) => toldElsewhere(id, atMs, where)),
    );
  }

  #change(id: string, before: StoryChange, after: StoryChange): void {
    this.#journal.changeStory(id, after);
    this.#backwards.push(() =>
      this.#journal.changeStory(id, { ...before, serves: { ...noneOf(after.serves ?? {}), ...before.serves } }),
    );
  }

  /** A page that both have, each with words of its own, is kept twice. */
  #entry(theirs: Entry, mine: Entry | undefined): void {
    if (mine && (mine.text.includes(theirs.text) || theirs.text.trim() === "")) return;
    const { id, ...fields } = theirs;
    this.#addEntry(fields, mine ? undefined : id);
  }

  #addEntry(fields: Partial<Omit<Entry, "id">>, wantedId?: string): void {
    const id = this.#journal.addEntry(fields, ...(wantedId === undefined ? [] : [wantedId]));
    this.entries += 1;
    this.#backwards.push(() => this.#journal.removeEntry(id));
  }

  /** What is here stays, unless the two add up. */
  #records<Item extends { readonly id: string; readonly atMs: number }>(
    records: Records<Item>,
    all: readonly Item[],
    addUp: (mine: Item, theirs: Item) => Item = (mine) => mine,
  ): void {
    const here = new Map(records.all.map((item) => [item.id, item]));
    for (const theirs of all) {
      const mine = here.get(theirs.id);
      const next = mine ? addUp(mine, theirs) : theirs;
      if (mine && JSON.stringify(next) === JSON.stringify(mine)) continue;
      records.put(next);
      this.others += 1;
      this.#backwards.push(() => {
        if (mine) records.put(mine);
        else records.remove(next.id);
      });
    }
  }
}

const noneOf = (serves: Readonly<Record<string, unknown>>): Record<string, null> =>
  Object.fromEntries(Object.keys(serves).map((principleId) => [principleId, null]));
