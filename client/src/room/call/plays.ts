/** Lets an element play a track that comes from somebody's device. */
export const plays =
  (track: MediaStreamTrack) =>
  (element: HTMLMediaElement): (() => void) => {
    element.srcObject = new MediaStream([track]);
    return () => {
      element.srcObject = null;
    };
  };
