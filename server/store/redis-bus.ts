import type { Channels } from "./redis-channels.ts";
import type { RedisLink } from "./redis-link.ts";
import type { Bus } from "./store.ts";

const retryMs = 500;

/** The bus of several nodes: pub/sub of Redis, sharded in a cluster. While Redis is away, messages are lost, as a bus may. */
export function redisBus(link: RedisLink, channels: Channels): Bus {
  const stops = new Set<() => void>();
  /** Topics that are being subscribed to: publishing waits for that, so that the answer to a question is heard. */
  const beginning = new Map<string, Promise<void>>();
  const verb = link.isCluster ? "SPUBLISH" : "PUBLISH";

  const send = (channel: string, bytes: Buffer): void => {
    link.send(channel, [verb, channel, bytes]).catch(() => undefined); // lossy by contract
  };
  return {
    publish(topic, bytes) {
      const channel = `bus:${topic}`;
      const copy = Buffer.from(bytes);
      const begun = beginning.get(channel);
      if (begun) void begun.then(() => send(channel, copy));
      else send(channel, copy);
    },
    hasOthers: () => true,
    subscribe(topic, onBytes) {
      const channel = `bus:${topic}`;
      let stop = (): void => undefined;
      let isOver = false;
      const listen = (): void => {
        if (isOver) return;
        const { begun, unwatch } = channels.listen(channel, (bytes) => onBytes(new Uint8Array(bytes)));
        stop = unwatch;
        const settled = begun.catch(() => {
          unwatch();
          setTimeout(listen, retryMs).unref();
        });
        beginning.set(channel, settled);
        void settled.then(() => {
          if (beginning.get(channel) === settled) beginning.delete(channel);
        });
      };
      const end = (): void => {
        isOver = true;
        stop();
        stops.delete(end);
      };
      stops.add(end);
      listen();
      return end;
    },
    close() {
      for (const end of [...stops]) end();
      return Promise.resolve();
    },
  };
}
