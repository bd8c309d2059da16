/** `npm run scale`: how many nodes and shards so many interviews take; see docs/scale.md. */
import { scaleTables } from "./scale.ts";

const { nodes, shards } = scaleTables();
console.log(`${nodes}\n\n${shards}`);
