// @generated tenchat:server@1 hash:364c6695219e34725a1f6fb75a2b352b DO NOT EDIT DIRECTLY
// From the generator alone.

import type { FastifyInstance } from "fastify";

/** So many requests begin in one turn of the event loop: what has begun goes on between them. */
const AT_ONCE = 16;

/**
 * Lets requests begin by turns, route after route: where thousands ask for the same at one moment (everybody comes back
 * after a loss of the network, and asks for a ticket), whoever asks for something else waits for a few of them and not
 * for all. A server that is not pressed begins everything at once.
 */
export function takeTurns(server: FastifyInstance): void {
  // By route, and those first whose turn is next.
  const waiting = new Map<string, (() => void)[]>();
  let [begun, isCounting] = [0, false];

  const count = (): void => {
    begun += 1;
    if (isCounting) return;
    isCounting = true;
    setImmediate(nextTurn);
  };
  const nextTurn = (): void => {
    [begun, isCounting] = [0, false];
    for (const [route, requests] of waiting) {
      if (begun === AT_ONCE) return;
      waiting.delete(route);
      const begin = requests.shift();
      // Behind the others; this loop comes to it again.
      if (requests.length > 0) waiting.set(route, requests);
      count();
      begin?.();
    }
  };

  server.addHook("onRequest", (request, _reply, done) => {
    if (begun < AT_ONCE && waiting.size === 0) {
      count();
      return done();
    }
    const route = `${request.method} ${request.routeOptions.url ?? ""}`;
    const before = waiting.get(route);
    if (before) before.push(done);
    else waiting.set(route, [done]);
  });
}
