/** A whole interview of three people who use nothing but the keyboard, step by step: Jonas asks, Maya answers, Olu observes. */
import { ByKeyboard } from "./by-keyboard.ts";
import type { Person } from "./browser.ts";
import { sees } from "./journey.ts";

export interface Three {
  readonly url: string;
  readonly jonas: Person;
  readonly maya: Person;
  readonly olu: Person;
}
/** Does one step, and waits for what it brings about. `title` says what happens. */
export type Step = (title: string, run: () => Promise<void>) => Promise<void>;

export async function holdPanelByKeyboard(people: Three, step: Step): Promise<void> {
  const [jonas, maya, olu] = [people.jonas, people.maya, people.olu].map((person) => new ByKeyboard(person)) as [
    ByKeyboard,
    ByKeyboard,
    ByKeyboard,
  ]; // as many as were given
  const all = [jonas, maya, olu];
  const everybodyKeepsFocus = async (after: string): Promise<void> => {
    for (const who of all) await who.keepsFocus(after);
  };
  const nextPart = async (heading: string | RegExp): Promise<void> => {
    await jonas.act("Shift+N");
    await maya.page.getByRole("heading", { name: heading }).first().waitFor();
    await everybodyKeepsFocus("the next part");
  };

  await step("Jonas opens a room", async () => {
    await jonas.page.goto(people.url);
    await jonas.tabTo(jonas.page.getByRole("radio", { name: "Two peers" }));
    await jonas.press("ArrowRight");
    await jonas.fill("Your name", "Jonas Lind");
    await jonas.press("Enter");
    await jonas.page.waitForURL(/\/r\/[\w-]{22}$/);
    await jonas.page.getByRole("heading", { name: "Seats" }).waitFor();
    await jonas.keepsFocus("opening a room");
  });
  let links = { candidate: "", observer: "" };
  await step("Jonas copies the candidate’s link", async () => {
    links = { ...links, candidate: await jonas.copiesLink("candidate") };
  });
  await step("Maya takes her seat", async () => {
    await maya.joins(links.candidate, "Maya Okafor");
    await sees(jonas.person, "Maya Okafor");
  });
  await step("Jonas copies the observer’s link", async () => {
    links = { ...links, observer: await jonas.copiesLink("observer") };
  });
  await step("Olu takes a seat", async () => {
    await olu.joins(links.observer, "Olu Ade");
    await sees(jonas.person, "Olu Ade");
  });
  await step("Maya says she is ready", async () => {
    await maya.use("I’m ready");
    await jonas.page.getByText("The others are ready.").waitFor();
  });
  await step("Jonas starts the interview", async () => {
    await jonas.use("Start the interview");
    await sees(maya.person, "The interview begins");
    await everybodyKeepsFocus("the start");
  });
  await step("On to the questions", () => nextPart("Jonas is choosing a question"));
  await step("Jonas asks", async () => {
    await jonas.asks("deliver results", maya);
    await everybodyKeepsFocus("a question");
  });
  await step("Maya says which part she tells, and writes in it", async () => {
    await maya.tabTo(maya.page.getByRole("textbox", { name: /^Situation/ }));
    await maya.act("s");
    await maya.write("Our pharmacies got the stock file late three mornings a week. We blamed the network.");
    await sees(jonas.person, "We blamed the network.");
    await sees(olu.person, "We blamed the network.");
  });
  await step("Maya goes on to another part", async () => {
    await maya.act("a");
    await maya.tabTo(maya.page.getByRole("textbox", { name: /^Action/ }));
    await maya.write("We read the logs line by line and moved the export to a quiet hour.");
    await sees(jonas.person, "moved the export");
    await sees(olu.person, "moved the export");
  });
  await step("Jonas ticks, flags, and notes a line", async () => {
    await jonas.act("4");
    await jonas.act("f");
    await jonas.act("i");
    await jonas.write("Three people read the logs");
    await jonas.press("Enter");
    await sees(maya.person, "Three people read the logs");
  });
  await step("Jonas sends a follow-up", async () => {
    await jonas.act("u");
    await jonas.write("Which of that was yours alone?");
    await jonas.press("Enter");
    await sees(maya.person, "Which of that was yours alone?");
  });
  await step("Olu whispers to Jonas", async () => {
    await olu.fill("Whisper to the interviewers", "Ask what it cost them");
    await olu.press("Enter");
    await sees(jonas.person, "Ask what it cost them");
  });
  await step("Maya takes a moment", async () => {
    await maya.act("b");
    await sees(jonas.person, "Maya is taking a moment");
  });
  await step("Maya carries on", async () => {
    await maya.act("b");
    await jonas.page.getByText("Maya is taking a moment").first().waitFor({ state: "detached" });
    await everybodyKeepsFocus("the moment");
  });
  await step("Jonas keeps words as evidence", async () => {
    await jonas.tabTo(jonas.page.getByRole("textbox", { name: /^Action/ }), "Shift+Tab");
    await jonas.press("Home", "Shift+End", "e");
    await sees(jonas.person, /Evidence for/);
  });
  await step("Maya loses the connection", async () => {
    await maya.person.context.setOffline(true);
    await sees(maya.person, "You’re offline.");
    await sees(jonas.person, "dropped");
    await everybodyKeepsFocus("a lost connection");
  });
  await step("Maya is back", async () => {
    await maya.person.context.setOffline(false);
    await sees(maya.person, "Back.");
    await jonas.page.getByText("dropped").first().waitFor({ state: "detached" });
  });
  await step("On to Maya’s questions", () => nextPart("Your questions"));
  await step("Maya asks something", async () => {
    await maya.fill("A question of yours", "What should I look at first?");
    await maya.press("Enter");
    await maya.tabTo(maya.page.getByRole("checkbox", { name: "What should I look at first?" }), "Shift+Tab");
    await maya.press("Space");
    await sees(jonas.person, "What should I look at first?");
    await maya.keepsFocus("ticking off a question");
  });
  await step("On to scoring", () => nextPart(/./));
  await step("Jonas rates", async () => {
    await jonas.page.getByText("Principle 1 of 1").waitFor();
    await jonas.act("m", "4");
    await jonas.page.getByRole("radio", { name: /^4\b/, checked: true }).waitFor();
    await jonas.write("Read the logs herself.");
  });
  await step("Jonas seals", async () => {
    await jonas.use("Next");
    await jonas.tabTo(jonas.page.getByRole("radiogroup", { name: "Your vote" }).getByRole("radio"));
    await jonas.press("ArrowRight", "ArrowRight");
    await jonas.fill("Strengths", "Finds causes.");
    await jonas.fill("Concerns", "Told nobody.");
    await jonas.use("Seal");
    await jonas.page.getByRole("heading", { name: "Your scores are sealed" }).waitFor();
    await jonas.keepsFocus("sealing");
  });
  await step("Maya rates herself and seals", async () => {
    await maya.act("m", "3");
    await maya.write("No number at the end.");
    await maya.use("Next");
    await maya.use("Seal");
    await maya.page.getByRole("heading", { name: "Your self-rating is sealed" }).waitFor();
    await maya.keepsFocus("sealing");
  });
  await step("Jonas reveals", async () => {
    await jonas.use("Reveal");
    await sees(olu.person, "Read the logs herself.");
    await sees(maya.person, "The panel is talking");
    await everybodyKeepsFocus("the reveal");
  });
  await step("The panel reads in silence", async () => {
    await jonas.use("Begin silent reading");
    await sees(olu.person, "left to read");
    await jonas.keepsFocus("beginning to read");
  });
  await step("Jonas writes down the decision", async () => {
    await jonas.press("j", "j", "j");
    await jonas.page.getByRole("heading", { name: "Decide" }).waitFor();
    await jonas.tabTo(jonas.page.getByRole("radiogroup", { name: "The decision" }).getByRole("radio"));
    await jonas.press("ArrowRight", "ArrowRight");
    await jonas.fill("Why", "Goes to the cause.");
    await jonas.use("Write down the decision");
    await sees(jonas.person, "Written down by Jonas");
    await jonas.keepsFocus("the decision");
  });
  await step("Jonas shares a line", async () => {
    await jonas.press("j");
    await jonas.tabTo(jonas.page.getByRole("checkbox", { name: /Goes to the cause\./ }));
    await jonas.press("Space");
    await jonas.use("Share with Maya");
    await sees(maya.person, "The panel shared this with you");
    await everybodyKeepsFocus("sharing");
  });
  await step("On to the review", async () => {
    await jonas.act("Shift+N");
    await jonas.page
      .getByLabel(/^Comment on this round/)
      .first()
      .waitFor();
    await everybodyKeepsFocus("the review");
  });
  await step("Jonas comments", async () => {
    await jonas.fill(/^Comment on this round/, "Who else saw the logs?");
    await jonas.press("Enter");
    await sees(olu.person, "Who else saw the logs?");
    await jonas.keepsFocus("a comment");
  });
}
