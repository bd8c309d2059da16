/** Updates that no honest client makes, by what they try. See docs/reliability.md, what counts in notes. */
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

type Write = (encoder: encoding.Encoder) => void;
const bytes = (write: Write): Uint8Array => encoding.encode(write);
const uints = (encoder: encoding.Encoder, ...numbers: readonly number[]): void => {
  for (const number of numbers) encoding.writeVarUint(encoder, number);
};

/** One struct of a client: `info` and what follows it. */
export const oneStruct = (client: number, clock: number, info: number, rest: Write): Uint8Array =>
  bytes((encoder) => {
    uints(encoder, 1, 1, client, clock);
    encoding.writeUint8(encoder, info);
    rest(encoder);
    uints(encoder, 0);
  });

const inRoot =
  (field: string, content: Write): Write =>
  (encoder) => {
    uints(encoder, 1);
    encoding.writeVarString(encoder, field);
    content(encoder);
  };
const text =
  (words: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, words);

/** Honest text at the beginning of an empty section. */
export const honest = (client: number, field: string, words: string): Uint8Array =>
  oneStruct(client, 0, 4, inRoot(field, text(words)));

export interface Aim {
  readonly attacker: number;
  readonly victim: number;
  /** The next clock of the victim's client id. */
  readonly clock: number;
  readonly field: string;
}

export const corpus: Readonly<Record<string, (aim: Aim) => Uint8Array>> = {
  "collects the victim's next clocks (F3)": ({ victim, clock }) =>
    oneStruct(victim, clock, 0, (encoder) => uints(encoder, 9)),
  "writes deleted text as the victim": ({ victim, clock, field }) =>
    oneStruct(
      victim,
      clock,
      1,
      inRoot(field, (encoder) => uints(encoder, 9)),
    ),
  "writes words as the victim": ({ victim, clock, field }) =>
    oneStruct(victim, clock, 4, inRoot(field, text("forged"))),
  "writes beyond a gap as the victim": ({ victim, clock, field }) =>
    oneStruct(victim, clock + 5, 4, inRoot(field, text("forged"))),
  "deletes what the victim will write (F4)": ({ victim, clock }) =>
    bytes((encoder) => uints(encoder, 0, 1, victim, 1, clock, 1_000)),
  "deletes what nobody has written": () => bytes((encoder) => uints(encoder, 0, 1, 77, 1, 0, 10)),
  "leaves a gap of its own (F5)": ({ attacker, field }) => oneStruct(attacker, 50, 4, inRoot(field, text("x"))),
  skips: ({ attacker }) => oneStruct(attacker, 0, 10, (encoder) => uints(encoder, 10)),
  "declares 33,554,431 structs (F6)": () => Uint8Array.of(1, 255, 255, 255, 15, 1, 0),
  "declares 33,554,431 clients": () => Uint8Array.of(255, 255, 255, 15, 1),
  "declares 33,554,431 deletes": () => Uint8Array.of(0, 1, 1, 255, 255, 255, 15),
  "stands left of what the victim will write": ({ attacker, victim, clock }) =>
    oneStruct(attacker, 0, 4 | 128, (encoder) => {
      uints(encoder, victim, clock + 3);
      text("x")(encoder);
    }),
  "stands right of what the victim will write": ({ attacker, victim, clock }) =>
    oneStruct(attacker, 0, 4 | 64, (encoder) => {
      uints(encoder, victim, clock + 3);
      text("x")(encoder);
    }),
  "stands on itself": ({ attacker }) =>
    oneStruct(attacker, 0, 4 | 128, (encoder) => {
      uints(encoder, attacker, 0);
      text("x")(encoder);
    }),
  "stands inside something to come": ({ attacker, victim, clock }) =>
    oneStruct(attacker, 0, 4, (encoder) => {
      uints(encoder, 0, victim, clock + 3);
      text("x")(encoder);
    }),
  "goes in a circle": () =>
    bytes((encoder) => {
      uints(encoder, 2);
      for (const [one, other] of [
        [9_001, 9_000],
        [9_000, 9_001],
      ] as const) {
        uints(encoder, 1, one, 0);
        encoding.writeUint8(encoder, 4 | 128);
        uints(encoder, other, 0);
        text("x")(encoder);
      }
      uints(encoder, 0);
    }),
  "names a client twice": ({ attacker, field }) =>
    bytes((encoder) => {
      uints(encoder, 2);
      for (const clock of [0, 1]) {
        uints(encoder, 1, attacker, clock);
        encoding.writeUint8(encoder, 4);
        inRoot(field, text("x"))(encoder);
      }
      uints(encoder, 0);
    }),
  "deletes the same again and again": ({ victim }) =>
    bytes((encoder) => {
      uints(encoder, 0, 1, victim, 100);
      for (let nth = 0; nth < 100; nth += 1) uints(encoder, 0, 1);
    }),
  "is as long as no text can be": ({ attacker, field }) =>
    oneStruct(
      attacker,
      0,
      1,
      inRoot(field, (encoder) => uints(encoder, 2 ** 52)),
    ),
  "has no length": ({ attacker, field }) => oneStruct(attacker, 0, 4, inRoot(field, text(""))),
  "is not text": ({ attacker, field }) =>
    oneStruct(
      attacker,
      0,
      4,
      inRoot(field, (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(0xff, 0xfe))),
    ),
  "ends in the middle": ({ attacker, field }) => honest(attacker, field, "words").subarray(0, 12),
  "has something after its end": ({ attacker, field }) => Uint8Array.of(...honest(attacker, field, "words"), 1),
  "is a claim, which only the server makes": () => Uint8Array.of(0, 0, 42),
  "is encoded as version 2": ({ field }) => {
    const doc = new Y.Doc();
    doc.getText(field).insert(0, "words");
    return Y.encodeStateAsUpdateV2(doc);
  },
  "opens another root": ({ attacker }) => honest(attacker, "elsewhere", "words"),
  "opens __proto__": ({ attacker }) => honest(attacker, "__proto__", "words"),
  "sets a key of a text": ({ attacker, field }) =>
    oneStruct(
      attacker,
      0,
      4 | 32,
      inRoot(field, (encoder) => {
        encoding.writeVarString(encoder, "__proto__");
        encoding.writeVarString(encoder, "x");
      }),
    ),
  "brings a format": ({ field }) => {
    const doc = new Y.Doc();
    doc.getText(field).insert(0, "words", { style: "color: red" });
    return Y.encodeStateAsUpdate(doc);
  },
  "brings an embed": ({ field }) => {
    const doc = new Y.Doc();
    doc.getText(field).insertEmbed(0, { image: "https://example.org/x.png" });
    return Y.encodeStateAsUpdate(doc);
  },
  "nests 20,000 types (F14)": ({ attacker, field }) =>
    bytes((encoder) => {
      uints(encoder, 1, 20_000, attacker, 0);
      for (let nth = 0; nth < 20_000; nth += 1) {
        encoding.writeUint8(encoder, 7);
        if (nth === 0) {
          uints(encoder, 1);
          encoding.writeVarString(encoder, field);
        } else uints(encoder, 0, attacker, nth - 1);
        uints(encoder, 0);
      }
      uints(encoder, 0);
    }),
  "brings a document in the document": ({ attacker, field }) =>
    oneStruct(
      attacker,
      0,
      9,
      inRoot(field, (encoder) => {
        encoding.writeVarString(encoder, "guid");
        encoding.writeAny(encoder, {});
      }),
    ),
  "brings values into a text": ({ attacker, field }) =>
    oneStruct(
      attacker,
      0,
      8,
      inRoot(field, (encoder) => {
        uints(encoder, 1);
        encoding.writeAny(encoder, "x");
      }),
    ),
};
