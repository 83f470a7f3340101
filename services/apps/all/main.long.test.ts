import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MAIN, runServerProcess, startServerProcess } from "../../testing/server-process.ts";

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-main-"));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const SENTENCE = /^[^\n]+\.\n$/;

describe("the server as a process, at odd addresses and places", () => {
  it.each([
    ["192.0.2.1", "0", /^TENCHAT_HOST is 192\.0\.2\.1, which is no address of this machine: /],
    ["127.0.0.1 ", "0", /^TENCHAT_HOST is 127\.0\.0\.1 , a name that stands for no address: /],
  ])("says in one sentence that it cannot listen at %j, and makes nothing", async (host, port, sentence) => {
    const folder = newFolder();
    const ended = await runServerProcess({ TENCHAT_DATA: folder, TENCHAT_HOST: host, PORT: port });
    expect(ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(ended.stderr).toMatch(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps its data on a path with blanks, letters of all kinds and a #", async () => {
    const folder = join(newFolder(), "Größe #1 100%", "日本 var");
    const server = await startServerProcess({ TENCHAT_DATA: folder }, spawn, MAIN);
    expect(await server.end("SIGTERM")).toBe(0);
    expect(readdirSync(folder)).toContain("postgres");
  }, 60_000);
});
