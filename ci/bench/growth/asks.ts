import { makeSubmission } from "../../../services/testing/make-submission.ts";
import { PASSWORD, Person } from "../../../services/testing/person.ts";
import type { TestSocket } from "../../../services/testing/test-socket.ts";

/** What is asked of a server, by name. */
export type Asks = Record<string, () => Promise<unknown>>;

const LAST = 50;

/** A conversation of two, as one of them is at it. */
export class Talk {
  readonly writer: Person;
  readonly reader: Person;
  readonly conversationId: string;
  readonly #socket: TestSocket;
  /** Another device of the writer: who signs in again on one is out at its sockets. */
  readonly #other: Person;
  #last = 0;

  private constructor(writer: Person, reader: Person, other: Person, conversationId: string, socket: TestSocket) {
    this.writer = writer;
    this.reader = reader;
    this.conversationId = conversationId;
    this.#other = other;
    this.#socket = socket;
  }

  static async open(writer: Person, reader: Person): Promise<Talk> {
    const { conversationId } = await writer.conversations.openDirectConversation({ accountId: reader.accountId });
    const talk = new Talk(writer, reader, await writer.addDevice(), conversationId, await writer.connect());
    for (let count = 0; count < LAST; count += 1) await talk.write();
    return talk;
  }

  async write(): Promise<number> {
    const submission = makeSubmission(this.conversationId, [this.reader.deviceId, this.#other.deviceId]);
    return (this.#last = (await this.#socket.api.submitMessage(submission)).sequence);
  }

  /** To be called now and then: filling in a million of something takes longer than a token lasts. */
  async goOn(): Promise<void> {
    for (const person of [this.writer, this.reader]) await person.goOn();
  }

  /** What people ask all day, and what costs the same whatever there is besides. */
  get asks(): Asks {
    const { writer, reader, conversationId } = this;
    const other = this.#other;
    const { conversations, messaging, identity, keys } = writer;
    return {
      "a message is acknowledged": () => this.write(),
      "and said to have come": async () => {
        const sequence = await this.write();
        return this.#socket.api.confirmReceived({ conversationId, sequence });
      },
      "the last fifty are read": () => messaging.readHistory({ conversationId, limit: LAST }),
      "fifty are read far back": () =>
        messaging.readHistory({ conversationId, limit: LAST, before: Math.ceil(this.#last / 2) + LAST }),
      "ten conversations are listed": () => conversations.listConversations({ limit: 10 }),
      "one conversation is read": () => conversations.readConversation({ conversationId }),
      "one is opened that there is": () => conversations.openDirectConversation({ accountId: reader.accountId }),
      "groups are listed": () => conversations.listGroups({}),
      "blocks are listed": () => conversations.listBlocks(),
      "somebody's profile is read": () => identity.readProfile({ accountId: reader.accountId }),
      "somebody's devices are read": () => keys.listAccountDevices({ accountId: reader.accountId }),
      "the own account is read": () => identity.readOwnAccount(),
      "somebody signs in": async () => {
        const { username } = writer.tokens!.account;
        const credentials = { username, password: PASSWORD, deviceName: "Bench", deviceId: other.deviceId };
        other.tokens = await new Person(writer.origin).identity.signInWithPassword(credentials);
      },
      "somebody signs in who is nobody": () =>
        new Person(writer.origin).identity
          .signInWithPassword({ username: "nobody_at_all", password: PASSWORD, deviceName: "Bench" })
          .catch((error: unknown) => error),
      "a session goes on": () => other.goOn(),
    };
  }
}
