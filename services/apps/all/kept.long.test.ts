import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identifyProcess } from "../../kernel/database/embedded-postgres/process-identity.ts";
import { startEmbeddedPostgres } from "../../kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../kernel/logging/log.ts";
import { descendantsOf } from "../../kernel/database/embedded-postgres/testing/container.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-kept-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 100, retryDelay: 100 }));

/** What `npm start` runs, on a data folder of this name. */
function start(name: string, env: Readonly<Record<string, string>> = {}) {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const dataFolder = join(folder, name);
  const child = spawn(process.execPath, [join(import.meta.dirname, "kept.ts")], {
    env: { ...inherited, TENCHAT_HOST: "127.0.0.1", PORT: "0", TENCHAT_DATA: dataFolder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += String(text)));
  child.stderr.on("data", (text) => (said.err += String(text)));
  const closed = once(child, "close") as Promise<[number | null]>;
  return {
    said,
    child,
    ended: async () => (await closed)[0],
    /** The server's own process, as it says in its data folder. */
    server: () => (JSON.parse(readFileSync(join(dataFolder, "tenchat.lock"), "utf8")) as { pid: number }).pid,
    async says(stream: "out" | "err", text: string | RegExp, times: number) {
      while (said[stream].split(text).length <= times) {
        if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said.err}`);
        await sleep(10);
      }
    },
  };
}

/** An address that leads to a database for as long as it is open. */
class Door {
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  port = 0;

  constructor(target: number) {
    this.#target = target;
  }

  async open(): Promise<void> {
    this.#server = createServer((socket) => {
      const inner = connect(this.#target, "127.0.0.1");
      for (const each of [socket, inner]) {
        this.#sockets.add(each);
        each.on("error", () => each.destroy()).on("close", () => [socket, inner].forEach((other) => other.destroy()));
      }
      socket.pipe(inner).pipe(socket);
    });
    await once(this.#server.listen(this.port, "127.0.0.1"), "listening");
    this.port = (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}

describe("npm start", () => {
  it("refuses what it is told in arguments, which would change nothing", () => {
    const program = join(import.meta.dirname, "kept.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, "--port", "5"], {
      env: { ...process.env, TENCHAT_HOST: "127.0.0.1", PORT: "0", TENCHAT_DATA: join(folder, "arguments") },
      encoding: "utf8",
      timeout: 10_000,
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^`npm start` takes no "--port": [^\n]+\.\n$/);
  });

  it("starts a killed server again, also while its database elsewhere is away, until that is back", async () => {
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere, { mode: 0o700 });
    const postgres = await startEmbeddedPostgres({ dataFolder: elsewhere, log: silentLog });
    const address = new URL(postgres.url);
    const door = new Door(Number(address.port));
    await door.open();
    address.port = String(door.port);
    const kept = start("with-url", { DATABASE_URL: address.href });
    try {
      await kept.says("out", "is ready at", 1);
      door.close();
      process.kill(kept.server(), "SIGKILL");
      await kept.says("err", /^The database at \S+ cannot be reached: .*\.$/m, 2);
      expect(kept.said.err).not.toContain(address.password);
      await door.open();
      await kept.says("out", "is ready at", 2);
      kept.child.kill("SIGTERM");
      expect(await kept.ended()).toBe(0);
    } finally {
      kept.child.kill("SIGTERM");
      await kept.ended();
      door.close();
      await postgres.stop();
    }
  }, 120_000);

  it.each([
    ["SIGTERM", 0],
    ["SIGINT", 150],
    ["SIGHUP", 600],
  ] as const)(
    "stops with 0 on a %s that comes %d ms after the server began, and leaves no process",
    async (signal, after) => {
      const kept = start(`early-${signal}`);
      while (descendantsOf(kept.child.pid!).length === 0) await sleep(5);
      await sleep(after);
      const below = descendantsOf(kept.child.pid!);
      kept.child.kill(signal);
      expect(await kept.ended()).toBe(0);
      expect(kept.said.err).toBe("");
      expect(below.filter((pid) => identifyProcess(pid) !== undefined)).toEqual([]);
    },
    60_000,
  );
});
