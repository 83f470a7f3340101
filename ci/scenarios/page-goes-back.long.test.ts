import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { copyProject, EVERYTHING_ELSE, PROJECT } from "../../generators/testing/copy-project.ts";
import { runNode } from "../../generators/testing/run-node.ts";
import { QUICK } from "../../services/testing/server-process.ts";
import { Server } from "../faults/world/server.ts";
import { buildClient } from "../setup/build-client.mjs";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { shows } from "./browser/shows.ts";
import { freePort } from "./free-port.ts";

/** The version of tomorrow, whose pages keep one store more; made with the tools of this project. */
async function makeTomorrow(folder: string): Promise<void> {
  await copyProject(folder, { also: [...EVERYTHING_ELSE, "angular.json"] });
  const stores = join(folder, "specs/contexts/messaging/stores.tsp");
  const more =
    '/** What comes tomorrow. */\n@clientStore("tomorrow")\n@classify(DataClass.C4)\nmodel TomorrowStore {}\n';
  writeFileSync(stores, `${readFileSync(stores, "utf8")}\n${more}`);
  const { out } = runNode(join(folder, "generators/cli/tenchat.mjs"), ["generate"], { cwd: folder });
  expect(out).toContain("artifacts: ");
  buildClient(folder, () => undefined);
}

browserStory("a server that goes on to the version of tomorrow and back to that of today", () => {
  const folders = ["data", "tomorrow"].map((name) => mkdtempSync(join(tmpdir(), `tenchat-${name}-`)));
  const [data, tomorrow] = folders as [string, string];
  let server: Server;
  let browser: Browser;
  let alice: BrowserPerson;
  let bob: BrowserPerson;

  beforeAll(async () => {
    await makeTomorrow(tomorrow);
    server = new Server({ TENCHAT_DATA: data, TENCHAT_RATE_LIMITS: "off" }, await freePort());
    await server.start();
    browser = await openBrowser();
    alice = await BrowserPerson.open(browser, server.origin, "alice");
    bob = await BrowserPerson.open(browser, server.origin, "bob");
  }, 900_000);

  afterAll(async () => {
    await browser?.close();
    await server?.end("SIGTERM");
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  }, 60_000);

  async function become(program: string | undefined): Promise<void> {
    await server.end("SIGTERM");
    server.become(program);
    await server.start();
    await alice.page.reload();
    await alice.messages().waitFor();
  }

  const storesOfAlice = () =>
    alice.page.evaluate(async () => {
      const known = await indexedDB.databases();
      return Math.max(...known.map(({ version }) => version ?? 0));
    });

  const programOfAlice = () => alice.page.evaluate(() => [...document.scripts].map(({ src }) => src).join(" "));

  const said: string[] = [];
  async function talk(word: string): Promise<void> {
    for (const person of [alice, bob]) await person.send(`${word} by ${person.username}`);
    said.push(`${word} by alice`, `${word} by bob`);
    for (const person of [alice, bob]) {
      await person.settle(said.length);
      const texts = async () => (await person.messages().locator(".tc-message-text").allTextContents()).toSorted();
      await shows(texts, said.toSorted(), 30_000);
    }
  }

  it("has pages that open what the newer ones kept, with all that was ever written, and on again", async () => {
    await Promise.all([alice.signUp(), bob.signUp()]);
    await alice.find("bob");
    await alice.send("first by alice");
    await bob.choose("alice");
    await bob.send("first by bob");
    said.push("first by alice", "first by bob");
    await talk("today");
    const [program, stores] = [await programOfAlice(), await storesOfAlice()];

    await become(join(tomorrow, QUICK.slice(PROJECT.length)));
    expect(await programOfAlice()).not.toBe(program);
    expect(await storesOfAlice()).toBe(stores + 1);
    await talk("tomorrow");

    await become(undefined);
    expect(await programOfAlice()).toBe(program);
    expect(await storesOfAlice()).toBe(stores + 1);
    await talk("back");

    await become(join(tomorrow, QUICK.slice(PROJECT.length)));
    expect(await programOfAlice()).not.toBe(program);
    await talk("forward");
    expect([alice, bob].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 900_000);
});
