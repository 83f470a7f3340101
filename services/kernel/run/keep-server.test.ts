import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { keepServer } from "./keep-server.ts";
import type { Patience } from "./keep-server.ts";

const KEEP_SERVER = join(import.meta.dirname, "keep-server.ts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-keep-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const QUICK = {
  quickEnds: 3,
  wellMilliseconds: 200,
  pauseMilliseconds: 20,
  longestPauseMilliseconds: 40,
  stopMilliseconds: 300,
};

/** Keeps a program running that does `lines`; `start` is how often it was started, this time included. */
function keep(lines: string, patience: Partial<Patience> = {}) {
  const place = mkdtempSync(join(folder, "kept-"));
  const starts = join(place, "starts");
  const program = join(place, "program.mjs");
  writeFileSync(
    program,
    `import { appendFileSync, readFileSync } from "node:fs";
    appendFileSync(${JSON.stringify(starts)}, process.pid + "\\n");
    const start = readFileSync(${JSON.stringify(starts)}, "utf8").split("\\n").length - 1;
    ${lines}`,
  );
  const keeper = `import { keepServer } from ${JSON.stringify(KEEP_SERVER)};
    const patience = ${JSON.stringify({ ...QUICK, ...patience })};
    process.exitCode = await keepServer([process.execPath, ${JSON.stringify(program)}], patience);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", keeper], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const output = { out: "", err: "" };
  child.stdout.on("data", (text) => (output.out += String(text)));
  child.stderr.on("data", (text) => (output.err += String(text)));
  const ended = once(child, "close") as Promise<[number | null]>;
  return {
    child,
    output,
    ended: async () => (await ended)[0],
    pids: () => readFileSync(starts, "utf8").trim().split("\n").map(Number),
    async says(text: string) {
      while (!output.out.includes(text)) await sleep(10);
    },
    async complains(text: string) {
      while (!output.err.includes(text)) await sleep(10);
    },
  };
}

const STAYS = `process.on("SIGTERM", () => { console.log("stopped"); process.exit(0); });
  process.once("disconnect", () => process.exit(0));
  console.log("ready " + start); process.send("ready"); setInterval(() => {}, 1000);`;

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("a server that is kept running", () => {
  it.each([
    [0, "was told to stop by somebody else"],
    [1, "needs somebody to change something"],
    [75, "has never been ready, and needs what is not there"],
  ])("is not started again when it ends with %d: it %s", async (code) => {
    const kept = keep(`process.exit(${code});`);
    expect(await kept.ended()).toBe(code);
    expect(kept.pids()).toHaveLength(1);
    expect(kept.output.err).toBe("");
  });

  it("is started again when it is killed or ends by a fault, until it is told to stop", async () => {
    const kept = keep(`if (start === 1) process.exit(70); ${STAYS}`);
    await kept.says("ready 2");
    kept.child.kill("SIGTERM");
    expect(await kept.ended()).toBe(0);
    expect(kept.output.out).toContain("stopped");
    expect(kept.output.err).toBe("The server ended by itself (with code 70) and is started again.\n");

    const killed = keep(STAYS);
    await killed.says("ready");
    process.kill(killed.pids().at(-1)!, "SIGKILL");
    await killed.says("\nready");
    killed.child.kill("SIGINT");
    expect(await killed.ended()).toBe(0);
    expect(killed.output.err).toBe("The server ended by itself (by SIGKILL) and is started again.\n");
  });

  it("is started again for as long as what it needs is away, once it has been ready", async () => {
    const kept = keep(`if (start === 1) { process.send("ready", () => process.exit(70)); }
      else if (start < 9) process.exit(75); else { ${STAYS} }`);
    await kept.says("ready 9");
    kept.child.kill("SIGTERM");
    expect(await kept.ended()).toBe(0);
    expect(kept.output.err.trim().split("\n").slice(1)).toEqual([
      "The server is started again until what it needs is there.",
    ]);
  });

  it("is given up in one sentence when it ends again and again before it was well", async () => {
    const kept = keep('process.send("ready", () => process.exit(9))', { wellMilliseconds: 60_000 });
    expect(await kept.ended()).toBe(70);
    expect(kept.pids()).toHaveLength(3);
    expect(kept.output.err.trim().split("\n").at(-1)).toBe(
      "The server ended 3 times in a row (with code 9) and is not started again.",
    );

    const well = keep(
      `if (start === 9) { ${STAYS} } else { process.send("ready"); setTimeout(process.exit, 250, 70); }`,
    );
    await well.says("ready 9");
    well.child.kill("SIGTERM");
    expect(await well.ended()).toBe(0);
  });

  it("is given up when there is no room for another process", async () => {
    const said = jest.spyOn(console, "error").mockReturnValue();
    expect(await keepServer(["/nowhere/node"], { ...QUICK, quickEnds: 2 })).toBe(70);
    expect(said).toHaveBeenLastCalledWith(
      "The server ended 2 times in a row (spawn /nowhere/node ENOENT) and is not started again.",
    );
    said.mockRestore();
  });

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "stops with 0 on a %s that comes before it listens to signals, or between two starts",
    async (signal) => {
      const early = keep('console.log("begun"); setInterval(() => {}, 1000);');
      await early.says("begun");
      early.child.kill(signal);
      expect(await early.ended()).toBe(0);
      expect(isThere(early.pids()[0]!)).toBe(false);

      const between = keep("process.exit(70)", { pauseMilliseconds: 60_000, longestPauseMilliseconds: 60_000 });
      await between.complains("is started again");
      between.child.kill(signal);
      expect(await between.ended()).toBe(0);
      expect(between.pids()).toHaveLength(1);
    },
  );

  it("is killed when it does not stop", async () => {
    const kept = keep('process.on("SIGTERM", () => {}); console.log("ready"); setInterval(() => {}, 1000);');
    await kept.says("ready");
    kept.child.kill("SIGTERM");
    expect(await kept.ended()).toBe(70);
    expect(kept.output.err).toBe("The server did not stop in time and was killed.\n");
  });

  it("stops when who keeps it is killed", async () => {
    const kept = keep(STAYS);
    await kept.says("ready");
    kept.child.kill("SIGKILL");
    await kept.ended();
    while (isThere(kept.pids()[0]!)) await sleep(20);
  });

  it("is told by Ctrl-C in a terminal, and killed with its process group", async () => {
    const told = keep(STAYS.replace("SIGTERM", "SIGINT"));
    await told.says("ready");
    process.kill(-told.child.pid!, "SIGINT");
    expect(await told.ended()).toBe(0);
    expect(told.output.out).toContain("stopped");

    const killed = keep(`process.on("SIGTERM", () => {}); console.log("ready"); setInterval(() => {}, 1000);`);
    await killed.says("ready");
    process.kill(-killed.child.pid!, "SIGKILL");
    await killed.ended();
    while (isThere(killed.pids()[0]!)) await sleep(20);
  });
});
