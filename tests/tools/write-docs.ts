/** `npm run docs`: writes the pages that come out of the code. A test holds that they are up to date. */
import { writeFileSync } from "node:fs";
import { socketsPage } from "./sockets-page.ts";

writeFileSync("docs/sockets.md", await socketsPage());
