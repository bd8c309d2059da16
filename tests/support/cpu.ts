/** Processor time of this process, in milliseconds: what else runs on the machine does not count. */
export async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The same for work that does not wait for anything. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

let slowness: number | undefined;

/**
 * How many times slower this machine is than an ordinary one of 2024, but at least 1: limits in milliseconds are multiplied by it, so that
 * they mean the same work everywhere.
 */
export function machineFactor(): number {
  slowness ??= Math.max(1, Math.min(...Array.from({ length: 5 }, calibrate)) / plainMs);
  return slowness;
}

const plainMs = 17;

/** The kind of work that servers do: text, numbers, maps. */
function calibrate(): number {
  const { user: before } = process.cpuUsage();
  const counts = new Map<string, number>();
  for (let nth = 0; nth < 40_000; nth += 1) {
    const key = JSON.stringify({ at: nth % 997, text: "the queue stood still" });
    counts.set(key, (counts.get(key) ?? 0) + key.length);
  }
  return (process.cpuUsage().user - before) / 1_000;
}
