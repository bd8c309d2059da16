/** The worklet that cuts sound into frames and hands them to a worker. */
import workletUrl from "./frames-worklet.ts?worker&url";

/** Sound is connected to the node; its frames come out at the other end of `port`. @throws where a browser cannot do it. */
export async function framesNode(context: AudioContext, port: MessagePort): Promise<AudioNode> {
  await context.audioWorklet.addModule(workletUrl);
  const node = new AudioWorkletNode(context, "frames", {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: "explicit",
  });
  node.port.postMessage(port, [port]);
  return node;
}
