import { WebSocket } from "ws";
import type { Person } from "./person.ts";

export type D3chatFrame = Readonly<Record<string, unknown>>;

/** A socket as a program that was made for d3chat holds it: it knows nothing of ours. */
export class D3chatSocket {
  readonly frames: D3chatFrame[] = [];
  /** False where nobody opens sockets, or not for this one. */
  readonly opened: Promise<boolean>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly #socket: WebSocket;
  #watchers: (() => void)[] = [];

  constructor(address: string, page?: string) {
    this.#socket = new WebSocket(address, page === undefined ? {} : { origin: page });
    this.opened = new Promise((resolve) => {
      this.#socket.once("open", () => resolve(true));
      this.#socket.once("close", () => resolve(false));
    });
    this.#socket.on("message", (data) => {
      this.frames.push(JSON.parse(String(data)) as D3chatFrame);
      for (const watcher of this.#watchers.splice(0)) watcher();
    });
    this.closed = new Promise((resolve) => {
      this.#socket.on("close", (code, reason) => {
        resolve({ code, reason: String(reason) });
        for (const watcher of this.#watchers.splice(0)) watcher();
      });
    });
    this.#socket.on("error", () => {});
  }

  /** As it asks for a ticket and brings it: `POST /api/v1/auth/ws-ticket`, `GET /ws?ticket=`. */
  static async open(person: Person): Promise<D3chatSocket> {
    const { ticket } = await d3chatTicket(person);
    const socket = new D3chatSocket(d3chatAddress(person.origin, ticket!));
    return socket.ready();
  }

  /** Nothing is said to it when it is let in: whoever is answered is. */
  async ready(): Promise<this> {
    if (!(await this.opened)) throw new Error("the socket was not opened");
    this.sendText("");
    await this.until({ error: "Invalid JSON" });
    this.frames.length = 0;
    return this;
  }

  say(frame: unknown): void {
    this.sendText(JSON.stringify(frame));
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  /** The first frame, past or to come, with these fields. */
  async until(wanted: D3chatFrame | ((frame: D3chatFrame) => boolean)): Promise<D3chatFrame> {
    const isWanted =
      typeof wanted === "function"
        ? wanted
        : (frame: D3chatFrame) => Object.entries(wanted).every(([name, value]) => frame[name] === value);
    for (;;) {
      const found = this.frames.find(isWanted);
      if (found !== undefined) return found;
      if (this.#socket.readyState === WebSocket.CLOSED) throw new Error("the socket was closed");
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    this.#socket.close();
    await this.closed;
  }
}

export function d3chatAddress(origin: string, ticket: string): string {
  return `${origin.replace("http", "ws")}/ws?ticket=${encodeURIComponent(ticket)}`;
}

/** What whoever shows this token is answered who asks for a ticket. */
export async function d3chatTicket(person: Person): Promise<{ readonly status: number; readonly ticket?: string }> {
  const token = person.tokens?.accessToken;
  const answer = await fetch(`${person.origin}/api/v1/auth/ws-ticket`, {
    method: "POST",
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}
