import type { DeviceKey, Message } from "../../../generated/contracts/messaging/types.ts";
import type { PrekeyBundle } from "../../crypto/secrets.ts";
import type { Change } from "../host.ts";
import type { KeySuite } from "../ledger/conversation-record.ts";

/** A device that a message is for. */
export interface Recipient {
  readonly accountId: string;
  readonly deviceId: string;
}

/** What has to be stored with a step, and what brings memory up to date after the commit. */
export interface Step {
  readonly also: readonly Change[];
  readonly after: readonly (() => void)[];
}

/** What the server handed out for devices with which there is nothing yet, by device id. */
export type Prepared = ReadonlyMap<string, PrekeyBundle>;

/** A content key, and whom it is for. */
export interface ToWrap {
  readonly conversationId: string;
  readonly messageId: string;
  readonly recipients: readonly Recipient[];
  readonly prepared: Prepared;
  readonly contentKey: Uint8Array;
}

/** The content key on its way to each device. */
export interface Wrapped extends Step {
  readonly keys: readonly DeviceKey[];
  /** What stands before the content for all at once; empty where each device has a key of its own. */
  readonly shared: Uint8Array;
}

/** A content key that came. `kept` is asked for after the content itself has opened: until then nothing has changed. */
export interface Unwrapped {
  readonly contentKey: Uint8Array;
  /** The content itself, where it was opened ahead together with its key. */
  readonly content?: Uint8Array;
  /** Its sender began a session with it. */
  readonly began: boolean;
  /** Whether the sending device is one that its person's newest list names, as far as one was seen. */
  readonly listed: boolean;
  kept(): Promise<Step>;
  /** The content did not open: whoever sent it may be making us work for nothing. */
  inVain(): void;
}

/**
 * How the key of a message gets to the devices that may read it: one by one, or by a group's chain. It belongs to a
 * conversation, whose stored state names it. All but `prepare` runs inside the ledger's exclusive section.
 */
export interface ContentKeys {
  readonly suite: KeySuite;
  /** What needs the network: receiving must not wait for it. */
  prepare(recipients: readonly Recipient[]): Promise<Prepared>;
  /** Up to which content format each of them can read, as far as is known. */
  reads(recipients: readonly Recipient[], prepared: Prepared): Promise<number>;
  /** Throws a `CryptoError` when one of them is not the device that it is called. */
  wrap(content: ToWrap): Promise<Wrapped>;
  /** What the content key opens of the bytes that came. */
  contentOf(ciphertext: Uint8Array): Uint8Array;
  /** Null of what is not for this device. Throws a `CryptoError`, and then nothing has changed. */
  unwrap(message: Message): Promise<Unwrapped | null>;
  /** These devices' keys went with what the server has not taken: whatever was handed to them so, they do not have. */
  untell(conversationId: string, deviceIds: readonly string[]): Promise<Step>;
  /** These people are out of the conversation, if only for a while. */
  isOut(conversationId: string, accountIds: readonly string[]): Promise<Step>;
  /** What repairs the way to a device whose message did not open. */
  repair(message: Message): Promise<Step>;
}

/** The way that a conversation names. One of a newer version is not known here: then nothing is sent or opened. */
export function contentKeysOf(ways: readonly ContentKeys[], { keys }: { readonly keys: KeySuite }): ContentKeys {
  const way = ways.find(({ suite }) => suite.suite === keys.suite && suite.version === keys.version);
  if (way === undefined) throw new Error(`The keys of ${keys.suite} ${keys.version} are of a newer version.`);
  return way;
}
