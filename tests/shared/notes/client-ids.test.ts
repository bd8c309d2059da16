import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { clientIdFor } from "../../../shared/notes/client-ids.ts";

const bits = fc.nat({ max: 2 ** 32 - 1 });

describe("a line scribed while the teller is typing", () => {
  it("comes after the words being typed, whatever the ids", () => {
    fc.assert(
      fc.property(bits, bits, fc.string({ minLength: 1, maxLength: 12 }), (mine, theirs, rest) => {
        const teller = new Doc();
        const scribe = new Doc();
        teller.clientID = clientIdFor("teller", mine);
        scribe.clientID = clientIdFor("scribe", theirs);
        teller.getText("a").insert(0, "The stock file came late");
        applyUpdate(scribe, encodeStateAsUpdate(teller));
        // Neither knows about the other yet.
        scribe.getText("a").insert(scribe.getText("a").length, "\n(the network was blamed)\n");
        for (const letter of rest) teller.getText("a").insert(teller.getText("a").length, letter);
        applyUpdate(scribe, encodeStateAsUpdate(teller));
        applyUpdate(teller, encodeStateAsUpdate(scribe));
        expect(teller.getText("a").toJSON()).toBe(`The stock file came late${rest}\n(the network was blamed)\n`);
        expect(scribe.getText("a").toJSON()).toBe(teller.getText("a").toJSON());
      }),
    );
  });

  it("has ids that Yjs takes: whole numbers of 32 bits, not 0", () => {
    fc.assert(
      fc.property(fc.constantFrom("teller" as const, "scribe" as const), bits, (writer, random) => {
        const id = clientIdFor(writer, random);
        expect(Number.isInteger(id) && id > 0 && id < 2 ** 32).toBe(true);
      }),
    );
  });
});
