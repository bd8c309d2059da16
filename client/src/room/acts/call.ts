/** Acts of the call. */
import type { Call } from "../../call/call.svelte.ts";
import { order, type Act } from "./act.ts";

export interface OnCall {
  readonly call: Call;
}
const group = "Room";
const isOn = ({ call }: OnCall): boolean => call.state === "on";

export const switchMic: Act<OnCall> = {
  type: "look",
  label: "Mute yourself on the call, or speak again",
  button: "Mute",
  key: "Shift+M",
  group,
  when: isOn,
  run: ({ call }) => call.toggleMic(),
};
export const switchCamera: Act<OnCall> = {
  type: "look",
  label: "Switch your camera on or off",
  button: "Camera",
  icon: "cam",
  key: "Shift+C",
  group,
  when: isOn,
  run: ({ call }) => call.toggleCamera(),
};
export const callActs: readonly Act<OnCall>[] = [switchMic, switchCamera];

export const joinCall: Act<OnCall> = {
  type: "look",
  label: "Join the call",
  icon: "cam",
  when: ({ call }) => call.state === "out",
  run: ({ call }) => call.join(),
};
export const leaveCall: Act<OnCall> = {
  type: "look",
  label: "Leave the call",
  button: "Leave",
  icon: "leave",
  when: isOn,
  run: ({ call }) => call.leave(),
};

export const seeCandidateOut = order("see-candidate-out", { label: "They have left the call", icon: "check" });
export const callCandidateBack = order("call-candidate-back", { label: "Call them back", icon: "cam" });
