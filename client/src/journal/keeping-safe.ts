/** Whether this browser may delete what it keeps for this site, and asking it not to. */

/** Undefined: it does not say. */
export async function mayBeEvicted(): Promise<boolean | undefined> {
  try {
    return !(await navigator.storage.persisted());
  } catch {
    return undefined; // no such question in this browser, or not over this connection
  }
}

/** Resolves with whether it agrees. Some browsers ask the person, others decide by how much the site is used. */
export async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
