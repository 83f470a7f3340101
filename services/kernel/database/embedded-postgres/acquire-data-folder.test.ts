import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeKernelLock } from "./kernel-lock.ts";
import { identifyProcess } from "./process-identity.ts";
import { actors, Checkout, ordinary } from "./testing/checkout.ts";

describe("the data folder's lock", () => {
  let checkout: Checkout;
  beforeAll(() => {
    checkout = new Checkout();
  });
  afterAll(() => checkout.remove());

  const start = (folder: string) => checkout.start(ordinary, folder, "lock");

  it("makes the folder for its owner's eyes only, and leaves an empty file that nobody holds", async () => {
    const folder = join(checkout.makeFolder(ordinary), "deep/var");
    const first = await start(folder);
    expect(first.holding.kind).toBe("started");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await first.stop();
    expect(first.errors()).toBe("");
    expect(readdirSync(folder)).toEqual(["tenchat.lock"]);
    expect(readFileSync(join(folder, "tenchat.lock"), "utf8")).toBe("");
  });

  it.each(actors)("refuses a second TenChat and names the first when both are started by $name", async (actor) => {
    const folder = checkout.makeFolder(actor);
    const first = await checkout.start(actor, folder, "lock");
    const second = await checkout.start(actor, folder, "lock");
    expect(second.holding).toEqual({
      kind: "refused",
      sentence: `Another TenChat (process ${first.pid}) is using the data folder ${folder}: stop it, or set TENCHAT_DATA to another folder.`,
    });
    await first.stop();
    expect((await checkout.start(actor, folder, "lock")).holding.kind).toBe("started");
  });

  it("holds although somebody deleted the file", async () => {
    const folder = checkout.makeFolder(ordinary);
    const first = await start(folder);
    rmSync(join(folder, "tenchat.lock"));
    expect((await start(folder)).holding).toEqual({
      kind: "refused",
      sentence: `Another TenChat is using the data folder ${folder}: stop it, or set TENCHAT_DATA to another folder.`,
    });
    await first.stop();
    expect((await start(folder)).holding.kind).toBe("started");
  });

  it("is held by a TenChat that locks the file alone, as earlier ones did", async () => {
    const folder = checkout.makeFolder(ordinary);
    const earlier = takeKernelLock(join(folder, "tenchat.lock"));
    chownSync(join(folder, "tenchat.lock"), ordinary.uid, process.getgid?.() ?? 0);
    if (earlier.kind !== "taken") throw new Error("somebody has it");
    expect((await start(folder)).holding.kind).toBe("refused");
    earlier.lock.release();
    expect((await start(folder)).holding.kind).toBe("started");
  });

  it("is free at once after kill -9", async () => {
    const folder = checkout.makeFolder(ordinary);
    await (await start(folder)).kill("SIGKILL");
    expect(readFileSync(join(folder, "tenchat.lock"), "utf8")).not.toBe("");
    expect((await start(folder)).holding.kind).toBe("started");
  });

  it.each([
    "",
    "{",
    '{"pid":1',
    "garbage\n",
    JSON.stringify({ ...identifyProcess(process.pid) }),
    JSON.stringify({ ...identifyProcess(process.pid), started: "another-boot/1" }),
  ])("is held by nobody because of what the file says: %j", async (text) => {
    const folder = checkout.makeFolder(ordinary);
    writeFileSync(join(folder, "tenchat.lock"), text);
    chownSync(join(folder, "tenchat.lock"), ordinary.uid, process.getgid?.() ?? 0);
    const next = await start(folder);
    expect(next.holding.kind).toBe("started");
    expect(readFileSync(join(folder, "tenchat.lock"), "utf8")).toMatch(`{"pid":${next.pid},`);
  });

  it("goes to exactly one of several that want it at the same moment", async () => {
    for (let round = 0; round < 3; round += 1) {
      const folder = checkout.makeFolder(ordinary);
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => start(folder)));
      expect(outcomes.filter(({ holding }) => holding.kind === "started")).toHaveLength(1);
      await Promise.all(outcomes.map((outcome) => outcome.stop()));
    }
  });

  it("says so in one sentence when the folder is a file, below a file or closed to its user", async () => {
    const folder = checkout.makeFolder(ordinary);
    writeFileSync(join(folder, "file"), "");
    for (const path of [join(folder, "file"), join(folder, "file/below")]) {
      const sentence = `${path} cannot be made, because a file is where a folder has to be: move that file away, or set TENCHAT_DATA.`;
      expect((await start(path)).holding).toEqual({ kind: "refused", sentence });
    }
    chmodSync(folder, 0o500);
    for (const path of [folder, join(folder, "below")]) {
      const sentence = `${path} cannot be opened, because the mode of ${folder} forbids it to its own user: change that by chmod, or set TENCHAT_DATA.`;
      expect((await start(path)).holding).toEqual({ kind: "refused", sentence });
    }
    chmodSync(folder, 0o700);
  });

  it("says so in one sentence when what is above the folder leads nowhere or is read-only", async () => {
    const folder = checkout.makeFolder(ordinary);
    const link = join(folder, "link");
    symlinkSync(join(folder, "nowhere"), link);
    expect((await start(join(link, "var"))).holding).toEqual({
      kind: "refused",
      sentence: `${join(link, "var")} cannot be made, because ${link} is a link that leads nowhere: remove it, or set TENCHAT_DATA.`,
    });
    const view = checkout.makeFolder(ordinary);
    const bind = (options: string, ...what: string[]) => spawnSync("mount", ["-o", options, ...what, view]).status;
    // Only root may mount, and not in every container.
    if (bind("bind", folder) !== 0 || bind("remount,bind,ro") !== 0) return;
    try {
      for (const path of [view, join(view, "deep/var")])
        expect((await start(path)).holding).toEqual({
          kind: "refused",
          sentence: `${path} cannot be written to, because its disk is read-only: make the disk writable, or set TENCHAT_DATA.`,
        });
    } finally {
      spawnSync("umount", [view]);
    }
  });

  it("says so at once where a file system has no folders to make", async () => {
    const { holding } = await start("/proc/tenchat/var");
    expect(holding).toMatchObject({
      kind: "refused",
      sentence: expect.stringMatching(/^\/proc\/tenchat\/var cannot be /),
    });
  });

  it("does not follow a link in the lock's place", async () => {
    const folder = checkout.makeFolder(ordinary);
    writeFileSync(join(folder, "precious"), "kept");
    symlinkSync(join(folder, "precious"), join(folder, "tenchat.lock"));
    expect((await start(folder)).holding).toEqual({
      kind: "refused",
      sentence: `${join(folder, "tenchat.lock")} is a link, where a file has to be: move it away, or set TENCHAT_DATA.`,
    });
    expect(readFileSync(join(folder, "precious"), "utf8")).toBe("kept");
  });
});
