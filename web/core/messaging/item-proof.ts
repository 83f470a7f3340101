import type { SealedItem } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { toBase64 } from "../base64.ts";
import type { Step } from "../keys/content-keys.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Doubts, MessageRecord } from "../ledger/message-record.ts";
import { follow, followAgain, followHeld, inStay, noChain } from "./item-chain.ts";
import type { Chain, Link } from "./item-chain.ts";

/** What a message says of its own order and time: sealed since format 2, nothing before, null if it could not be read. */
export type Proof = Pick<SealedItem, "sentAt" | "counter" | "seen"> | "none" | null;

/** For the first time, out of waiting to be opened, or once more after the server had forgotten it. */
export type Coming = "new" | "held" | "again";

const ways = { new: follow, held: followHeld, again: followAgain } as const;

/** What follows of it, for the commit that places the message. */
export interface Checked extends Step {
  readonly doubts: Doubts | undefined;
  /** The earlier message that said it was missing, if there is one. */
  readonly amended: readonly MessageRecord[];
}

/**
 * Holds what a message says inside its seal against what is here and what the server says: what is missing before it, what
 * its sender had seen, when it was sent. Works inside the ledger's exclusive section.
 */
export class ItemProofs {
  readonly #ledger: Ledger;
  /** As stored; they are asked for with every message. */
  readonly #chains = new Map<string, Chain>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  async check(message: Message, proof: Proof, coming: Coming): Promise<Checked> {
    const { conversationId, messageId, senderAccountId, senderDeviceId } = message;
    const key = `${conversationId}/${senderDeviceId}`;
    const { since = 1, members = [] } = this.#ledger.conversation(conversationId) ?? {};
    const { since: theirs = 1 } = members.find(({ accountId }) => accountId === senderAccountId) ?? {};
    const counter = proof === "none" ? null : (proof?.counter ?? null);
    const chain = inStay(await this.#chain(key), since, theirs, counter);
    if (proof === "none") return { doubts: chain.last > 0 ? { unproven: true } : undefined, ...nothing };
    const link = ways[coming](chain, messageId, counter);
    const gap = link.settles === null ? undefined : await this.#ledger.message(conversationId, link.settles);
    return {
      doubts: proof === null ? undefined : await this.#doubts(message, proof, link),
      amended: gap === undefined ? [] : [withOneLess(gap)],
      also: [{ table: "chains", key, value: link.chain }],
      after: [() => void this.#chains.set(key, link.chain)],
    };
  }

  async #chain(key: string): Promise<Chain> {
    return this.#chains.get(key) ?? (await this.#ledger.readAside<Chain>({ table: "chains", key })) ?? noChain;
  }

  async #doubts(
    message: Message,
    { seen, sentAt }: Exclude<Proof, "none" | null>,
    { missing, late }: Pick<Link, "missing" | "late">,
  ): Promise<Doubts | undefined> {
    const said = Date.parse(message.meta.sentAt);
    const doubts: Doubts = {
      ...(missing > 0 ? { missing } : {}),
      ...(late ? { late } : {}),
      ...((await this.#isHere(message.conversationId, seen)) ? {} : { unseen: true }),
      ...(said === sentAt ? {} : { redated: said }),
    };
    return Object.keys(doubts).length === 0 ? undefined : doubts;
  }

  async #isHere(conversationId: string, seen: SealedItem["seen"]): Promise<boolean> {
    if (seen === null) return true;
    const digest = toBase64(seen.digest);
    // Most have seen what is the newest here.
    const { tip } = this.#ledger.conversation(conversationId) ?? {};
    if (tip?.id === seen.id && tip.digest === digest) return true;
    return isSame(await this.#ledger.message(conversationId, seen.id), digest);
  }
}

const nothing = { amended: [], also: [], after: [] };

function isSame(record: MessageRecord | undefined, digest: string): boolean {
  if (record === undefined) return false;
  // Sealed anew after the server had forgotten it: its sender may still have seen the bytes of before.
  if (record.resealed || record.kept !== undefined || record.again !== undefined) return true;
  // Stored before digests were.
  return record.digest === undefined || record.digest === digest;
}

/** One of those that it missed has come. */
function withOneLess({ doubts, ...record }: MessageRecord): MessageRecord {
  const { missing = 0, ...others } = doubts ?? {};
  const left = missing > 1 ? { ...others, missing: missing - 1 } : others;
  return Object.keys(left).length === 0 ? record : { ...record, doubts: left };
}
