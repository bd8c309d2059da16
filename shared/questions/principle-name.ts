/** A principle's name where no pack is at hand: from the given names, else from its id in words. */
import type { PrincipleName } from "../contract/views.ts";

/** Names that differ from the words of the id. */
const exactNames: ReadonlyMap<string, string> = new Map([
  ["are-right-a-lot", "Are Right, A Lot"],
  ["have-backbone-disagree-and-commit", "Have Backbone; Disagree and Commit"],
  ["strive-to-be-earths-best-employer", "Strive to be Earth's Best Employer"],
]);
const small = /^(?:and|for|on|the)$/;

/** The first matching name counts. */
export function principleName(principleId: string, names: readonly PrincipleName[] = []): string {
  return (
    names.find((name) => name.principleId === principleId)?.name ?? exactNames.get(principleId) ?? words(principleId)
  );
}

function words(principleId: string): string {
  return principleId
    .split("-")
    .map((word) => (small.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}
