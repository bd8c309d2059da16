/** Addresses on the web and telephone numbers. */
import type { Rules } from "../text/rules.ts";

export const contacts: Rules = [
  {
    id: "web",
    pattern: `(?:https?://|www\\.)\\S{1,200}`,
    why: "an address on the web",
    yes: ["www.example.org/5"],
    no: ["5 wide webs"],
  },
  {
    id: "telephone",
    pattern: `(?:\\+\\d{1,3}[ -]?)?\\(?0\\d{2,4}\\)?[ -]\\d{3,4}[ -]?\\d{3,4}\\b`,
    why: "a telephone number",
    yes: ["020 7946 0958"],
    no: ["20 794"],
  },
];
