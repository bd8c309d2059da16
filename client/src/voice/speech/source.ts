/** What recognises speech on this device: the browser by itself, the model that this server has for it, or what the browser would have to download. */
import { browserSource } from "./browser-recogniser.ts";
import { modelOffer } from "./may-hear.ts";
import type { Source } from "./recogniser.ts";

/**
 * Undefined where nothing can. The server's model goes before a download of the browser's: it is smaller, and there are browsers that offer a download
 * and then have none.
 */
export async function speechSource(page: Window): Promise<Source | undefined> {
  const own = await browserSource(page);
  const offer = modelOffer(page.document);
  if ((own && own.megabytes === undefined) || !offer) return own;
  const fetched = await import("./model/model-source.ts").catch(() => undefined); // as if there were none
  return fetched?.modelSource(offer) ?? own;
}
