/** A panel of five: from the calibration in the lobby to what is shared with the candidate, and everybody's review. */
import type { Person } from "../e2e/browser.ts";
import { askFor, linkFor, openRoom, rateSelfAndSeal, takeSeat, writeIn } from "../e2e/journey.ts";
import type { Camera } from "./camera.ts";
import { press, sees, watch } from "./steps.ts";
import type { Studio } from "./studio.ts";

interface Panel {
  readonly ana: Person; // hosts and asks
  readonly ida: Person; // asks, and never seals
  readonly bea: Person; // raises the bar and leads the debrief
  readonly ben: Person; // answers
  readonly olu: Person; // observes
}

const choose = ({ page }: Person, label: string, choice: string): Promise<void> =>
  page
    .getByRole("radiogroup", { name: label })
    .getByRole("radio", { name: choice, exact: true })
    .check({ force: true });

export async function walkPanel(studio: Studio, camera: Camera): Promise<void> {
  const panel: Panel = {
    ana: await studio.person("Ana", "Panel"),
    ida: await studio.person("Ida"),
    bea: await studio.person("Bea"),
    ben: await studio.person("Ben"),
    olu: await studio.person("Olu"),
  };
  const shoot: Shoot = (name, people = Object.values(panel)) => camera.shootAll(people, `panel-${name}`);
  await lobby(studio, panel, shoot);
  await questions(studio, panel, shoot);
  await scoring(studio, panel, shoot);
  await debrief(studio, panel, shoot);
}

type Shoot = (name: string, people?: readonly Person[]) => Promise<void>;

async function lobby(studio: Studio, { ana, ida, bea, ben, olu }: Panel, shoot: Shoot): Promise<void> {
  await openRoom(ana, studio.url, "Ana Berg", "A panel");
  const roles = [
    [ida, "interviewer"],
    [bea, "bar raiser"],
    [ben, "candidate"],
  ] as const;
  for (const [person, role] of roles) {
    await takeSeat(person, await linkFor(ana, role), `${person.name} Berg`);
    await sees(ana, `${person.name} Berg`);
  }
  await watch(olu, await linkFor(ana, "observer"), "Olu Berg");
  await sees(ana, "Olu Berg");
  await shoot("lobby");
  const calibration = ({ page }: Person) => page.getByRole("region", { name: "Calibration" });
  await calibration(ana).getByLabel("Sample answer").selectOption({ index: 3 });
  await calibration(ana).getByRole("button", { name: "Begin the calibration" }).click();
  await calibration(ida).getByRole("button", { name: "Give my rating" }).waitFor();
  await shoot("calibration", [ida]);
  for (const [nth, person] of [ana, ida, bea].entries()) {
    await calibration(person)
      .getByRole("radio", { name: new RegExp(`^${nth + 2}, `) })
      .check();
    await calibration(person).getByRole("button", { name: "Give my rating" }).click();
  }
  await calibration(ana).getByText("Agreed:").waitFor();
  await shoot("calibrated", [ana, ida]);
  await press(ben, "I’m ready");
}

async function questions(studio: Studio, { ana, ida, bea, ben, olu }: Panel, shoot: Shoot): Promise<void> {
  await press(ana, "Start the interview");
  await sees(ben, "The interview begins");
  await studio.pass(60);
  await shoot("intro", [ana, bea, ben]);
  await press(ana, "Next part");
  await askFor(ana, "deliver", ben);
  await studio.pass(40);
  await shoot("early");
  await press(ida, "Take over");
  await sees(ana, "Ida leads");
  await writeIn(ana, "Ask");
  await ana.page.getByLabel("Whisper to Ida").fill("Ask what it cost them");
  await ana.page.keyboard.press("Enter");
  await sees(ida, "Ask what it cost them");
  await writeIn(ida, "Ask");
  await ida.page.getByLabel(/^Follow-up for/).fill("Who noticed first?");
  await ida.page.keyboard.press("Enter");
  await sees(ben, "Who noticed first?");
  await ben.page.getByRole("textbox", { name: /^Situation/ }).click();
  await ben.page.keyboard.insertText("The stock file came late three mornings a week, and nobody knew why.");
  await sees(ida, "The stock file came late");
  await studio.pass(120);
  await press(ida, /^Why/);
  await ida.page.getByRole("button", { name: /^Why/, pressed: true }).first().waitFor();
  await press(ida, "End question");
  await studio.pass(10);
  await shoot("between", [ida, ben]);
  await askFor(ida, "ownership", ben);
  await studio.pass(100);
  await shoot("second", [ana, ida, bea, ben, olu]);
  await press(ida, "Next part");
  await ben.page.getByRole("heading", { name: "Your questions" }).waitFor();
  await studio.pass(100);
  await press(ida, "Next part");
}

async function scoring(studio: Studio, { ana, bea, ben, ida, olu }: Panel, shoot: Shoot): Promise<void> {
  const cards = [
    { who: ana, ratings: [4, 3], vote: "Yes", strengths: "Finds causes.", concerns: "Told nobody." },
    { who: bea, ratings: [3, 2], vote: "No", strengths: "Calm.", concerns: "A narrow story." },
  ] as const;
  await shoot("scoring");
  for (const { who, ratings, vote, strengths, concerns } of cards) {
    const { page } = who;
    for (const [nth, rating] of ratings.entries()) {
      await page.getByRole("heading", { level: 1, name: ["Deliver Results", "Ownership"][nth] ?? "" }).waitFor();
      await page
        .getByRole("radio", { name: new RegExp(`^${rating}\\b`) })
        .first()
        .check({ force: true });
      if (rating !== 3) await page.getByLabel("Add a moment from the timeline").selectOption({ index: 1 });
      await page
        .getByRole("textbox", { name: /reason/i })
        .first()
        .fill(rating > 3 ? "Went to the logs himself." : "One night only.");
      if (who === ana) await shoot(`rated-${rating}`, [ana]);
      await page.getByRole("button", { name: "Next", exact: true }).click();
    }
    await choose(who, "Your vote", vote);
    await page.getByLabel("Strengths").fill(strengths);
    await page.getByLabel("Concerns").fill(concerns);
    if (who === ana) await shoot("verdict", [ana]);
    await page.getByRole("button", { name: "Seal", exact: true }).click();
    await sees(who, "Your scores are sealed");
  }
  await rateFeedback(ben, shoot);
  await studio.pass(60);
  await shoot("sealed", [ana, bea, ben, ida, olu]);
  await press(bea, "Reveal without Ida");
  await shoot("reveal-asked", [bea]);
  await bea.page.getByRole("button", { name: "Reveal without Ida" }).and(bea.page.locator(".pri")).click();
  await sees(ana, "Went to the logs himself.");
}

/** The candidate on themselves, then on the interviewing. */
async function rateFeedback(ben: Person, shoot: Shoot): Promise<void> {
  await ben.page.getByRole("radio", { name: /^3\b/ }).first().check({ force: true });
  await ben.page
    .getByRole("textbox", { name: /reason/i })
    .first()
    .fill("I forgot the number.");
  await ben.page.getByRole("button", { name: "Next", exact: true }).click();
  await rateSelfAndSeal(ben, { rating: 2, reason: "Too vague." });
  await shoot("feedback", [ben]);
}

async function debrief(studio: Studio, { ana, ida, bea, ben, olu }: Panel, shoot: Shoot): Promise<void> {
  await shoot("revealed");
  await press(bea, "Begin silent reading");
  await sees(ana, "left to read");
  await studio.pass(90);
  await shoot("reading", [ana, bea]);
  for (const person of [ana, bea]) await press(person, /Vote again/);
  await choose(ana, "Your vote after reading", "Yes");
  await shoot("voting", [ana, bea]);
  await choose(bea, "Your vote after reading", "Yes");
  await sees(ana, "changed");
  await press(bea, /Compare/);
  await bea.page.getByRole("table").first().waitFor();
  await shoot("compare", [bea]);
  await press(bea, /Decide/);
  await choose(bea, "The decision", "Yes");
  await bea.page.getByLabel("Why", { exact: true }).fill("Goes to the cause.");
  await shoot("decide", [bea]);
  await press(bea, "Write down the decision");
  await sees(bea, "Written down by Bea");
  await bea.page.getByLabel("What will be done").fill("Say the number first");
  await bea.page.keyboard.press("Enter");
  await press(ana, /Decide/);
  await sees(ana, "Say the number first");
  await shoot("decided", [ana, bea]);
  await press(bea, /^5 Share/);
  await bea.page.getByRole("checkbox", { name: /Goes to the cause\./ }).check();
  await bea.page.getByRole("checkbox", { name: /Finds causes\./ }).check();
  await shoot("share", [bea]);
  await press(bea, "Share with Ben");
  await sees(ben, "The panel shared this with you");
  await shoot("shared", [bea, ben, ida]);
  await press(bea, "Go to the review");
  await sees(bea, "Against the bar");
  await studio.pass(30);
  await shoot("review", [ana, bea, ben, ida, olu]);
}
