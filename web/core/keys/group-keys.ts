import { CryptoError, groupMessageLength, readableFormats, senderKeys } from "../../crypto/secrets.ts";
import type { GroupState, Primitives } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64 } from "../base64.ts";
import type { ContentKeys, Prepared, Recipient, Step, ToWrap, Unwrapped, Wrapped } from "./content-keys.ts";
import type { GroupStates } from "./group-states.ts";
import type { OwnKeys } from "./own-keys.ts";
import type { PairwiseKeys } from "./pairwise-keys.ts";

interface Parts {
  readonly primitives: Primitives;
  readonly own: OwnKeys;
  readonly states: GroupStates;
  /** The only way that a chain travels. */
  readonly pairwise: PairwiseKeys;
}

/** A content key in its sender's chain, before the content of each message. */
const prefixLength = groupMessageLength(64);
const encoder = new TextEncoder();

/**
 * The content key once for all, in the chain of the device that sends. The chain is handed through the session with each
 * device by itself, with the first message that the device is to read; a device that is to read no more ends it.
 */
export class GroupKeys implements ContentKeys {
  readonly suite = { suite: "sender-keys", version: 1 };
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  prepare(recipients: readonly Recipient[]): Promise<Prepared> {
    return this.#parts.pairwise.prepare(recipients);
  }

  /** No device was ever in a group that does not read all of today's formats. */
  async reads(): Promise<number> {
    return readableFormats;
  }

  async wrap({ conversationId, messageId, recipients, prepared, contentKey }: ToWrap): Promise<Wrapped> {
    const { primitives, pairwise, states } = this.#parts;
    const { state, message, handed } = await senderKeys.seal(primitives, await this.#trusted(conversationId), {
      audience: recipients.map(deviceOf),
      context: encoder.encode(messageId),
      plaintext: contentKey,
    });
    const kept = states.keep(state);
    const chain =
      handed === null
        ? { keys: [], also: [], after: [] }
        : await pairwise.wrapEach(handed.devices, prepared, handed.secret);
    const { keys, also, after } = chain;
    return { keys, shared: message, also: [...also, kept.change], after: [...after, kept.kept] };
  }

  contentOf(ciphertext: Uint8Array): Uint8Array {
    return ciphertext.slice(prefixLength);
  }

  async unwrap(message: Message): Promise<Unwrapped | null> {
    const { primitives, states, pairwise } = this.#parts;
    const { conversationId, messageId, wrappedKey } = message;
    const sender = senderOf(message);
    const held = await this.#state(conversationId);
    const handing = wrappedKey === null ? null : await pairwise.unwrap(message);
    if (handing === null && !(await this.#isKnown(held, sender))) return null;
    const learnt = handing === null ? held : senderKeys.learn(held, sender, handing.contentKey);
    // Who begins a session anew may have lost what it knew of us too.
    const told = handing?.began ? senderKeys.retell(learnt, sender) : learnt;
    const { state, plaintext } = await senderKeys.open(primitives, told, {
      sender,
      context: encoder.encode(messageId),
      message: fromBase64(message.ciphertext).slice(0, prefixLength),
    });
    const kept = async (): Promise<Step> => {
      const step = (await handing?.kept()) ?? { also: [], after: [] };
      const ours = states.keep(state);
      return { also: [...step.also, ours.change], after: [...step.after, ours.kept] };
    };
    const listed = handing?.listed ?? (await pairwise.isListed(sender));
    return { contentKey: plaintext, began: false, listed, kept, inVain: () => handing?.inVain() };
  }

  /** Our chain is handed to them once more. */
  async untell(conversationId: string, deviceIds: readonly string[]): Promise<Step> {
    const state = await this.#state(conversationId);
    const untold = (state.sending?.knownTo ?? []).filter(({ deviceId }) => deviceIds.includes(deviceId));
    const kept = this.#parts.states.keep(untold.reduce(senderKeys.retell, state));
    return { also: [kept.change], after: [kept.kept] };
  }

  /**
   * Whoever knows our chain ends it by going. Also where they are back before we seal again: they may never have seen the
   * message by which it was handed to them, and what was said before they came back is not due to them any more.
   */
  async isOut(conversationId: string, accountIds: readonly string[]): Promise<Step> {
    const { states } = this.#parts;
    const state = await this.#state(conversationId);
    const knows = state.sending?.knownTo.some(({ accountId }) => accountIds.includes(accountId)) ?? false;
    if (!knows) return { also: [], after: [] };
    const kept = states.keep({ ...state, sending: null });
    return { also: [kept.change], after: [kept.kept] };
  }

  /** Its sender hands the chain over once more when it sees that we began a new session, which our next message does. */
  async repair(message: Message): Promise<Step> {
    const { states, pairwise } = this.#parts;
    const step = await pairwise.repair(message);
    if (step.also.length === 0) return step;
    const state = senderKeys.retell(await this.#state(message.conversationId), senderOf(message));
    const kept = states.keep(state);
    return { also: [...step.also, kept.change], after: [...step.after, kept.kept] };
  }

  async #state(conversationId: string): Promise<GroupState> {
    const { states, own } = this.#parts;
    return (await states.read(conversationId)) ?? senderKeys.create(conversationId, deviceOf(own.device.identity));
  }

  /** Whether a chain of this device is held, and the device is still one that its person's trusted key has signed. */
  async #isKnown(state: GroupState, sender: Recipient): Promise<boolean> {
    const { pairwise } = this.#parts;
    if (pairwise.isChanged(sender.accountId)) {
      throw new CryptoError("identity-changed", "The sender's key has changed.");
    }
    const { deviceId, accountId } = sender;
    const known = state.receiving.some(
      (chain) => chain.sender.deviceId === deviceId && chain.sender.accountId === accountId,
    );
    return known && (await pairwise.isTrusted(sender));
  }

  /** Without the devices that a key had signed which is not trusted any more: they end our chain. */
  async #trusted(conversationId: string): Promise<GroupState> {
    let state = await this.#state(conversationId);
    for (const device of state.sending?.knownTo ?? []) {
      if (!(await this.#parts.pairwise.isTrusted(device))) state = senderKeys.expel(state, device);
    }
    return state;
  }
}

function deviceOf({ accountId, deviceId }: Recipient): Recipient {
  return { accountId, deviceId };
}

function senderOf({ senderAccountId, senderDeviceId }: Message): Recipient {
  return { accountId: senderAccountId, deviceId: senderDeviceId };
}
