import { spawnSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";

const LETTERS = 20_000;
const written = (name: string) => Array.from({ length: 6 }, (_, at) => `${name} ${at} `.padEnd(LETTERS, "."));

/** Under load, with every answer counted: `npm run test:faults -- F9`. Starting on a full disk: `full-disk.long.test.ts`. */
browserStory("people who write while the server's disk is full", () => {
  const server = new ServerProcess();
  const ballast = join(server.dataFolder, "ballast");
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=250m", "tmpfs", server.dataFolder]).status === 0;
  let browser: Browser;
  let alice: BrowserPerson;
  let bob: BrowserPerson;

  beforeAll(async () => {
    if (!isMounted) return console.warn("A disk without room is not tried: this user may not mount one.");
    await server.start();
    browser = await openBrowser();
    alice = await BrowserPerson.open(browser, server.origin, "disk_alice");
    bob = await BrowserPerson.open(browser, server.origin, "disk_bob");
    await Promise.all([alice.signUp(), bob.signUp()]);
    await alice.find("disk_bob");
    await alice.send("while there was room");
    await bob.choose("disk_alice");
    await Promise.all([alice.settle(1), bob.settle(1)]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.stop();
    if (isMounted) spawnSync("umount", ["--lazy", server.dataFolder]);
    await server.remove();
  }, 60_000);

  it("are told that it waits, and have everything once and in order when there is room again", async () => {
    if (!isMounted) return;
    const health = async () => (await fetch(`${server.origin}/health`)).status;
    expect(await health()).toBe(200);
    const { bavail, bsize } = statfsSync(server.dataFolder);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    await shows(health, 503);

    const [fromAlice, fromBob] = [written("alice"), written("bob")] as const;
    for (let at = 0; at < fromAlice.length; at++) {
      await alice.send(fromAlice[at]!);
      await bob.send(fromBob[at]!);
    }
    await alice.untilWaiting(fromAlice.length);
    await bob.untilWaiting(fromBob.length);
    expect(await barriers(alice.page)).toEqual([]);

    const carol = await BrowserPerson.open(browser, server.origin, "disk_carol");
    await carol.page.getByLabel("Username").fill("disk_carol");
    await carol.page.getByLabel("Password").fill("paper lantern over water 7");
    await carol.page.getByRole("button", { name: "Create account" }).click();
    await carol.page.getByRole("alert").filter({ hasText: "The server" }).waitFor();
    await shows(() => carol.page.getByLabel("Username").inputValue(), "disk_carol");

    rmSync(ballast);
    await shows(health, 200, 30_000);
    await Promise.all([alice.settle(13), bob.settle(13)]);
    const known = new Map([...fromAlice, ...fromBob].map((text) => [text, text.replace(/ \.+$/u, "")]));
    known.set("while there was room", "first");
    const seen = await alice.texts(known);
    expect(await bob.texts(known)).toEqual(seen);
    const numbered = (name: string) => fromAlice.map((_, at) => `${name} ${at}`);
    expect(seen.filter((text) => text.startsWith("alice"))).toEqual(numbered("alice"));
    expect(seen.filter((text) => text.startsWith("bob"))).toEqual(numbered("bob"));
    expect(seen).toHaveLength(13);
    await carol.page.getByRole("button", { name: "Create account" }).click();
    await carol.page.getByRole("button", { name: "New conversation" }).waitFor();
  }, 180_000);
});
