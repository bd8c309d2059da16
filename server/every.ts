/** Does work again and again until the returned function is called, and keeps no process alive for it. */
export type Every = (ms: number, work: () => Promise<void>) => () => void;

export const every: Every = (ms, work) => {
  const timer = setInterval(() => void work(), ms).unref();
  return () => clearInterval(timer);
};
