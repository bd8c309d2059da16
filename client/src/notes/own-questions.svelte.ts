/** The candidate's own list of questions, private until one is ticked off: the array `questions` of their own document. */
import { createSubscriber } from "svelte/reactivity";
import type { Doc } from "yjs";

export class OwnQuestions {
  readonly #doc: Doc;
  readonly #subscribe: () => void;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#subscribe = createSubscriber((update) => {
      doc.on("update", update);
      return () => doc.off("update", update);
    });
  }

  get all(): readonly string[] {
    this.#subscribe();
    return this.#list.toArray();
  }

  add(question: string): void {
    this.#list.push([question]);
  }

  remove(index: number): void {
    if (index < this.#list.length) this.#list.delete(index);
  }

  get #list() {
    return this.#doc.getArray<string>("questions");
  }
}
