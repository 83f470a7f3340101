import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import type { MeshOwnKey } from "../../crypto/anonymous.ts";
import { Exclusive } from "../exclusive.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { ulid } from "../ulid.ts";
import { uuid } from "../uuid.ts";
import { AddressBook } from "./address-book.ts";
import { FileFetch } from "./file-fetch.ts";
import type { Contact, OwnIdentity } from "./files.ts";
import { Inbox } from "./inbox.ts";
import type { InnerMessage, InnerType } from "./inner-message.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import { between, usualPace } from "./mesh-host.ts";
import type { MeshHost } from "./mesh-host.ts";
import { MeshProblem } from "./mesh-problem.ts";
import { Outbox } from "./outbox.ts";
import type { WaitingPacket } from "./outbox.ts";
import { sealPacket } from "./packet.ts";
import { RelayBook } from "./relay-book.ts";
import type { Slot } from "./relay-book.ts";
import type { TalkRecord } from "./talk-record.ts";
import { messageMark, Talks } from "./talks.ts";

export interface MeshParts {
  readonly host: MeshHost;
  readonly crypto: MeshCrypto;
  readonly database: SealedDatabase;
  readonly identity: OwnIdentity;
  readonly own: MeshOwnKey;
  /** Something changed that the screen may show. */
  readonly changed: () => void;
}

/** What a person does to a message of a conversation. */
export interface Act {
  readonly type: InnerType;
  readonly content: string;
  /** Of the message that is changed, removed or reacted to; a new message gets its own. */
  readonly id?: string;
  /** Of the file that it is about. */
  readonly parts?: readonly Packet[];
}

/** A key at work: it sends, looks, and looks for relays. */
export class MeshAtWork {
  readonly identity: OwnIdentity;
  readonly id: string;
  readonly addresses: AddressBook;
  readonly book: RelayBook;
  readonly talks: Talks;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly files: FileFetch;
  readonly #strangers = new Set<string>();
  readonly #parts: MeshParts;
  readonly #writing = new Exclusive();
  #cancel: () => void = () => undefined;
  #unhear: () => void = () => undefined;

  constructor(parts: MeshParts) {
    const { host, crypto, database, identity, own, changed } = parts;
    const { publicKey } = identity;
    this.#parts = parts;
    this.identity = identity;
    this.addresses = new AddressBook(database, crypto, publicKey);
    this.id = this.addresses.idOf(publicKey);
    this.book = new RelayBook(host, database, () => new Set<Slot>(["receive", ...this.outbox.slots]));
    this.outbox = new Outbox(host, database, this.book, () => {
      this.talks.refreshAll();
      changed();
    });
    this.talks = new Talks(
      database,
      this.id,
      () => host.now(),
      (of) => this.outbox.waitingOf(of),
    );
    const came = (inner: readonly InnerMessage[]) => this.#came(inner);
    this.files = new FileFetch({ host, crypto, book: this.book, knows: (key) => this.addresses.knows(key) });
    this.inbox = new Inbox({ host, crypto, own, publicKey, book: this.book, came });
    this.book.known.subscribe(changed);
  }

  async start(): Promise<void> {
    await Promise.all([this.addresses.load(), this.book.load(), this.outbox.load(), this.talks.load()]);
    this.#unhear = this.#parts.host.signals.changed(() => this.wake());
    this.wake();
  }

  /** The network came, or a relay was added: what waits may go now, and much may have come. */
  wake(): void {
    this.outbox.wake();
    void this.#lookAround().then(() => this.inbox.look());
  }

  stop(): void {
    this.#cancel();
    this.#unhear();
    this.inbox.stop();
    this.outbox.stop();
    this.files.stop();
  }

  /** What an act comes to here and all packets of it are stored at once, before anything is sent. */
  act(conversation: string, { type, content, id, parts = [] }: Act): Promise<void> {
    return this.#writing.run(async () => {
      const { host, crypto, identity, own } = this.#parts;
      const audience = this.addresses.audience(conversation);
      if (audience === undefined) throw new MeshProblem("not-yours");
      const { randomBytes } = host.crypto;
      const { channelId, changes } = this.addresses.channelOf(conversation, () => uuid(randomBytes(16)));
      const inner: InnerMessage = {
        sender: identity.publicKey,
        channel_id: channelId,
        type,
        content,
        id: id ?? uuid(randomBytes(16)),
        timestamp: new Date(host.now()).toISOString(),
      };
      const isGroup = this.addresses.groups.has(conversation);
      const copy = isGroup ? inner : { ...inner, recipient: audience[0]! };
      const of = messageMark(conversation, inner.id);
      const waiting = (slot: Slot, packet: Packet): WaitingPacket => ({
        id: ulid(host.now(), randomBytes),
        slot,
        packet,
        of,
        notBefore: this.outbox.moment(),
      });
      const seal = async (slot: Slot, recipient: string, said: InnerMessage): Promise<WaitingPacket> =>
        waiting(slot, await sealPacket(crypto, own, recipient, said));
      const packets = [
        ...(await Promise.all(audience.map((key) => seal(`to ${this.addresses.idOf(key)}`, key, inner)))),
        await seal("copy", identity.publicKey, copy),
        ...parts.map((packet) => waiting("files", packet)),
      ];
      const records = this.talks.prepare([{ conversation, author: this.id, inner }]);
      await this.#keep(records, [...changes, ...this.outbox.changesFor(packets)], () => {
        this.addresses.keepChannel(conversation, channelId);
        this.outbox.took(packets);
      });
    });
  }

  /** Nothing of it is kept, and nothing more of it goes; a relay that was shown the key stays that key's. */
  dismiss(conversation: string): Promise<void> {
    return this.#writing.run(async () => {
      if (this.addresses.audience(conversation) === undefined) return;
      const all = [this.addresses, this.talks, this.outbox];
      await this.#parts.database.commit(all.flatMap((each) => each.changesWithout(conversation)));
      for (const each of all) each.dropped(conversation);
      this.#parts.changed();
    });
  }

  get strangers(): number {
    return this.#strangers.size;
  }

  /** They are known now, in a group at least: what they said is looked for, and who says more than belongs there counts anew. */
  async met(people: readonly Contact[]): Promise<void> {
    for (const { publicKey } of people) this.#strangers.delete(this.addresses.idOf(publicKey));
    this.#parts.changed();
    await this.inbox.readAgain();
  }

  /** Relays that would be needed beyond those there are, for what waits and for receiving. */
  relaysMissing(): number {
    return this.book.missing();
  }

  #came(came: readonly InnerMessage[]): Promise<void> {
    return this.#writing.run(async () => {
      const placed = came.flatMap((inner) => {
        const conversation = this.addresses.conversationOf(inner);
        return conversation === undefined ? [] : [{ conversation, author: this.addresses.idOf(inner.sender), inner }];
      });
      for (const inner of came)
        if (inner.sender !== this.identity.publicKey && this.addresses.conversationOf(inner) === undefined)
          this.#strangers.add(this.addresses.idOf(inner.sender));
      await this.#keep(this.talks.prepare(placed));
    });
  }

  /** Stores what was said, with all that goes with it, and shows it then. */
  async #keep(records: readonly TalkRecord[], also: readonly Change[] = [], then?: () => void): Promise<void> {
    // What was a file's is nobody's once its message is deleted, here or at another log-in.
    const gone = records.filter(({ author, deleted }) => deleted && author === this.id);
    const without = new Set(gone.map(({ conversation, id }) => messageMark(conversation, id)));
    const changes = [...also, ...this.outbox.changesWithoutParts(without), ...this.talks.changesFor(records)];
    if (changes.length > 0) await this.#parts.database.commit(changes);
    this.outbox.droppedParts(without);
    then?.();
    this.talks.kept(records);
    this.#parts.changed();
  }

  async #lookAround(): Promise<void> {
    const { host } = this.#parts;
    this.#cancel();
    this.#cancel = host.timers.after(between(host, (host.pace ?? usualPace).look), () => void this.#lookAround());
    await this.book.look().catch((error: unknown) => host.report(error));
  }
}
