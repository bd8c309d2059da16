/**
 * `npm run screens -- <folder> [walk…]` takes a picture of every state of every screen of the built client at every width, light and dark,
 * looks for faults on each, and writes `index.html` beside them. Ends with 1 if there is a fault. `peer:sealed|debrief` walks the whole
 * way and takes only the pictures whose names match.
 */
import { mkdirSync } from "node:fs";
import { Camera, everySize } from "../pictures/camera.ts";
import { Inspector } from "../pictures/inspector.ts";
import { writeSheet } from "../pictures/sheet.ts";
import { takeWalks } from "../pictures/walks.ts";

const [folder, ...wished] = process.argv.slice(2);
if (folder === undefined || folder.startsWith("-")) {
  console.error("Say where to: npm run screens -- <folder> [site states practice peer panel solo].");
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  const inspector = new Inspector();
  try {
    await takeWalks(new Camera({ folder, sizes: everySize, inspector }), wished);
  } finally {
    const pictures = writeSheet(folder, inspector.faults);
    for (const { picture, what } of inspector.faults) console.log(`${picture}: ${what}`);
    console.log(`${pictures} pictures, ${inspector.faults.length} faults. See index.html in ${folder}.`);
  }
  if (inspector.faults.length > 0) process.exitCode = 1;
}
