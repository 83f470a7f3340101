import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Request } from "playwright-core";
import { Balancer } from "../faults/world/balancer.ts";
import { mainOf, releasedTree } from "../faults/world/released-version.ts";
import { Server } from "../faults/world/server.ts";
import { openWorld } from "../faults/world/world.ts";
import type { World } from "../faults/world/world.ts";
import { buildClient } from "../setup/build-client.mjs";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { shows } from "./browser/shows.ts";
import { freePort } from "./free-port.ts";

/** Requests of pages, as far as they did not come to an answer, or to one that is a refusal. */
class Requests {
  /** What failed twice in a row. */
  readonly failed: string[] = [];
  asked = 0;
  readonly #once = new Set<string>();

  watch({ page }: BrowserPerson): void {
    page.on("requestfailed", (request) => this.#note(request, request.failure()?.errorText));
    page.on("response", (response) => {
      const status = response.status();
      // So a server of 0.1.0 says that it agrees to nothing.
      const isAnswer = status < 400 || (status === 404 && response.url().endsWith("/v1/negotiation"));
      this.#note(response.request(), isAnswer ? undefined : String(status));
    });
  }

  #note(request: Request, problem: string | undefined): void {
    const what = `${request.method()} ${new URL(request.url()).pathname}`;
    this.asked += 1;
    // A page that is left asks for nothing any more.
    if (problem === undefined || problem === "net::ERR_ABORTED") return void this.#once.delete(what);
    if (this.#once.has(what)) this.failed.push(`${what}: ${problem}`);
    this.#once.add(what);
  }
}

/**
 * F13 as people see it, but for how long a migration locks; `npm run test:faults -- F13` counts messages of many clients
 * without a browser.
 */
browserStory("a deploy from 0.1.0, back and on again, with pages of both versions", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-two-versions-"));
  const requests = new Requests();
  const said: string[] = [];
  let browser: Browser;
  let world: World;
  let balancer: Balancer;
  let alice: BrowserPerson;
  let bob: BrowserPerson;

  beforeAll(async () => {
    const before = releasedTree("0.1.0");
    buildClient(before, () => undefined);
    const program = mainOf(before);
    // Its database, made by itself.
    const first = new Server({ TENCHAT_DATA: folder }, await freePort(), program);
    await first.start();
    await first.end("SIGTERM");
    world = await openWorld({ dataFolder: folder }, "two-postgres", { program, env: { TENCHAT_UPGRADE: "switch" } });
    balancer = await Balancer.open();
    balancer.serve(old().port);
    browser = await openBrowser();
    alice = await BrowserPerson.open(browser, balancer.origin, "alice");
    bob = await BrowserPerson.open(browser, balancer.origin, "bob");
    for (const person of [alice, bob]) requests.watch(person);
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    await balancer?.[Symbol.asyncDispose]();
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const old = () => world.servers[0]!;
  const next = () => world.servers[1]!;

  /** Both write at once; each sees everything that was ever written, once, and what one wrote in its order. */
  async function talk(letter: string): Promise<void> {
    const texts = Array.from({ length: 4 }, (_each, index) => `${letter}${index + 1}`);
    await Promise.all(
      [alice, bob].map(async (person) => {
        for (const text of texts) await person.send(`${person.username} ${text}`);
      }),
    );
    said.push(...texts);
    await Promise.all([alice, bob].map((person) => isAllThere(person)));
  }

  async function isAllThere(person: BrowserPerson): Promise<void> {
    await person.settle(2 * said.length);
    const read = async () => {
      const texts = await person.messages().locator(".tc-message-text").allTextContents();
      return ["alice", "bob"].map((name) => texts.filter((text) => text.startsWith(`${name} `)));
    };
    await shows(
      read,
      ["alice", "bob"].map((name) => said.map((text) => `${name} ${text}`)),
      30_000,
    );
    // And nothing else, that no text would stand for.
    const items = await person.messages().getByRole("listitem").allInnerTexts();
    expect(items.filter((item) => !said.some((text) => item.includes(text)))).toEqual([]);
  }

  const programOf = ({ page }: BrowserPerson) =>
    page.evaluate(() => [...document.scripts].map(({ src }) => src).join(" "));

  it("loses nothing, and no request fails after one retry; an open page of before goes on to its end", async () => {
    await Promise.all([alice.signUp(), bob.signUp()]);
    await alice.find("bob");
    await alice.send("alice begins");
    await bob.choose("alice");
    await bob.send("bob begins");
    said.push("begins");
    await talk("a");
    const ofBefore = await programOf(alice);

    // One of two nodes is of today. First its page, then both pages with both nodes.
    await next().end("SIGTERM");
    next().become(undefined);
    await next().start();
    balancer.move(next().port);
    await bob.page.reload();
    await bob.messages().waitFor();
    const ofToday = await programOf(bob);
    expect(ofToday).not.toBe(ofBefore);
    await isAllThere(bob);
    await talk("b");
    balancer.move(old().port, next().port);
    await talk("c");

    // Back: today's page is with a server that knows nothing of it.
    balancer.move(old().port);
    await next().end("SIGTERM");
    await talk("d");

    // On again, and to the end.
    await next().start();
    balancer.move(next().port);
    await old().end("SIGTERM");
    old().become(undefined);
    await old().start();
    balancer.move(old().port, next().port);
    await talk("e");
    expect(await programOf(alice)).toBe(ofBefore);

    await alice.page.reload();
    await alice.messages().waitFor();
    expect(await programOf(alice)).toBe(ofToday);
    await isAllThere(alice);
    await talk("f");
    expect(requests.asked).toBeGreaterThan(20);
    expect(requests.failed).toEqual([]);
    expect([alice, bob].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 600_000);
});
