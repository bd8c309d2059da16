import { RawClient } from "./raw-client.ts";

type Asked = ConstructorParameters<typeof RawClient>;

/** The raw clients of a test, which all end together. */
export class RawClients {
  readonly #clients: RawClient[] = [];

  /** Opens a client, and waits for nothing. */
  open(...asked: Asked): RawClient {
    const client = new RawClient(...asked);
    this.#clients.push(client);
    return client;
  }

  /** Opens a client that has the document by the time this resolves. */
  async join(...asked: Asked): Promise<RawClient> {
    const client = this.open(...asked);
    await client.join();
    return client;
  }

  end(): void {
    for (const client of this.#clients.splice(0)) client.end();
  }
}
