/** Repeats work until the returned function is called, without keeping the process alive. */
export type Every = (ms: number, work: () => Promise<void>) => () => void;

export const every: Every = (ms, work) => {
  const timer = setInterval(() => void work(), ms).unref();
  return () => clearInterval(timer);
};
