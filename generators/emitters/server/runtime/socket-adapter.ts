import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { INestApplicationContext } from "@nestjs/common";
import { WsAdapter } from "@nestjs/platform-ws";
import type { WebSocket, WebSocketServer } from "ws";
import { FrameBudgets, UNLIMITED } from "./frame-budget.ts";
import { FrameIntake } from "./frame-intake.ts";
import {
  createFrameParser,
  onAdmitted,
  parseFlatFrame,
  REFUSED_FLAT_FRAME,
  writeFlatRefusal,
  type OutgoingFrame,
} from "./socket.ts";
const JUDGED_EVERY_MILLISECONDS = 2_000;

/** What a server that uses `ws` lets a client do to it. */
const LIMITS = {
  // Pings are answered by the intake, which counts them.
  autoPong: false,
  perMessageDeflate: false,
  // Browsers send long messages in pieces; none of these is reached by one of the size that is allowed.
  maxFragments: 1_024,
  maxBufferedChunks: 4_096,
  closeTimeout: 5_000,
};

type Handler = { readonly message: string; readonly callback: (...input: unknown[]) => unknown };
/** What Nest makes of whatever a handler gives: its answers, one after another. */
type Transform = (answer: unknown) => { subscribe(observer: Observer): unknown };

interface Observer {
  next(answer: unknown): void;
  error(error: unknown): void;
  complete(): void;
}

export interface SocketLog {
  debug(fields: object, what: string): void;
  error(fields: object, what: string): void;
}

/**
 * The subprotocol of whoever brings a token along, which is named behind it: a browser lets a page say nothing else
 * with the request. It alone is answered, and so no token is.
 */
export const BEARER_PROTOCOL = "bearer";

/** The token that a request to open a socket brings along: `Sec-WebSocket-Protocol: bearer, <token>`. */
export function bearerOf({ headers }: Pick<IncomingMessage, "headers">): string | undefined {
  const [protocol, token] = headers["sec-websocket-protocol"]?.split(",").map((each) => each.trim()) ?? [];
  return protocol === BEARER_PROTOCOL ? token : undefined;
}

/** Whether a request to open a socket comes from a page of one's own, or from no page; others are refused by a 403. */
export type IsOwnPage = (request: IncomingMessage) => boolean;

/**
 * Nest's adapter over `ws`: frames of the specification, through a bounded line and a counted intake for each socket.
 */
export class SocketAdapter extends WsAdapter {
  readonly #parse: ReturnType<typeof createFrameParser>;
  readonly #log: SocketLog;
  readonly #budgets = new FrameBudgets();
  readonly #limited: boolean;
  readonly #isOwnPage: IsOwnPage;
  readonly #wires = new WeakMap<WebSocket, Socket>();
  readonly #intakes = new Set<FrameIntake>();
  #judging: NodeJS.Timeout | undefined;

  constructor(
    application: INestApplicationContext,
    channels: ReadonlySet<string>,
    log: SocketLog,
    /** False lets every account send as much as the server can read: for measurements and tests of something else. */
    limited = true,
    isOwnPage: IsOwnPage = () => true,
  ) {
    super(application);
    this.#parse = createFrameParser(channels);
    this.#log = log;
    this.#limited = limited;
    this.#isOwnPage = isOwnPage;
  }

  override create(port: number, options: Record<string, unknown> = {}): unknown {
    const verifyClient = ({ req }: { req: IncomingMessage }): boolean => this.#isOwnPage(req);
    const handleProtocols = (protocols: ReadonlySet<string>) => protocols.has(BEARER_PROTOCOL) && BEARER_PROTOCOL;
    return super.create(port, { ...options, ...LIMITS, verifyClient, handleProtocols } as never) as unknown;
  }

  /** What a client does wrong on its socket closes that socket, and is no error of ours. */
  override bindErrorHandler(server: WebSocketServer): WebSocketServer {
    server.on("connection", (socket: WebSocket, request: IncomingMessage) => {
      this.#wires.set(socket, request.socket);
      socket.on("error", (error) => this.#log.debug({ error }, "socket broken"));
    });
    server.on("error", (error) => this.#log.error({ error }, "socket server"));
    server.on("close", () => clearInterval(this.#judging));
    // One for all doors.
    clearInterval(this.#judging);
    this.#judging = setInterval(() => {
      const now = performance.now();
      for (const intake of this.#intakes) intake.judge(now);
    }, JUDGED_EVERY_MILLISECONDS);
    this.#judging.unref();
    return server;
  }

  override bindMessageHandlers(socket: WebSocket, handlers: readonly Handler[], transform: Transform): void {
    const byEvent = new Map(handlers.map((handler) => [handler.message, handler]));
    const isFlat = byEvent.has(REFUSED_FLAT_FRAME);
    const answer = async (data: Buffer): Promise<OutgoingFrame | undefined> => {
      try {
        const { event, data: frame } = isFlat ? parseFlatFrame(data, byEvent) : this.#parse(data);
        return (await lastOf(transform(byEvent.get(event)!.callback(frame, event)))) as OutgoingFrame | undefined;
      } catch (error) {
        this.#log.error({ error }, "frame not answered");
        return undefined;
      }
    };
    const write = isFlat ? writeFlatRefusal : undefined;
    const intake = new FrameIntake(socket, this.#wires.get(socket)!, answer, write);
    this.#intakes.add(intake);
    socket.once("close", () => this.#intakes.delete(intake));
    onAdmitted(socket, ({ accountId }) => intake.start(this.#limited ? this.#budgets.of(accountId) : UNLIMITED));
  }
}

function lastOf(answers: ReturnType<Transform>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let last: unknown;
    answers.subscribe({ next: (answer) => (last = answer), error: reject, complete: () => resolve(last) });
  });
}
