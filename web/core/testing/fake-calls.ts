import type { CallServers } from "../../../generated/contracts/calls/types.ts";
import type {
  CallHost,
  ConnectionEvents,
  HelpingServer,
  OwnMedia,
  PeerChannel,
  PeerConnection,
} from "../calls/call-host.ts";
import type { FakeServer } from "./fake-server.ts";

/** What goes on at the edge, in order. */
type Step = "captured" | "stopped" | "opened" | "offered" | "answered" | "taken" | "closed";

/** Connections of all hosts of a test, by what their descriptions name them. */
const opened = new Map<string, FakeConnection>();

/** Microphone and network of one browser. What it asks for an address it notes. */
export class FakeCalls implements CallHost {
  readonly steps: Step[] = [];
  readonly given: { readonly servers: readonly HelpingServer[]; readonly relayOnly: boolean }[] = [];
  readonly connections: FakeConnection[] = [];
  /** What asking for the microphone answers. */
  refuses: Error | null = null;
  /** Whether two devices find each other. */
  reaches = true;
  readonly own: string;

  constructor(own = "198.51.100.7") {
    this.own = own;
  }

  async capture(video: boolean): Promise<OwnMedia> {
    if (this.refuses !== null) throw this.refuses;
    this.steps.push("captured");
    return { video, stream: "own stream", turn: () => undefined, stop: () => void this.steps.push("stopped") };
  }

  connect(given: Parameters<CallHost["connect"]>[0], events: ConnectionEvents): PeerConnection {
    this.given.push({ servers: given.servers, relayOnly: given.relayOnly });
    this.steps.push("opened");
    const connection = new FakeConnection(this, events);
    this.connections.push(connection);
    return connection;
  }

  channel(given: Parameters<CallHost["channel"]>[0], events: Parameters<CallHost["channel"]>[1]): PeerChannel {
    this.given.push(given);
    this.steps.push("opened");
    const heard = (said: unknown) => typeof said === "string" && said !== "their stream" && events.heard(said);
    const connection = new FakeConnection(this, { changed: (state) => events.changed(state), heard });
    this.connections.push(connection);
    return connection;
  }
}

class FakeConnection implements PeerChannel {
  readonly events: ConnectionEvents;
  /** Everything that went out here, in order. */
  readonly sent: string[] = [];
  /** What goes out is lost on its way. */
  loses = false;
  #other: FakeConnection | undefined;
  #closed = false;
  readonly #host: FakeCalls;
  readonly #name = `c${opened.size}`;

  constructor(host: FakeCalls, events: ConnectionEvents) {
    this.#host = host;
    this.events = events;
    opened.set(this.#name, this);
  }

  async offer(): Promise<string> {
    return this.#describe("offered");
  }

  async answer(offer: string): Promise<string> {
    nameIn(offer);
    return this.#describe("answered");
  }

  async take(answer: string): Promise<void> {
    this.#host.steps.push("taken");
    if (!this.#host.reaches) return;
    const other = opened.get(nameIn(answer))!;
    this.#other = other;
    other.#other = this;
    for (const side of [this, other]) {
      side.events.changed("connected");
      side.events.heard("their stream");
    }
  }

  send(frame: string): boolean {
    const other = this.#other;
    if (this.#closed || other === undefined) return false;
    this.sent.push(frame);
    if (!this.loses) setImmediate(() => other.#closed || other.events.heard(frame));
    return true;
  }

  close(): void {
    this.#closed = true;
    this.#host.steps.push("closed");
  }

  #describe(step: Step): string {
    this.#host.steps.push(step);
    const { own } = this.#host;
    return [
      "v=0",
      `o=- 1 2 IN IP4 ${own}`,
      `s=${this.#name}`,
      "a=fingerprint:sha-256 AA:BB",
      `c=IN IP4 ${own}`,
      `a=candidate:1 1 udp 2122260223 ${own} 50000 typ host generation 0`,
      `a=candidate:2 1 udp 1686052607 203.0.113.9 50001 typ srflx raddr ${own} rport 50000`,
      `a=candidate:3 1 udp 41885439 192.0.2.200 60000 typ relay raddr 203.0.113.9 rport 50001`,
      "",
    ].join("\r\n");
  }
}

function nameIn(description: string): string {
  const name = /^s=(.*)$/m.exec(description)?.[1]?.trim();
  if (name === undefined) throw new Error("This is no description.");
  return name;
}

/** Has a server say what helps calls. */
export function offerServers(server: FakeServer, servers: CallServers): void {
  const http = server.http.bind(server);
  server.http = (method, path, ...rest) =>
    path === "/v1/calls/servers" ? { status: 200, body: servers } : http(method, path, ...rest);
}
