/** Who tells: what counts as I and as we, and what only looks like it. */
import { describe, expect, it } from "vitest";
import { countFirstPerson } from "../../../shared/signals/doers/first-person.ts";
import { readPassages } from "../../../shared/signals/text/passages.ts";

const counted: readonly (readonly [string, number, number])[] = [
  ["I’m sure I'd do my best; the idea was mine and I did it myself, ask me.", 7, 0],
  ["We're late, our van broke, they left us, it was ours, we did it ourselves.", 0, 6],
  ["im sure id have called, ive done it", 3, 0],
  ["I took I-80 to the US office, e.g. in Title I schools.", 1, 0],
  ["i) call them ii) write i.e. by post, through the I/O board of the US-based team", 0, 0],
  ["It ran in us-east-1 and was documented in my.cnf and at us@example.org.", 0, 0],
  ["The copper mine closed, a mine manager came, and that was mine to settle.", 1, 0],
  ['She said, "I can\'t do this, we are lost."', 0, 0],
  ['I told her, "I will call, we have time."', 2, 1],
  ["“We pay, we decide,” he said. I agreed.", 1, 0],
  ['"If we stop now," I said, "we lose a day."', 1, 2],
  ["My boss said 'I want this fixed, we look silly' and I fixed it.", 2, 0],
  ["The students' union and the workers' council met us, my team and I.", 2, 1],
  ["My motto was “I ask first”.", 2, 0],
  ["TOLD US TO WAIT SO WE WAITED AT MY GATE", 1, 2],
  ["THE US OFFICE CALLED ME ABOUT OUR ORDER TODAY", 1, 1],
  ["Part I of the report, a type I error and World War I.", 0, 0],
  ["my user id was wrong and he fell ill", 1, 0],
  ["I/we wrote it, my/our plan", 2, 2],
  ['I read out the reports, which had gone up, and said, "I am not happy, we have fuel."', 2, 1],
  ['I used to send "we miss you" emails.', 1, 1],
  ["My onboarding reviews start with “what would I not tell a stranger?”", 2, 0],
  ["My boss started with “I hear we are late”.", 1, 0],
  ['I met the foreman, he laughed and said, "I do not care."', 1, 0],
  ["fines need an appeals process and id be that process", 1, 0],
  ["the name and id have to match", 0, 0],
  ["she goes whether we keep the van and so i didn't sell it i just rang round", 2, 0],
  ["and the cook goes to him i need you on nights and i was like okay", 1, 0],
  ["he went i'm not doing that and walked off so i did it myself", 2, 0],
  ["he went up the ladder and i went home", 1, 0],
  ["the driver he tell me we no have time", 1, 0],
  ["so they're going we can't do friday and i said fine", 1, 0],
  ["they're going to the yard and i drive", 1, 0],
  ["she texted me i'm outside so i ran down", 2, 0],
  ["she texted me and i ran down", 2, 0],
  ["he kept saying i need it by noon and i told him no", 1, 0],
  ["head office rang and said we're sending someone and i tidied up", 1, 0],
  ["i rang them and said we can come", 1, 1],
  ["she asked me can i come in and i let her in", 2, 0],
  ["she asked me where i lived", 2, 0],
  ["the chair he said we must cut and me i made the list", 2, 0],
  ['The 12" pipe and the 10" pipe: I cut both.', 1, 0],
];

describe("first-person counts", () => {
  it.each(counted)("of %s", (action, i, we) => {
    const passages = readPassages({ situation: "", task: "", action, result: "", learning: "" });
    expect(countFirstPerson(passages)).toEqual({ i, we });
  });
});
