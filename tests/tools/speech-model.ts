/**
 * Tries a Vosk model the whole way, in Chromium on the production build: a voice that espeak-ng makes is said into a microphone, and what is recognised
 * in a practice is printed beside it, with how long it took to get ready.
 *
 *     npm run build && npm run speech:model -- ../vosk-model-small-en-us-0.15
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hearing, openFor, startBrowser } from "../e2e/browser.ts";
import { BuiltServer } from "../e2e/built-server.ts";
import { freshFolder } from "../support/folder.ts";

const said =
  "Our pharmacies got the stock file late three mornings a week. I pulled six weeks of job logs and sorted them by hand. " +
  "Late mornings went from three a week to one a month.";
const heardForMs = 30_000;
const patient = { timeout: 300_000 };

const [model] = process.argv.slice(2);
if (model === undefined) {
  console.error("Say which folder the model is in: npm run speech:model -- <folder>");
  process.exit(2);
}
const { path, remove } = await freshFolder();
const sound = join(path, "said.wav");
execFileSync("espeak-ng", ["-v", "en-us", "-s", "140", "-w", sound, said]);
const server = await BuiltServer.start({ SPEECH_DIR: model });
const browser = await startBrowser(hearing(sound));
try {
  const { page, complaints } = await openFor(browser, "Sol");
  await page.goto(`${server.url}/practice`);
  await page.getByRole("button", { name: "Surprise me" }).click();
  const cost = page.getByText(/First it downloads a language pack/);
  await cost.waitFor(patient);
  console.log((await cost.innerText()).trim());

  const start = async (): Promise<void> => page.getByRole("button", { name: "Start telling" }).click();
  const readyS = async (act: () => Promise<unknown>): Promise<string> => {
    const fromMs = performance.now();
    await act();
    await page.getByText("Your words are recognised on this device.").waitFor(patient);
    return ((performance.now() - fromMs) / 1_000).toFixed(1);
  };
  const first = await readyS(async () => {
    await page.getByRole("switch", { name: /^Write down what I say/ }).check();
    await start();
  });
  await pause(heardForMs);
  await page.getByRole("button", { name: "I’m done" }).click();
  const heard = await page.getByRole("region", { name: "Heard" }).locator(".heard-line").allInnerTexts();
  await page.getByRole("button", { name: "Tell it again" }).click();
  const again = await readyS(async () => {
    await page.reload();
    await start();
  });

  const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];
  const found = new Set(wordsOf(heard.join(" ")));
  const all = [...new Set(wordsOf(said))];
  console.log(`Ready after ${first} s the first time, with its download, and ${again} s after a reload.`);
  console.log(`Said, over and over: ${said}`);
  console.log(`Heard:\n${heard.map((phrase) => `  ${phrase}`).join("\n")}`);
  console.log(`${all.filter((word) => found.has(word)).length} of ${all.length} different words were heard.`);
  if (complaints.length > 0) console.log(`The browser complained:\n${complaints.join("\n")}`);
} finally {
  await Promise.all([browser.close(), server.remove(), remove()]);
}
