/** Each principle in one plain line, for a candidate who has no pack on the page. */
export const meanings: Readonly<Record<string, string>> = {
  "customer-obsession": "You start from what the people you serve need, and work back from there.",
  ownership: "You act for the whole, beyond your own job, and for the long run.",
  "invent-and-simplify": "You find new ways, and make things simpler than they were.",
  "are-right-a-lot": "You judge well, and look for what would prove you wrong.",
  "learn-and-be-curious": "You go on learning, and act on what you find out.",
  "hire-and-develop-the-best": "You choose people well and help them grow.",
  "insist-on-the-highest-standards": "You do not pass on what is not good enough.",
  "think-big": "You see further than the task, and take others along.",
  "bias-for-action": "You move when waiting costs more than a mistake that can be mended.",
  frugality: "You do more with less.",
  "earn-trust": "You listen, speak plainly, and own your mistakes.",
  "dive-deep": "You know the details, and check when the figures and the stories differ.",
  "have-backbone-disagree-and-commit": "You disagree openly, and once it is decided you commit.",
  "deliver-results": "You finish what matters, on time and in good quality, in spite of setbacks.",
  "strive-to-be-earths-best-employer": "You make work safer, fairer and better for the people around you.",
  "success-and-scale-bring-broad-responsibility": "You think of those whom your work reaches, near and far.",
};
