import { expect, it } from "vitest";
import { createGuard } from "../../../server/guard.ts";
import { PutOff } from "../../../server/notes/live/put-off.ts";
import { until } from "../../support/redis.ts";
import { silentLog } from "./support.ts";

it("writes that were put off are given up one by one, and none of them counts as saved before", async () => {
  const givenUp: [number, number][] = [];
  const putOff: PutOff = new PutOff({
    ping: () => undefined,
    isPaused: () => false,
    giveUp: (count) => void givenUp.push([count, putOff.from]),
    guard: createGuard({ log: silentLog, bugs: { inc: () => undefined } }),
    onFault: () => undefined,
  });
  for (const count of [3, 5]) putOff.add(count, "gap");
  expect(putOff.from).toBe(3);
  await until(() => givenUp.length === 2);
  expect(givenUp).toEqual([
    [3, 5],
    [5, Infinity],
  ]);
  expect(putOff.owes).toBe(false);
});
