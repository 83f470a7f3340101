import type { Browser } from "playwright-core";
import { BrowserPerson } from "./browser/browser-person.ts";
import { storyMessages } from "./browser/story-messages.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { KnownPerson } from "./browser/known-person.ts";
import { SecretSearch } from "./browser/secret-search.ts";

browserStory("two people in two browsers", () => {
  const server = new ServerProcess();
  let browser: Browser;
  let alice: BrowserPerson;
  let bob: BrowserPerson;
  const fromAlice = storyMessages("alice", 50);
  const fromBob = storyMessages("bob", 50);
  const names = new Map([
    ...fromAlice.map((text, index) => [text, `alice ${index}`] as const),
    ...fromBob.map((text, index) => [text, `bob ${index}`] as const),
  ]);
  const inOrder = (name: string) => Array.from({ length: 50 }, (_, index) => `${name} ${index}`);

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    alice = await BrowserPerson.open(browser, server.origin, "alice");
    bob = await BrowserPerson.open(browser, server.origin, "bob");
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 60_000);

  it("sign up with a password and find each other", async () => {
    await Promise.all([alice.signUp(), bob.signUp()]);
    await alice.find("bob");
    await alice.send(fromAlice[0]!);
    await bob.choose("alice");
    await Promise.all([alice.settle(1), bob.settle(1)]);
    expect(await bob.texts(names)).toEqual(["alice 0"]);
  }, 60_000);

  it("keep what was begun when the page goes away while they write", async () => {
    const field = alice.page.getByRole("textbox", { name: "Message" });
    await field.focus();
    await alice.page.keyboard.type("begun and not sent", { delay: 30 });
    await alice.page.waitForTimeout(80);
    await alice.page.reload();
    await alice.messages().waitFor();
    await alice.page.waitForFunction(() => document.querySelector("textarea")?.value === "begun and not sent");
    await field.fill("");
  }, 60_000);

  it("write at the same time", async () => {
    await Promise.all([sendAll(alice, fromAlice.slice(1, 15)), sendAll(bob, fromBob.slice(0, 15))]);
    await Promise.all([alice.settle(30), bob.settle(30)]);
  }, 120_000);

  it("go on writing while the server is killed and started again", async () => {
    const writing = [sendAll(alice, fromAlice.slice(15, 30)), sendAll(bob, fromBob.slice(15, 30))];
    await bob.page.waitForTimeout(150);
    await server.kill();
    await alice.page.getByText("Queued").first().waitFor();
    await Promise.all(writing);
    await server.start();
    await Promise.all([alice.settle(60), bob.settle(60)]);
  }, 180_000);

  it("miss nothing when one reloads while the other writes", async () => {
    const writing = sendAll(bob, fromBob.slice(30, 40));
    await alice.page.reload();
    await writing;
    await alice.messages().waitFor();
    await alice.settle(70);
  }, 120_000);

  it("miss nothing when one is offline for ten messages", async () => {
    await bob.context.setOffline(true);
    await sendAll(alice, fromAlice.slice(30, 40));
    await alice.settle(80);
    await sendAll(bob, fromBob.slice(40, 45));
    await bob.untilWaiting(5);
    expect(await bob.texts(names)).toHaveLength(75);
    await bob.context.setOffline(false);
    await Promise.all([sendAll(alice, fromAlice.slice(40)), sendAll(bob, fromBob.slice(45))]);
    await Promise.all([alice.settle(100), bob.settle(100)]);
  }, 180_000);

  it("have every message exactly once, in the same order on both sides, also after a reload", async () => {
    const [seenByAlice, seenByBob] = [await alice.texts(names), await bob.texts(names)];
    expect(seenByAlice).toEqual(seenByBob);
    expect(seenByAlice.filter((name) => name.startsWith("alice"))).toEqual(inOrder("alice"));
    expect(seenByAlice.filter((name) => name.startsWith("bob"))).toEqual(inOrder("bob"));
    expect(seenByAlice).toHaveLength(100);
    await Promise.all([alice.page.reload(), bob.page.reload()]);
    await Promise.all([alice.settle(100), bob.settle(100)]);
    expect(await alice.texts(names)).toEqual(seenByAlice);
    expect(await bob.texts(names)).toEqual(seenByAlice);
  }, 120_000);

  it("leave no plaintext and no private key on the server", async () => {
    const carol = await KnownPerson.signUp(server.origin, "carol");
    const secretOfCarol = "carol keeps the only copy of this sentence";
    await carol.write("alice", secretOfCarol);
    await alice.unfoldRequests();
    await alice.conversations().getByText(secretOfCarol).waitFor();
    const keys = await carol.keys();
    // Thirty one-time keys of each kind, and those that last.
    expect(keys.private.length).toBeGreaterThan(60);
    const published = new SecretSearch(keys.public);
    await published.searchDatabase(server.databaseUrl());
    // The same search does find what is meant to be there.
    expect(published.found.length).toBeGreaterThan(0);

    const search = new SecretSearch([
      ...[...fromAlice, ...fromBob, secretOfCarol].filter((text) => text.length >= 16).map((text) => Buffer.from(text)),
      ...keys.private,
    ]);
    const searched = await search.searchDatabase(server.databaseUrl());
    expect(searched.tables).toEqual(expect.arrayContaining(["public.messages", "public.accounts"]));
    expect(searched.rows).toBeGreaterThan(100);
    await server.stop();
    // The data folder too: the database's own files and its log of changes, and the server's log.
    expect(search.searchFolder(server.dataFolder)).toBeGreaterThan(50);
    search.searchText("what the server printed", server.printed);
    expect(search.found).toEqual([]);
  }, 120_000);

  it("hear no complaint from their pages", () => {
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});

async function sendAll(person: BrowserPerson, texts: readonly string[]): Promise<void> {
  for (const text of texts) await person.send(text);
}
