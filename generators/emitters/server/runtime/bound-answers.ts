import { Socket } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { addressKey } from "./client-address.ts";

export interface AnswerLimits {
  /** How long nothing of an answer is taken until its connection is cut, or twice that: the system looks no oftener. */
  readonly unreadMilliseconds: number;
  /** How many characters may wait for one address; an IPv6 network of 64 bits counts as one. */
  readonly waiting: number;
  /** How long a server that closes waits for a connection on which nothing is asked. */
  readonly silentMilliseconds: number;
  /** How long it waits for what it was asked. */
  readonly askedMilliseconds: number;
}

export const ANSWER_LIMITS: AnswerLimits = {
  unreadMilliseconds: 14_000,
  waiting: 32 * 1024 * 1024,
  silentMilliseconds: 500,
  askedMilliseconds: 5_000,
};

/**
 * Bounds what waits to be read: an answer of which nothing is taken costs its connection, and so does one more where
 * too much waits already. To its client it is an answer that was lost.
 */
export function boundAnswers(
  server: FastifyInstance,
  addressOf: (request: FastifyRequest) => string,
  limits: AnswerLimits = ANSWER_LIMITS,
): void {
  const waiting = new Map<string, number>();
  server.addHook("onSend", async (request, reply, payload) => {
    const { socket } = request.raw;
    // What is asked from within has none.
    if (!(socket instanceof Socket)) return;
    socket.setTimeout(limits.unreadMilliseconds);
    // Files are the same bytes for everybody; what is made for one answer takes room for it.
    if (typeof payload !== "string") return;
    const address = addressKey(addressOf(request));
    const before = waiting.get(address) ?? 0;
    if (before > limits.waiting) {
      socket.destroy();
      return;
    }
    waiting.set(address, before + payload.length);
    reply.raw.once("close", () => {
      const left = waiting.get(address)! - payload.length;
      if (left === 0) waiting.delete(address);
      else waiting.set(address, left);
    });
  });
  endConnections(server, limits);
}

/** While it closes, a server finishes what it was asked and waits for nobody who asks nothing or does not read. */
function endConnections(server: FastifyInstance, { silentMilliseconds, askedMilliseconds }: AnswerLimits): void {
  let asked = 0;
  server.server.on("request", (_request, answer) => {
    asked += 1;
    answer.once("close", () => (asked -= 1));
  });
  server.addHook("preClose", async () => {
    const began = performance.now();
    const timer = setInterval(() => {
      const since = performance.now() - began;
      if (since > (asked === 0 ? silentMilliseconds : askedMilliseconds)) server.server.closeAllConnections();
    }, 50);
    server.server.once("close", () => clearInterval(timer));
  });
}
