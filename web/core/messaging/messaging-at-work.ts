import type { FrameHandlers } from "../../../generated/client/socket.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import type { ContentContext } from "../../crypto/secrets.ts";
import type { AccountParts } from "../account-parts.ts";
import type { ContextAtWork } from "../context-at-work.ts";
import type { Content } from "../content/content.ts";
import { isPassing } from "../explain-error.ts";
import type { Recipient } from "../keys/content-keys.ts";
import type { KeysAtWork } from "../keys/keys-at-work.ts";
import { maySend } from "../keys/manager-rule.ts";
import { isIn, withoutRequest } from "../ledger/conversation-record.ts";
import { isAside } from "../ledger/told-record.ts";
import type { Socket } from "../server-api.ts";
import type { ValueStore } from "../store.ts";
import { AheadOfLog } from "./ahead-of-log.ts";
import { CatchUp } from "./catch-up.ts";
import { ChangeKeeper } from "./change-keeper.ts";
import { Choices } from "./choices.ts";
import { Confirmations } from "./confirmations.ts";
import { noteDelivered } from "./delivered.ts";
import { DirectMessages } from "./direct-messages.ts";
import type { ConversationView, MessagingChoices } from "./door.ts";
import { ExpiryKeeper } from "./expiry-keeper.ts";
import { HistoryKeeper } from "./history-keeper.ts";
import type { MessagingListener } from "./messaging-listener.ts";
import { OpenConversation } from "./open-conversation.ts";
import { Outbox } from "./outbox.ts";
import { contextOf } from "./read-item.ts";
import { Receipts } from "./receipts.ts";
import { Receiver } from "./receiver.ts";
import type { Received } from "./receiver.ts";
import { MessageSealer } from "./seal-message.ts";
import { Resender } from "./resender.ts";
import { Sender } from "./sender.ts";
import { Presence, acquaintances } from "./presence.ts";
import { Typing } from "./typing.ts";
import type { ReadPlace } from "./read-place.ts";

/** Among so many there is one that somebody else has said. */
const newestSize = 50;

/** The messages of one account at work: sending, receiving, and the conversations on the screen. */
export class MessagingAtWork implements ContextAtWork {
  readonly hear: Pick<
    FrameHandlers,
    "message.new" | "messages.missed" | "message.delivered" | "typing.changed" | "presence.changed"
  >;
  readonly typing: Typing;
  readonly presence: Presence;
  readonly choices: Choices;
  readonly direct: DirectMessages;
  readonly #receipts: Receipts;
  readonly #changes: ChangeKeeper;
  readonly #expiries: ExpiryKeeper;
  readonly #parts: AccountParts;
  readonly #listener: MessagingListener;
  readonly #keys: KeysAtWork;
  readonly #receiver: Receiver;
  readonly #sender: Sender;
  readonly #outbox: Outbox;
  readonly #catchUp: CatchUp;
  readonly #confirmations: Confirmations;
  readonly #open = new Set<OpenConversation>();
  #inbox: Promise<unknown> = Promise.resolve();
  #stopped = false;
  #settledOn: Socket | null = null;
  readonly #stopChoosing: () => void;

  constructor(
    parts: AccountParts,
    keys: KeysAtWork,
    listener: MessagingListener,
    choices: ValueStore<MessagingChoices>,
  ) {
    const { host, primitives, api, ledger, own, report } = parts;
    const askAgain = () => parts.askAgain();
    const { timers } = host;
    const socket = () => parts.socket();
    // Before the logs are compared the server may not know whom a message is to, or what is confirmed.
    const settledSocket = () => (this.#settledOn === socket() ? socket() : null);
    const now = () => host.now();
    this.#parts = parts;
    this.#listener = listener;
    this.#keys = keys;
    const crypto = {
      primitives,
      ledger,
      own,
      pins: keys.pins,
      devices: keys.devices,
      lists: keys.lists,
      ways: keys.suites,
      pairwise: keys.pairwise,
      now,
    };
    const membersChanged = (conversationId: string) => {
      listener.membersChanged(conversationId);
      // What was sealed for others is sealed anew.
      this.#sender.wake(conversationId);
    };
    const { accountId: ownAccountId } = this.#own;
    const changes = new ChangeKeeper({
      ledger,
      ownAccountId,
      ownUsername: () => keys.names.person(ownAccountId).username,
      now,
      profileSaid: (accountId, content) => listener.profileSaid(accountId, content),
      called: (word) => listener.called(word),
      asked: (question) => parts.inBackground(() => resender.answer(question)),
    });
    this.#changes = changes;
    this.#expiries = new ExpiryKeeper({ ledger, changes, timers, now, report });
    const changed = (conversationId: string) => this.direct.changed(conversationId);
    const ahead = new AheadOfLog({ ...crypto, timers, report, changed });
    this.#receiver = new Receiver({
      ...crypto,
      asShown: (record) => ahead.asShown(record),
      membersChanged,
      changes,
      isUnasked: (...by) => listener.isUnasked(...by),
    });
    const history = new HistoryKeeper({
      messaging: api.messaging,
      ledger,
      ownAccountId: this.#own.accountId,
      now,
      startConversation: (accountId) => listener.startConversation(accountId),
      ended: (conversationId) => listener.groupEnded(conversationId),
      prekeysDoubtful: () => keys.tendPrekeys(),
    });
    const sealer = new MessageSealer(crypto);
    const to = (conversationId: string) => listener.directTo(conversationId);
    this.direct = new DirectMessages({ ledger, sealer, ahead, to, now, report });
    this.#sender = new Sender({
      ledger,
      sealer,
      socket: settledSocket,
      timers,
      own: this.#own,
      changes,
      gap: () => this.#catchUp.request(),
      compareGroup: (conversationId) => listener.membersChanged(conversationId),
      makeAgain: (conversationId) => history.makeAgain(conversationId),
      verified: () => this.#catchUp.verified,
      askAgain,
      report,
    });
    this.#outbox = new Outbox(
      ledger,
      ownAccountId,
      now,
      (length) => host.crypto.randomBytes(length),
      (conversationId) => {
        this.#sender.wake(conversationId);
        // Who writes has accepted: what came before may be confirmed by now.
        this.#confirmations.wake(conversationId);
      },
    );
    const resender = new Resender({ ...crypto, outbox: this.#outbox });
    this.choices = new Choices(ledger, choices);
    this.#receipts = new Receipts({
      ledger,
      outbox: this.#outbox,
      timers,
      ownAccountId: this.#own.accountId,
      allowed: () => this.choices.current.receipts,
      keepToOneself: (conversationId, place) => listener.readHere(conversationId, place),
      report,
    });
    this.#catchUp = new CatchUp({
      messaging: api.messaging,
      ledger,
      host,
      openAhead: (messages) =>
        keys.ahead.open(messages.map((message) => ({ message, context: this.#contextOfContent(message) }))),
      place: (message) => this.#receive(message),
      deliver: (...delivery) => noteDelivered(ledger, ownAccountId, ...delivery),
      connection: socket,
      goBack: async (rewound) => {
        await history.goBack(rewound);
        // Found out late, while others are being sent; before that it waits for the end of the round.
        this.#sender.wake(rewound.conversationId);
        this.#confirmations.wakeAll();
      },
      incarnation: (id) => history.incarnation(id),
      askAgain,
      report,
    });
    const gap = () => this.#catchUp.request();
    this.#confirmations = new Confirmations(ledger, settledSocket, timers, { gap, report });
    this.typing = new Typing({
      timers,
      now,
      tell: (conversationId, typing) => socket()?.updateTyping({ conversationId, typing }),
      changed: (conversationId) => listener.signChanged(conversationId),
    });
    this.presence = new Presence({
      timers,
      now,
      choice: () => this.choices.current.presence,
      audience: () => acquaintances(ledger.conversations()),
      tell: (conversationId, presence) => {
        if (parts.negotiation.serves("presence")) socket()?.updatePresence({ conversationId, presence });
      },
      changed: (conversationId) => listener.signChanged(conversationId),
    });
    this.#stopChoosing = choices.subscribe(() => this.presence.chosen());
    this.hear = {
      "message.new": (message) => void (this.#inbox = this.#inbox.then(() => this.#receiveNew(message))),
      "messages.missed": () => this.#catchUpSoon(),
      "message.delivered": ({ conversationId, accountId, sequence }) =>
        parts.inBackground(() => noteDelivered(ledger, ownAccountId, conversationId, accountId, sequence)),
      "typing.changed": ({ conversationId, accountId, typing }) => {
        const known = parts.ledger.conversation(conversationId);
        const heard = known === undefined || (known.request === undefined && maySend(known, accountId));
        if (accountId !== this.#own.accountId && this.choices.current.typing && heard)
          this.typing.hear(conversationId, accountId, typing);
      },
      "presence.changed": ({ conversationId, accountId, presence }) => {
        const known = parts.ledger.conversation(conversationId);
        if (accountId !== this.#own.accountId && known?.kind === "direct" && known.request === undefined)
          this.presence.hear(conversationId, presence);
      },
    };
  }

  async load(): Promise<void> {
    await this.choices.load();
    await this.#expiries.load();
  }

  async ready(): Promise<void> {
    const { ledger, socket } = this.#parts;
    const connection = socket();
    await ledger.section.run(() => ledger.forgetAcceptedInside());
    this.presence.begin();
    this.#catchUp.request(() => void this.#keys.published.then(() => this.#settle(connection)));
  }

  /** Everything that the server has is here, or it could not be had: now it is told what is new here. */
  #settle(connection: Socket | null): void {
    if (connection !== this.#parts.socket() || this.#stopped) return;
    this.#settledOn = connection;
    this.#sender.wakeAll();
    this.#confirmations.wakeAll();
    this.#receipts.wakeAll();
  }

  stop(): void {
    this.#stopped = true;
    for (const view of this.#open) view.close();
    this.#catchUp.stop();
    this.#sender.stop();
    this.direct.stop();
    this.#confirmations.stop();
    this.#receipts.stop();
    this.#expiries.stop();
    this.typing.stop();
    this.#stopChoosing();
    this.presence.stop();
  }

  open(id: string): ConversationView {
    const { ledger, host, report } = this.#parts;
    const { timers } = host;
    const closed = (view: OpenConversation) => void this.#open.delete(view);
    const parts = {
      ledger,
      outbox: this.#outbox,
      typing: this.typing,
      receipts: this.#receipts,
      direct: this.direct,
      choices: this.choices,
      own: { ...this.#own, since: () => this.#ownSince() },
      timers,
      forgive: (deviceId: string) => this.#keys.pairwise.forgive(deviceId),
      report,
      closed,
    };
    const view = new OpenConversation(id, parts);
    this.#open.add(view);
    return view;
  }

  /** Queues what no field holds. */
  say(conversationId: string, content: Content, change?: Parameters<Outbox["say"]>[2]): Promise<void> {
    return this.#outbox.say(conversationId, content, change);
  }

  /** The same; answers by what id it will be known. */
  sayAndName(conversationId: string, content: Content): Promise<string> {
    return this.#outbox.sayAndName(conversationId, content);
  }

  /**
   * The person lets a conversation count that somebody unknown has begun. An item says so, for their other devices: nobody
   * else learns more by it than by what is confirmed and read from now on.
   */
  async accept(conversationId: string): Promise<void> {
    const { ledger } = this.#parts;
    const newest = await ledger.section.run(async () => {
      const conversation = ledger.conversation(conversationId);
      if (conversation?.request === undefined) return undefined;
      await ledger.commitInside({ conversation: withoutRequest(conversation) });
      const page = await ledger.page(conversationId, undefined, newestSize);
      return page.findLast((record) => !record.own && !isAside(record));
    });
    this.#confirmations.wake(conversationId);
    if (newest === undefined) return;
    await this.#outbox.sendAcceptance(conversationId, { id: newest.id, by: newest.senderAccountId });
  }

  /** Of two devices that say it at a time the later one counts, and not the one that has read further: that one says it again. */
  async readElsewhere(conversationId: string, place: ReadPlace): Promise<void> {
    if (await this.#changes.readElsewhere(conversationId, place)) this.#receipts.wake(conversationId);
  }

  /** Asks for what is in the log and not here. */
  catchUp(): void {
    this.#catchUp.request();
  }

  /** Somebody's new key is trusted: opens what was held, sends what waited. */
  async releaseHeld(accountId: string): Promise<void> {
    for (const record of this.#parts.ledger.conversations()) {
      if (isIn(record, accountId)) await this.#receiver.openHeld(record.id);
    }
    this.sendWaiting();
  }

  /** Tries again to send all that waits. */
  sendWaiting(): void {
    this.#sender.wakeAll();
  }

  get #own(): Recipient {
    return this.#parts.own.device.identity;
  }

  /** When this device came into its account, as far as that is known. */
  #ownSince(): number {
    const { accountId, deviceId } = this.#own;
    const list = this.#keys.lists.list(accountId, this.#parts.own.masterKey);
    return list?.devices.find((device) => device.deviceId === deviceId)?.since ?? Infinity;
  }

  /** Null in a group, whose content keys are in the chains of who sends. */
  #contextOfContent(message: Message): ContentContext | null {
    const isOfGroup = this.#parts.ledger.conversation(message.conversationId)?.kind === "group";
    return isOfGroup ? null : contextOf(message);
  }

  /** Not at once: everybody on a node is told at the same time. */
  #catchUpSoon(): void {
    const { crypto, timers } = this.#parts.host;
    timers.after(crypto.randomBytes(1)[0]! * 6, () => this.#stopped || this.#catchUp.request());
  }

  async #receiveNew(message: Message): Promise<void> {
    if (this.#stopped) return;
    // What has just been asked for brings it along.
    if (!this.#catchUp.verified) return this.#catchUp.request();
    try {
      if ((await this.#receive(message)) === "gap") this.#catchUp.request();
    } catch (error) {
      // It is not lost: its place is still open, and catching up asks for it.
      if (!isPassing(error)) this.#parts.report(error);
      this.#catchUp.request();
    }
  }

  async #receive(message: Message): Promise<Received> {
    // Put out of a group before one knew of it: its messages have no place here, and will not be given again.
    if (!(await this.#listener.ensureConversation(message.conversationId))) return "known";
    const received = await this.#receiver.receive(message);
    if (received === "placed") {
      const { conversationId, senderAccountId } = message;
      if (senderAccountId !== this.#own.accountId) this.typing.hear(conversationId, senderAccountId, false);
      this.#confirmations.wake(message.conversationId);
    }
    return received;
  }
}
