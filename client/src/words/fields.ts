/** What is wrong with what a field holds, in words; "" if nothing is. Fields take more than fits, so that no end of it is lost without a word. */
import { limits } from "../../../shared/contract/limits.ts";

export function tooLong(text: string, chars: number): string {
  const { length } = text.trim();
  return length > chars ? `There’s room for ${chars} characters, and this has ${length}. Shorten it.` : "";
}

export const nameFault = (name: string): string =>
  name.trim() === "" ? "Enter a name. A first name is enough." : tooLong(name, limits.nameChars);
