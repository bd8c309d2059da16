import { isSame } from "./same.ts";
import { without } from "./without.ts";

/** A view is made from a list that says, for every field, what the viewer sees of it. */

/** Undefined where there is nothing to see; only optional fields can be. */
export type Fields<View, Seen> = {
  readonly [Field in keyof View]-?: (
    seen: Seen,
  ) => object extends Pick<View, Field> ? View[Field] | undefined : View[Field];
};

/** `known`: the same view earlier. What has not changed since stays the same object, and so does the view itself when nothing has. */
export function shownBy<View extends object, Seen>(fields: Fields<View, Seen>, seen: Seen, known?: View): View {
  let view: Partial<View> | undefined;
  // `for in` gives names that are keys of the list: views are made for every seat at every change.
  for (const field in fields) {
    const value = fields[field](seen);
    if (isSame(known?.[field], value)) continue;
    // A copy with a few new fields costs much less than one made field by field.
    view ??= { ...known };
    if (value === undefined)
      view = without(view, field) as Partial<View>; // one field less of the same view
    else view[field] = value;
  }
  // The list has every required field, and its type keeps those from being undefined.
  return (view ?? known) as View;
}
