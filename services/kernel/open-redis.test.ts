import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { openRedis } from "./open-redis.ts";
import { silentLog } from "./logging/log.ts";

/** The address of what answers as Redis does that has 16 databases. */
async function startRedis(): Promise<{ readonly url: string; stop(): void }> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      for (const [, command, first] of String(data).matchAll(
        /\*\d+\r\n\$\d+\r\n(\w+)\r\n(?:\$\d+\r\n([^\r]*)\r\n)?/g,
      )) {
        if (command?.toLowerCase() === "info") socket.write("$15\r\naof_enabled:1\r\n\r\n");
        else if (command?.toLowerCase() === "select" && Number(first) > 15)
          socket.write("-ERR DB index is out of range\r\n");
        else socket.write("+OK\r\n");
      }
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

describe("a Redis", () => {
  it("is used with the database that its address names, and with no other", async () => {
    const { url, stop } = await startRedis();
    try {
      (await openRedis(`${url}/15`, silentLog)).disconnect();
      await expect(openRedis(`${url}/16`, silentLog)).rejects.toMatchObject({
        name: "StartProblem",
        message: expect.stringMatching(/ cannot be reached: ERR DB index is out of range\.$/),
        passes: false,
      });
    } finally {
      stop();
    }
  });
});
