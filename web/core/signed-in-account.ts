import type { Primitives } from "../crypto/secrets.ts";
import type { Message } from "../../generated/contracts/messaging/types.ts";
import type { FrameHandlers } from "../../generated/client/socket.ts";
import { Connection } from "./connection/connection.ts";
import { ConversationBook } from "./conversations/conversation-book.ts";
import { Summaries } from "./conversations/summaries.ts";
import { codeOf, isUnreachable } from "./explain-error.ts";
import type { OwnKeys } from "./keys/own-keys.ts";
import { PeerDevices } from "./keys/peer-devices.ts";
import { PeerSessionStore } from "./keys/peer-sessions.ts";
import { Pins } from "./keys/pins.ts";
import { PrekeyCare } from "./keys/prekey-care.ts";
import { CatchUp } from "./messaging/catch-up.ts";
import { Confirmations } from "./messaging/confirmations.ts";
import { Ledger } from "./ledger/ledger.ts";
import { OpenConversation } from "./messaging/open-conversation.ts";
import { Outbox } from "./messaging/outbox.ts";
import { Receiver } from "./messaging/receiver.ts";
import type { Received } from "./messaging/receiver.ts";
import { MessageSealer } from "./messaging/seal-message.ts";
import { Sender } from "./messaging/sender.ts";
import { Typing } from "./messaging/typing.ts";
import type { Host } from "./host.ts";
import type { ServerApi } from "./server-api.ts";
import type { SealedDatabase } from "./storage/sealed-database.ts";
import type { ValueStore } from "./store.ts";
import { TenChatError } from "./tenchat-error.ts";
import type { ConversationSummary, ConversationView } from "./tenchat.ts";

interface Given {
  readonly host: Host;
  readonly primitives: Primitives;
  readonly api: ServerApi;
  readonly database: SealedDatabase;
  readonly own: OwnKeys;
  readonly conversations: ValueStore<readonly ConversationSummary[]>;
}

/** One account at work on this device: wiring only; each decision has a file of its own. */
export class SignedInAccount {
  readonly connection: Connection;
  readonly book: ConversationBook;
  readonly #given: Given;
  readonly #ledger: Ledger;
  readonly #pins: Pins;
  readonly #devices: PeerDevices;
  readonly #care: PrekeyCare;
  readonly #receiver: Receiver;
  readonly #sender: Sender;
  readonly #outbox: Outbox;
  readonly #catchUp: CatchUp;
  readonly #confirmations: Confirmations;
  readonly #typing: Typing;
  readonly #summaries: Summaries;
  readonly #open = new Set<OpenConversation>();
  #inbox: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(given: Given) {
    const { host, primitives, api, database, own } = given;
    const { timers } = host;
    const report = (error: unknown) => this.#report(error);
    const randomBytes = (length: number) => host.crypto.randomBytes(length);
    const socket = () => this.connection.socket;
    const { accountId } = own.device.identity;
    const peers = new PeerSessionStore(database);
    this.#given = given;
    this.#ledger = new Ledger(database);
    this.#pins = new Pins(
      database,
      () => host.now(),
      (account) => this.#summaries.showPerson(account),
    );
    this.#devices = new PeerDevices(api.keys, this.#pins);
    this.#care = new PrekeyCare(primitives, database, api.keys, () => host.now());
    this.connection = new Connection(
      { ...pick(host), randomBytes, report },
      async () => {
        return (await api.identity.issueSocketTicket()).ticket;
      },
      { ready: () => this.#ready(), frames: this.#frames() },
    );
    const parts = { primitives, ledger: this.#ledger, own, peers, pins: this.#pins, devices: this.#devices };
    this.#receiver = new Receiver(parts);
    const sealer = new MessageSealer(parts);
    this.#sender = new Sender({
      ledger: this.#ledger,
      sealer,
      socket,
      timers,
      accountId,
      report,
      gap: () => this.#catchUp.request(),
    });
    this.#outbox = new Outbox(
      this.#ledger,
      () => host.now(),
      randomBytes,
      (id) => this.#sender.wake(id),
    );
    this.#catchUp = new CatchUp({
      messaging: api.messaging,
      ledger: this.#ledger,
      timers,
      place: (message) => this.#receive(message),
      deliver: (...delivery) => this.#deliver(...delivery),
      report,
    });
    this.#confirmations = new Confirmations(this.#ledger, socket, timers, report);
    this.#typing = new Typing({
      timers,
      now: () => host.now(),
      tell: (conversationId, typing) => socket()?.updateTyping({ conversationId, typing }),
      changed: (conversationId) => this.#summaries.show(conversationId),
    });
    this.book = new ConversationBook(api.conversations, this.#ledger, accountId);
    this.#summaries = new Summaries(
      { ledger: this.#ledger, pins: this.#pins, typing: this.#typing, own },
      given.conversations,
    );
  }

  /** Reads what is stored; then the screen has everything, online or not. */
  async load(): Promise<void> {
    await this.#ledger.load();
    await this.#pins.load();
    this.#ledger.listen((conversationId) => this.#summaries.show(conversationId));
    this.#summaries.showAll();
  }

  start(): void {
    this.connection.start();
  }

  /** Ends all work; what is being stored is finished first. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const view of this.#open) view.close();
    this.connection.stop();
    this.#catchUp.stop();
    this.#sender.stop();
    this.#confirmations.stop();
    this.#typing.stop();
    await this.#ledger.section.run(async () => undefined);
    this.#given.database.close();
  }

  openConversation(id: string): ConversationView {
    const { timers } = this.#given.host;
    const parts = { ledger: this.#ledger, outbox: this.#outbox, typing: this.#typing, timers };
    const view = new OpenConversation(id, {
      ...parts,
      report: (error) => this.#report(error),
      closed: (closed) => this.#open.delete(closed),
    });
    this.#open.add(view);
    return view;
  }

  /** Accepts the key whose number the person has seen, and no other that came in its place meanwhile. */
  async acceptKeyChange(conversationId: string, shownSafetyNumber: string): Promise<void> {
    const person = this.#ledger.conversation(conversationId)?.peer.accountId;
    if (person === undefined) return;
    if (this.#pins.change(person) !== null && this.safetyNumber(conversationId) !== shownSafetyNumber) {
      throw new TenChatError("keys-unverified", "The key has changed once more. Nothing was accepted; look again.");
    }
    await this.#pins.accept(person);
    for (const record of this.#ledger.conversations()) {
      if (record.memberIds.includes(person)) await this.#receiver.openHeld(record.id);
    }
    this.#sender.wakeAll();
  }

  safetyNumber(conversationId: string): string | null {
    const person = this.#ledger.conversation(conversationId)?.peer.accountId;
    return person === undefined ? null : this.#pins.safetyNumber(this.#given.own.masterKey, person);
  }

  #ready(): void {
    this.#devices.forgetAll();
    this.#inBackground(async () => {
      await this.book.refresh();
      this.#catchUp.request(() => {
        this.#sender.wakeAll();
        this.#confirmations.wakeAll();
      });
    });
    this.#inBackground(() => this.#care.tend());
  }

  #frames(): Omit<FrameHandlers, "session.ready"> {
    const own = this.#given.own.device.identity.accountId;
    return {
      "message.new": (message) => void (this.#inbox = this.#inbox.then(() => this.#receiveNew(message))),
      "messages.missed": () => this.#catchUpSoon(),
      "message.delivered": ({ conversationId, accountId, sequence }) =>
        this.#inBackground(() => this.#deliver(conversationId, accountId, sequence)),
      "typing.changed": ({ conversationId, accountId, typing }) => {
        if (accountId !== own) this.#typing.hear(conversationId, typing);
      },
      "conversation.new": (conversation) => this.#inBackground(() => this.book.learn(conversation)),
      "keys.low": () => this.#inBackground(() => this.#care.tend()),
      "keys.changed": ({ accountId }) =>
        this.#inBackground(async () => {
          await this.#devices.refresh(accountId);
          this.#sender.wakeAll();
        }),
    };
  }

  /** Not at once: everybody on a node is told at the same time. */
  #catchUpSoon(): void {
    const { crypto, timers } = this.#given.host;
    timers.after(crypto.randomBytes(1)[0]! * 6, () => this.#stopped || this.#catchUp.request());
  }

  async #receiveNew(message: Message): Promise<void> {
    if (this.#stopped) return;
    try {
      if ((await this.#receive(message)) === "gap") this.#catchUp.request();
    } catch (error) {
      // It is not lost: its place is still open, and catching up asks for it.
      if (!isUnreachable(error)) this.#report(error);
      this.#catchUp.request();
    }
  }

  async #receive(message: Message): Promise<Received> {
    await this.book.ensure(message.conversationId);
    const received = await this.#receiver.receive(message);
    if (received === "placed") {
      if (message.senderAccountId !== this.#given.own.device.identity.accountId) {
        this.#typing.hear(message.conversationId, false);
      }
      this.#confirmations.wake(message.conversationId);
    }
    return received;
  }

  #deliver(conversationId: string, accountId: string, sequence: number): Promise<void> {
    return this.#ledger.section.run(async () => {
      const conversation = this.#ledger.conversation(conversationId);
      if (conversation === undefined || accountId === this.#given.own.device.identity.accountId) return;
      if (sequence <= conversation.delivered) return;
      await this.#ledger.commitInside({ conversation: { ...conversation, delivered: sequence } });
    });
  }

  #inBackground(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      // The next connection begins with all of it again.
      if (!isUnreachable(error) && codeOf(error) !== "unauthenticated") this.#report(error);
    });
  }

  #report(error: unknown): void {
    if (!this.#stopped) this.#given.host.report(error);
  }
}

function pick(host: Host): Pick<Host, "http" | "sockets" | "timers" | "signals" | "now"> {
  const { http, sockets, timers, signals } = host;
  return { http, sockets, timers, signals, now: () => host.now() };
}
