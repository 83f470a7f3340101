import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runServerProcess, startServerProcess } from "../../testing/server-process.ts";

const place = mkdtempSync(join(tmpdir(), "tenchat-full-"));
const mount = (options: string, ...what: string[]) => spawnSync("mount", ["-o", options, ...what, place]).status === 0;
const isMounted = mount("size=8k", "-t", "tmpfs", "tmpfs");
if (!isMounted) console.warn("A disk without room is not tried: this user may not mount one.");

afterAll(() => {
  if (isMounted) spawnSync("umount", ["--lazy", place]);
  rmSync(place, { recursive: true, force: true });
});

const env = { TENCHAT_DATA: join(place, "var"), TENCHAT_HOST: "127.0.0.1" };

/** What it says when it does not start for want of room. */
async function refusal(): Promise<void> {
  const { code, stdout, stderr } = await runServerProcess(env);
  expect({ code, stdout }).toEqual({ code: 75, stdout: "" });
  // The database may have warned of it in the log before, which stderr shows too.
  expect(stderr.replaceAll(/^\{.*\}\n/gm, "")).toMatch(
    /^The disk that holds \S+ is full: free some space and start again\.\n$/,
  );
}

it("A start without room is one sentence, and needs nothing but room to succeed", async () => {
  if (!isMounted) return;
  await refusal();
  mount("remount,size=24m");
  await refusal();
  mount("remount,size=128m");
  const server = await startServerProcess(env);
  expect(await server.end("SIGTERM")).toBe(0);

  const { bavail, bsize } = statfsSync(place);
  writeFileSync(join(place, "ballast"), Buffer.alloc(bavail * bsize));
  await refusal();
  rmSync(join(place, "ballast"));
  const again = await startServerProcess(env);
  expect(await again.end("SIGTERM")).toBe(0);
}, 90_000);
