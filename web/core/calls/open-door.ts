import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { CallsDoor } from "./door.ts";

export function openCallsDoor(lifecycle: SessionLifecycle): CallsDoor {
  const atWork = () => lifecycle.atWork().calls;
  return {
    possible: lifecycle.host.calls !== undefined,
    ...{ state: lifecycle.calls.state, relayOnly: lifecycle.calls.relayOnly },
    call: (conversationId, video) => lifecycle.asked(() => atWork().call(conversationId, video)),
    accept: (video) => lifecycle.asked(() => atWork().accept(video)),
    hangUp: () => lifecycle.asked(() => atWork().hangUp()),
    turn: (part, on) => atWork().turn(part, on),
    dismiss: () => atWork().dismiss(),
    chooseRelayOnly: (on) => lifecycle.asked(() => atWork().chooseRelayOnly(on)),
  };
}
