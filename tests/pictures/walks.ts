/** The walks on which pictures are taken, each in a studio of its own. */
import type { Camera } from "./camera.ts";
import { walkPanel } from "./panel.ts";
import { walkPeer } from "./peer.ts";
import { walkSite } from "./site.ts";
import { walkSolo } from "./solo.ts";
import { walkStates } from "./states.ts";
import { Studio } from "./studio.ts";

const walks = { site: walkSite, states: walkStates, peer: walkPeer, panel: walkPanel, solo: walkSolo };
const isWalk = (name: string): name is keyof typeof walks => name in walks;

/** `wished`: names of walks; none: all of them. @throws when there is no such walk. */
export async function takeWalks(camera: Camera, wished: readonly string[]): Promise<void> {
  const unknown = wished.find((name) => !isWalk(name));
  if (unknown !== undefined) throw new Error(`There is no walk ${unknown}: ${Object.keys(walks).join(", ")}.`);
  for (const name of wished.length > 0 ? wished.filter(isWalk) : Object.keys(walks).filter(isWalk)) {
    const studio = await Studio.open();
    try {
      await walks[name](studio, camera);
    } finally {
      await studio.close();
    }
    console.log(`${name}: ${camera.taken} pictures so far`);
  }
}
