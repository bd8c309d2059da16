/** A view is made from a list that says, for every field, what the viewer sees of it. */

/** Undefined where there is nothing to see; only optional fields can be. */
export type Fields<View, Seen> = {
  readonly [Field in keyof View]-?: (
    seen: Seen,
  ) => object extends Pick<View, Field> ? View[Field] | undefined : View[Field];
};

export function shownBy<View extends object, Seen>(fields: Fields<View, Seen>, seen: Seen): View {
  const view: Partial<View> = {};
  // `for in` gives names that are keys of the list: views are made for every seat at every change.
  for (const field in fields) {
    const value = fields[field](seen);
    if (value !== undefined) view[field] = value;
  }
  // The list has every required field, and its type keeps those from being undefined.
  return view as View;
}
