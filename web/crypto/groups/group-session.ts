import type { Primitives } from "../primitives/primitives.ts";
import type { GroupDevice } from "./group-device.ts";
import type { GroupState } from "./group-state.ts";

/** A message for all of a group, to be sent once, and what some of its devices need before they can read it. */
export type SealedForGroup = {
  /** Store it before anything leaves. */
  readonly state: GroupState;
  readonly message: Uint8Array;
  /** To be sent to each of `devices` through its pairwise session, and to nobody in any other way. */
  readonly handed: { readonly secret: Uint8Array; readonly devices: readonly GroupDevice[] } | null;
};

/**
 * How a group's messages are sealed, whatever the algorithm: sender keys today, MLS (RFC 9420) beside them later. State
 * goes in and comes out as plain JSON that names its algorithm and version. Everything that fails to open throws
 * `open-failed` and leaves the given state as good as before.
 */
export type GroupSession = {
  readonly algorithm: GroupState["algorithm"];
  /** A device that lost its state goes on above the last epoch that others know of it. */
  readonly create: (groupId: string, own: GroupDevice, aboveEpoch?: number) => GroupState;
  /** `audience`: every other device that may read this message, by the signed lists and not by a server's word. */
  readonly seal: (
    p: Primitives,
    state: GroupState,
    message: {
      readonly audience: readonly GroupDevice[];
      readonly context: Uint8Array;
      readonly plaintext: Uint8Array;
    },
  ) => Promise<SealedForGroup>;
  /** Takes what `handed` brought. `sender` is the device whose pairwise session opened it. */
  readonly learn: (state: GroupState, sender: GroupDevice, secret: Uint8Array) => GroupState;
  readonly open: (
    p: Primitives,
    state: GroupState,
    received: { readonly sender: GroupDevice; readonly context: Uint8Array; readonly message: Uint8Array },
  ) => Promise<{ readonly state: GroupState; readonly plaintext: Uint8Array }>;
  /** This device says that it lacks our chain: the next message hands it over once more, from there on. */
  readonly retell: (state: GroupState, device: GroupDevice) => GroupState;
  /** Nothing of this device is opened any more; the next message of our own begins an epoch without it. */
  readonly expel: (state: GroupState, device: GroupDevice) => GroupState;
};
