import { once } from "node:events";
import { connect, type AddressInfo, type Socket } from "node:net";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

interface Module {
  boundAnswers(server: FastifyInstance, addressOf: (request: FastifyRequest) => string, limits: object): void;
}

/** More than systems take from a writer before somebody reads. */
const LARGE = "x".repeat(24 * 1024 * 1024);
const PATIENT = { unreadMilliseconds: 60_000, waiting: 1e9, silentMilliseconds: 50, askedMilliseconds: 60_000 };

let project: GeneratedProject;
const sockets: Socket[] = [];
const servers: FastifyInstance[] = [];

beforeAll(async () => {
  project = await generateScenario("emits-http");
}, 60_000);
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => project[Symbol.dispose]());

async function serve(limits: object) {
  const { boundAnswers } = await project.load<Module>("server/runtime/bound-answers.ts");
  const server = fastify({ forceCloseConnections: "idle" });
  servers.push(server);
  boundAnswers(server, (request) => String(request.headers["x-from"]), { ...PATIENT, ...limits });
  server.get("/large", () => LARGE);
  const slow = Promise.withResolvers<string>();
  server.get("/slow", () => slow.promise);
  await server.listen({ host: "127.0.0.1", port: 0 });
  /** Asks, or says half of it, and reads nothing until told to. */
  const ask = async (path: string, from = "192.0.2.1") => {
    const socket = connect((server.server.address() as AddressInfo).port, "127.0.0.1");
    socket.pause().on("error", () => {});
    sockets.push(socket);
    await once(socket, "connect");
    const heard = once(server.server, "request");
    socket.write(path ? `GET ${path} HTTP/1.1\r\nHost: here\r\nX-From: ${from}\r\n\r\n` : "GET /hal");
    if (path) await heard;
    return socket;
  };
  return { server, slow, ask };
}

/** How much of an answer arrives before the connection ends, or all of it. */
async function readAll(socket: Socket): Promise<number> {
  let bytes = 0;
  socket.on("data", (chunk) => {
    bytes += chunk.length;
    if (bytes >= LARGE.length) socket.destroy();
  });
  socket.resume();
  await once(socket, "close");
  return bytes;
}

describe("An answer that nobody reads, or that takes too long", () => {
  it("costs its connection, and one that is read comes whole", async () => {
    const { server, ask } = await serve({ unreadMilliseconds: 1_000 });
    const unread = await ask("/large");
    expect(await readAll(await ask("/large"))).toBeGreaterThanOrEqual(LARGE.length);
    while ((await connectionsOf(server)) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await readAll(unread)).toBeLessThan(LARGE.length);
  });

  it("leaves room for no more at its address than may wait there, and for everybody else", async () => {
    const { ask } = await serve({ waiting: 1.5 * LARGE.length });
    const [first, second] = [await ask("/large"), await ask("/large")];
    expect(await readAll(await ask("/large"))).toBe(0);
    expect(await readAll(await ask("/large", "192.0.2.2"))).toBeGreaterThanOrEqual(LARGE.length);
    for (const waiting of [first, second]) expect(await readAll(waiting)).toBeGreaterThanOrEqual(LARGE.length);
    expect(await readAll(await ask("/large"))).toBeGreaterThanOrEqual(LARGE.length);
  });

  it("does not keep a server from closing, nor does a question that is only begun; what was asked is answered", async () => {
    const { server, ask } = await serve({ askedMilliseconds: 500 });
    await ask("");
    await ask("/slow");
    await server.close();

    const patient = await serve({});
    await patient.ask("");
    const asked = await patient.ask("/slow");
    const closing = patient.server.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    patient.slow.resolve("there");
    asked.resume();
    const [answer] = (await once(asked, "data")) as [Buffer];
    expect(String(answer)).toMatch(/there$/);
    await closing;
  });
});

const connectionsOf = (server: FastifyInstance) =>
  new Promise<number>((resolve, reject) =>
    server.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
