import { expect, it } from "vitest";
import { Authors } from "../../client/src/net/notes/authors.ts";

it("knows its own words by any id this device has written under, even one that is named only after a refusal", () => {
  const authors = new Authors();
  authors.tell(new Map(), 7);
  // The server binds an id when it hears of it; by then this device writes under another.
  authors.tell(
    new Map([
      [7, "ben"],
      [8, "ana"],
    ]),
    9,
  );
  expect(authors.isOthers(7)).toBe(false);
  expect(authors.isOthers(8)).toBe(true);
});
