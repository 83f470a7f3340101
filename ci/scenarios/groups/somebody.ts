import { createTenChat } from "../../../web/core/create-tenchat.ts";
import type { Host } from "../../../web/core/host.ts";
import type { ConversationSummary, MessageItem, TenChat } from "../../../web/core/tenchat.ts";
import { headlessHost } from "../../../web/hosts/headless-host.ts";
import { MemoryStorage } from "../../../web/hosts/memory-storage.ts";

export const password = "three calm sentences";

/** How a server lies to somebody: what it answers, and what it pushes. Null is said to nobody. */
export interface Lies {
  /** Before it is asked; may throw, as where there is no way to it. */
  ask?(path: string): void;
  answer?(path: string, body: unknown): unknown;
  frame?(frame: { readonly type: string; readonly body: Record<string, unknown> }): unknown;
}

/** A person with a whole client over real sockets, who can be lied to, and whose words to the server are kept. */
export class Somebody {
  readonly tenchat: TenChat;
  readonly storage: MemoryStorage;
  /** Everything that this client has sent, as text. */
  readonly said: string[] = [];
  readonly problems: unknown[] = [];
  lies: Lies = {};
  #push: ((text: string) => void) | undefined;

  constructor(origin: string, storage = new MemoryStorage()) {
    this.storage = storage;
    const report = (error: unknown) => void this.problems.push(error);
    this.tenchat = createTenChat(this.#host(headlessHost({ origin, storage, report, prekeyStock: 30 })));
  }

  static async signUp(origin: string, username: string): Promise<Somebody> {
    const somebody = new Somebody(origin);
    await somebody.tenchat.start();
    await somebody.tenchat.identity.signUpWithPassword({ username, password });
    await somebody.until(() => somebody.tenchat.connection.get() === "online");
    return somebody;
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
    await this.until(() => view.loaded.get());
    const items = view.messages.get();
    view.close();
    return items;
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

  async until(what: () => boolean): Promise<void> {
    const end = Date.now() + 60_000;
    while (!what()) {
      if (Date.now() > end) throw new Error(`It did not come to pass. ${what} ${this.problems.map(String).join()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A frame that the server has not sent. */
  hear(frame: unknown): void {
    this.#push?.(JSON.stringify(frame));
  }

  #host(host: Host): Host {
    return {
      ...host,
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
              socket.send(text);
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

export function lineOf({ content, doubts }: MessageItem): string {
  const doubt = doubts.length === 0 ? "" : ` [${doubts.map(({ kind }) => kind).join()}]`;
  switch (content.kind) {
    case "text":
      return content.text + doubt;
    case "members":
      return `+${content.added.length} -${content.removed.length}`;
    case "group-name":
      return `named ${content.name}`;
    case "undecryptable":
      return `<${content.reason}>`;
    default:
      return `<${content.kind}>`;
  }
}
