import type { FastifyInstance } from "fastify";
import { createClientAddress } from "../../../generated/server/runtime/client-address.ts";
import { createHttpAdapter } from "./create-http-adapter.ts";
import { keepMetrics } from "./keep-metrics.ts";

function serve(token?: string, proxies: readonly string[] = [], isBehindUnknown?: boolean): FastifyInstance {
  const adapter = createHttpAdapter({} as never, () => {}, undefined, createClientAddress(proxies));
  const server = adapter.getInstance() as unknown as FastifyInstance;
  keepMetrics(server, token, isBehindUnknown);
  server.get("/metrics", (request, reply) => void reply.send(`counters ${request.headers.authorization ?? ""}`));
  server.get("/health", (_request, reply) => void reply.send("ok"));
  return server;
}

async function read(
  server: FastifyInstance,
  remoteAddress: string,
  headers: Record<string, string> = {},
  url = "/metrics",
) {
  const { statusCode, body } = await server.inject({ url, remoteAddress, headers });
  return [statusCode, statusCode === 200 ? body : (JSON.parse(body) as { code: string }).code];
}

describe("the counters of a server", () => {
  it("are told to this machine, and to nobody behind a proxy on it", async () => {
    const server = serve();
    for (const address of ["127.0.0.1", "127.4.5.6", "::1", "::ffff:127.0.0.1"]) {
      expect(await read(server, address)).toEqual([200, "counters "]);
    }
    for (const header of ["x-forwarded-for", "forwarded", "via"]) {
      expect(await read(server, "127.0.0.1", { [header]: "127.0.0.1" })).toEqual([403, "forbidden"]);
    }
    for (const host of ["localhost:3000", "LOCALHOST", "127.0.0.1:3000", "[::1]:3000", "[::1]"]) {
      expect(await read(server, "127.0.0.1", { host })).toEqual([200, "counters "]);
    }
    // A page whose name leads here (DNS rebinding) would read them with the browser of somebody at this machine.
    for (const host of ["evil.example:3000", "localhost.evil.example", "127.0.0.1.evil.example"]) {
      expect(await read(server, "127.0.0.1", { host })).toEqual([403, "forbidden"]);
    }
    const behind = serve(undefined, ["127.0.0.0/8"]);
    expect(await read(behind, "127.0.0.1", { "x-forwarded-for": "203.0.113.9" })).toEqual([403, "forbidden"]);
  });

  it("are told for the token alone behind a proxy that is not known, which may look like this machine", async () => {
    const server = serve("a token of the operator", [], true);
    // What nginx says of everybody with `proxy_pass http://localhost:3000` and nothing else.
    expect(await read(server, "127.0.0.1", { host: "localhost:3000" })).toEqual([403, "forbidden"]);
    const authorization = "Bearer a token of the operator";
    expect(await read(server, "127.0.0.1", { host: "localhost:3000", authorization })).toEqual([200, "counters "]);
  });

  it("are told to others for the operator's token only, and the rest of the server to everybody", async () => {
    const server = serve("a token of the operator");
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    expect(await read(server, "203.0.113.9", bearer("a token of the operator"))).toEqual([200, "counters "]);
    for (const wrong of ["a token of the operato", "a token of the operator ", "", "A TOKEN OF THE OPERATOR"]) {
      expect(await read(server, "203.0.113.9", bearer(wrong))).toEqual([403, "forbidden"]);
    }
    expect(await read(server, "203.0.113.9")).toEqual([403, "forbidden"]);
    expect(await read(serve(), "203.0.113.9", bearer("undefined"))).toEqual([403, "forbidden"]);
    expect(await read(server, "203.0.113.9", {}, "/health")).toEqual([200, "ok"]);
  });
});
