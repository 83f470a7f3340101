import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get, type IncomingMessage } from "node:http";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MAIN, runServerProcess, startServerProcess } from "../../testing/server-process.ts";
import { Person } from "../../testing/person.ts";

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-main-"));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** A hundred that asked and stay connected, and some that say nothing or half of something. */
async function leaveConnections(origin: string): Promise<void> {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 100 });
  const ask = async () => {
    const [answer] = (await once(get(`${origin}/health`, { agent }), "response")) as [IncomingMessage];
    await once(answer.resume(), "end");
  };
  await Promise.all(Array.from({ length: 100 }, ask));
  for (const half of ["", "GET /heal", "GET /health HTTP/1.1\r\nHost: here\r\nX-Long: y"]) {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    await once(socket, "connect");
    if (half) socket.write(half);
  }
}

const start = (dataFolder: string) => startServerProcess({ TENCHAT_DATA: dataFolder }, spawn, MAIN);

const SENTENCE = /^[^\n]+\.\n$/;

describe("the server as a process", () => {
  it("starts, serves, stops on SIGTERM within ten seconds, and starts again with what it had", async () => {
    const dataFolder = newFolder();
    const first = await start(dataFolder);
    const alice = await Person.signUp(first.origin, "alice");
    const socket = await alice.connect();

    const locked = await runServerProcess({ TENCHAT_DATA: dataFolder });
    expect(locked).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(locked.stderr).toContain(String(first.pid));

    await leaveConnections(first.origin);
    const stopping = performance.now();
    expect(await first.end("SIGTERM")).toBe(0);
    expect(performance.now() - stopping).toBeLessThan(10_000);
    expect((await socket.closed).code).toBe(1001);

    const second = await start(dataFolder);
    alice.tokens = await new Person(second.origin).identity.refreshSession({
      refreshToken: alice.tokens!.refreshToken,
    });
    expect(alice.tokens.account.username).toBe("alice");
    expect(await second.end("SIGINT")).toBe(0);

    const log = readFileSync(join(dataFolder, "log", "tenchat.log"), "utf8")
      .trim()
      .split("\n");
    expect(log.map((line) => JSON.parse(line)["log.version"])).toEqual(log.map(() => 1));
    expect(log.join()).not.toContain("alice");
    expect(log.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
  }, 90_000);

  it("says in one sentence that its port is taken, which passes, and leaves nothing running", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "0.0.0.0", resolve));
    const { port } = taken.address() as AddressInfo;
    const ended = await runServerProcess({ TENCHAT_DATA: newFolder(), PORT: String(port) });
    taken.close();
    expect(ended).toMatchObject({ code: 75, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(ended.stderr).toContain(`Port ${port} is taken`);
  }, 60_000);

  it("says in one sentence that it cannot listen at a name that stands for no address, and makes nothing", async () => {
    const folder = newFolder();
    const ended = await runServerProcess({ TENCHAT_DATA: folder, TENCHAT_HOST: "no-such-name.invalid" });
    expect(ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(ended.stderr).toMatch(/^TENCHAT_HOST is no-such-name\.invalid, a name that stands for no address: /);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says in one sentence that a database elsewhere or a Redis cannot be reached, without the password", async () => {
    const database = await runServerProcess({
      TENCHAT_DATA: newFolder(),
      DATABASE_URL: "postgres://someone:s3cret@127.0.0.1:1/tenchat",
    });
    expect(database).toMatchObject({ code: 75, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(database.stderr).toContain("The database at 127.0.0.1:1/tenchat cannot be reached");
    expect(database.stderr).not.toContain("s3cret");
    const redis = await runServerProcess({ TENCHAT_DATA: newFolder(), REDIS_URL: "redis://:s3cret@127.0.0.1:1" });
    expect(redis).toMatchObject({
      code: 75,
      stdout: "",
      stderr: "The Redis at 127.0.0.1:1 cannot be reached: connect ECONNREFUSED 127.0.0.1:1.\n",
    });
  }, 60_000);

  it("says in one sentence that a setting makes no sense or a data folder is damaged", async () => {
    expect(await runServerProcess({ PORT: "many" })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(SENTENCE),
    });
    const damaged = newFolder();
    mkdirSync(join(damaged, "postgres"));
    writeFileSync(join(damaged, "postgres", "garbage"), "garbage");
    const ended = await runServerProcess({ TENCHAT_DATA: damaged });
    expect(ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
  }, 60_000);
});
