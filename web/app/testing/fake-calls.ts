import type { DirectDoor, DirectState } from "../../core/calls/direct-door.ts";
import type { CallsDoor } from "../../core/calls/door.ts";
import { type CallState, TenChatError } from "../../core/tenchat.ts";
import { ValueStore } from "../../core/store.ts";
import { PEOPLE } from "./scene-people.ts";

const of = { conversationId: `c-${PEOPLE[0]!.accountId}`, accountId: PEOPLE[0]!.accountId };
const own = { stream: null, video: true, microphone: true, camera: true };

const STATES: Readonly<Record<string, CallState>> = {
  ringing: { kind: "ringing", video: true, ...of },
  calling: { kind: "calling", video: false, ...of },
  talking: { kind: "talking", video: true, since: Date.now() - 754_000, interrupted: false, own, other: null, ...of },
  "call-over": {
    ...{ kind: "over", how: "failed", seconds: 0, outgoing: true, video: false, ...of },
    problem: new TenChatError("no-relay", ""),
  },
};

/** Calls of nobody, for looking at them: a scene says how far one is. A camera there is none. */
export function fakeCalls(scene: string): CallsDoor {
  const state = new ValueStore<CallState>(STATES[scene] ?? { kind: "none" });
  const relayOnly = new ValueStore(false);
  return {
    possible: true,
    state,
    relayOnly,
    call: async (_conversationId, video) => {
      if (video) throw new TenChatError("microphone-missing", "");
      state.set(STATES["calling"]!);
    },
    accept: async () => state.set(STATES["talking"]!),
    hangUp: async () => state.set({ kind: "none" }),
    turn: (part, on) => {
      const now = state.get();
      if (now.kind === "talking") state.set({ ...now, own: { ...now.own, [part]: on } });
    },
    dismiss: () => state.set({ kind: "none" }),
    chooseRelayOnly: async (on) => relayOnly.set(on),
  };
}

const DIRECT: Readonly<Record<string, DirectState>> = {
  "direct-asked": { kind: "asked" },
  "direct-on": { kind: "on", hidden: false, interrupted: false },
  "direct-hidden": { kind: "on", hidden: true, interrupted: false },
  "direct-over": { kind: "over", how: "failed", outgoing: true },
};

/** Direct connections to nobody, in the first conversation. */
export function fakeDirect(scene: string): DirectDoor {
  const { conversationId } = of;
  const begun = DIRECT[scene];
  const states = new ValueStore<ReadonlyMap<string, DirectState>>(
    new Map(begun === undefined ? [] : [[conversationId, begun]]),
  );
  const set = async (id: string, state: DirectState) => states.set(new Map([[id, state]]));
  return {
    possible: true,
    states,
    ask: (id) => set(id, { kind: "asking" }),
    agree: (id) => set(id, { kind: "on", hidden: false, interrupted: false }),
    end: (id) => set(id, { kind: "over", how: "ended", outgoing: true }),
    dismiss: () => states.set(new Map()),
  };
}
