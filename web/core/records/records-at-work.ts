import type { FrameHandlers } from "../../../generated/client/socket.ts";
import { openRecordSeals } from "../../crypto/secrets.ts";
import type { AccountParts } from "../account-parts.ts";
import type { Content } from "../content/content.ts";
import type { ContextAtWork } from "../context-at-work.ts";
import { isNotThere, retryDelay } from "../explain-error.ts";
import type { Pending } from "../keys/known-names.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { isAside } from "../ledger/told-record.ts";
import type { MessagingChoices } from "../messaging/door.ts";
import { OnceAtATime } from "../once-at-a-time.ts";
import type { Preferences } from "./door.ts";
import { nobodysProfile } from "./given-profile.ts";
import type { GivenProfile } from "./given-profile.ts";
import { OthersProfiles } from "./others-profiles.ts";
import { OwnArrangements } from "./own-arrangements.ts";
import { OwnChoices } from "./own-choices.ts";
import { OwnProfile } from "./own-profile.ts";
import type { PersonalStores } from "./personal-stores.ts";
import { RecordBook } from "./record-book.ts";
import type { ReadPlace } from "../messaging/read-place.ts";

/** Whoever writes a draft or tries out a colour changes much in little time. */
const gatherFor = 1_500;

/** What this context needs of the others. */
export interface RecordsListener {
  isBlocked(accountId: string): boolean;
  say(conversationId: string, content: Content, change: Pick<ConversationRecord, "profileHanded">): Promise<void>;
  /** The person has read up to an item on another of their devices. */
  readElsewhere(conversationId: string, place: ReadPlace): Promise<void>;
  choices(): MessagingChoices;
  choose(choices: Partial<MessagingChoices>): Promise<void>;
}

/** What belongs to the person at work: kept here first, then the same on all of their devices and with those they talk to. */
export class RecordsAtWork implements ContextAtWork {
  readonly hear: Pick<FrameHandlers, "records.changed">;
  readonly #parts: AccountParts;
  readonly #listener: RecordsListener;
  readonly #stores: PersonalStores;
  readonly #others: OthersProfiles;
  readonly #once = new OnceAtATime();
  readonly #touched = new Set<string>();
  readonly #written = new Set<string>();
  #made: { book: RecordBook; profile: OwnProfile; arrangements: OwnArrangements; choices: OwnChoices } | null = null;
  #cancel: (() => void) | undefined;
  #stopListening: (() => void) | undefined;
  #connected = false;
  /** The connection is new, and the server's data may have gone back. */
  #compare = true;
  /** How often there may have been news at the server, and how many of these times it was asked for them. */
  #heard = 0;
  #asked = 0;
  #stopped = false;

  constructor(parts: AccountParts, listener: RecordsListener, stores: PersonalStores) {
    this.#parts = parts;
    this.#listener = listener;
    this.#stores = stores;
    this.#others = new OthersProfiles(parts, stores.profiles, () => this.#soon());
    this.hear = {
      "records.changed": () => {
        this.#heard += 1;
        this.#sync();
      },
    };
  }

  async load(): Promise<void> {
    const { primitives, own, ledger, database, api, host } = this.#parts;
    const { accountId, deviceId } = own.device.identity;
    const seals = openRecordSeals(primitives, own.records, accountId);
    const now = () => host.now();
    const book: RecordBook = new RecordBook({
      api: api.records,
      database,
      seals,
      deviceId,
      now,
      unwritten: (name) => ({ ...arrangements.unwritten(name), ...choices.unwritten(name) }),
      came: (name, values) => arrangements.came(name, values) ?? choices.came(name, values),
      lost: () => profile.lost(),
      other: (recordId, change, record) => profile.found(recordId, change, record),
    });
    const arrangements: OwnArrangements = new OwnArrangements(ledger, book, (...read) =>
      this.#listener.readElsewhere(...read),
    );
    const choices = new OwnChoices(book, this.#listener);
    const { isBlocked, say } = this.#listener;
    const profile = new OwnProfile({ account: this.#parts, book, seals, isBlocked, say });
    await book.load();
    await profile.load();
    await arrangements.load();
    await choices.load();
    await this.#others.load();
    this.#made = { book, profile, arrangements, choices };
    this.#stopListening = ledger.listen((conversationId, changed) => {
      const isWritten = (message: MessageRecord) => message.fromHere && !isAside(message);
      if (changed !== "reordered" && changed.some(isWritten)) this.#written.add(conversationId);
      this.#touched.add(conversationId);
      this.#soon();
    });
    this.#show();
  }

  async ready(): Promise<void> {
    this.#connected = true;
    this.#others.tryAgain();
    await this.#made?.profile.giveUpFailed();
    this.#compare = true;
    this.#heard += 1;
    this.#sync();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#stopListening?.();
    this.#stores.clear();
  }

  async changeProfile(profile: GivenProfile): Promise<void> {
    await this.#made?.profile.change(profile);
    this.#show();
    this.#soon();
  }

  async prefer(change: Preferences): Promise<void> {
    await this.#made?.choices.prefer(change);
    this.#show();
    this.#soon();
  }

  /** The person has chosen what others learn of them. */
  chosen(): void {
    this.#parts.inBackground(async () => {
      await this.#made?.choices.written();
      this.#soon();
    });
  }

  /** The person has read up to an item, and an item that says so would be read by others. */
  readHere(conversationId: string, place: ReadPlace): void {
    this.#parts.inBackground(async () => {
      await this.#made?.arrangements.readHere(conversationId, place);
      this.#soon();
    });
  }

  /** For the commit that places somebody's word about their profile. */
  said(accountId: string, content: Content): Pending {
    return this.#others.said(accountId, content);
  }

  #soon(): void {
    if (this.#stopped) return;
    this.#cancel ??= this.#parts.host.timers.after(gatherFor, () => {
      this.#cancel = undefined;
      this.#parts.inBackground(async () => {
        await this.#writeDown();
        this.#sync();
      });
    });
  }

  async #writeDown(): Promise<void> {
    const conversations = [...this.#touched];
    this.#touched.clear();
    for (const id of conversations) await this.#made?.arrangements.written(id);
  }

  #sync(): void {
    if (this.#stopped || !this.#connected || this.#parts.socket() === null) return;
    void this.#once.run(
      "records",
      () => this.#work(),
      () => this.#sync(),
    );
  }

  async #work(): Promise<void> {
    try {
      const { book, profile } = this.#made!;
      const heard = this.#heard;
      // Every message leads here, and no message is a reason to ask the server.
      if (heard !== this.#asked) {
        await book.pull(this.#compare);
        this.#compare = false;
        this.#asked = heard;
        this.#show();
      }
      if (await book.push()) this.#show();
      await profile.publish();
      const written = [...this.#written];
      this.#written.clear();
      for (const id of written) await profile.written(id);
      await this.#others.fetch();
    } catch (error) {
      // A server of a version before keeps none of it; the next connection may be to another.
      if (isNotThere(error)) return void (this.#connected = false);
      const seconds = retryDelay(error);
      // Without an answer it is asked again; what else goes wrong is reported, and what was not written stays due.
      if (seconds === undefined) this.#parts.inBackground(() => Promise.reject(error as Error));
      else this.#parts.host.timers.after(seconds * 1_000, () => this.#sync());
    }
  }

  #show(): void {
    if (this.#stopped || this.#made === null) return;
    const { profile, choices } = this.#made;
    const { accountId } = this.#parts.own.device.identity;
    const { name, picture } = profile.current ?? nobodysProfile;
    const before = this.#stores.profile.get();
    const isOther = before.picture !== picture && before.picture?.join() !== picture?.join();
    if (before.name !== name || isOther) {
      this.#stores.profile.set({ name, picture });
      this.#stores.profiles.set(new Map(this.#stores.profiles.get()).set(accountId, { name, picture }));
    }
    this.#stores.preferences.set(choices.preferences);
  }
}
