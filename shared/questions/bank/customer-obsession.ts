import type { PackPrinciple } from "../pack.ts";

/** Customer Obsession: what it means, how it is rated and what to ask. */
export const customerObsession: PackPrinciple = {
  id: "customer-obsession",
  name: "Customer Obsession",
  meaning:
    "You start from the people who use or receive your work and reason back from them to what you do. You know them through contact and records, not through guesses, and you protect their trust even when that costs you something today. A customer may be a patient, a diner, a pupil's parent or the team down the corridor. Listening is not the same as obeying: someone may ask for one thing and need another, and you take the trouble to find out which.",
  strong: [
    "A named customer or group, with the moment the candidate learned what they needed.",
    "A difference between what was asked for and what was needed, and how the candidate found it.",
    "Something given up for the customer: time, income, an easier week, a favourite idea.",
    "A result told from the customer's side, such as fewer complaints, shorter waits or words they used.",
    "A return visit afterwards to see whether it had really helped.",
  ],
  weak: [
    'Customers appear only as "they", with no person and no contact.',
    "The request is met exactly as worded, and nobody asks what it was for.",
    "The success is the organisation's alone: revenue, a deadline, a pleased manager.",
    "The customer is called difficult, and the reason for the difficulty is never explored.",
    "A pleasant service moment that cost nothing and changed nothing.",
  ],
  traps: [
    "Friendliness is easy to tell and easy to like. Ask what the candidate decided because of the customer.",
    "Someone who never meets an outside customer can score fully: accept the next team in line, and hold it to the same test.",
    "Saying yes to everything is not obsession. Ask about the people who were not in the room.",
  ],
  anchors: {
    1: "The customer comes last in the told story. The candidate blames them, keeps a problem from them, or serves an internal target at their cost, and when asked can name no harm that this did.",
    2: "The candidate is helpful and does what is asked, but never checks the need. Asked how they knew what the customer wanted, they offer an assumption. The story ends when the request is closed.",
    3: "The candidate names a particular customer, says how they learned the need from contact or records, and acts on it within their own work. The result is given from the customer's side, in their words or in one number.",
    4: "The candidate found a need behind the request, and chose it although the choice cost time, money or comfort, with the reason stated. Afterwards they went back to the customer and checked that it had helped.",
    5: "The candidate altered a rule, measure or habit so that customers nobody had heard from gained as well. They show the state before and after from the customer's side, and name where their own first picture of the customer was wrong.",
  },
  probes: [
    { kind: "who", text: "Who exactly was the customer, and how did you come to know them?" },
    { kind: "why", text: "Why did this matter to them more than the other things you could have done?" },
    { kind: "how", text: "How did you find out what they needed, step by step?" },
    { kind: "howMuch", text: "How many customers did it touch, and what did it cost you to do?" },
    { kind: "result", text: "What did the customer say or do differently afterwards?" },
    { kind: "learned", text: "What do you now ask customers that you did not ask then?" },
    { kind: "another", text: "Tell me about a customer you found much harder to understand." },
    { kind: "contrary", text: "When did you listen to a customer and later think you should not have?" },
  ],
  questions: [
    {
      id: "customer-obsession/asked-versus-needed",
      text: "Tell me about a time a customer asked you for one thing and you found that they needed another.",
      theme: "deed",
      scope: "anyone",
      roles: ["general", "product", "engineer"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Who made the request, and who else was affected by it?" },
        { kind: "why", text: "What made you doubt the request as it was worded?" },
        { kind: "how", text: "How did you raise it without telling them they were wrong?" },
        { kind: "howMuch", text: "How much longer did this take than simply doing what was asked?" },
        { kind: "result", text: "What did they end up using, and what happened to the first request?" },
        { kind: "learned", text: "Which question would have uncovered the real need on the first day?" },
        { kind: "contrary", text: "What if they had insisted on what they asked for?" },
      ],
      strong:
        "Names the clue that gave the real need away, checks it with the customer, and shows which of the two was delivered and how it served them.",
      weak: "The candidate decides alone what the customer really wants, or relabels the same request in other words.",
    },
    {
      id: "customer-obsession/let-customer-down",
      text: "Describe the time you let a customer down most badly.",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        { kind: "who", text: "Who was left worse off, and how did they find out?" },
        { kind: "why", text: "What had you put ahead of them at that moment?" },
        { kind: "how", text: "How did you tell them, and in which words?" },
        { kind: "howMuch", text: "What did it cost them in money, hours or worry?" },
        { kind: "result", text: "Where did that relationship stand half a year later?" },
        { kind: "learned", text: "What do you do today that would have caught it?" },
        { kind: "contrary", text: "What would the customer add if they told this story?" },
      ],
      strong:
        "The harm is described from the customer's side, the candidate's own share is plain, and the repair went further than an apology.",
      weak: "A small slip with a happy ending, or a failure that was really somebody else's.",
    },
    {
      id: "customer-obsession/against-house-rule",
      text: "When did doing right by one customer mean asking your own organisation to set a rule aside?",
      theme: "conflict",
      scope: "individual",
      roles: ["general", "operations"],
      levels: ["entry", "mid"],
      probes: [
        { kind: "who", text: "Whose rule was it, and whom did you have to persuade?" },
        { kind: "why", text: "What was the rule there to protect?" },
        { kind: "how", text: "How did you put the case to them?" },
        { kind: "howMuch", text: "What would the exception have cost if everyone had asked for it?" },
        { kind: "result", text: "What happened to the rule after that day?" },
        { kind: "learned", text: "How do you now tell a bad rule from an awkward one?" },
        { kind: "another", text: "When did you keep to the rule and disappoint the customer?" },
      ],
      strong:
        "Understands what the rule was for, asks openly rather than bending it in secret, and considers the customers who come next.",
      weak: "Breaks the rule quietly and enjoys it, or hides behind the rule and calls that fairness.",
    },
  ],
};
