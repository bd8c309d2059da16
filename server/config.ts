/** Configuration: environment variables only, read once at start, all faults listed together. See README.md, configuration. */
import { isIP } from "node:net";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import { limits } from "../shared/contract/limits.ts";
import type { Fault } from "../shared/contract/reply.ts";
import { readRedisAddress } from "./store/redis-address.ts";

/** How much one address or one seat may ask for. Generous: they stop floods, not work. */
export interface RateLimits {
  readonly roomsPerMinute: number;
  readonly seatsPerMinute: number;
  readonly requestsPerMinute: number;
  readonly connectionsPerMinute: number;
  /** Per seat, averaged over a minute. */
  readonly commandsPerSecond: number;
  readonly signalsPerSecond: number;
}

/** What one address or one seat may use up. */
export interface Budgets {
  /** Stored for strangers, per address and day. */
  readonly bytesPerDay: number;
  /** Milliseconds of this node's time per minute. */
  readonly workMsPerAddress: number;
  readonly workMsPerSeat: number;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** When set, Redis keeps everything and any number of nodes can serve any room. */
  readonly redisUrl: string | null;
  /** Folder of the embedded store; not used with Redis. */
  readonly dataFolder: string;
  /** The address at which people reach the server, `https://rooms.example.org`. Null: any host. */
  readonly publicOrigin: string | null;
  /** What Express calls `trust proxy`: hops, addresses, or whether at all. */
  readonly trustProxy: boolean | number | string;
  readonly retentionMs: number;
  readonly journalRetentionMs: number;
  readonly turn: { readonly urls: readonly string[]; readonly secret: string | null };
  readonly packsFolder: string | null;
  /** Folder of a model with which browsers recognise speech. */
  readonly speechFolder: string | null;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  readonly rates: RateLimits;
  readonly budgets: Budgets;
  /** Below this, only people who have a seat may write. */
  readonly freeBytes: number;
  /** Where the metrics are served: to anyone with the token, on a port of their own, or nowhere. */
  readonly metrics: { readonly token: string | null; readonly port: number | null; readonly host: string };
}

const whole = (name: string, min: number, max: number) =>
  z.string().transform((given, context) => {
    const number = Number(given);
    if (/^\d+$/.test(given) && number >= min && number <= max) return number;
    context.addIssue({ code: "custom", message: `${name} must be a whole number from ${min} to ${max}.` });
    return z.NEVER;
  });

const origin = z.string().transform((given, context) => {
  const parsed = URL.canParse(given) ? new URL(given) : null;
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.pathname === "/" && !parsed.search && !parsed.hash) {
    return parsed.origin;
  }
  context.addIssue({
    code: "custom",
    message: "PUBLIC_ORIGIN must be like https://rooms.example.org, without a path.",
  });
  return z.NEVER;
});

const redisUrl = z.string().refine((given) => readRedisAddress(given) !== undefined, {
  message: "REDIS_URL must be like redis://host:6379, or redis+cluster://host1:6379,host2:6379 for a cluster.",
});

const turnUrls = z
  .string()
  .transform((given) => given.split(",").map((url) => url.trim()))
  .refine((all) => all.every((url) => /^(?:stuns?|turns?):[^\s,]+$/.test(url)), {
    message: "TURN_URLS must be a list of turn:, turns: or stun: addresses with commas between them.",
  });

const switches: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/** An address, a range of them, or a name that Express knows. A range of everything is `true`. */
function isProxy(given: string): boolean {
  if (/^(?:loopback|linklocal|uniquelocal)$/.test(given)) return true;
  const [address = "", bits, ...rest] = given.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

const trustProxy = z.string().transform((given, context) => {
  const value = given.trim().toLowerCase();
  const known = switches[value];
  if (known !== undefined) return known;
  if (/^\d{1,3}$/.test(value)) return Number(value);
  const proxies = value.split(/[\s,]+/).filter((proxy) => proxy !== "");
  if (proxies.length > 0 && proxies.every(isProxy)) return proxies.join(",");
  context.addIssue({
    code: "custom",
    message:
      "TRUST_PROXY must be true, false, the number of proxies in front, or their addresses, like 10.0.0.0/8, with commas between them.",
  });
  return z.NEVER;
});

/** `~` reaches us as it stands where no shell reads the line. */
const folder = z.string().transform((given) => resolve(given.replace(/^~(?=\/|$)/, homedir())));
const secret = (name: string, leastChars: number) =>
  z
    .string()
    .regex(new RegExp(`^\\S{${leastChars},}$`), `${name} must be at least ${leastChars} characters without spaces.`);
const rate = (name: string, usual: number) => whole(name, 1, 10_000_000).default(usual);

const Environment = z.object({
  PORT: whole("PORT", 0, 65_535).default(3_000),
  HOST: z.string().default("0.0.0.0"),
  REDIS_URL: redisUrl.optional(),
  BARLINE_DATA: folder.default(() => resolve("data")),
  PUBLIC_ORIGIN: origin.optional(),
  TRUST_PROXY: trustProxy.default(false),
  RETENTION_DAYS: whole("RETENTION_DAYS", 1, 3_650).default(limits.retentionDays),
  JOURNAL_RETENTION_DAYS: whole("JOURNAL_RETENTION_DAYS", 1, 3_650).default(limits.journalRetentionDays),
  TURN_URLS: turnUrls.default([]),
  TURN_SECRET: z.string().optional(),
  PACKS_DIR: folder.optional(),
  SPEECH_DIR: folder.optional(),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(
      z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
        message: "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.",
      }),
    )
    .default("info"),
  ROOMS_PER_MINUTE: rate("ROOMS_PER_MINUTE", 1_200),
  SEATS_PER_MINUTE: rate("SEATS_PER_MINUTE", 3_000),
  REQUESTS_PER_MINUTE: rate("REQUESTS_PER_MINUTE", 12_000),
  CONNECTIONS_PER_MINUTE: rate("CONNECTIONS_PER_MINUTE", 6_000),
  COMMANDS_PER_SECOND: rate("COMMANDS_PER_SECOND", limits.commandsPerSecond),
  SIGNALS_PER_SECOND: rate("SIGNALS_PER_SECOND", 50),
  BYTES_PER_DAY: whole("BYTES_PER_DAY", 1, Number.MAX_SAFE_INTEGER).default(limits.bytesPerDay),
  WORK_MS_PER_ADDRESS: rate("WORK_MS_PER_ADDRESS", limits.workMsPerAddress),
  WORK_MS_PER_SEAT: rate("WORK_MS_PER_SEAT", limits.workMsPerSeat),
  FREE_BYTES: whole("FREE_BYTES", 0, Number.MAX_SAFE_INTEGER).default(limits.freeBytes),
  METRICS_TOKEN: secret("METRICS_TOKEN", 16).optional(),
  METRICS_PORT: whole("METRICS_PORT", 0, 65_535).optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
});

export type ReadConfig =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly Fault[] };

/** As it is meant: files of variables leave quotes, spaces and Windows line ends on their values. */
const bare = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, "$2");

/** Reads the environment. An empty variable counts as unset. Refuses with all faults together. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const given = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, bare(value ?? "")] as const)
      .filter(([, value]) => value !== ""),
  );
  const read = Environment.safeParse(given);
  const faults: Fault[] = read.success
    ? []
    : read.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  if (given.TURN_URLS?.includes("turn") && given.TURN_SECRET === undefined) {
    faults.push({ path: "TURN_SECRET", message: "TURN_SECRET must be set when TURN_URLS names a TURN server." });
  }
  if (!read.success || faults.length > 0) return { ok: false, faults };
  const values = read.data;
  return {
    ok: true,
    config: {
      port: values.PORT,
      host: values.HOST,
      redisUrl: values.REDIS_URL ?? null,
      dataFolder: values.BARLINE_DATA,
      publicOrigin: values.PUBLIC_ORIGIN ?? null,
      trustProxy: values.TRUST_PROXY,
      retentionMs: values.RETENTION_DAYS * 24 * 3_600_000,
      journalRetentionMs: values.JOURNAL_RETENTION_DAYS * 24 * 3_600_000,
      turn: { urls: values.TURN_URLS, secret: values.TURN_SECRET ?? null },
      packsFolder: values.PACKS_DIR ?? null,
      speechFolder: values.SPEECH_DIR ?? null,
      logLevel: values.LOG_LEVEL,
      rates: {
        roomsPerMinute: values.ROOMS_PER_MINUTE,
        seatsPerMinute: values.SEATS_PER_MINUTE,
        requestsPerMinute: values.REQUESTS_PER_MINUTE,
        connectionsPerMinute: values.CONNECTIONS_PER_MINUTE,
        commandsPerSecond: values.COMMANDS_PER_SECOND,
        signalsPerSecond: values.SIGNALS_PER_SECOND,
      },
      budgets: {
        bytesPerDay: values.BYTES_PER_DAY,
        workMsPerAddress: values.WORK_MS_PER_ADDRESS,
        workMsPerSeat: values.WORK_MS_PER_SEAT,
      },
      freeBytes: values.FREE_BYTES,
      metrics: { token: values.METRICS_TOKEN ?? null, port: values.METRICS_PORT ?? null, host: values.METRICS_HOST },
    },
  };
}
