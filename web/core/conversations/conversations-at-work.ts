import type { FrameHandlers } from "../../../generated/client/socket.ts";
import type { AccountParts } from "../account-parts.ts";
import type { ContextAtWork } from "../context-at-work.ts";
import type { Content } from "../content/content.ts";
import { timerOf } from "../content/disappearing-content.ts";
import type { KeysAtWork } from "../keys/keys-at-work.ts";
import type { PresenceSign } from "../presence-sign.ts";
import { BlockList } from "./block-list.ts";
import { Admissions } from "./admissions.ts";
import { ConversationBook } from "./conversation-book.ts";
import { arrangementOf } from "../ledger/conversation-record.ts";
import type { Arrangement, GroupLink } from "./door.ts";
import type { ConversationStores } from "./conversation-stores.ts";
import { isDissolved } from "./dissolution.ts";
import { EndKeeper } from "./end-keeper.ts";
import { GroupChanges } from "./group-changes.ts";
import { askToJoin, linkCode } from "./join.ts";
import { Requests } from "./requests.ts";
import { Summaries } from "./summaries.ts";
import { mayDecide } from "../keys/manager-rule.ts";
import { TenChatError } from "../tenchat-error.ts";

/** What conversations need of the messages in them. */
export interface ConversationsListener {
  /** Who else is writing in a conversation now. */
  typing(conversationId: string): readonly string[];
  /** Whether the other of two is here. */
  presence(conversationId: string): PresenceSign | null;
  /** Queues what is to be said. */
  say(conversationId: string, content: Content): Promise<void>;
  /** Asks for what is in the log and not here. */
  catchUp(): void;
}

/** The conversations of one account at work: which there are, and how they are listed. */
export class ConversationsAtWork implements ContextAtWork {
  readonly hear: Pick<
    FrameHandlers,
    "conversation.new" | "group.new" | "group.ended" | "account.deleted" | "blocks.changed" | "group.asked"
  >;
  readonly groups: GroupChanges;
  readonly ends: EndKeeper;
  readonly blocks: BlockList;
  readonly requests: Requests;
  readonly #admissions: Admissions;
  readonly #parts: AccountParts;
  readonly #book: ConversationBook;
  readonly #summaries: Summaries;
  readonly #catchUp: () => void;
  readonly #say: ConversationsListener["say"];

  constructor(
    parts: AccountParts,
    keys: Pick<KeysAtWork, "pins" | "names" | "lists" | "groupStates">,
    { typing, presence, say, catchUp }: ConversationsListener,
    { list, ended, blocked }: ConversationStores,
  ) {
    const { api, ledger, own } = parts;
    this.#parts = parts;
    this.#catchUp = catchUp;
    this.#say = say;
    const { pins, names, lists } = keys;
    this.requests = new Requests(ledger, pins);
    const { requests } = this;
    const ownAccountId = own.device.identity.accountId;
    this.#book = new ConversationBook({
      api: api.conversations,
      ledger,
      names,
      requests,
      accountId: ownAccountId,
      isDissolved: (...group) => isDissolved({ primitives: parts.primitives, pins }, ...group),
    });
    this.blocks = new BlockList({
      api: api.conversations,
      ledger,
      names,
      store: blocked,
      changed: (accountId) => this.#summaries.showPerson(accountId),
      catchUp,
    });
    const isBlocked = (accountId: string) => this.blocks.has(accountId);
    this.#summaries = new Summaries({ ledger, pins, names, lists, typing, presence, isBlocked, own }, list);
    this.hear = {
      "conversation.new": (conversation) => parts.inBackground(() => this.#book.learn(conversation)),
      "group.new": (group) => {
        parts.inBackground(async () => {
          await this.#book.joined(group);
          catchUp();
        });
      },
      "account.deleted": ({ accountId }) => parts.inBackground(() => this.#book.deserted(accountId)),
      "group.ended": ({ conversationId, roster }) => parts.inBackground(() => this.#book.end(conversationId, roster)),
      "blocks.changed": () => parts.inBackground(() => this.blocks.refresh()),
      "group.asked": ({ conversationId }) => this.#admissions.wake(conversationId),
    };
    const { host, primitives } = parts;
    const { timers } = host;
    const now = () => host.now();
    this.ends = new EndKeeper({ ledger, states: keys.groupStates, timers, now, report: parts.report }, ended);
    this.groups = new GroupChanges({
      api: api.conversations,
      ledger,
      own,
      primitives,
      now,
      randomBytes: (length) => host.crypto.randomBytes(length),
      learn: (group) => this.#book.learnGroup(group),
      refresh: (conversationId) => this.#book.refreshGroup(conversationId),
      say,
      catchUp,
      serves: (feature) => parts.negotiation.serves(feature),
    });
    this.#admissions = new Admissions({
      api: api.conversations,
      ledger,
      primitives,
      pins,
      ownAccountId,
      changes: this.groups,
      inBackground: (work) => parts.inBackground(work),
    });
  }

  async load(): Promise<void> {
    await this.ends.load();
    await this.blocks.load();
    this.#parts.ledger.listen((conversationId) => this.show(conversationId));
    this.#summaries.showAll();
  }

  async ready(): Promise<void> {
    await this.#book.refresh();
    await this.#book.refreshGroups();
    await this.blocks.refresh();
    this.#admissions.wakeAll();
  }

  /** Asks for all of it once more, and for what is in the log and not here. */
  refresh(): void {
    this.#parts.inBackground(() => this.ready());
    this.#catchUp();
  }

  stop(): void {
    this.ends.stop();
    this.blocks.stop();
  }

  /** Makes the line of a conversation anew. */
  show(conversationId: string): void {
    this.#summaries.show(conversationId);
  }

  /** Makes the lines of all conversations with a person anew. */
  showPerson(accountId: string): void {
    this.#summaries.showPerson(accountId);
  }

  /** Asks the server about a conversation that this device does not know yet; whether it is known then. */
  ensure(conversationId: string): Promise<boolean> {
    return this.#book.ensure(conversationId);
  }

  /** A group consists of others now: what they are called the server has to say. */
  membersChanged(conversationId: string): void {
    if (this.#parts.ledger.conversation(conversationId)?.ended) return;
    this.#parts.inBackground(async () => void (await this.#book.refreshGroup(conversationId)));
    this.#admissions.wake(conversationId);
  }

  /**
   * The server does not know a conversation for this account. True of a group, which has ended for it unless that was so a
   * moment ago: it is asked about that one.
   */
  async ended(conversationId: string): Promise<boolean> {
    const conversation = this.#parts.ledger.conversation(conversationId);
    if (conversation?.kind !== "group") return false;
    // What is over here by its own clock stays so, whatever the server still has of it.
    await (conversation.over === undefined ? this.#book.refreshGroup(conversationId) : this.#book.end(conversationId));
    return true;
  }

  async join(code: string): Promise<{ readonly conversationId: string; readonly joined: boolean }> {
    const { api, primitives, own } = this.#parts;
    const joining = await askToJoin({ api: api.conversations, primitives, own }, code);
    await this.requests.noteAsked(joining.conversationId);
    return joining;
  }

  /** The links of a group as they are known here. */
  links(conversationId: string): readonly GroupLink[] {
    const { invitations = [], linkSecrets = {} } = this.#parts.ledger.conversation(conversationId) ?? {};
    return invitations.map(({ id, by, until, uses, admitted }) => {
      const secret = linkSecrets[id];
      return { id, by, until, uses, used: admitted.length, code: secret === undefined ? null : linkCode(id, secret) };
    });
  }

  /** After how many seconds what is said from here on disappears; 0 for never. */
  async setTimer(conversationId: string, seconds: number): Promise<void> {
    const { ledger, own } = this.#parts;
    const conversation = ledger.conversation(conversationId);
    if (conversation === undefined || !mayDecide(conversation, own.device.identity.accountId)) {
      throw new TenChatError("refused", "In a group the owner and the admins say how long messages are kept.");
    }
    return this.#say(conversationId, timerOf(seconds));
  }

  arrange(conversationId: string, change: Partial<Arrangement>): Promise<void> {
    const { ledger } = this.#parts;
    return ledger.section.run(async () => {
      const conversation = ledger.conversation(conversationId);
      if (conversation === undefined) return;
      await ledger.commitInside({
        conversation: { ...conversation, arrangement: { ...arrangementOf(conversation), ...change } },
      });
    });
  }

  /** The person turns to somebody. */
  async start(accountId: string): Promise<string> {
    const conversationId = await this.#book.openDirect(accountId);
    await this.requests.turnTo(conversationId);
    return conversationId;
  }

  /** The server is asked for a conversation that it has forgotten. */
  startAgain(accountId: string): Promise<string> {
    return this.#book.openDirect(accountId);
  }
}
