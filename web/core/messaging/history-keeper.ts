import type { RewoundConversation } from "../../../generated/contracts/messaging/types.ts";
import { codeOf } from "../explain-error.ts";
import type { Change } from "../host.ts";
import { prekeysDoubtful } from "../keys/prekey-care.ts";
import { othersIn } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ServerApi } from "../server-api.ts";
import { conversationForgotten } from "./conversation-forgotten.ts";
import { findCommonPart } from "./find-common-part.ts";
import type { CommonPart } from "./find-common-part.ts";
import { goBack } from "./go-back.ts";

const incarnationKey = { table: "device", key: "incarnation" } as const;

interface Parts {
  readonly messaging: Pick<ServerApi["messaging"], "readHistory">;
  readonly ledger: Ledger;
  readonly ownAccountId: string;
  readonly now: () => number;
  /** The direct conversation with somebody, made if there is none; answers its id. */
  readonly startConversation: (accountId: string) => Promise<string>;
  /** Whether this is a group, which then has ended for this account. */
  readonly ended: (conversationId: string) => Promise<boolean>;
  /** Some of this device's prekeys on the server may have been used before. */
  readonly prekeysDoubtful: () => void;
}

/** Sees to it that a server whose data went back makes nobody lose a message in silence. */
export class HistoryKeeper {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Another history than before: whatever was told to the server it may have forgotten. */
  async incarnation(id: string): Promise<void> {
    const { ledger } = this.#parts;
    const known = await ledger.readAside<string>(incarnationKey);
    if (known === id) return;
    await ledger.commitAside([{ ...incarnationKey, value: id }, ...(known === undefined ? [] : [doubtful])]);
    if (known === undefined) return;
    ledger.forgetConfirmed();
    this.#parts.prekeysDoubtful();
  }

  /** Finds what both still have in common, and goes on from there. */
  async goBack({ conversationId, lastSequence }: RewoundConversation): Promise<void> {
    const { ledger, messaging, now } = this.#parts;
    const position = ledger.conversation(conversationId)?.position ?? 0;
    if (position === 0) return;
    if (lastSequence === null && (await this.#parts.ended(conversationId))) return;
    const exists = lastSequence !== null || (await this.makeAgain(conversationId));
    const limit = lastSequence === null ? 0 : Math.min(position, lastSequence);
    const common: CommonPart =
      limit === 0 ? { sequence: 0 } : await findCommonPart(messaging, ledger, conversationId, limit);
    await ledger.section.run(async () => {
      const conversation = ledger.conversation(conversationId)!;
      // Something was placed meanwhile, or the server contradicts itself: the next round compares anew.
      if (conversation.position !== position || common.sequence >= position) return;
      const records = await ledger.messages(conversationId);
      const rewind = goBack(conversation, records, ledger.outbox(conversationId), common, now());
      const outbox = exists ? rewind.outbox : rewind.outbox.map((entry) => ({ ...entry, failure: nobodyThere }));
      await ledger.rewindInside({ ...rewind, outbox, also: [doubtful] });
    });
    this.#parts.prekeysDoubtful();
  }

  /** The server makes a conversation of the same two people under the same id. False if it cannot be had again. */
  async makeAgain(conversationId: string): Promise<boolean> {
    const { ledger, ownAccountId, startConversation } = this.#parts;
    if (ledger.conversation(conversationId)?.kind === "group") return false;
    const [other] = othersIn(ledger.conversation(conversationId)!, ownAccountId);
    if (other === undefined) return false;
    try {
      return (await startConversation(other)) === conversationId;
    } catch (error) {
      if (codeOf(error) !== "account-not-found") throw error;
      return false;
    }
  }
}

const doubtful: Change = { ...prekeysDoubtful, value: true };

const nobodyThere = {
  kind: "conversation-forgotten",
  message: `This message was not sent and is kept here. ${conversationForgotten}`,
} as const;
