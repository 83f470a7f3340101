import type { Elsewhere, Primitives } from "../crypto/secrets.ts";
import type { AccountParts } from "./account-parts.ts";
import { CallsAtWork } from "./calls/calls-at-work.ts";
import type { CallWord } from "./calls/call-word.ts";
import type { CallStores } from "./calls/call-stores.ts";
import { Connection } from "./connection/connection.ts";
import type { Content } from "./content/content.ts";
import type { ContextAtWork } from "./context-at-work.ts";
import { ConversationsAtWork } from "./conversations/conversations-at-work.ts";
import type { ConversationStores } from "./conversations/conversation-stores.ts";
import { isPassing, isSessionEnd } from "./explain-error.ts";
import type { Host } from "./host.ts";
import type { SessionKeeper } from "./identity/session-keeper.ts";
import { KeysAtWork } from "./keys/keys-at-work.ts";
import type { OwnKeys } from "./keys/own-keys.ts";
import { Ledger } from "./ledger/ledger.ts";
import type { MessagingChoices } from "./messaging/door.ts";
import { MessagingAtWork } from "./messaging/messaging-at-work.ts";
import type { PersonalStores } from "./records/personal-stores.ts";
import { RecordsAtWork } from "./records/records-at-work.ts";
import type { ServerApi } from "./server-api.ts";
import type { SealedDatabase } from "./storage/sealed-database.ts";
import type { ValueStore } from "./store.ts";
import type { ReadPlace } from "./messaging/read-place.ts";

/** Between a request without an answer and the next try. */
const pause = 5_000;

interface Given {
  readonly host: Host;
  readonly primitives: Primitives;
  readonly elsewhere: Elsewhere;
  readonly api: ServerApi;
  readonly database: SealedDatabase;
  readonly own: OwnKeys;
  readonly negotiation: AccountParts["negotiation"];
  readonly conversations: ConversationStores;
  readonly messagingChoices: ValueStore<MessagingChoices>;
  readonly personal: PersonalStores;
  readonly calls: CallStores;
  readonly devicesChanged: ValueStore<number>;
  readonly removed: () => Promise<void>;
  readonly session: () => Pick<SessionKeeper, "accessToken">;
}

/** One account at work on this device: puts its contexts together and leads them through their moments. */
export class SignedInAccount {
  readonly connection: Connection;
  readonly keys: KeysAtWork;
  readonly conversations: ConversationsAtWork;
  readonly messaging: MessagingAtWork;
  readonly records: RecordsAtWork;
  readonly calls: CallsAtWork;
  readonly #given: Given;
  readonly #ledger: Ledger;
  /** In the order of their moments: the lower ones first. */
  readonly #contexts: readonly ContextAtWork[];
  readonly #stopListening: () => void;
  #cancelAsking: (() => void) | undefined;
  #stopped = false;

  constructor(given: Given) {
    const { host, database, api } = given;
    this.#given = given;
    this.#ledger = new Ledger(database, given.own.device.identity.accountId);
    const parts: AccountParts = {
      ...given,
      ledger: this.#ledger,
      socket: () => this.connection.socket,
      report: (error) => this.#report(error),
      inBackground: (work) => this.#inBackground(work),
      askAgain: () => this.#askAgain(),
    };
    this.keys = new KeysAtWork(parts, {
      changed: (accountId) => {
        const { own, devicesChanged } = given;
        if (accountId === own.device.identity.accountId) devicesChanged.set(devicesChanged.get() + 1);
        this.conversations.showPerson(accountId);
        this.calls.peopleChanged();
      },
      trusted: (accountId) => this.messaging.releaseHeld(accountId),
      devicesChanged: () => this.messaging.sendWaiting(),
    });
    this.conversations = new ConversationsAtWork(
      parts,
      this.keys,
      {
        typing: (conversationId) => this.messaging.typing.who(conversationId),
        presence: (conversationId) => this.messaging.presence.of(conversationId),
        say: (conversationId, content) => this.messaging.say(conversationId, content),
        catchUp: () => this.messaging.catchUp(),
      },
      given.conversations,
    );
    const listener = {
      ensureConversation: (conversationId: string) => this.conversations.ensure(conversationId),
      startConversation: (accountId: string) => this.conversations.startAgain(accountId),
      isUnasked: (conversationId: string, by: string) => this.conversations.requests.isUnasked(conversationId, by),
      groupEnded: (conversationId: string) => this.conversations.ended(conversationId),
      membersChanged: (conversationId: string) => this.conversations.membersChanged(conversationId),
      readHere: (conversationId: string, place: ReadPlace) => this.records.readHere(conversationId, place),
      signChanged: (conversationId: string) => this.conversations.show(conversationId),
      profileSaid: (accountId: string, content: Content) => this.records.said(accountId, content),
      called: (word: CallWord) => this.calls.called(word),
      directTo: (conversationId: string) => this.calls.direct.to(conversationId),
    };
    this.messaging = new MessagingAtWork(parts, this.keys, listener, given.messagingChoices);
    this.records = new RecordsAtWork(
      parts,
      {
        isBlocked: (accountId) => this.conversations.blocks.has(accountId),
        say: (conversationId, content, change) => this.messaging.say(conversationId, content, change),
        readElsewhere: (conversationId, place) => this.messaging.readElsewhere(conversationId, place),
        choices: () => this.messaging.choices.current,
        choose: (choices) => this.messaging.choices.choose(choices),
      },
      given.personal,
    );
    this.calls = new CallsAtWork(
      parts,
      {
        isBlocked: (accountId) => this.conversations.blocks.has(accountId),
        isListed: (accountId, deviceId) => {
          const list = this.keys.lists.list(accountId, this.keys.pins.trusted(accountId));
          return list === null || list.devices.some((device) => device.deviceId === deviceId);
        },
        say: (conversationId, content) => this.messaging.say(conversationId, content),
        sayAndName: (conversationId, content) => this.messaging.sayAndName(conversationId, content),
        directOpened: (conversationId) => this.messaging.direct.wake(conversationId),
        directClosed: (conversationId) => this.messaging.direct.closed(conversationId),
        directHeard: (...heard) => this.messaging.direct.heard(...heard),
      },
      given.calls,
    );
    this.#stopListening = given.conversations.blocked.subscribe(() => this.calls.peopleChanged());
    this.#contexts = [this.keys, this.conversations, this.messaging, this.records, this.calls];
    this.connection = new Connection(
      { ...pick(host), randomBytes: (length) => host.crypto.randomBytes(length), report: parts.report },
      {
        token: () => given.session().accessToken(),
        ticket: async () => (await api.identity.issueSocketTicket()).ticket,
      },
      {
        ready: () => this.#ready(),
        // A frame that no context hears does not compile.
        frames: { ...this.keys.hear, ...this.conversations.hear, ...this.messaging.hear, ...this.records.hear },
      },
    );
  }

  /** Reads what is stored; then the screen has everything, online or not. */
  async load(): Promise<void> {
    await this.#ledger.load();
    for (const context of this.#contexts) await context.load();
  }

  start(): void {
    this.connection.start();
  }

  /** Ends all work; what is being stored is finished first. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening();
    this.#cancelAsking?.();
    for (const context of this.#contexts.toReversed()) context.stop();
    this.connection.stop();
    await this.#ledger.section
      .run(() => this.#ledger.stored())
      .catch((error: unknown) => this.#given.host.report(error));
    this.#given.database.close();
  }

  #ready(): void {
    this.#inBackground(async () => {
      // What one could not be told must not keep the others from sending.
      for (const context of this.#contexts) await context.ready().catch((error: unknown) => this.#failed(error));
    });
  }

  #inBackground(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.#failed(error));
  }

  #failed(error: unknown): void {
    if (isPassing(error)) this.#askAgain();
    // That nobody is signed in any more is told to the person, and stops what is under way.
    else if (!isSessionEnd(error)) this.#report(error);
  }

  /** The next connection begins with all of it again; this is for a socket that lives while requests get no answer. */
  #askAgain(): void {
    if (this.#stopped || this.connection.socket === null || this.#cancelAsking !== undefined) return;
    this.#cancelAsking = this.#given.host.timers.after(pause, () => {
      this.#cancelAsking = undefined;
      if (this.connection.socket !== null) this.#ready();
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
