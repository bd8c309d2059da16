/** What is wrong with a name, in words; "" if nothing is. Fields take more than fits, so that no end is lost without a word. */
import { limits } from "../../../shared/contract/limits.ts";

export function nameFault(name: string): string {
  const { length } = name.trim();
  if (length === 0) return "Enter a name. A first name is enough.";
  return length > limits.nameChars
    ? `A name has room for ${limits.nameChars} characters, this one has ${length}. Shorten it.`
    : "";
}
