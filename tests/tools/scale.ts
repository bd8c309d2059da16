/** How many nodes and shards so many interviews take, counted from what one was measured to cost. The tables of docs/scale.md. */

/** Measured by `npm run bench:costs`, with Redis: rooms of four, late in a long interview, with 2.5 edits and 0.2 commands per second. */
export const measured = {
  /** Milliseconds of a core per second, for one interview. */
  nodeMs: 2.9,
  redisMs: 0.7,
  /** A node's memory for one interview, and what a node takes by itself. */
  nodeKiB: 1_700,
  bareNodeMiB: 225,
  /** What an hour of interview leaves in Redis. */
  keptKiB: 870,
  /** Milliseconds of a core until a room that a node did not know is open for four people and their notes. */
  openingMs: 39,
} as const;

/** What an operator chooses. */
interface Choices {
  /** How busy a core may be, so that there is room for peaks and for one node less. */
  readonly busy: number;
  /** Hours of interview per place and day: people sleep. */
  readonly hoursPerDay: number;
  readonly retentionDays: number;
  readonly shardGiB: number;
}

const usual: Choices = { busy: 0.6, hoursPerDay: 6, retentionDays: 90, shardGiB: 24 };

export interface Sizing {
  readonly nodes: number;
  readonly nodeGiB: number;
  /** How busy a core is when one node is lost. */
  readonly busyWithoutOne: number;
  /** Seconds until everybody of a lost node is back. */
  readonly backS: number;
  readonly shardsForTime: number;
  readonly shardsForMemory: number;
  /** People who wait when one shard is lost, until its replica has taken over. */
  readonly peopleOfShard: number;
}

const peoplePerInterview = 4;
/** Of a reconnecting browser, until its first attempt. */
const firstAttemptS = 0.5;

export function sizing(interviews: number, choices: Partial<Choices> = {}): Sizing {
  const { busy, hoursPerDay, retentionDays, shardGiB } = { ...usual, ...choices };
  const cores = (interviews * measured.nodeMs) / 1_000;
  // Never one alone: its loss would be everybody's.
  const nodes = Math.max(2, Math.ceil(cores / busy));
  const shardsForTime = Math.max(1, Math.ceil((interviews * measured.redisMs) / 1_000 / busy));
  const keptGiB = (interviews * hoursPerDay * retentionDays * measured.keptKiB) / 1_024 ** 2;
  const shardsForMemory = Math.max(1, Math.ceil(keptGiB / shardGiB));
  const busyWithoutOne = cores / (nodes - 1);
  const openingS = ((interviews / nodes) * measured.openingMs) / 1_000;
  return {
    nodes,
    nodeGiB: (measured.bareNodeMiB + (interviews / (nodes - 1)) * (measured.nodeKiB / 1_024)) / 1_024,
    busyWithoutOne,
    backS: firstAttemptS + openingS / (nodes - 1) / (1 - Math.min(busyWithoutOne, 0.95)),
    shardsForTime,
    shardsForMemory,
    peopleOfShard: Math.ceil((interviews * peoplePerInterview) / Math.max(shardsForTime, shardsForMemory)),
  };
}

const figure = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}

const sizes = [1_000, 100_000, 1_000_000] as const;
const retentions = [90, 14, 2] as const;

/** As docs/scale.md shows them. */
export function scaleTables(): { readonly nodes: string; readonly shards: string } {
  const row = (interviews: number): readonly string[] => {
    const { nodes, nodeGiB, busyWithoutOne, backS } = sizing(interviews);
    return [
      figure.format(interviews),
      figure.format(nodes),
      `${figure.format(nodeGiB)} GiB`,
      `${figure.format(100 * busyWithoutOne)} %`,
      `${figure.format(backS)} s`,
    ];
  };
  const shards = (interviews: number): readonly string[] => [
    figure.format(interviews),
    figure.format(sizing(interviews).shardsForTime),
    ...retentions.map((retentionDays) => figure.format(sizing(interviews, { retentionDays }).shardsForMemory)),
    figure.format(sizing(interviews).peopleOfShard),
  ];
  return {
    nodes: table([
      ["interviews at once", "nodes of one core", "memory of each", "busy when one is lost", "its people are back in"],
      ...sizes.map(row),
    ]),
    shards: table([
      [
        "interviews at once",
        "shards for the work",
        ...retentions.map((days) => `for the memory, kept ${days} days`),
        "people who wait when one is lost",
      ],
      ...sizes.map(shards),
    ]),
  };
}
