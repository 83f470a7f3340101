import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { DirectDoor } from "./direct-door.ts";
import type { CallsDoor } from "./door.ts";

export function openCallsDoor(lifecycle: SessionLifecycle): CallsDoor {
  const atWork = () => lifecycle.atWork().calls;
  return {
    possible: lifecycle.host.calls !== undefined,
    ...{ state: lifecycle.calls.state, relayOnly: lifecycle.calls.relayOnly },
    call: (conversationId, video) => lifecycle.asked(() => atWork().call.ask(conversationId, video)),
    accept: (video) => lifecycle.asked(() => atWork().call.accept(video)),
    hangUp: () => lifecycle.asked(() => atWork().call.hangUp()),
    turn: (part, on) => atWork().call.turn(part, on),
    dismiss: () => atWork().call.dismiss(),
    chooseRelayOnly: (on) => lifecycle.asked(() => atWork().chooseRelayOnly(on)),
  };
}

export function openDirectDoor(lifecycle: SessionLifecycle): DirectDoor {
  const direct = () => lifecycle.atWork().calls.direct;
  return {
    possible: lifecycle.host.calls !== undefined,
    states: lifecycle.calls.direct,
    ask: (conversationId) => lifecycle.asked(() => direct().ask(conversationId)),
    agree: (conversationId) => lifecycle.asked(() => direct().agree(conversationId)),
    end: (conversationId) => lifecycle.asked(() => direct().end(conversationId)),
    dismiss: (conversationId) => direct().dismiss(conversationId),
  };
}
