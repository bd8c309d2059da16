/** A JSON Schema in one line, for people: `{ kind: "why" | "how", text: text ≤ 400 }`. */

/** The part of JSON Schema that zod writes for what is on the wire. */
export interface Shape {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly allOf?: readonly Shape[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

/** A reference without a name is JSON of any depth, the only recursive shape. */
const nameOf = (reference: string): string | undefined => (reference.includes("#") ? undefined : reference);
const mostOfPattern = 60;
const optionsOf = ({ anyOf, oneOf }: Shape): readonly Shape[] => anyOf ?? oneOf ?? [];

/** `without`: the name of a field that is already shown elsewhere. */
export function notation(shape: Shape, without?: string): string {
  const options = optionsOf(shape);
  if (shape.$ref !== undefined) return nameOf(shape.$ref) ?? "any JSON";
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (options.length > 0) return options.map((option) => notation(option)).join(" | ");
  switch (shape.type) {
    case "object":
      return object(shape, without);
    case "array":
      return `${grouped(shape.items ?? {})}[]${atMost(shape.maxItems)}`;
    case "string":
      return string(shape);
    case "integer":
      return `int${range(shape)}`;
    case "number":
      return `number${range(shape)}`;
    default:
      return shape.type ?? "anything";
  }
}

/** Every name that a shape refers to. */
export function namesIn(shape: Shape): readonly string[] {
  return [...JSON.stringify(shape).matchAll(/"\$ref":"([^"]+)"/g)].flatMap(([, to = ""]) => nameOf(to) ?? []);
}

function object(
  { properties = {}, required = [], additionalProperties, propertyNames }: Shape,
  without?: string,
): string {
  const fields = Object.entries(properties)
    .filter(([name]) => name !== without)
    .map(([name, shape]) => `${name}${required.includes(name) ? "" : "?"}: ${notation(shape)}`);
  if (typeof additionalProperties === "object" && Object.keys(additionalProperties).length > 0)
    fields.push(`[${notation(propertyNames ?? { type: "string" })}]: ${notation(additionalProperties)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function string({ format, pattern, maxLength, minLength }: Shape): string {
  if (format !== undefined) return format;
  const limit = minLength === undefined ? atMost(maxLength) : ` ${minLength}–${maxLength ?? ""}`;
  // A short pattern explains the text; the pattern of an address, or one that keeps control characters out, would not help.
  const isTold = pattern !== undefined && pattern.length <= mostOfPattern && !pattern.includes("\\u");
  return `${isTold ? `/${pattern}/` : "text"}${limit}`;
}

const grouped = (shape: Shape): string =>
  optionsOf(shape).length > 0 || shape.enum ? `(${notation(shape)})` : notation(shape);
const atMost = (most: number | undefined): string => (most === undefined ? "" : ` ≤ ${most}`);
const range = ({ minimum, maximum }: Shape): string => {
  const [from, to] = [minimum, maximum].map((end) =>
    Math.abs(end ?? Infinity) > Number.MAX_SAFE_INTEGER - 1 ? "" : `${end}`,
  );
  return from === "" && to === "" ? "" : ` ${from}–${to}`;
};
