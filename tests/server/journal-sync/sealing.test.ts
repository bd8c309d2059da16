/** Keys and seals of a synced journal. The vectors were made with another implementation, and must never change. */
import { describe, expect, it } from "vitest";
import { journalKeys, seal, unseal } from "../../../client/src/journal/sync/sealing.ts";

const secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
const sealed = "AWRlZmdoaWprbG1ubwXoaoIxKGvN1-vTXCwnOgUKgrVM6FVs8xDXXa3tsJ4oOjKsJKwS4sQ";
const words = new TextEncoder().encode("I called every customer.");

describe("the keys of a journal", () => {
  it("are those of the vectors", async () => {
    const { token, hash, key } = await journalKeys(secret);
    expect(token).toBe("NQbyR8slrTy5qoCaLNS2pPrE1M45vWroLgnWeNScrtE");
    expect(hash).toBe("A9grJMPG6o9nBjkr4FrB4iCbNVZ5Rs34H8TqJ5mHJ3g");
    expect(await unseal(key, Buffer.from(sealed, "base64url"))).toEqual(words);
  });

  it("stay in the browser's keeping, and come from nothing but a secret", async () => {
    const { key } = await journalKeys(secret);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
    await expect(journalKeys("short")).rejects.toThrow("not the secret of a journal");
  });
});

describe("a sealed piece", () => {
  it("opens with its own key, and says nothing twice in the same way", async () => {
    const { key } = await journalKeys(secret);
    const [first, second] = [await seal(key, words), await seal(key, words)];
    expect(first).not.toEqual(second);
    expect(await unseal(key, first)).toEqual(words);
    expect(Buffer.from(first).includes("customer")).toBe(false);
  });

  it("does not open with another key, changed anywhere, cut short or of a later version", async () => {
    const { key } = await journalKeys(secret);
    const other = await journalKeys(`${secret.slice(0, -1)}4`);
    const whole = await seal(key, words);
    expect(await unseal(other.key, whole)).toBeUndefined();
    for (let at = 0; at < whole.length; at += 1) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await unseal(key, changed), `byte ${at}`).toBeUndefined();
    }
    for (const length of [0, 1, 12, 28, whole.length - 1])
      expect(await unseal(key, whole.slice(0, length))).toBeUndefined();
  });
});
