/** Speakable names for rooms without a title. Short, plain words that are hard to mishear; any two go together. */
const first = words(`
  amber apple aspen birch bread brook cedar chalk cider cloud cobalt copper coral cotton dune ember fern field
  flint frost garden ginger harbour hazel honey island ivory kite lemon linen maple marble meadow mint morning
  olive orchard paper pebble pepper pine plum quiet rain river saffron silver slate spring summer tide timber
  velvet violet walnut willow winter wool
`);
const second = words(`
  anchor arrow basket bell bench boat bridge button candle canoe castle compass door drum engine feather flute
  forge gate hammer hat house jar kettle key ladder lamp lantern leaf loom map mill needle oar pencil piano
  pillow pond quilt ribbon road rope sail spoon stair stone table thimble thread tower train trumpet violin
  wagon watch well wheel window
`);

/** A title such as `kite-lamp-42` for a number below 2^32. */
export function speakableTitle(number: number): string {
  const pair = Math.floor(number / 90);
  const adjective = first[pair % first.length] ?? "kite";
  const noun = second[Math.floor(pair / first.length) % second.length] ?? "lamp";
  return `${adjective}-${noun}-${10 + (number % 90)}`;
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
