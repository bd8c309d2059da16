/** What can go wrong with a telling, and be rescued aloud. `tooLong` interrupts kindly. Apart from the schemas, so that a page need not load those. */
export const rescueIds = ["allWe", "hypothetical", "vagueResult", "tooLong", "noNumber", "noResultYet"] as const;
