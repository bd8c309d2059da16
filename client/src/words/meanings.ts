/** Each principle in one plain line, for a candidate who has no pack on the page. */
export const meanings: Readonly<Record<string, string>> = {
  "customer-obsession": "You start from what the people you serve need, and work back from there.",
  ownership: "You act for the whole, beyond your own job, and for the long run.",
  "invent-and-simplify": "You find new ways, and make things simpler than they were.",
  "are-right-a-lot": "You judge well, and look for what would prove you wrong.",
  "learn-and-be-curious": "You keep learning, and act on what you find out.",
  "hire-and-develop-the-best": "You choose people well and help them grow.",
  "insist-on-the-highest-standards": "You don’t pass on work that isn’t good enough.",
  "think-big": "You look beyond the task, and bring others along.",
  "bias-for-action": "You act when waiting costs more than a mistake you can fix.",
  frugality: "You do more with less.",
  "earn-trust": "You listen, speak plainly, and own your mistakes.",
  "dive-deep": "You know the details, and check when the figures and the stories differ.",
  "have-backbone-disagree-and-commit": "You disagree openly, and once it’s decided, you commit.",
  "deliver-results": "You finish what matters, on time and to a good standard, despite setbacks.",
  "strive-to-be-earths-best-employer": "You make work safer, fairer and better for the people around you.",
  "success-and-scale-bring-broad-responsibility": "You think of everyone your work affects, near and far.",
};
