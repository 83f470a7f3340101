import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-run-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a server whose start does `lines`. */
function serve(lines: string, host = "127.0.0.1") {
  const dataFolder = mkdtempSync(join(folder, "data-"));
  const program = `import { runServer } from ${JSON.stringify(join(import.meta.dirname, "run-server.ts"))};
    import { StartProblem } from ${JSON.stringify(join(import.meta.dirname, "../start-problem.ts"))};
    const settings = { TENCHAT_DATA: ${JSON.stringify(dataFolder)}, TENCHAT_HOST: ${JSON.stringify(host)}, PORT: "0" };
    const server = { port: 1, stop: async () => console.log("stopped") };
    const timer = setInterval(() => {}, 1000);
    await runServer("Example", settings, async (settings, log, databaseEnded) => { ${lines} });
    clearInterval(timer);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += String(text)));
  child.stderr.on("data", (text) => (said.err += String(text)));
  const closed = once(child, "close") as Promise<[number | null]>;
  return {
    child,
    said,
    dataFolder,
    log: join(dataFolder, "log/tenchat.log"),
    ended: async () => (await closed)[0],
    async says(text: string) {
      while (!said.out.includes(text)) await sleep(10);
    },
  };
}

const lastLine = (text: string) => text.trim().split("\n").at(-1);

describe("where a server says that it is", () => {
  it.each([
    ["127.0.0.1", "localhost"],
    ["0.0.0.0", "localhost"],
    ["127.0.0.2", "127.0.0.2"],
    ["::1", "[::1]"],
  ])("leads to it: with TENCHAT_HOST=%s to %s", async (given, shown) => {
    const server = serve("return server;", given);
    await server.says(`Example is ready at http://${shown}:1\n`);
    server.child.kill("SIGTERM");
    expect(await server.ended()).toBe(0);
  });
});

describe("how a server ends", () => {
  it.each([
    ["at the start", 'throw new Error("a mistake")', "a mistake"],
    ["for a file that is not there", 'throw Object.assign(new Error("gone"), { code: "ENOENT" })', "gone"],
    ["while it serves", 'setTimeout(() => { throw new Error("a mistake") }, 50); return server;', "a mistake"],
    ["in what nobody waits for", 'setTimeout(() => Promise.reject(new Error("late")), 50); return server;', "late"],
  ])("by a fault %s is a sentence that says where to look, and 70", async (_when, lines, what) => {
    const server = serve(lines);
    expect(await server.ended()).toBe(70);
    expect(lastLine(server.said.err)).toBe(`Example ended by a fault of its own: ${server.log} says which.`);
    expect(readFileSync(server.log, "utf8")).toContain(what);
  });

  it.each([
    [1, 'throw new StartProblem("Set something.")', "Set something."],
    [75, 'throw new StartProblem("It is away.", { passes: true })', "It is away."],
    [1, 'setTimeout(() => databaseEnded(new StartProblem("It ended.")), 50); return server;', "It ended."],
    [
      75,
      'throw Object.assign(new Error("terminating connection"), { code: "57P01" })',
      "The database went away while the server was starting: start again when it is back.",
    ],
    [
      75,
      'throw new Error("no", { cause: Object.assign(new Error("could not extend file"), { code: "53100" }) })',
      "The disk that holds DATA is full: free some space and start again.",
    ],
    [
      75,
      'throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" })',
      "The disk that holds DATA is full: free some space and start again.",
    ],
  ])("for a reason that an operator can act on is that sentence alone, and %d", async (code, lines, sentence) => {
    const server = serve(lines);
    expect(await server.ended()).toBe(code);
    expect(server.said.err.replace(server.dataFolder, "DATA")).toBe(`${sentence}\n`);
  });

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("by %s is 0, after everything was stopped", async (signal) => {
    const ready = serve("return server;");
    await ready.says("Example is ready at http://localhost:1\n");
    ready.child.kill(signal);
    expect(await ready.ended()).toBe(0);
    expect(ready.said.out).toContain("stopped");

    const early = serve(
      `console.log("starting"); await new Promise((resolve) => process.on("${signal}", () => setTimeout(resolve, 100))); return server;`,
    );
    await early.says("starting");
    early.child.kill(signal);
    expect(await early.ended()).toBe(0);
    expect(early.said).toEqual({ out: "starting\nstopped\n", err: "" });
  });

  it("by a signal is at once after what it stopped, whatever still runs, with the data folder its own to the last", async () => {
    const taking = JSON.stringify(join(import.meta.dirname, "../database/embedded-postgres/acquire-data-folder.ts"));
    const server = serve(`const { acquireDataFolder } = await import(${taking});
      process.on("exit", () => {
        try { acquireDataFolder(settings.dataFolder); console.log("free"); } catch (error) { console.log(error.message); }
      });
      setInterval(() => {}, 1000);
      return server;`);
    await server.says("ready");
    server.child.kill("SIGTERM");
    expect(await server.ended()).toBe(0);
    expect(server.said.err).toBe("");
    expect(server.said.out).toMatch(/stopped\nAnother TenChat .*is using the data folder .*\n$/);
  });

  it("by a signal is a sentence that says so, and 0, when something cannot be closed in time", async () => {
    const server = serve("return { port: 1, stop: () => new Promise(() => {}) };");
    await server.says("ready");
    server.child.kill("SIGTERM");
    expect(await server.ended()).toBe(0);
    expect(lastLine(server.said.err)).toBe(
      "Example was told to stop and ended after 9 seconds without having closed everything: nothing acknowledged is lost.",
    );
  }, 20_000);

  it("by a signal that comes before a start that fails is 0", async () => {
    const server = serve(
      'console.log("starting"); await new Promise((resolve) => process.on("SIGTERM", resolve)); throw new StartProblem("It is away.");',
    );
    await server.says("starting");
    server.child.kill("SIGTERM");
    expect(await server.ended()).toBe(0);
  });
});
