/** Where Redis is, from `REDIS_URL`. */

export interface RedisAddress {
  readonly isCluster: boolean;
  /** The servers named, without credentials. More than one only for a cluster. */
  readonly servers: readonly { readonly host: string; readonly port: number }[];
  readonly tls: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly database: number;
}

const shape = /^(redis|rediss)(\+cluster)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/@]+)(?:\/(\d*))?$/;

/**
 * Reads `redis://[user:password@]host[:port][/number]`, with `rediss` for TLS. A Redis Cluster is named by
 * `redis+cluster://` or `rediss+cluster://` and one or more of its servers, separated by commas. Undefined when it is neither.
 */
export function readRedisAddress(given: string): RedisAddress | undefined {
  const [, scheme, cluster, username, password, hosts, database] = shape.exec(given) ?? [];
  const servers = hosts?.split(",").map(readServer);
  const isCluster = cluster !== undefined;
  if (!servers || (!isCluster && servers.length > 1) || (isCluster && database)) return undefined;
  const known = servers.filter((server) => server !== undefined);
  if (known.length < servers.length) return undefined;
  return {
    isCluster,
    servers: known,
    tls: scheme === "rediss",
    username: username ? decoded(username) : undefined,
    password: password ? decoded(password) : undefined,
    database: Number(database ?? 0),
  };
}

/** A password with a plain `%` in it is meant as it stands. */
function decoded(given: string): string {
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}

/** For people: where, without any password. */
export function describeAddress({ servers, isCluster }: RedisAddress): string {
  const places = servers.map(({ host, port }) => `${host}:${port}`).join(", ");
  return isCluster ? `${places} (a cluster)` : places;
}

function readServer(given: string): { host: string; port: number } | undefined {
  const [, bracketed, plain, port = "6379"] =
    /^(?:\[([0-9a-fA-F:]+)\]|([A-Za-z0-9._-]+))(?::(\d{1,5}))?$/.exec(given) ?? [];
  const host = bracketed ?? plain;
  return host === undefined || Number(port) > 65_535 ? undefined : { host, port: Number(port) };
}
