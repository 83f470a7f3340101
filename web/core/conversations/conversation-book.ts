import { ProtocolViolation } from "../../../generated/client/runtime/transport.ts";
import type { Conversation, Group, GroupPage } from "../../../generated/contracts/conversations/types.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { KnownNames } from "../keys/known-names.ts";
import { isIn, othersIn } from "../ledger/conversation-record.ts";
import { ownRosterKey } from "../ledger/own-rosters.ts";
import type { OwnRoster } from "../ledger/own-rosters.ts";
import type { ServerApi } from "../server-api.ts";
import { shownPerson } from "../shown-person.ts";
import { codeOf, isNotThere, isPassing } from "../explain-error.ts";
import { recordConversation } from "./record-conversation.ts";
import type { Requests } from "./requests.ts";
import { doubtOf, recordGroup } from "./record-group.ts";

interface Parts {
  readonly api: ServerApi["conversations"];
  readonly ledger: Ledger;
  readonly names: KnownNames;
  readonly requests: Requests;
  readonly accountId: string;
  /** Whether a roster dissolves a group as it is known here. */
  readonly isDissolved: (conversation: ConversationRecord, roster: string) => Promise<boolean>;
}

/** Knows which conversations there are, from the server's lists into the ledger. */
export class ConversationBook {
  readonly #api: ServerApi["conversations"];
  readonly #ledger: Ledger;
  readonly #names: KnownNames;
  readonly #requests: Requests;
  readonly #accountId: string;
  readonly #isDissolved: Parts["isDissolved"];
  /** How often the server has said, of each group, that one is in it or is not, in whatever words. */
  readonly #told = new Map<string, number>();
  /** How often the server has said that somebody is gone: what it was asked before that may be older. */
  #deserted = 0;

  constructor({ api, ledger, names, requests, accountId, isDissolved }: Parts) {
    this.#isDissolved = isDissolved;
    this.#api = api;
    this.#ledger = ledger;
    this.#names = names;
    this.#requests = requests;
    this.#accountId = accountId;
  }

  async refresh(): Promise<void> {
    let cursor: string | null = null;
    do {
      const asked = this.#deserted;
      const page = await this.#api.listConversations({ limit: 100, ...(cursor === null ? {} : { cursor }) });
      for (const conversation of page.conversations) await this.learn(conversation, asked);
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  async refreshGroups(): Promise<void> {
    let cursor: string | null = null;
    const listed = new Set<string>();
    const before = this.#ledger.conversations().filter(({ kind }) => kind === "group");
    const told = new Map(this.#told);
    const isTold = (id: string) => told.get(id) !== this.#told.get(id);
    do {
      const asked = this.#revisions();
      const page = await this.#groupPage(cursor);
      // A server of a version before knows no groups: that says nothing about those that are here.
      if (page === null) return;
      for (const group of page.groups) {
        listed.add(group.conversationId);
        if (isTold(group.conversationId)) await this.refreshGroup(group.conversationId);
        else await this.learnGroup(group, asked.get(group.conversationId));
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
    for (const { id } of before) {
      if (!listed.has(id)) await (isTold(id) ? this.refreshGroup(id) : this.end(id));
    }
  }

  async #groupPage(cursor: string | null): Promise<GroupPage | null> {
    try {
      return await this.#api.listGroups(cursor === null ? {} : { cursor });
    } catch (error) {
      if (!isNotThere(error)) throw error;
      return null;
    }
  }

  /**
   * Asks once more who is in a group: names of those who are new, and whether the server says the same as its rosters.
   * Answers whether it says that one is in it.
   */
  async refreshGroup(conversationId: string): Promise<boolean> {
    for (;;) {
      const asked = this.#revisions().get(conversationId);
      const told = this.#told.get(conversationId);
      const group = await this.#readGroup(conversationId);
      // What the server has said meanwhile may be newer than its answer.
      if (told !== this.#told.get(conversationId)) continue;
      await (group === null ? this.end(conversationId) : this.learnGroup(group, asked));
      return group !== null;
    }
  }

  /** Null of one that one is not in, whether that is refused or told by who is: one may be put out while it is read. */
  async #readGroup(conversationId: string): Promise<Group | null> {
    try {
      const group = await this.#api.readGroup({ conversationId });
      return group.members.some(({ profile }) => profile.accountId === this.#accountId) ? group : null;
    } catch (error) {
      if (codeOf(error) !== "forbidden") throw error;
      return null;
    }
  }

  /** The server says by itself that one is in a group; what it has said of that before may be newer, and is asked for. */
  async joined(group: Group): Promise<void> {
    const isFirst = !this.#told.has(group.conversationId);
    this.#noteTold(group.conversationId);
    await (isFirst ? this.learnGroup(group) : this.refreshGroup(group.conversationId));
  }

  /** What the server is answering now may be older. */
  #noteTold(conversationId: string): void {
    this.#told.set(conversationId, (this.#told.get(conversationId) ?? 0) + 1);
  }

  /** `asked`: the revision known here before the server was asked; without, its answer may be any old one. */
  async learnGroup(wire: Group, asked = 0): Promise<void> {
    await this.#storeGroup(wire, asked);
    if (this.#ledger.conversation(wire.conversationId)?.membersDoubted === "behind") await this.#giveAgain(wire);
  }

  /**
   * The server's data went back behind rosters that were known. The next one it is given again, if this device has signed
   * it: what is on top of that by another device that one gives, when it hears of it.
   */
  async #giveAgain({ conversationId, revision }: Group): Promise<void> {
    const kept = await this.#ledger.readAside<OwnRoster>(ownRosterKey(conversationId, revision + 1));
    if (kept === undefined) return;
    try {
      const answer = await this.#api.changeGroup({ conversationId, ...kept });
      // One that takes it and stays behind lies, and is asked nothing more.
      if (answer.revision > revision) await this.learnGroup(answer, this.#revisions().get(conversationId));
    } catch (error) {
      // It has gone on otherwise meanwhile, or lies: that it is behind is said, and nothing is believed.
      if (codeOf(error) === undefined || isPassing(error)) throw error;
    }
  }

  #storeGroup(wire: Group, asked: number): Promise<void> {
    return this.#ledger.section.run(async () => {
      const known = this.#ledger.conversation(wire.conversationId);
      const record = recordGroup(wire, this.#accountId, known);
      if (record === null || record.kind !== "group") return;
      const names = this.#names.noticed(wire.members.map(({ profile }) => shownPerson(profile)));
      const { membersDoubted: _doubted, ...rest } = record;
      const doubt = doubtOf(wire, record, asked);
      const conversation = doubt === undefined ? rest : { ...rest, membersDoubted: doubt };
      const news = known === undefined || JSON.stringify(known) !== JSON.stringify(conversation);
      if (!news && names.changes.length === 0) return;
      await this.#ledger.commitInside({ conversation, also: names.changes, after: names.after });
    });
  }

  /** The server says that one is not in a group any more, and by which roster where that dissolves it. It stays here, to be read. */
  end(conversationId: string, roster?: string): Promise<void> {
    this.#noteTold(conversationId);
    return this.#ledger.section.run(async () => {
      const conversation = this.#ledger.conversation(conversationId);
      if (conversation?.over !== undefined && conversation.position > 0) {
        // How far its log went is of no use to anybody any more.
        return this.#ledger.commitInside({ conversation: { ...conversation, position: 0 } });
      }
      // Somebody may have been told already that they are out, and how only now.
      if (conversation?.kind !== "group" || (conversation.ended && roster === undefined)) return;
      const dissolved = roster !== undefined && (await this.#isDissolved(conversation, roster));
      await this.#ledger.commitInside({
        conversation: { ...conversation, ended: true, ...(dissolved ? { dissolved } : {}) },
      });
    });
  }

  /** The server says that somebody has deleted their account. What they have said stays here. */
  deserted(accountId: string): Promise<void> {
    this.#deserted += 1;
    return this.#ledger.section.run(async () => {
      for (const conversation of this.#ledger.conversations()) {
        if (conversation.kind !== "direct" || conversation.deserted || !isIn(conversation, accountId)) continue;
        await this.#ledger.commitInside({ conversation: { ...conversation, deserted: true } });
      }
    });
  }

  #revisions(): Map<string, number> {
    return new Map(this.#ledger.conversations().map(({ id, roster }) => [id, roster?.revision ?? 0]));
  }

  /** Stores what is new about a conversation. `asked`: how often somebody was said to be gone before it was asked for. */
  learn(wire: Conversation, asked = this.#deserted): Promise<void> {
    return this.#ledger.section.run(async () => {
      const known = this.#ledger.conversation(wire.conversationId);
      const said = recordConversation(wire, this.#accountId, known, (id) => this.#requests.knows(id));
      const isOlder = known?.deserted === true && asked !== this.#deserted;
      const record = isOlder ? { ...said, deserted: true as const } : said;
      // Of a name that comes with somebody who is not in it, nothing is believed.
      const people = wire.members.map(({ profile }) => shownPerson(profile));
      const names = this.#names.noticed(people.filter(({ accountId }) => isIn(record, accountId)));
      const news = known === undefined || JSON.stringify(known) !== JSON.stringify(record);
      if (!news && names.changes.length === 0) return;
      await this.#ledger.commitInside({ conversation: record, also: names.changes, after: names.after });
    });
  }

  /** Whether it is known then: of a group that one has been put out of meanwhile there is nothing to know. */
  async ensure(conversationId: string): Promise<boolean> {
    const isKnown = () => this.#ledger.conversation(conversationId) !== undefined;
    if (isKnown()) return true;
    try {
      await this.learn(await this.#api.readConversation({ conversationId }));
    } catch (error) {
      if (codeOf(error) !== "forbidden") throw error;
      await this.refreshGroup(conversationId);
    }
    return isKnown();
  }

  /** The one direct conversation with somebody. */
  async openDirect(accountId: string): Promise<string> {
    const conversation = await this.#api.openDirectConversation({ accountId });
    await this.learn(conversation);
    const record = this.#ledger.conversation(conversation.conversationId);
    if (record === undefined || !othersIn(record, this.#accountId).every((other) => other === accountId)) {
      throw new ProtocolViolation("The server answered with a conversation with somebody else.");
    }
    return conversation.conversationId;
  }
}
