import { createTenChat } from "../../../web/core/create-tenchat.ts";
import type { Host } from "../../../web/core/host.ts";
import type { PendingLink } from "../../../web/core/keys/door.ts";
import type { ConversationSummary, MessageItem, TenChat } from "../../../web/core/tenchat.ts";
import { TenChatError } from "../../../web/core/tenchat-error.ts";
import { headlessHost } from "../../../web/hosts/headless-host.ts";
import { MemoryStorage } from "../../../web/hosts/memory-storage.ts";
import { whenLoaded } from "./when-loaded.ts";

export const password = "three calm sentences";

/** How a server lies to somebody: what it answers, and what it pushes. Null is said to nobody. */
export interface Lies {
  /** Before it is asked; may throw, as where there is no way to it. */
  ask?(path: string): void;
  answer?(path: string, body: unknown): unknown;
  frame?(frame: { readonly type: string; readonly body: Record<string, unknown> }): unknown;
  /** What it is told over the socket in place of what this client says: for a client that lies to all others. */
  say?(frame: { readonly type: string; readonly body: Record<string, unknown> }): unknown;
  /** In place of hearing what is said over the socket; nothing: it hears it. */
  hear?(frame: { readonly type: string; readonly id: string }): object | undefined;
}

/** A person with a whole client over real sockets, who can be lied to, and whose words to the server are kept. */
export class Somebody {
  tenchat: TenChat;
  readonly storage: MemoryStorage;
  /** Everything that this client has sent, as text. */
  readonly said: string[] = [];
  readonly problems: unknown[] = [];
  lies: Lies = {};
  /** By how many milliseconds this device's clock is ahead. */
  ahead = 0;
  readonly #origin: string;
  readonly #around: (host: Host) => Host;
  #push: ((text: string) => void) | undefined;

  /** `around` may come between the client and everything that it stands on. */
  constructor(origin: string, storage = new MemoryStorage(), around: (host: Host) => Host = (host) => host) {
    this.storage = storage;
    this.#origin = origin;
    this.#around = around;
    this.tenchat = this.#make();
  }

  static async signUp(origin: string, username: string, around?: (host: Host) => Host): Promise<Somebody> {
    const somebody = new Somebody(origin, new MemoryStorage(), around);
    await somebody.tenchat.start();
    await somebody.tenchat.identity.signUpWithPassword({ username, password });
    await somebody.until(() => somebody.tenchat.connection.get() === "online");
    return somebody;
  }

  /** Another device of this person, let in by this one. */
  async link(around?: (host: Host) => Host): Promise<Somebody> {
    const state = this.tenchat.session.get();
    if (state.kind !== "signed-in") throw new Error("nobody is signed in");
    const device = new Somebody(this.#origin, new MemoryStorage(), around);
    await device.tenchat.start();
    await device.tenchat.identity.signInWithPassword({ username: state.account.username, password });
    await device.until(() => device.tenchat.session.get().kind === "keys-elsewhere");
    const { code, accepted } = await device.tenchat.keys.linkThisDevice();
    // The code is on the screen a little before the other device can be found under it.
    let found: PendingLink | undefined;
    while (found === undefined) found = await this.tenchat.keys.findLink(code).catch(unlessNotThere);
    await found.accept();
    if (!(await accepted)) throw new Error("the device was not let in");
    await device.until(() => device.tenchat.connection.get() === "online");
    return device;
  }

  /** A new client on what the one before has stored. */
  async begin(): Promise<void> {
    this.tenchat = this.#make();
    await this.tenchat.start();
  }

  get accountId(): string {
    const state = this.tenchat.session.get();
    if (state.kind !== "signed-in") throw new Error("nobody is signed in");
    return state.account.accountId;
  }

  group(id: string): ConversationSummary | undefined {
    return this.tenchat.conversations.list.get().find((each) => each.id === id);
  }

  /** What stands in a conversation. */
  async items(id: string): Promise<readonly MessageItem[]> {
    const view = this.tenchat.messaging.open(id);
    try {
      await whenLoaded(view);
      return view.messages.get();
    } finally {
      view.close();
    }
  }

  /** The same in short. */
  async lines(id: string): Promise<string[]> {
    return (await this.items(id)).map(lineOf);
  }

  async write(id: string, text: string): Promise<void> {
    const view = this.tenchat.messaging.open(id);
    await view.send(text);
    view.close();
  }

  /** Waits until a line stands there. */
  async sees(id: string, line: string): Promise<void> {
    let lines: string[] = [];
    const end = Date.now() + 60_000;
    do {
      lines = this.group(id) === undefined ? [] : await this.lines(id);
      if (lines.includes(line)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    } while (Date.now() < end);
    throw new Error(
      `"${line}" does not stand there: ${JSON.stringify([lines, this.group(id), this.problems.map(String)])}`,
    );
  }

  /** Looks for about a minute; as often, and not as long, on a machine that stands still meanwhile. */
  async until(what: () => boolean): Promise<void> {
    for (let looked = 0; !what(); looked++) {
      if (looked > 3_000) throw new Error(`It did not come to pass. ${what} ${this.problems.map(String).join()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A frame that the server has not sent. */
  hear(frame: unknown): void {
    this.#push?.(JSON.stringify(frame));
  }

  #make(): TenChat {
    const report = (error: unknown) => void this.problems.push(error);
    const { storage } = this;
    const host = headlessHost({ origin: this.#origin, storage, report, prekeyStock: 30 });
    return createTenChat(this.#around(this.#host(host)));
  }

  #host(host: Host): Host {
    return {
      ...host,
      now: () => host.now() + this.ahead,
      http: {
        renew: () => host.http.renew(),
        request: async (request) => {
          this.said.push(JSON.stringify(request.body ?? ""));
          this.lies.ask?.(request.path);
          const { status, body } = await host.http.request(request);
          return { status, body: this.lies.answer?.(request.path, body) ?? body };
        },
      },
      sockets: {
        open: (path, events) => {
          this.#push = (text) => events.message(text);
          const socket = host.sockets.open(path, {
            ...events,
            message: (text) => {
              const told = this.lies.frame === undefined ? text : this.#lie(text);
              if (told !== null) events.message(told);
            },
          });
          return {
            close: () => socket.close(),
            send: (text) => {
              this.said.push(text);
              const answer = this.lies.hear?.(JSON.parse(text) as never);
              const told = this.lies.say?.(JSON.parse(text) as never);
              if (answer === undefined) socket.send(told === undefined ? text : JSON.stringify(told));
              else setImmediate(() => this.hear(answer));
            },
          };
        },
      },
    };
  }

  #lie(text: string): string | null {
    const told = this.lies.frame?.(JSON.parse(text) as never);
    return told === undefined ? text : told === null ? null : JSON.stringify(told);
  }
}

function unlessNotThere(error: unknown): undefined {
  if (!(error instanceof TenChatError && error.kind === "link-not-found")) throw error;
}

export function lineOf({ content, doubts }: MessageItem): string {
  const doubt = doubts.length === 0 ? "" : ` [${doubts.map(({ kind }) => kind).join()}]`;
  switch (content.kind) {
    case "text":
      return content.text + doubt;
    case "members":
      return `+${content.added.length} -${content.removed.length}`;
    case "group-name":
      return `named ${content.name}`;
    case "timer":
      return `timer ${content.seconds}`;
    case "undecryptable":
      return `<${content.reason}>`;
    default:
      return `<${content.kind}>`;
  }
}
