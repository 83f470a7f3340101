import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { boundConnections, type ConnectionLimits } from "./runtime/bound-connections.ts";

const servers: Server[] = [];
const sockets: Socket[] = [];

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
});

async function serve(limits: Partial<ConnectionLimits>): Promise<{ open: () => Promise<Socket>; refused: string[] }> {
  const refused: string[] = [];
  const server = createServer((_request, answer) => answer.end("hello"));
  boundConnections(server, { most: 100, perAddress: 100, refused: (reason) => refused.push(reason), ...limits });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const open = async () => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    sockets.push(socket);
    socket.on("error", () => {});
    await once(socket, "connect");
    return socket;
  };
  return { open, refused };
}

/** Whether a connection is served. */
async function isServed(socket: Socket): Promise<boolean> {
  socket.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  return await Promise.race([once(socket, "data").then(() => true), once(socket, "close").then(() => false)]);
}

describe("The bound on connections", () => {
  it.each([
    ["in-all", { most: 3 }],
    ["per-address", { perAddress: 3 }],
  ])("turns away what is too many %s, and serves again when there is room", async (reason, limits) => {
    const { open, refused } = await serve(limits);
    const first = await open();
    for (const socket of [first, await open(), await open()]) expect(await isServed(socket)).toBe(true);
    expect(await isServed(await open())).toBe(false);
    expect(refused).toEqual([reason]);
    first.end();
    await once(first, "close");
    let served = false;
    while (!served) served = await isServed(await open());
  });

  it("does not count the connections of a proxy by its address", async () => {
    const { open, refused } = await serve({ perAddress: 1, isProxy: (address) => address === "127.0.0.1" });
    for (let at = 0; at < 5; at += 1) expect(await isServed(await open())).toBe(true);
    expect(refused).toEqual([]);
  });
});
