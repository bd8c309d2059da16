import { describe, expect, it } from "vitest";
import { encodeQr } from "../../client/src/ui/qr/encode.ts";
import type { Square } from "../../client/src/ui/qr/square.ts";
import { readQr } from "./read-qr.ts";

const link = `https://rooms.example.org/r/${"kGh_3-".repeat(4).slice(0, 22)}#i=${"Zz9_-aB".repeat(7).slice(0, 43)}`;
const drawn = (square: Square | undefined): string[] =>
  (square ?? []).map((row) => row.map((dark) => (dark ? "#" : ".")).join(""));

describe("QR codes of links", () => {
  it("hold the text they were made of, at every length that fits", () => {
    for (const length of [1, 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180, 181, 213]) {
      const text = link.repeat(2).slice(0, length);
      const square = encodeQr(text);
      expect(square && readQr(square), `${length} bytes`).toBe(text);
    }
  });

  it("hold names in other scripts", () => {
    const square = encodeQr("Žofie 김 👩🏽‍💻");
    expect(square && readQr(square)).toBe("Žofie 김 👩🏽‍💻");
  });

  it("grow by four modules per version and stop at version 10", () => {
    expect(encodeQr("x".repeat(14))?.length).toBe(21);
    expect(encodeQr("x".repeat(15))?.length).toBe(25);
    expect(encodeQr("x".repeat(213))?.length).toBe(57);
    expect(encodeQr("x".repeat(214))).toBeUndefined();
  });

  it("carry the three finders, the timing and the dark module where cameras look for them", () => {
    const rows = drawn(encodeQr(link));
    const size = rows.length;
    const finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const)
      expect(rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))).toEqual(finder);
    expect(rows[6]?.slice(8, size - 8)).toBe("#.".repeat(size).slice(0, size - 16));
    expect(rows[size - 8]?.[8]).toBe("#");
  });
});
