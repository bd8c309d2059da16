/** The pack of a room, fetched once a page. Those who prepare load it at once; a candidate never does before scoring. */
import type { Pack, PackPrinciple, PackScript } from "../../../shared/questions/pack.ts";
import { http, type Called } from "../net/http.ts";

const retryAfterMs = 3_000;

/** A pack that is not the server's first one. */
export interface PackSource {
  /** Another key is another pack, or another state of it. */
  readonly key: string;
  readonly fetch: () => Promise<Called<Pack>>;
}

export class PackShelf {
  #pack = $state.raw<Pack>();
  #wanted = false;
  #source: PackSource | undefined;
  readonly #byId = $derived(new Map(this.#pack?.principles.map((principle) => [principle.id, principle])));

  /** The pack, once it has come. */
  get pack(): Pack | undefined {
    return this.#pack;
  }

  /** Fetches it, and goes on trying while the server is away. */
  load(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    void this.#fetch();
  }

  /** Says which pack it is; undefined: the server's first one. Fetches anew when it is another one and somebody wants it. */
  follow(source: PackSource | undefined): void {
    if (source?.key === this.#source?.key) return;
    this.#source = source;
    this.#pack = undefined;
    if (this.#wanted) void this.#fetch();
  }

  principle(principleId: string): PackPrinciple | undefined {
    return this.#byId.get(principleId);
  }

  /** The principle's name; an id of another pack is shown in words. */
  nameOf(principleId: string): string {
    return this.principle(principleId)?.name ?? principleName(principleId);
  }

  script(id: PackScript["id"]): PackScript | undefined {
    return this.#pack?.scripts.find((script) => script.id === id);
  }

  async #fetch(): Promise<void> {
    const source = this.#source;
    const called = await (source?.fetch() ?? http.pack());
    if (source !== this.#source) return; // another one was chosen meanwhile, and is on its way
    if (called.ok) this.#pack = called.answer;
    else setTimeout(() => void this.#fetch(), retryAfterMs);
  }
}

/** The exact names that do not follow from the id; the others are the id in words, each with a capital. */
const exactNames: Readonly<Record<string, string>> = {
  "are-right-a-lot": "Are Right, A Lot",
  "learn-and-be-curious": "Learn and Be Curious",
  "invent-and-simplify": "Invent and Simplify",
  "hire-and-develop-the-best": "Hire and Develop the Best",
  "insist-on-the-highest-standards": "Insist on the Highest Standards",
  "bias-for-action": "Bias for Action",
  "have-backbone-disagree-and-commit": "Have Backbone; Disagree and Commit",
  "strive-to-be-earths-best-employer": "Strive to be Earth's Best Employer",
  "success-and-scale-bring-broad-responsibility": "Success and Scale Bring Broad Responsibility",
};

/** A principle's name from its id alone, for those who have no pack. */
export const principleName = (principleId: string): string =>
  exactNames[principleId] ??
  principleId
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
