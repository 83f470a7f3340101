import { CryptoError, openShared, sealShared } from "../../crypto/secrets.ts";
import type { RecordSeals, SharedPlace } from "../../crypto/secrets.ts";
import type { AccountParts } from "../account-parts.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { profileContentType, profileOf } from "../content/profile-content.ts";
import type { Content } from "../content/content.ts";
import { codeOf } from "../explain-error.ts";
import { withoutHandedProfile } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { GivenProfile } from "./given-profile.ts";
import { readProfile, writeProfile } from "./given-profile.ts";
import type { RecordBook } from "./record-book.ts";

const name = "profile";
const shared = { table: "records", key: "shared" } as const;
const mostTries = 3;

/** What one shows of oneself, as one's own devices keep it. */
interface Kept extends GivenProfile {
  readonly revision: number;
  /** As base64. */
  readonly key: string;
}

interface Shared {
  readonly change: number;
  /** The state that the server has for others; 0 if it is not known which. */
  readonly revision: number;
}

interface Parts {
  readonly account: AccountParts;
  readonly book: RecordBook;
  readonly seals: RecordSeals;
  readonly isBlocked: (accountId: string) => boolean;
  readonly say: (
    conversationId: string,
    content: Content,
    change: Pick<ConversationRecord, "profileHanded">,
  ) => Promise<void>;
}

/**
 * One's own profile on its way to others. Each state of it has a key of its own, which goes sealed to those with whom one
 * talks: whoever was given an earlier one, and is not any more, cannot read what came later.
 */
export class OwnProfile {
  readonly #parts: Parts;
  #recordId = "";
  #shared: Shared = { change: 0, revision: 0 };
  /** What was read last, and of what: it is asked for once for each conversation. */
  #read: { readonly from: object; readonly profile: Kept } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    const { account, seals } = this.#parts;
    this.#recordId = await seals.idOf("profile for others");
    this.#shared = (await account.database.read<Shared>(shared.table, shared.key)) ?? this.#shared;
  }

  get current(): Kept | null {
    const kept = this.#parts.book.values(name)["profile"] as { revision?: unknown; key?: unknown } | undefined;
    if (typeof kept?.revision !== "number" || typeof kept.key !== "string") return null;
    if (this.#read?.from !== kept) {
      this.#read = { from: kept, profile: { ...readProfile(kept), revision: kept.revision, key: kept.key } };
    }
    return this.#read.profile;
  }

  async change(profile: GivenProfile): Promise<void> {
    const { host } = this.#parts.account;
    const revision = Math.max(host.now(), (this.current?.revision ?? 0) + 1);
    const key = toBase64(host.crypto.randomBytes(32));
    await this.#parts.book.write(name, { profile: { ...writeProfile(profile), revision, key } });
  }

  /** Has the server keep it for others, then gives its key to all who may have it. */
  async publish(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    for (let tries = 1; this.#shared.revision !== current.revision; tries++) {
      try {
        await this.#put(current);
      } catch (error) {
        if (codeOf(error) !== "record-changed" || tries === mostTries) throw error;
        await this.lost();
        await this.#parts.book.reread();
      }
    }
    for (const { id } of this.#parts.account.ledger.conversations()) await this.#hand(id, false);
  }

  /** One has just written there: who came since the last time has no key yet. */
  written(conversationId: string): Promise<void> {
    return this.#hand(conversationId, true);
  }

  /** A record of this account that has no name: the one for others is among them. */
  async found(recordId: string, change: number, record: Uint8Array): Promise<void> {
    if (recordId !== this.#recordId) return;
    const { current } = this;
    const isIt = current !== null && (await this.#opens(current, record));
    await this.#keep({ change, revision: isIt ? current.revision : 0 });
  }

  /** What the server has for others is not known. */
  lost(): Promise<void> {
    return this.#keep({ change: 0, revision: 0 });
  }

  /** What could not be sent is given up, and handed once more with what is sent next. */
  async giveUpFailed(): Promise<void> {
    const { ledger } = this.#parts.account;
    for (const conversationId of ledger.waiting()) {
      await ledger.section.run(async () => {
        const failed = ledger
          .outbox(conversationId)
          .filter(({ contentType, failure }) => contentType === profileContentType && failure !== undefined);
        for (const entry of failed) await ledger.discardInside(entry);
        const conversation = ledger.conversation(conversationId);
        if (failed.length > 0 && conversation !== undefined)
          await ledger.commitInside({ conversation: withoutHandedProfile(conversation) });
      });
    }
  }

  async #put(current: Kept): Promise<void> {
    const { account, book } = this.#parts;
    const content = new TextEncoder().encode(JSON.stringify(writeProfile(current)));
    const sealed = await sealShared(account.primitives, fromBase64(current.key), this.#place(current), content);
    const submission = { recordId: this.#recordId, known: this.#shared.change, record: toBase64(sealed) };
    const { change } = await account.api.records.putRecord(submission);
    await this.#keep({ change, revision: current.revision });
    await book.passed(change);
  }

  async #hand(conversationId: string, written: boolean): Promise<void> {
    const { account, say } = this.#parts;
    const { current } = this;
    const conversation = account.ledger.conversation(conversationId);
    if (current === null || conversation === undefined || !this.#mayHave(conversation)) return;
    if (this.#shared.revision !== current.revision) return;
    const { profileHanded: handed, roster } = conversation;
    const joined = written && roster !== undefined && handed?.roster !== roster.revision;
    if (handed !== undefined && handed.revision >= current.revision && !joined) return;
    const { revision, key } = current;
    const profileHanded = { revision, ...(roster === undefined ? {} : { roster: roster.revision }) };
    await say(conversationId, profileOf({ recordId: this.#recordId, revision, key }), { profileHanded });
  }

  /** Only where one has written oneself: a stranger learns nothing of anybody by writing to them. */
  #mayHave(conversation: ConversationRecord): boolean {
    const { kind, members, sealed, answered, ended, deserted } = conversation;
    if (ended || deserted || (sealed === undefined && answered === undefined)) return false;
    return kind === "group" || !members.some(({ accountId }) => this.#parts.isBlocked(accountId));
  }

  async #opens(current: Kept, record: Uint8Array): Promise<boolean> {
    try {
      await openShared(this.#parts.account.primitives, fromBase64(current.key), this.#place(current), record);
      return true;
    } catch (error) {
      if (error instanceof CryptoError) return false;
      throw error;
    }
  }

  #place({ revision }: Kept): SharedPlace {
    const { accountId } = this.#parts.account.own.device.identity;
    return { accountId, recordId: this.#recordId, revision };
  }

  async #keep(known: Shared): Promise<void> {
    await this.#parts.account.database.commit([{ ...shared, value: known }]);
    this.#shared = known;
  }
}
