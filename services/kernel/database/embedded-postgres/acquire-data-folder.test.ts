import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identifyProcess } from "./process-identity.ts";
import { actors, Checkout, ordinary } from "./testing/checkout.ts";

describe("the data folder's lock", () => {
  let checkout: Checkout;
  beforeAll(() => {
    checkout = new Checkout();
  });
  afterAll(() => checkout.remove());

  const start = (folder: string) => checkout.start(ordinary, folder, "lock");
  const plant = (folder: string, text: string) => {
    writeFileSync(join(folder, "tenchat.lock"), text);
    chownSync(join(folder, "tenchat.lock"), ordinary.uid, process.getgid?.() ?? 0);
  };

  it("makes the folder for its owner's eyes only and leaves nothing of the lock behind", async () => {
    const folder = join(checkout.makeFolder(ordinary), "deep/var");
    const first = await start(folder);
    expect(first.holding.kind).toBe("started");
    await first.stop();
    expect(readdirSync(folder)).toEqual([]);
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

  it("is free at once after kill -9", async () => {
    const folder = checkout.makeFolder(ordinary);
    await (await start(folder)).kill("SIGKILL");
    expect(existsSync(join(folder, "tenchat.lock"))).toBe(true);
    expect((await start(folder)).holding.kind).toBe("started");
  });

  it("is not held by a process that merely got the same number later", async () => {
    const folder = checkout.makeFolder(ordinary);
    plant(folder, JSON.stringify({ ...identifyProcess(process.pid), started: "another-boot/1" }));
    expect((await start(folder)).holding.kind).toBe("started");
  });

  it.each(["", "{", '{"pid":1', "garbage\n"])("takes over what a power cut left of a lock: %j", async (text) => {
    const folder = checkout.makeFolder(ordinary);
    plant(folder, text);
    const next = await start(folder);
    expect(next.holding.kind).toBe("started");
    expect(readFileSync(join(folder, "tenchat.lock"), "utf8")).toContain(`"pid":${next.pid}`);
  });

  it("goes to exactly one of several that find it stale at the same moment", async () => {
    for (let round = 0; round < 3; round += 1) {
      const folder = checkout.makeFolder(ordinary);
      plant(folder, JSON.stringify({ pid: 999_999_999, started: "never/0" }));
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => start(folder)));
      expect(outcomes.filter(({ holding }) => holding.kind === "started")).toHaveLength(1);
      await Promise.all(outcomes.map((outcome) => outcome.stop()));
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it("says so in one sentence when the folder is a file, below a file or closed to its user", async () => {
    const folder = checkout.makeFolder(ordinary);
    writeFileSync(join(folder, "file"), "");
    const notAFolder = (path: string) =>
      `The data folder ${path} is not a folder: move that file away or set TENCHAT_DATA.`;
    for (const path of [join(folder, "file"), join(folder, "file/below")]) {
      expect((await start(path)).holding).toEqual({ kind: "refused", sentence: notAFolder(path) });
    }
    chmodSync(folder, 0o500);
    for (const path of [folder, join(folder, "below")]) {
      expect((await start(path)).holding).toEqual({
        kind: "refused",
        sentence: `The data folder ${path} cannot be written to: check who owns it or set TENCHAT_DATA.`,
      });
    }
    chmodSync(folder, 0o700);
  });
});
