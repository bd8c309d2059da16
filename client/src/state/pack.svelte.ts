/** The pack of a room, fetched once a page. Those who prepare load it at once; a candidate never does before scoring. */
import type { Pack, PackPrinciple, PackScript } from "../../../shared/questions/pack.ts";
import { http } from "../net/http.ts";

const retryAfterMs = 3_000;

export class PackShelf {
  #pack = $state.raw<Pack>();
  #wanted = false;
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
    const called = await http.pack();
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
