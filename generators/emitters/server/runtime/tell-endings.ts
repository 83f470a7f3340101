import type { FastifyInstance } from "fastify";

/** What a route says of itself that ends: headers of every answer, also of one that refuses. */
export interface Ending {
  readonly ending?: Readonly<Record<string, string>>;
}

/** Before anything can be refused: whoever is sent away today has to know no less that the day comes. */
export function tellEndings(server: FastifyInstance): void {
  server.addHook("onRequest", (request, reply, done) => {
    const { ending } = request.routeOptions.config as Ending;
    if (ending !== undefined) void reply.headers(ending);
    done();
  });
}
