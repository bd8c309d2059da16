/** What others are told about somebody's caret is the client's own text, with what the server says about the person. */
import { expect, it } from "vitest";
import { parseFields, withUser } from "../../../server/notes/wire/awareness-codec.ts";

const ben = { name: "Ben", role: "candidate" };
const shown = (json: string): unknown => {
  const fields = parseFields(json);
  return typeof fields === "string" ? JSON.parse(withUser(fields, ben)) : fields;
};

it("carries what a client says about its caret, however it writes it", () => {
  expect(shown('{"cursor":{"anchor":1}}')).toEqual({ cursor: { anchor: 1 }, user: ben });
  expect(shown('\n { "cursor" : 1 } \t')).toEqual({ cursor: 1, user: ben });
  expect(shown('{"cursor":1,"cursor":2}')).toEqual({ cursor: 2, user: ben });
  for (const nothing of ["{}", "{ }", " {\n} "]) expect(shown(nothing)).toEqual({ user: ben });
  expect(shown("null")).toBeNull();
  expect(withUser(parseFields('{"cursor":1}') ?? "", undefined)).toBe('{"cursor":1}');
});

it("never carries a name that a client gives itself, nor a prototype", () => {
  for (const forged of [
    '{"user":{"name":"Ana"},"cursor":1}',
    '{"us\\u0065r":{"name":"Ana"},"cursor":1}',
    '{"cursor":1,"user":null}',
    '{"__proto__":{"user":{"name":"Ana"}},"cursor":1}',
    '{"constructor":1,"cursor":1}',
  ])
    expect(shown(forged)).toEqual({ cursor: 1, user: ben });
});

it("drops what is no object", () => {
  for (const broken of ["", "[]", "1", '"{}"', "{", '{"cursor":1}}', '\ufeff{"cursor":1}', '{"cursor":1}\u2028'])
    expect(parseFields(broken)).toBeUndefined();
});
