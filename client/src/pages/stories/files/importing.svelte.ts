/** A file of stories between being chosen and being taken: what is in it, and what its owner wants of that. */
import type { FoundFile, FoundStory } from "../../../../../shared/journal/files/found.ts";
import { readStories } from "../../../../../shared/journal/files/read-stories.ts";
import { propose, take } from "../../../journal/files/take.ts";
import type { Choice, Proposed, Taken } from "../../../journal/files/take.ts";
import type { Journal } from "../../../journal/journal.svelte.ts";
import { anyTextOfFile } from "../../../net/file-text.ts";

export class Importing {
  /** Read, and not yet taken. */
  file = $state.raw<FoundFile>();
  name = $state("");
  /** Why the last one could not be read. */
  refusal = $state<string>();
  isReading = $state(false);
  keepsLoose = $state(true);
  proposed = $state.raw<readonly Proposed[]>([]);
  #choices = $state.raw<ReadonlyMap<FoundStory, Choice>>(new Map());
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async readFile(chosen: File): Promise<void> {
    this.isReading = true;
    try {
      const text = await anyTextOfFile(chosen);
      if (text.ok) this.read(text.text, chosen.name);
      else this.refusal = text.faults.map(({ message }) => message).join(" ");
    } catch {
      this.refusal = "The file can’t be opened. It may have been moved, or be open elsewhere."; // the browser says no more
    } finally {
      this.isReading = false;
    }
  }

  read(text: string, name: string): void {
    const read = readStories(text);
    this.refusal = read.ok ? undefined : `${read.message} Nothing was changed.`;
    if (!read.ok) return;
    this.name = name;
    this.file = read.file;
    this.proposed = propose(this.#journal, read.file);
    this.#choices = new Map();
    this.keepsLoose = true;
  }

  /** Back to choosing. */
  drop(): void {
    this.file = undefined;
    this.refusal = undefined;
  }

  /** Stories that will be added or changed, as things stand. */
  get coming(): number {
    return this.proposed.filter(({ story, twin }) => !twin || (!twin.isSame && this.choiceOf(story) !== "mine")).length;
  }
  /** Stories that say nothing new. */
  get known(): number {
    return this.proposed.filter(({ twin }) => twin?.isSame).length;
  }

  choiceOf(story: FoundStory): Choice {
    return this.#choices.get(story) ?? "both";
  }
  choose(story: FoundStory, choice: Choice): void {
    this.#choices = new Map([...this.#choices, [story, choice]]);
  }

  take(): Taken | undefined {
    return (
      this.file &&
      take(this.#journal, this.file, { choices: this.#choices, keepsLoose: this.keepsLoose, fileName: this.name })
    );
  }
}
