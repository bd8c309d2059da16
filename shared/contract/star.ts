/** The sections of a telling, in the order in which they are told. Free of schemas, so that the browser may read it too. */
export const sections = ["situation", "task", "action", "result", "learning"] as const;
