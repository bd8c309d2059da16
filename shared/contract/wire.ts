/** The building blocks of everything on the wire. */
import { z } from "zod";

/** Something that was parsed, or is about to be sent: nobody changes it. */
export type Wire<Value> = Value extends readonly (infer Item)[]
  ? readonly Wire<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: Wire<Value[Name]> }
    : Value;
export type Of<Schema extends z.ZodType> = Wire<z.infer<Schema>>;

/** A list of at most `max`. */
export const many = <Item extends z.ZodType>(item: Item, max: number): z.ZodArray<Item> => z.array(item).max(max);

/** Text a person wrote, at most `max` characters; control characters other than new lines and tabs are refused. */
export const text = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    // eslint-disable-next-line no-control-regex -- naming the refused characters is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, "contains control characters");

/** The same, trimmed and not empty. */
export const filled = (max: number): z.ZodString => text(max).trim().min(1);

/** One line of text: no new lines; for names and titles. */
export const line = (max: number): z.ZodString =>
  filled(max).regex(/^[^\n\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/, "must be one line");
