/** Two people and an observer, from the first link to the review of both rounds. */
import { pressKey, type Person } from "../e2e/browser.ts";
import { askFor, linkFor, openRoom, rateAndSeal, rateSelfAndSeal, takeSeat, writeIn } from "../e2e/journey.ts";
import type { Camera } from "./camera.ts";
import { press, sees, watch } from "./steps.ts";
import type { Studio } from "./studio.ts";

interface Trio {
  readonly ana: Person;
  readonly ben: Person;
  readonly olu: Person;
}

export async function walkPeer(studio: Studio, camera: Camera): Promise<void> {
  const trio = { ana: await studio.person("Ana"), ben: await studio.person("Ben"), olu: await studio.person("Olu") };
  await lobby(studio, camera, trio);
  await firstRound(studio, camera, trio);
  await scoring(studio, camera, trio);
  await swapped(studio, camera, trio);
  await review(studio, camera, trio);
}

async function all(camera: Camera, { ana, ben, olu }: Trio, name: string): Promise<void> {
  await camera.shootAll([ana, ben, olu], `peer-${name}`);
}

async function lobby(studio: Studio, camera: Camera, { ana, ben, olu }: Trio): Promise<void> {
  await openRoom(ana, studio.url, "Ana Berg");
  await sees(ana, "Waiting for a candidate.");
  await camera.shoot(ana, "peer-lobby-alone");
  const [forBen, forOlu] = [await linkFor(ana, "candidate"), await linkFor(ana, "observer")];
  await ben.page.goto(forBen);
  await camera.shoot(ben, "join");
  await press(ben, "Take my seat");
  await camera.shoot(ben, "join-nameless");
  await takeSeat(ben, forBen, "Ben Okafor");
  await watch(olu, forOlu, "Olu Adeyemi");
  await sees(ana, "Olu Adeyemi");
  await studio.pass(60);
  await all(camera, { ana, ben, olu }, "lobby");

  await press(ana, "Change the plan");
  await press(ana, "Change the pack");
  await press(ana, "Browse the bank");
  await camera.shoot(ana, "peer-lobby-open");
  await ana.page
    .getByRole("button", { name: /^Put on deck:/ })
    .first()
    .click();
  await ana.page
    .getByRole("button", { name: /^Take off the deck:/ })
    .first()
    .waitFor();
  await press(ana, "Close the bank");
  await ana.page.locator("#plan + * + button").click();
  await press(ana, "Done");
  await ben.page.getByRole("button", { name: "I’m ready" }).click();
  await sees(ana, "The others are ready.");
  await all(camera, { ana, ben, olu }, "lobby-ready");
}

async function firstRound(studio: Studio, camera: Camera, { ana, ben, olu }: Trio): Promise<void> {
  await press(ana, "Start the interview");
  await sees(ben, "The interview begins");
  await studio.pass(50);
  await all(camera, { ana, ben, olu }, "intro");
  await press(ana, "Next part");
  await sees(ben, "Ana is choosing a question");
  await all(camera, { ana, ben, olu }, "no-question");
  await ana.page.keyboard.press("/");
  await ana.page.getByLabel("Find a principle or question").fill("data");
  await camera.shoot(ana, "peer-finding");
  await askFor(ana, "deliver", ben);
  await studio.pass(20);
  await all(camera, { ana, ben, olu }, "early");

  const write = async (section: string, text: string): Promise<void> => {
    await ben.page.getByRole("textbox", { name: new RegExp(`^${section}`) }).click();
    await ben.page.keyboard.insertText(text);
    await sees(ana, text.slice(0, 40));
    await studio.pass(70);
  };
  await write(
    "Situation",
    "Our pharmacies got the stock file late three mornings a week, and everybody blamed the network.",
  );
  await writeIn(ana, "Note");
  await ana.page.getByRole("textbox", { name: "Scribe line" }).fill("Three mornings a week");
  await ana.page.keyboard.press("Enter");
  await sees(ben, "Three mornings a week");
  for (const part of ["Task", "Action", "Result"]) {
    await ana.page.locator(".tap", { hasText: part }).first().click();
    await ben.page.locator(".tap[aria-pressed=true]", { hasText: part }).waitFor(); // the server has it: its time counts
    await studio.pass(45);
  }
  await write(
    "Action",
    "We read the logs line by line and we moved the export to a quiet hour. We told the pharmacies a lot.",
  );
  await write("Result", "It became much better.");
  await pressKey(ana.page, "4");
  await ana.page.getByRole("button", { name: "Who", exact: true, pressed: true }).waitFor();
  await writeIn(ana, "Ask");
  await ana.page.getByLabel(/^Follow-up for/).fill("Who else saw those logs?");
  await ana.page.keyboard.press("Enter");
  await sees(ben, "Who else saw those logs?");
  await studio.pass(15);
  await ana.page.getByLabel(/^Follow-up for/).fill("What did it cost?");
  await press(ana, "Asked aloud");
  await sees(ana, "asked aloud");
  await ana.page.getByLabel("New note").fill("Opens with what went wrong");
  await ana.page.keyboard.press("Enter");
  await olu.page.getByLabel("New note").fill("Never says who decided");
  await olu.page.keyboard.press("Enter");
  await pressKey(ana.page, "f");
  await studio.pass(30);
  await all(camera, { ana, ben, olu }, "late");

  await press(ben, /A moment|Ask for a moment/);
  await sees(ana, "is taking a moment");
  await all(camera, { ana, ben, olu }, "moment");
  await press(ben, "Carry on");
  await sheets(camera, { ana, ben, olu });

  await press(ana, "Next part");
  await ben.page.getByRole("heading", { name: "Your questions" }).waitFor();
  await ben.page.getByLabel("A question of yours").first().fill("What does a good first month look like?");
  await ben.page.keyboard.press("Enter");
  await ben.page.getByRole("checkbox", { name: "What does a good first month look like?" }).first().check();
  await sees(ana, "What does a good first month look like?");
  await all(camera, { ana, ben, olu }, "own-questions");
}

/** What opens over the room: the chat, the menu, the keys. */
async function sheets(camera: Camera, { ana, ben }: Trio): Promise<void> {
  await press(ana, /^Chat/);
  await ana.page.getByPlaceholder("Say to everyone").fill("Back in a second");
  await ana.page.keyboard.press("Enter");
  await ben.page.getByRole("button", { name: "Chat, 1 new" }).waitFor();
  await press(ben, /^Chat/);
  for (const person of [ana, ben]) {
    await camera.shoot(person, "peer-chat");
    await press(person, "Close");
  }
  for (const person of [ana, ben]) {
    await press(person, "Room menu");
    await camera.shoot(person, "peer-menu");
    await press(person, "Close");
  }
  await ana.page.getByRole("main").first().focus();
  await ana.page.keyboard.press("?");
  await ana.page.getByRole("region", { name: "Shortcuts and commands" }).waitFor();
  await camera.shoot(ana, "peer-keys");
  await ana.page.keyboard.press("Escape");
}

async function scoring(studio: Studio, camera: Camera, { ana, ben, olu }: Trio): Promise<void> {
  await press(ana, "Next part");
  await ana.page.getByRole("radio", { name: /^4\b/ }).first().waitFor();
  await all(camera, { ana, ben, olu }, "scoring");
  await ana.page.getByRole("radio", { name: /^4\b/ }).first().check({ force: true });
  await ana.page
    .getByRole("textbox", { name: /reason/i })
    .first()
    .fill("Pulled the logs before acting.");
  await camera.shoot(ana, "peer-scoring-rated");
  await press(ana, "Next");
  await camera.shoot(ana, "peer-scoring-words");
  await ana.page.keyboard.press("Escape");
  await ana.page.getByRole("main").first().focus();
  await ana.page.keyboard.press("k");
  await rateAndSeal(ana, {
    rating: 4,
    reason: "Pulled the logs before acting.",
    keep: "Numbers first.",
    change: "Name your own part.",
  });
  await camera.shoot(ana, "peer-sealed");
  await rateSelfAndSeal(ben, { rating: 3, reason: "I had the number but not the reason." });
  await studio.pass(90);
  await all(camera, { ana, ben, olu }, "all-sealed");
  await press(ana, /talk now/i);
  await camera.shoot(ben, "peer-half-open");
  await press(ben, /talk now/i);
  await sees(ben, "Pulled the logs before acting.");
  await ana.page.getByLabel("What will be done").fill("Say which step was yours");
  await ana.page.getByRole("button", { name: "Add", exact: true }).click();
  await sees(ben, "Say which step was yours");
  await all(camera, { ana, ben, olu }, "debrief");
  await ana.page.getByRole("button", { name: "Show as table" }).first().click();
  await camera.shoot(ana, "peer-debrief-table");
}

async function swapped(studio: Studio, camera: Camera, { ana, ben, olu }: Trio): Promise<void> {
  await press(ana, "Swap roles");
  await ana.page.getByRole("region", { name: "Still open" }).waitFor();
  await all(camera, { ana, ben, olu }, "swapped");
  await ana.page.getByRole("button", { name: "I’m ready" }).click();
  await sees(ben, /Start the interview/);
  await press(ben, "Start the interview");
  await studio.pass(40);
  await press(ben, "Next part");
  await sees(ana, "Ben is choosing a question");
  await askFor(ben, "trust", ana);
  await ana.page.getByRole("textbox", { name: /^Situation/ }).click();
  await ana.page.keyboard.insertText("The rota was wrong for a month.");
  await sees(ben, "The rota was wrong for a month.");
  await studio.pass(200);
  await press(ben, "Next part");
  await ana.page.getByRole("heading", { name: "Your questions" }).waitFor();
  await studio.pass(30);
  await press(ben, "Next part");
  await ben.page
    .getByRole("region", { name: "Seal" })
    .or(ben.page.getByRole("button", { name: "Next", exact: true }))
    .first()
    .waitFor();
  await rateAndSeal(ben, { rating: 2, reason: "Owned it late.", keep: "Plain words.", change: "Say how much." });
  await rateSelfAndSeal(ana, { rating: 3, reason: "Too short." });
  await press(ana, /talk now/i);
  await press(ben, /talk now/i);
  await sees(ana, "Owned it late.");
  await studio.pass(60);
  await all(camera, { ana, ben, olu }, "second-debrief");
  await press(ben, /Next part|Go to the review/);
}

async function review(studio: Studio, camera: Camera, { ana, ben, olu }: Trio): Promise<void> {
  await sees(ana, "The rota was wrong for a month.");
  await all(camera, { ana, ben, olu }, "review");
  const { page } = ana;
  await page.getByRole("radio", { name: /^Round 1/ }).check({ force: true });
  await page.getByRole("button", { name: /^Comment on Action/ }).click();
  await page
    .getByLabel(/comment/i)
    .last()
    .fill("Who is “we” here?");
  await page.getByRole("button", { name: "Post" }).click();
  await press(ana, "Show as table");
  await sees(ben, "Who is “we” here?");
  await camera.shoot(ana, "peer-review-one");
  await page
    .getByRole("button", { name: /^See it at|^at / })
    .first()
    .click();
  await camera.shoot(ana, "peer-review-moment");
  for (const name of ["Review link", "Export", "Plan the next session", "More"]) {
    await page.getByRole("button", { name, exact: true }).click();
    if (name === "Review link") await page.getByRole("button", { name: "Make a review link" }).click();
    if (name === "Review link") await page.getByRole("button", { name: "Copy review link" }).waitFor();
    await camera.shoot(ana, `peer-review-${name.split(" ").at(-1)?.toLowerCase() ?? ""}`);
    await page.keyboard.press("Escape");
  }

  await page.getByRole("button", { name: "Review link", exact: true }).click();
  const link = await linkFor(ana, "review");
  const vera = await studio.person("Vera");
  await vera.page.goto(link);
  await vera.page.getByRole("heading", { level: 1 }).waitFor();
  await camera.shoot(vera, "review-link");
  await page.getByRole("button", { name: "Revoke link" }).click();
  await page.getByRole("button", { name: "Make a review link" }).waitFor();
  await vera.page.reload();
  await vera.page.getByRole("heading", { name: "This review link no longer works" }).waitFor();
  await camera.shoot(vera, "review-link-over");

  // Coming back: the rooms on this device, and the settings that list them.
  await studio.pass(3 * 24 * 3_600);
  await page.goto(studio.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await camera.shoot(ana, "home-back");
  await page.goto(`${studio.url}/settings`);
  await page.getByRole("button", { name: "Forget" }).first().click();
  await camera.shoot(ana, "settings-rooms");
}
