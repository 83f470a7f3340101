import type {
  CatchUp as CatchUpAnswer,
  KnownPosition,
  Message,
  RewoundConversation,
} from "../../../generated/contracts/messaging/types.ts";
import { codeOf, isUnreachable, retryDelay } from "../explain-error.ts";
import type { Host } from "../host.ts";
import type { ServerApi } from "../server-api.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Twice as many would make the screen wait; with half as many the server is asked more often than it allows. */
const pageSize = 150;
const pause = 5_000;
/** One such answer may be older than what was learnt meanwhile; a server that goes on like that is given time. */
const mostInVain = 2;
/** So long messages are opened without a break: at a quarter of the speed no task may take over 50 ms. */
const spell = 8;
/** What the specification lets one request name; and how many of them fit with their moments into a body. */
const maximumPositions = 10_000;
const maximumMoments = 4_500;

interface Parts {
  readonly messaging: Pick<ServerApi["messaging"], "catchUp">;
  readonly ledger: Ledger;
  readonly host: Pick<Host, "timers" | "now" | "breathe">;
  /** Opens them as far as can be done before their turn. */
  openAhead(messages: readonly Message[]): Promise<void>;
  /** Places one message; rejects when it could not, and the round ends. */
  place(message: Message): Promise<unknown>;
  /** Notes up to where somebody has received. */
  deliver(conversationId: string, accountId: string, sequence: number): Promise<void>;
  /** What is another one with every connection; null without one. */
  connection(): unknown;
  /** Brings a conversation back to what the server still knows of it. */
  goBack(rewound: RewoundConversation): Promise<void>;
  /** The history that the server's data belong to. */
  incarnation(id: string): Promise<void>;
  /** There was no answer. */
  askAgain(): void;
  report(error: unknown): void;
}

/** A question for what comes after these positions, whether it has its answer or not. */
interface Asked {
  readonly connection: unknown;
  readonly positions: readonly KnownPosition[];
  readonly answer: Promise<CatchUpAnswer>;
}

/** Asks for what was missed: after each connect and at each gap. Whatever comes twice is dropped where it is placed. */
export class CatchUp {
  readonly #parts: Parts;
  #running = false;
  #again = false;
  #stopped = false;
  /** So many answers after one another said of conversations that they are others, and nothing came of it. */
  #inVain = 0;
  /** The server said when it may be asked again. */
  #resting = false;
  #cancel: () => void = () => undefined;
  readonly #waiting: (() => void)[] = [];
  #verifiedOn: unknown = null;
  /** The connection on which the server was found to be of a version before there were groups. */
  #knowsNoGroups: unknown = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Whether the server has, since this connection began, compared its log with what is known here. Until then nothing
   * that comes by itself is placed: in a log that went back and was written on, the next number means another message.
   */
  get verified(): boolean {
    const connection = this.#parts.connection();
    return connection !== null && connection === this.#verifiedOn;
  }

  /** Starts a round, or one more after the present one. `done` is called when nothing is missing any more. */
  request(done?: () => void): void {
    this.#again = true;
    // Sending does not hang on reading: what is accepted out of turn waits for its place.
    if (this.#resting) return done?.();
    if (done) this.#waiting.push(done);
    if (!this.#running) void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#cancel();
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        for (let asked: Asked | null = this.#ask([]); asked !== null;) asked = await this.#page(asked);
      }
      if (this.#stopped) return;
      for (const done of this.#waiting.splice(0)) done();
    } catch (error) {
      if (codeOf(error) === "unauthenticated" || this.#stopped) return;
      if (isUnreachable(error)) return this.#parts.askAgain();
      const seconds = retryDelay(error);
      if (seconds === undefined) this.#parts.report(error);
      this.#resting = seconds !== undefined;
      for (const done of this.#waiting.splice(0)) done();
      this.#cancel = this.#parts.host.timers.after(seconds === undefined ? pause : seconds * 1000, () => {
        this.#resting = false;
        this.request();
      });
    } finally {
      this.#running = false;
    }
  }

  /** What is to be gone on with, if there is more. */
  async #page({ connection, answer }: Asked): Promise<Asked | null> {
    const page = await answer;
    await this.#parts.incarnation(page.incarnation);
    const { ledger } = this.#parts;
    let moved = false;
    for (const rewound of page.rewound) {
      if (this.#stopped) return null;
      const before = ledger.conversation(rewound.conversationId);
      await this.#parts.goBack(rewound);
      moved ||= ledger.conversation(rewound.conversationId) !== before;
    }
    if (page.rewound.length === 0) this.#verifiedOn = connection;
    // The server looks for what comes next while this is placed.
    const next = page.hasMore && page.rewound.length === 0 ? this.#ask(page.messages) : null;
    await this.#openAhead(page.messages);
    const placed = await this.#place(page);
    // All of it is being shown: what comes next is no part of that task.
    await this.#parts.host.breathe();
    if (this.#stopped) return null;
    // What they have in common is known now: from there the server tells what it has.
    if (page.rewound.length > 0) {
      this.#inVain = moved ? 0 : this.#inVain + 1;
      if (this.#inVain > mostInVain)
        throw new Error("The server says of a conversation what it says otherwise elsewhere.");
      return this.#ask([]);
    }
    this.#inVain = 0;
    if (page.hasMore && !placed) throw new Error("The server says that there is more and does not give it.");
    return next === null || this.#isFromHere(next) ? next : this.#ask([]);
  }

  /** While those before are placed, and what has not been opened then when it is their turn: from where they have led. */
  async #openAhead(messages: readonly Message[]): Promise<void> {
    // What is not opened ahead is opened as it is placed.
    await this.#parts.openAhead(messages).catch((error: unknown) => this.#parts.report(error));
  }

  /** Stored and shown all at once: the screen takes as long for all of them as for one. Whether any had its place to come. */
  #place({ messages, deliveries }: CatchUpAnswer): Promise<boolean> {
    const { ledger, place, deliver, host } = this.#parts;
    return ledger.together(async () => {
      await ledger.expect(messages);
      let placed = false;
      let rested = host.now();
      for (const message of messages) {
        if (this.#stopped) break;
        placed = (await place(message)) === "placed" || placed;
        if (Math.abs(host.now() - rested) < spell) continue;
        await host.breathe();
        rested = host.now();
      }
      for (const { conversationId, accountId, sequence } of this.#stopped ? [] : deliveries) {
        await deliver(conversationId, accountId, sequence);
      }
      return placed;
    });
  }

  /** From where this device stands, or will once it has placed these. */
  #ask(coming: readonly Message[]): Asked {
    const connection = this.#parts.connection();
    const positions = this.#positions(coming);
    const answer = this.#answer(connection, positions).then((page) => {
      void this.#openAhead(page.messages);
      return page;
    });
    answer.catch(() => undefined); // Whoever goes on with it is told; of one that nobody goes on with none need be.
    return { connection, positions, answer };
  }

  /** A server of a version before knows no groups, and does not take the question for them. */
  async #answer(connection: unknown, positions: readonly KnownPosition[]): Promise<CatchUpAnswer> {
    const { messaging, ledger } = this.#parts;
    const isNoGroup = ({ conversationId }: KnownPosition) => ledger.conversation(conversationId)?.kind !== "group";
    const without = () => messaging.catchUp({ positions: positions.filter(isNoGroup), limit: pageSize });
    if (connection !== null && connection === this.#knowsNoGroups) return without();
    try {
      return await messaging.catchUp({ positions: [...positions], limit: pageSize, groups: true });
    } catch (error) {
      if (codeOf(error) !== "invalid-input") throw error;
      this.#knowsNoGroups = connection;
      return without();
    }
  }

  /** Whether this device has come to stand where it was expected to, and the server has compared that on this connection. */
  #isFromHere({ connection, positions }: Asked): boolean {
    if (connection !== this.#parts.connection()) return false;
    const asked = new Map(positions.map((position) => [position.conversationId, position]));
    const here = this.#positions([]);
    const isAsked = ({ conversationId, sequence, acceptedAt }: KnownPosition) => {
      const position = asked.get(conversationId);
      // Of very many the newest alone say a moment, and which these are has changed.
      const isSame =
        position?.acceptedAt === acceptedAt || position?.acceptedAt === undefined || acceptedAt === undefined;
      return position?.sequence === sequence && isSame;
    };
    return here.length === asked.size && here.every(isAsked);
  }

  #positions(coming: readonly Message[]): KnownPosition[] {
    const { ledger } = this.#parts;
    const last = new Map(coming.map((message) => [message.conversationId, message]));
    // A server whose clock is behind goes on with what is over here, until it says that it knows nothing of it any more.
    const isAsked = ({ ended, over, position }: ConversationRecord) => !ended || (over !== undefined && position > 0);
    const known = ledger
      .conversations()
      .filter(isAsked)
      .sort((a, b) => b.lastAt - a.lastAt)
      .map(({ id, position, positionAt }) => {
        const { sequence, acceptedAt } = last.get(id) ?? { sequence: position, acceptedAt: positionAt };
        return { conversationId: id, sequence, acceptedAt };
      });
    const begun = [...last.values()].filter(({ conversationId }) => ledger.conversation(conversationId) === undefined);
    return [...begun, ...known].slice(0, maximumPositions).map(({ conversationId, sequence, acceptedAt }, index) => ({
      conversationId,
      sequence,
      ...(acceptedAt === undefined || index >= maximumMoments ? {} : { acceptedAt }),
    }));
  }
}
