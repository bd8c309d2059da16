/** Of a line of steps that scrolls sideways on a phone: brings the current one into view. Attach it to each step. */
export const intoView =
  (isCurrent: boolean) =>
  (step: HTMLElement): void => {
    if (isCurrent) step.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
