/** The pack of a room, fetched once per page. People who prepare load it right away; a candidate never does before scoring. */
import type { PrincipleName } from "../../../shared/contract/views.ts";
import type { Pack, PackPrinciple, PackScript } from "../../../shared/contract/pack.ts";
import { principleName } from "../../../shared/questions/principle-name.ts";
import { http, type Called } from "../net/http.ts";
import { drawn } from "../ui/drawn.ts";
import { together } from "./together.ts";

const retryAfterMs = 3_000;
const none: readonly PrincipleName[] = [];

/** A pack other than the server's first one. */
export interface PackSource {
  /** A different key means a different pack, or a different state of it. */
  readonly key: string;
  readonly fetch: () => Promise<Called<Pack>>;
}

export class PackShelf {
  #pack = $state.raw<Pack>();
  #names = $state.raw(none);
  #hasTried = $state(false);
  #wanted: Promise<void> | undefined;
  #source: PackSource | undefined;
  readonly #byId = $derived(new Map(this.#pack?.principles.map((principle) => [principle.id, principle])));

  /** The pack, once it has come. */
  get pack(): Pack | undefined {
    return this.#pack;
  }

  /** The first try hasn't finished yet, and nobody has waited long for it. */
  get isAwaited(): boolean {
    return !this.#hasTried;
  }

  /** Fetches it once the page has been drawn, and keeps trying while the server is away. */
  load(): void {
    void drawn().then(() => this.whenTried());
  }

  /** Fetches it right away; resolves after the first try. */
  whenTried(): Promise<void> {
    return (this.#wanted ??= this.#begin());
  }

  /**
   * Says which pack it is; undefined: the server's first one. Fetches again if it is a different one and somebody wants it.
   * `names`: of principles in earlier packs, which a finished round may still show.
   */
  follow(source: PackSource | undefined, names = none): void {
    this.#names = names;
    if (source?.key === this.#source?.key) return;
    this.#source = source;
    this.#pack = undefined;
    this.#hasTried = false;
    if (this.#wanted) this.#wanted = this.#begin();
  }

  principle(principleId: string): PackPrinciple | undefined {
    return this.#byId.get(principleId);
  }

  /** The principle's name, even from an earlier pack of the room; an id that no pack knows is shown in words. */
  nameOf(principleId: string): string {
    return this.principle(principleId)?.name ?? principleName(principleId, this.#names);
  }

  script(id: PackScript["id"]): PackScript | undefined {
    return this.#pack?.scripts.find((script) => script.id === id);
  }

  /** On a line that stalls nobody waits for ever for what can be shown without it. */
  #begin(): Promise<void> {
    const tried = this.#fetch();
    void together(tried).then(() => (this.#hasTried = true));
    return tried;
  }

  async #fetch(): Promise<void> {
    const source = this.#source;
    const called = await (source?.fetch() ?? http.pack());
    if (source !== this.#source) return; // another one has been chosen in the meantime, and is on its way
    this.#hasTried = true;
    if (called.ok) this.#pack = called.answer;
    else setTimeout(() => void this.#fetch(), retryAfterMs);
  }
}
