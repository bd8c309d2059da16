/** `npm run docs`: writes the pages that are generated from the code. A test checks that they are up to date. */
import { writeFileSync } from "node:fs";
import { keyboardPage } from "./keyboard-page.ts";
import { socketsPage } from "./sockets-page.ts";

writeFileSync("docs/sockets.md", await socketsPage());
writeFileSync("docs/keyboard.md", await keyboardPage());
