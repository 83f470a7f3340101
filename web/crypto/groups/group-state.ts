import type { GroupDevice } from "./group-device.ts";

/** Our own chain: plain JSON, byte strings as base64url. Who was handed it knows it from the message on that was next. */
export type SendingChain = {
  readonly epoch: number;
  readonly chainId: string;
  readonly next: number;
  readonly chainKey: string;
  readonly signingPrivateKey: string;
  readonly signingKey: string;
  readonly knownTo: readonly GroupDevice[];
};

/** Another device's chain, from the message on that was next when it was handed to us. */
export type ReceivingChain = {
  readonly sender: GroupDevice;
  readonly epoch: number;
  readonly chainId: string;
  readonly next: number;
  readonly chainKey: string;
  readonly signingKey: string;
  readonly skipped: readonly { readonly n: number; readonly key: string }[];
};

/** One device's part of one group. */
export type GroupState = {
  readonly algorithm: "sender-keys";
  readonly version: 1;
  readonly groupId: string;
  readonly own: GroupDevice;
  /** How many chains we began; the first is epoch 1. */
  readonly epoch: number;
  readonly sending: SendingChain | null;
  readonly receiving: readonly ReceivingChain[];
};

/** A chain ends after so many messages, and none has a number above. */
export const messagesInEpoch = 100;
/** Epochs of one sender that still open what is late. */
export const epochsKept = 5;
