import type { Unwatch } from "./store.ts";

type OnBytes = (bytes: Buffer) => void;

/** How this process listens to Redis. */
export interface Wire {
  subscribe(channel: string, onBytes: OnBytes): Promise<void>;
  unsubscribe(channel: string, onBytes: OnBytes): Promise<void>;
}

interface Channel {
  readonly listeners: Set<OnBytes>;
  readonly onBytes: OnBytes;
  isOn: boolean;
  /** Subscribing and unsubscribing happen one after the other, or they could overtake each other on the way. */
  turn: Promise<void>;
}

const maxTries = 5;

/** Many listeners, one subscription per channel. */
export class Channels {
  readonly #wire: Wire;
  readonly #channels = new Map<string, Channel>();

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** Listens until `unwatch` is called; `begun` says from when on Redis delivers. */
  listen(name: string, onBytes: OnBytes): { readonly begun: Promise<void>; readonly unwatch: Unwatch } {
    const channel = this.#channels.get(name) ?? this.#add(name);
    const listener: OnBytes = (bytes) => onBytes(bytes);
    channel.listeners.add(listener);
    const unwatch = (): void => {
      if (!channel.listeners.delete(listener) || channel.listeners.size > 0) return;
      this.#settle(name, channel).catch(() => undefined); // at worst it stays subscribed with nobody listening
    };
    return { begun: this.#settle(name, channel), unwatch };
  }

  #add(name: string): Channel {
    const listeners = new Set<OnBytes>();
    const onBytes: OnBytes = (bytes) => {
      for (const listener of [...listeners]) listener(bytes);
    };
    const channel: Channel = { listeners, onBytes, isOn: false, turn: Promise.resolve() };
    this.#channels.set(name, channel);
    return channel;
  }

  #settle(name: string, channel: Channel): Promise<void> {
    const settled = channel.turn.then(() => this.#bringAbout(name, channel));
    channel.turn = settled.catch(() => undefined); // the caller is told
    return settled;
  }

  async #bringAbout(name: string, channel: Channel): Promise<void> {
    for (let attempt = 1; channel.listeners.size > 0 !== channel.isOn; attempt += 1) {
      try {
        if (channel.isOn) await this.#wire.unsubscribe(name, channel.onBytes);
        else await this.#wire.subscribe(name, channel.onBytes);
        channel.isOn = !channel.isOn;
      } catch (error) {
        // The connection went away, or the room's server moved within the cluster.
        if (attempt >= maxTries) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
      }
    }
    if (channel.listeners.size === 0 && this.#channels.get(name) === channel) this.#channels.delete(name);
  }
}
