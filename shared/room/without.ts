/** An object without some of its fields, and without undefined ones, as JSON would keep it. */
export function without<Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  ...names: readonly Name[]
): Omit<Thing, Name> {
  const left = Object.entries(thing).filter(
    ([name, value]) => value !== undefined && !names.some((dropped) => dropped === name),
  );
  // Object.fromEntries loses track of the fields.
  return Object.fromEntries(left) as Omit<Thing, Name>;
}
