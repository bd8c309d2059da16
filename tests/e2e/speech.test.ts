/**
 * Spoken words become notes on the speaker's own device: with a scripted recogniser at the standard interface, and with Vosk itself on the smallest
 * model there can be.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolder } from "../support/folder.ts";
import { wavOf } from "../support/spoken-sound.ts";
import { spokenTones, writeToneModel } from "../support/tone-model.ts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  hearing,
  openFor,
  phone,
  pressKey,
  startBrowser,
  widths,
  type Person,
} from "./browser.ts";
import { BuiltServer } from "./built-server.ts";
import { askFor, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";
import { recordedBy, scriptSpeech, speak } from "./scripted-speech.ts";

const scene = sceneWith(["Jonas", "Maya", "Olu"]);
const patient = { timeout: 30_000 };

/** All that a page sends and receives, as text; sound has its own signatures. */
function wireOf({ page }: Person): { readonly sent: string[] } {
  const sent: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) =>
      sent.push(typeof payload === "string" ? payload : payload.toString("latin1")),
    );
  });
  page.on("request", (request) => sent.push(request.postDataBuffer()?.toString("latin1") ?? ""));
  return { sent };
}
/** Ogg, WebM, RIFF, Opus and MP4: how files and packets of sound begin. */
// eslint-disable-next-line no-control-regex -- it is how WebM begins
const sound = /OggS|\u001aE\u00df\u00a3|RIFF....WAVE|OpusHead|ftyp(?:M4A|isom|dash)/;

it("writes what the candidate says into the part last tapped, shows it to the others as it is said, and stops when switched off", async () => {
  const { server, jonas, maya, olu } = scene();
  await scriptSpeech(maya.page, "downloadable");
  await scriptSpeech(jonas.page, "available");
  const wire = wireOf(maya);
  await openRoom(jonas, server.url, "Jonas Lind");
  const [toMaya, toOlu] = [await linkFor(jonas, "candidate"), await linkFor(jonas, "observer")];
  await takeSeat(maya, toMaya, "Maya Okafor");
  await olu.page.goto(toOlu);
  await olu.page.getByRole("textbox", { name: /name/i }).first().fill("Olu Ade");
  await olu.page.getByRole("button", { name: "Take my seat" }).click();
  await beginQuestions(jonas, maya);
  await askFor(jonas, "dive deep", maya);

  // Off by default, with its cost; said to everybody once it is on.
  await maya.page.getByRole("button", { name: "Room menu" }).click();
  const own = maya.page.getByRole("switch", { name: "Write down what I say" }).first();
  await own.waitFor(patient);
  expect(await own.isChecked()).toBe(false);
  await maya.page.getByText("First it downloads a language pack, about 100 MB, once.", { exact: false }).waitFor();
  expect(await recordedBy(maya.page)).toMatchObject({ started: 0, installed: 0 });
  await own.check();
  await maya.page.keyboard.press("Escape");
  await maya.page.getByText("Your words are recognised on this device.").waitFor(patient);
  for (const { page } of [jonas, olu])
    await page.getByText("Maya’s device recognises their words.", { exact: false }).waitFor(patient);

  // A phrase grows on the others' screens before it is a line of the notes.
  const line = (person: Person, words: string) => person.page.locator(".heard-line", { hasText: words });
  await speak(maya.page, { kind: "says", words: "so our pharmacies" });
  for (const { page } of [jonas, olu])
    await page.getByRole("group", { name: "What Maya says, live" }).getByText("so our pharmacies").waitFor(patient);
  expect(await line(jonas, "so our pharmacies").count()).toBe(0);
  await speak(maya.page, { kind: "ends", words: "so our pharmacies got the stock file late um three mornings a week" });
  for (const person of [maya, jonas, olu]) await line(person, "got the stock file late um three").waitFor(patient);

  // The next tap is suggested, and only a person taps.
  await pressKey(maya.page, "s");
  await speak(maya.page, { kind: "ends", words: "i was on call for integrations and had to decide" });
  const task = maya.page.locator(".tap", { hasText: "Task" });
  await task.getByText("?").waitFor(patient);
  await jonas.page.locator(".tap.maybe", { hasText: "Task" }).waitFor(patient);
  expect(await task.getAttribute("aria-pressed")).toBe("false");
  await task.click();
  await maya.page.locator('.tap[aria-pressed="true"]', { hasText: "Task" }).waitFor(patient);
  await task.getByText("?").waitFor({ state: "detached", ...patient });

  // Recognition ends by itself: what was being said stays, and it starts again.
  await speak(maya.page, { kind: "says", words: "before we paid" }, { kind: "stops" });
  await line(maya, "before we paid").waitFor(patient);
  await speak(maya.page, { kind: "fails", words: "no-speech" }, { kind: "ends", words: "for a second line" });
  await line(jonas, "for a second line").waitFor(patient);
  // Read to those who listen to the page, one phrase at a time.
  await jonas.page.getByRole("status").filter({ hasText: "Maya: for a second line" }).waitFor(patient);
  expect(await recordedBy(maya.page)).toMatchObject({ started: 3, running: 1, allLocal: true, installed: 1 });
  await expectAccessible(maya.page);
  await expectAccessible(jonas.page);
  await maya.page.setViewportSize({ width: widths.phone, height: 844 });
  await expectNoSidewaysScroll(maya.page);
  await maya.page.setViewportSize({ width: widths.desk, height: 900 });

  // Wrongly heard: erased at a press, or mended in place as any words.
  await speak(maya.page, { kind: "ends", words: "for a secant lion" });
  await line(jonas, "for a secant lion").waitFor(patient);
  await maya.page.getByRole("button", { name: "Erase last phrase" }).click();
  await line(jonas, "for a secant lion").waitFor({ state: "detached", ...patient });
  await line(maya, "before we paid").click();
  await maya.page.keyboard.press("End");
  await maya.page.keyboard.type(" anything");
  await line(jonas, "before we paid anything").waitFor(patient);

  // The interviewer is captioned, too, and that is written nowhere.
  await jonas.page.getByRole("button", { name: "Room menu" }).click();
  await jonas.page.getByRole("switch", { name: "Caption what I say" }).first().check();
  await jonas.page.keyboard.press("Escape");
  await speak(jonas.page, { kind: "ends", words: "much better you say from how many to how many" });
  const caption = maya.page.getByRole("group", { name: "What Jonas says, live" });
  await caption.getByText("much better you say").waitFor(patient);
  await caption.getByText("Live caption, not kept.", { exact: false }).waitFor();
  await caption.getByText("much better you say").waitFor({ state: "detached", ...patient });
  expect(await maya.page.locator("#notes").getByText("much better").count()).toBe(0);

  // Off means off, whatever still comes; blocked is said in a sentence.
  await own.click();
  await jonas.page
    .getByText("Maya’s device recognises their words.", { exact: false })
    .waitFor({ state: "detached", ...patient });
  expect((await recordedBy(maya.page)).running).toBe(0);
  await speak(maya.page, { kind: "late", words: "said after the switch" });
  await maya.page.getByRole("button", { name: "Room menu" }).click();
  await own.check();
  await maya.page.keyboard.press("Escape");
  await speak(maya.page, { kind: "fails", words: "not-allowed" });
  await maya.page.getByText("The browser may not use your microphone.", { exact: false }).waitFor(patient);
  expect(await own.isChecked()).toBe(false);
  expect(await maya.page.getByText("said after the switch").count()).toBe(0);

  // When the question is over, heard words stand beside a clean box, and one key takes a sentence over.
  await jonas.page.getByRole("button", { name: "End question" }).first().click();
  const over = jonas.page.getByRole("region", { name: "Ask next" }).getByText("This question is over.");
  await over.waitFor(patient);
  await maya.page.getByRole("heading", { name: "Tidy up while it’s fresh" }).waitFor(patient);
  await maya.page.getByRole("button", { name: /so our pharmacies/ }).focus();
  await maya.page.keyboard.press("Enter");
  await maya.page.getByRole("button", { name: /so our pharmacies.*Taken/ }).waitFor(patient);
  const tidy = "So our pharmacies got the stock file late three mornings a week.";
  const box = maya.page.getByRole("textbox", { name: "Situation, in your words" });
  await expect.poll(() => box.inputValue(), patient).toBe(tidy);
  expect(await maya.page.evaluate(() => document.activeElement?.textContent)).toContain("i was on call");
  await box.press("End");
  await box.pressSequentially(" All of us blamed the network.");
  await jonas.page
    .locator(".cm-line:not(.heard-line)", { hasText: `${tidy} All of us blamed the network.` })
    .waitFor(patient);
  await expectAccessible(maya.page);
  await maya.page.setViewportSize({ width: widths.phone, height: 844 });
  await expectNoSidewaysScroll(maya.page);
  await maya.page.setViewportSize({ width: widths.desk, height: 900 });
  await maya.page.getByRole("button", { name: "Done", exact: true }).click();
  await line(maya, "before we paid anything").waitFor(patient);

  // No sound went anywhere: nothing that records or carries it was ever used, and the wire holds words alone.
  for (const { page } of [maya, jonas]) expect((await recordedBy(page)).recorders).toEqual([]);
  expect(wire.sent.join("").length).toBeLessThan(60_000);
  expect(sound.test(wire.sent.join("\n"))).toBe(false);
  expect([jonas, maya, olu].flatMap(({ complaints }) => complaints)).toEqual([]);
});

it("recognises a microphone's sound with the model of this server, which is fetched once and then needs no connection", async () => {
  const { path, remove } = await freshFolder();
  await writeToneModel(join(path, "model"));
  await writeFile(join(path, "spoken.wav"), wavOf(spokenTones()));
  const [browser, server] = await Promise.all([
    startBrowser(hearing(join(path, "spoken.wav"))),
    BuiltServer.start({ SPEECH_DIR: join(path, "model") }),
  ]);
  try {
    const sol = await openFor(browser, "Sol", { ...phone, serviceWorkers: "allow" });
    const { page, context } = sol;
    const fetched: string[] = [];
    const wire = wireOf(sol);
    context.on("request", (request) => {
      fetched.push(new URL(request.url()).pathname);
      wire.sent.push(request.postDataBuffer()?.toString("latin1") ?? "");
    });
    const ofModel = () => fetched.filter((name) => /speech|vosk/.test(name));
    await page.goto(`${server.url}/practice`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patient);
    await page.getByRole("button", { name: "Surprise me" }).tap();
    await page.getByText("First it downloads a language pack, about 1 MB, once.", { exact: false }).waitFor(patient);
    expect(ofModel()).toEqual([]);
    await page.getByRole("switch", { name: /^Write down what I say/ }).check();
    await page.getByRole("button", { name: "Start telling" }).tap();
    await page.getByRole("button", { name: "R Result" }).tap();
    await page.getByText("numbers doubled").waitFor(patient);
    expect(ofModel()).toContainEqual(expect.stringMatching(/^\/speech\/[0-9a-f]{16}\/model\.tar\.gz$/));
    await expectAccessible(page);

    // Without a connection, after a reload, and without asking for anything.
    await context.setOffline(true);
    fetched.length = 0;
    await page.reload();
    await page.getByText("Your words are recognised on this device.").waitFor(patient);
    await page.getByText("numbers doubled").waitFor(patient);
    await page.getByRole("button", { name: "I’m done" }).tap();
    const heard = page.getByRole("region", { name: "Heard" });
    await heard.getByText("numbers doubled").first().waitFor(patient);
    expect(await heard.getByRole("heading").allInnerTexts()).toEqual(["Result"]);
    expect(ofModel().filter((name) => name.startsWith("/speech/"))).toEqual([]);
    // All that was asked for was files: not a byte went anywhere.
    expect(wire.sent.join("")).toBe("");
    expect(sol.complaints.filter((complaint) => !complaint.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  } finally {
    await Promise.all([browser.close(), server.remove(), remove()]);
  }
});
