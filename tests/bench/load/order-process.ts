/** A load generator in a process of its own, so that it does not share its processor time with what it measures. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export class OrderProcess<Order extends object, Figures extends { readonly failed?: string }> {
  readonly #child;
  readonly #gone: Promise<never>;

  /** `script` stands in this folder, and answers each message with one. */
  constructor(script: string) {
    this.#child = fork(fileURLToPath(new URL(script, import.meta.url)), [], { execArgv: ["--import", "tsx"] });
    this.#gone = once(this.#child, "exit").then(() => Promise.reject(new Error("the load generator has ended")));
    this.#gone.catch(() => undefined); // ended by us, or told to who is waiting
  }

  async does(order: Order): Promise<Figures> {
    this.#child.send(order);
    const [figures] = (await Promise.race([once(this.#child, "message"), this.#gone])) as [Figures]; // what that script answers with
    if (figures.failed !== undefined) throw new Error(figures.failed);
    return figures;
  }

  end(): void {
    this.#child.kill();
  }
}
