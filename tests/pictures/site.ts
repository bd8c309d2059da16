/** The pages that need no seat, as a newcomer and as somebody with stories sees them. */
import type { Camera } from "./camera.ts";
import type { Studio } from "./studio.ts";

export async function walkSite(studio: Studio, camera: Camera): Promise<void> {
  const vera = await studio.person("Vera");
  const { page } = vera;
  const open = async (path: string): Promise<void> => {
    await page.goto(`${studio.url}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  };

  await open("/");
  await camera.shoot(vera, "home");
  await page.getByRole("radio", { name: "A panel" }).check({ force: true });
  await page.getByRole("button", { name: "Start a room" }).click();
  await page.getByPlaceholder("Paste a link").fill("nowhere");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await camera.shoot(vera, "home-refused");

  await open("/practice");
  await page.getByRole("button", { name: "From my gaps" }).waitFor();
  await camera.shoot(vera, "practice");

  await open("/questions");
  await page.getByText(/\d+ questions, each/).waitFor();
  await page.locator("#found details summary").nth(1).click();
  await camera.shoot(vera, "questions");
  await page.getByRole("searchbox", { name: "Search the whole library" }).fill("budget");
  await camera.shoot(vera, "questions-search");
  await page.getByRole("searchbox", { name: "Search the whole library" }).fill("xyzzy");
  await camera.shoot(vera, "questions-none");
  await page.getByRole("searchbox", { name: "Search the whole library" }).fill("");
  await page.getByRole("button", { name: "For the candidate to ask" }).click();
  await camera.shoot(vera, "questions-candidate");

  await open("/stories");
  await camera.shoot(vera, "stories-empty");
  await page.getByRole("button", { name: "Write a story" }).click();
  await page.getByLabel(/^Title/).fill("The late stock file");
  const parts = {
    Situation: "Our pharmacies got the stock file late three mornings a week.",
    Action: "I sat with the night shift, read the logs line by line and moved the export to a quiet hour.",
    Result: "Late files fell from 47 to 6 a month.",
  };
  for (const [name, text] of Object.entries(parts)) await page.getByLabel(new RegExp(`^${name}`)).fill(text);
  await page.getByRole("group", { name: "Dive Deep" }).getByRole("button", { name: "First" }).click();
  await page.getByRole("group", { name: "Ownership" }).getByRole("button", { name: "Also fits" }).click();
  await camera.shoot(vera, "story-written");
  await page.getByRole("link", { name: "Done" }).click();
  await page.getByText("I told it somewhere else").click();
  await page.getByLabel("To whom").fill("Jonas");
  await page.getByRole("button", { name: "I told it today" }).click();
  await camera.shoot(vera, "story");
  await studio.pass(60);
  await open("/stories");
  await camera.shoot(vera, "stories");

  await open("/journal");
  await camera.shoot(vera, "journal-empty");
  await page.getByLabel("Your words").fill("The stock file was late again. I pulled six weeks of logs over lunch.");
  await page.getByLabel("Add a tag").fill("logs");
  await page.keyboard.press("Enter");
  await camera.shoot(vera, "journal");

  await open("/settings");
  await camera.shoot(vera, "settings");
  await open("/help");
  await camera.shoot(vera, "help");
  await open("/no-such-page");
  await camera.shoot(vera, "not-found");
  await open("/r/AAAAAAAAAAAAAAAAAAAAAA");
  await camera.shoot(vera, "no-seat");
  await page.goto(`${studio.url}/r/AAAAAAAAAAAAAAAAAAAAAA#c=${"A".repeat(43)}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await camera.shoot(vera, "spent-link");
}
