/** Of a line of steps that scrolls sideways on a phone: keeps the current one in view. Attach it to each step. The page stays where it is. */
export const intoView = (isCurrent: boolean) => (step: HTMLElement) => {
  const line = step.closest("ol");
  if (!isCurrent || !line) return undefined;
  const show = (): void => {
    const { left, right } = step.getBoundingClientRect();
    const edge = line.getBoundingClientRect();
    if (left < edge.left || right > edge.right) line.scrollLeft += left - edge.left;
  };
  show();
  addEventListener("resize", show);
  return () => removeEventListener("resize", show);
};
