import { doorFaults } from "./door-faults.ts";
import type { Mutant } from "./mutant.ts";
import { notesFaults } from "./notes-faults.ts";
import { roomFaults } from "./room-faults.ts";

export const mutants: readonly Mutant[] = [...notesFaults, ...roomFaults, ...doorFaults];
