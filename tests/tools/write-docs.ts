/** `npm run docs`: writes the pages that are generated from the code. A test checks that they are up to date. */
import { writeFileSync } from "node:fs";
import { socketsPage } from "./sockets-page.ts";

writeFileSync("docs/sockets.md", await socketsPage());
