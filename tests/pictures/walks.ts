/** The walks on which pictures are taken, each in a studio of its own. */
import type { Camera } from "./camera.ts";
import { walkPanel } from "./panel.ts";
import { walkPeer } from "./peer.ts";
import { walkPractice } from "./practice.ts";
import { walkSite } from "./site.ts";
import { walkSolo } from "./solo.ts";
import { walkStates } from "./states.ts";
import { Studio } from "./studio.ts";

const walks = {
  site: walkSite,
  states: walkStates,
  practice: walkPractice,
  peer: walkPeer,
  panel: walkPanel,
  solo: walkSolo,
};
const isWalk = (name: string): name is keyof typeof walks => name in walks;

/** `wished`: walks, as `peer`, or only pictures whose names match, as `peer:sealed|debrief`; none: all walks. @throws when there is no such walk. */
export async function takeWalks(camera: Camera, wished: readonly string[]): Promise<void> {
  for (const wish of wished.length > 0 ? wished : Object.keys(walks)) {
    const [name = wish, only = "."] = wish.split(":");
    if (!isWalk(name)) throw new Error(`There is no walk ${name}: ${Object.keys(walks).join(", ")}.`);
    camera.only = new RegExp(only);
    const studio = await Studio.open();
    try {
      await walks[name](studio, camera);
    } catch (error) {
      await camera.shootStuck(studio.people);
      throw error;
    } finally {
      await studio.close();
    }
    console.log(`${name}: ${camera.taken} pictures so far`);
  }
}
