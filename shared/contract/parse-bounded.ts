/**
 * Parses what strangers send against a schema, at a bounded cost: lengths and counts before contents, stopping after the first hundred
 * faults. Zod by itself gathers every fault, which made one request with two million wrong entries cost seconds. What is accepted, and with
 * what result, is the same as with `safeParse`.
 */
import { z } from "zod";
import { limits } from "./limits.ts";

export type Issue = z.core.$ZodIssue;

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `isCut`: there may be more faults; parsing stopped at `limits.faultsTold`. */
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly isCut: boolean };

/** Yields after every few hundred values, so that a caller can give others a turn. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs all steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function parseBounded<Schema extends z.ZodType>(schema: Schema, value: unknown): Parsed<z.infer<Schema>> {
  return atOnce(parsing(schema, value));
}

/** The same in steps. */
export function* parsing<Schema extends z.ZodType>(schema: Schema, value: unknown): Steps<Parsed<z.infer<Schema>>> {
  const reading = new Reading();
  const read = yield* reading.read(schema, value);
  return reading.issues.length > 0
    ? { ok: false, issues: reading.issues, isCut: reading.isFull }
    : { ok: true, value: read as z.infer<Schema> }; // every part went through its own schema
}

/** Anything lighter is handed to Zod whole: its faults are few, and that is fastest. Counts values and characters alike. */
const smallWeight = 2_048;
const charsPerWeight = 32;
const weightPerStep = 1_024;

class Reading {
  readonly issues: Issue[] = [];
  readonly #place: PropertyKey[] = [];
  #sinceStep = 0;

  get isFull(): boolean {
    return this.issues.length >= limits.faultsTold;
  }

  *read(schema: z.core.$ZodType, value: unknown): Steps<unknown> {
    const left = leftOf(value, smallWeight);
    this.#sinceStep += smallWeight - Math.max(0, left);
    if (this.#sinceStep >= weightPerStep) {
      this.#sinceStep = 0;
      yield;
    }
    if (left >= 0) return this.#leaf(schema, value);
    if (schema instanceof z.ZodOptional && value === undefined) return undefined;
    if (schema instanceof z.ZodNullable && value === null) return null;
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
      return yield* this.read(schema.def.innerType, value);
    if (schema instanceof z.ZodObject) return yield* this.#object(schema, value);
    if (schema instanceof z.ZodArray) return yield* this.#array(schema, value);
    const chosen = schema instanceof z.ZodDiscriminatedUnion ? optionFor(schema, value) : undefined;
    if (chosen) return yield* this.read(chosen, value);
    return this.#leaf(schema, value);
  }

  *#object(schema: z.ZodObject, value: unknown): Steps<unknown> {
    const { shape } = schema.def;
    const found = this.issues.length;
    this.#leaf(outlineOf(schema), value);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const read: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries<z.core.$ZodType>(shape)) {
      if (this.isFull) return value;
      const given: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      this.#place.push(name);
      const part = yield* this.read(inner, given);
      this.#place.pop();
      if (part !== undefined || Object.hasOwn(value, name)) read[name] = part;
    }
    return this.issues.length === found ? this.#refined(schema, read) : value;
  }

  *#array(schema: z.ZodArray, value: unknown): Steps<unknown> {
    if (!Array.isArray(value)) return this.#leaf(anyList, value);
    const entries: readonly unknown[] = value;
    const most = mostEntries(schema);
    // Too many: what they are does not matter.
    if (entries.length > most) return this.#leaf(listUpTo(most), entries.slice(0, most + 1));
    const found = this.issues.length;
    const read: unknown[] = [];
    for (const [at, entry] of entries.entries()) {
      if (this.isFull) return entries;
      this.#place.push(at);
      read.push(yield* this.read(schema.def.element, entry));
      this.#place.pop();
    }
    return this.issues.length === found ? this.#refined(schema, read) : entries;
  }

  /** The schema's own conditions, on parts that have passed. */
  #refined(schema: z.ZodObject | z.ZodArray, value: unknown): unknown {
    return (schema.def.checks?.length ?? 0) > 0 ? this.#leaf(conditionsOf(schema), value) : value;
  }

  #leaf(schema: z.core.$ZodType, value: unknown): unknown {
    const max = schema instanceof z.ZodString ? schema.maxLength : null;
    // A text that is too long is not looked at: the cost of its pattern grows with it.
    const isTooLong = typeof value === "string" && max !== null && value.length > max;
    const parsed = z.safeParse(isTooLong ? textUpTo(max) : schema, value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      if (this.isFull) break;
      this.issues.push({ ...issue, path: [...this.#place, ...issue.path] });
    }
    return value;
  }
}

/** What is left of a weight after subtracting this value; below 0 as soon as the value is heavier. */
function leftOf(value: unknown, weight: number): number {
  if (typeof value === "string") return weight - 1 - value.length / charsPerWeight;
  if (typeof value !== "object" || value === null) return weight - 1;
  let left = weight - 1;
  if (Array.isArray(value)) {
    // Not `for … in`, which begins by listing every index.
    for (let at = 0; at < value.length && left >= 0; at += 1) left = leftOf(value[at], left);
    return left;
  }
  for (const name in value) {
    if (left < 0) return left;
    left = leftOf((value as Record<string, unknown>)[name], left); // a key of its own, or an index
  }
  return left;
}

/** The option that a value itself names; undefined when it names none, which Zod refuses without looking further. */
function optionFor({ def }: z.ZodDiscriminatedUnion, value: unknown): z.ZodObject | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, def.discriminator)) return undefined;
  const named: unknown = Reflect.get(value, def.discriminator);
  return def.options.find((option): option is z.ZodObject => {
    const discriminator: unknown = option instanceof z.ZodObject ? option.def.shape[def.discriminator] : undefined;
    return discriminator instanceof z.ZodLiteral && discriminator.def.values.includes(named as z.core.util.Literal);
  });
}

function mostEntries({ def }: z.ZodArray): number {
  const maxima = (def.checks ?? []).map(({ _zod }) =>
    _zod.def.check === "max_length" ? (_zod.def as z.core.$ZodCheckMaxLengthDef).maximum : Infinity,
  ); // the definition of that same check
  return Math.min(Infinity, ...maxima);
}

const anyList = z.array(z.unknown());
const listUpTo = (max: number) => anyList.max(max);
const textUpTo = (max: number) => z.string().max(max);

/** Derived once from each schema. */
function derived<Schema extends z.core.$ZodType>(derive: (schema: Schema) => z.core.$ZodType) {
  const known = new WeakMap<Schema, z.core.$ZodType>();
  return (schema: Schema): z.core.$ZodType => {
    const result = known.get(schema) ?? derive(schema);
    known.set(schema, result);
    return result;
  };
}

/** Checks that it is an object, with only the schema's keys. */
const outlineOf = derived((schema: z.ZodObject) => {
  const keys = Object.keys(schema.def.shape).map((name) => [name, z.unknown().optional()] as const);
  const { catchall } = schema.def;
  const outline = z.object(Object.fromEntries(keys));
  return catchall ? outline.catchall(catchall) : outline;
});

/** Refinements and lengths, regardless of the parts. */
const conditionsOf = derived((schema: z.ZodObject | z.ZodArray) =>
  schema instanceof z.ZodObject
    ? z.core.clone(schema, { ...schema.def, shape: {}, catchall: z.unknown() })
    : z.core.clone(schema, { ...schema.def, element: z.unknown() }),
);
