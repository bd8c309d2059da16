/**
 * What a call costs: rooms of two, four and six people in one Chromium with fake devices, on the production build. Prints the processor time
 * of the browser per person while all talk, first by sound alone and then with pictures. `npm run call:mesh`, or with `-- 2 6`.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { fakeDevices, startBrowser, type Person } from "../e2e/browser.ts";
import { BuiltServer } from "../e2e/built-server.ts";
import { hearsAll, linesOf, openWithDevices } from "../e2e/lines.ts";
import { openRoom } from "../support/people.ts";
import { until } from "../support/redis.ts";

const measuredMs = 15_000;

/** Seconds of processor time of everything this browser runs. */
async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Per person, as a share of one core. */
async function shareEach(browser: Browser, people: number): Promise<string> {
  const [before, sinceMs] = [await cpuSeconds(browser), performance.now()];
  await pause(measuredMs);
  const share = (await cpuSeconds(browser)) - before;
  return `${Math.round((100_000 * share) / (performance.now() - sinceMs) / people)} %`;
}

async function callOf(server: BuiltServer, browser: Browser, count: number): Promise<void> {
  const room = await openRoom(server.url, { format: "panel" });
  const seats = [room.host, await room.join("Ben", "candidate")];
  for (let nth = 3; nth <= count; nth += 1) seats.push(await room.join(`Ida ${nth}`, "interviewer"));
  const people: Person[] = [];
  for (const seat of seats) {
    const person = await openWithDevices(browser, seat.name, { seat });
    people.push(person);
    await person.page.goto(`${server.url}/r/${room.roomId}`);
    if (person === people[0]) await person.page.getByRole("button", { name: "Talk in this room" }).click();
    await person.page.getByRole("button", { name: "Join the call" }).click();
  }
  const others = count - 1;
  for (const person of people) await hearsAll(person, others);
  const sound = await shareEach(browser, count);
  for (const { page } of people) await page.getByRole("button", { name: "Camera", exact: true }).click();
  for (const person of people) {
    await until(async () => (await linesOf(person)).filter(({ frames }) => frames > 5).length === others, 60_000);
  }
  const pictures = await shareEach(browser, count);
  console.log(
    `${count} people: ${sound} of a core each with sound, ${pictures} with pictures; every line carries both`,
  );
  for (const { context } of people) await context.close();
}

const given = process.argv.slice(2).map(Number);
const server = await BuiltServer.start();
const browser = await startBrowser(fakeDevices);
try {
  for (const count of given.length > 0 ? given : [2, 4, 6]) await callOf(server, browser, count);
} finally {
  await browser.close();
  await server.remove();
}
