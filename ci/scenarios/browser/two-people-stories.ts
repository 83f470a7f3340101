import type { Browser } from "playwright-core";
import { BrowserPerson } from "./browser-person.ts";
import { storyMessages } from "./story-messages.ts";
import { browserStory, openBrowser } from "./open-browser.ts";
import { ServerProcess } from "./server-process.ts";
import { keysOfPage } from "./keys-of-page.ts";
import { KnownPerson } from "./known-person.ts";
import { searchEverything } from "./nothing-left.ts";
import { SecretSearch } from "./secret-search.ts";
import { CryptoThreads } from "./crypto-threads.ts";

/** Two people who write so many messages each, while all that can go wrong with their pages and their server does. */
export function tellOfTwoPeople(each: number): void {
  browserStory(`two people in two browsers who write ${each} messages each`, () => tell(each));
}

function tell(each: number): void {
  const [first, second, third, fourth] = [0.3, 0.6, 0.8, 0.9].map((share) => each * share) as [
    number,
    number,
    number,
    number,
  ];
  const server = new ServerProcess();
  let browser: Browser;
  let alice: BrowserPerson;
  let bob: BrowserPerson;
  let threads: CryptoThreads;
  const fromAlice = storyMessages("alice", each);
  const fromBob = storyMessages("bob", each);
  const names = new Map([
    ...fromAlice.map((text, index) => [text, `alice ${index}`] as const),
    ...fromBob.map((text, index) => [text, `bob ${index}`] as const),
  ]);
  const inOrder = (name: string) => Array.from({ length: each }, (_, index) => `${name} ${index}`);

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    alice = await BrowserPerson.open(browser, server.origin, "alice");
    bob = await BrowserPerson.open(browser, server.origin, "bob");
    threads = await CryptoThreads.watch(alice.page);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 60_000);

  it("sign up with a password and find each other", async () => {
    await Promise.all([alice.signUp(), bob.signUp()]);
    // Whatever the browser does not compute by itself: how much that is differs from one to the other.
    const made = await threads.answers();
    expect(made).toEqual([expect.any(Number)]);
    expect(made[0]).toBeGreaterThan(0);
    await threads.kill();
    await alice.find("bob");
    await alice.send(fromAlice[0]!);
    await bob.choose("alice");
    await Promise.all([alice.settle(1), bob.settle(1)]);
    expect(await bob.texts(names)).toEqual(["alice 0"]);
    // The first message begins a session, in another worker.
    expect(await threads.answers()).toEqual([made[0], expect.any(Number)]);
  }, 60_000);

  it("keep what was begun when the page goes away while they write", async () => {
    const field = alice.page.getByRole("textbox", { name: "Message" });
    await field.focus();
    await alice.page.keyboard.type("begun and not sent", { delay: 30 });
    // A draft is stored twenty times a second; a busy machine takes longer to seal it.
    await alice.page.waitForTimeout(1_000);
    await alice.page.reload();
    await alice.messages().waitFor();
    await alice.page.waitForFunction(() => document.querySelector("textarea")?.value === "begun and not sent");
    await field.fill("");
  }, 60_000);

  it("write at the same time", async () => {
    await Promise.all([sendAll(alice, fromAlice.slice(1, first)), sendAll(bob, fromBob.slice(0, first))]);
    await Promise.all([alice.settle(2 * first), bob.settle(2 * first)]);
  }, 120_000);

  it("go on writing while the server is killed and started again", async () => {
    const writing = [sendAll(alice, fromAlice.slice(first, second)), sendAll(bob, fromBob.slice(first, second))];
    await bob.page.waitForTimeout(150);
    await server.kill();
    await alice.page.getByText("Queued").first().waitFor();
    await Promise.all(writing);
    await server.start();
    await Promise.all([alice.settle(2 * second), bob.settle(2 * second)]);
  }, 180_000);

  it("miss nothing when one reloads while the other writes", async () => {
    const writing = sendAll(bob, fromBob.slice(second, third));
    await alice.page.reload();
    await writing;
    await alice.messages().waitFor();
    await alice.settle(second + third);
  }, 120_000);

  it("miss nothing when one is offline while the other goes on", async () => {
    await bob.context.setOffline(true);
    await sendAll(alice, fromAlice.slice(second, third));
    await alice.settle(2 * third);
    await sendAll(bob, fromBob.slice(third, fourth));
    await bob.untilWaiting(fourth - third);
    expect(await bob.texts(names)).toHaveLength(second + fourth);
    await bob.context.setOffline(false);
    await Promise.all([sendAll(alice, fromAlice.slice(third)), sendAll(bob, fromBob.slice(fourth))]);
    await Promise.all([alice.settle(2 * each), bob.settle(2 * each)]);
  }, 180_000);

  it("have every message exactly once, in the same order on both sides, also after a reload", async () => {
    const [seenByAlice, seenByBob] = [await alice.texts(names), await bob.texts(names)];
    expect(seenByAlice).toEqual(seenByBob);
    expect(seenByAlice.filter((name) => name.startsWith("alice"))).toEqual(inOrder("alice"));
    expect(seenByAlice.filter((name) => name.startsWith("bob"))).toEqual(inOrder("bob"));
    expect(seenByAlice).toHaveLength(2 * each);
    await Promise.all([alice.page.reload(), bob.page.reload()]);
    await Promise.all([alice.settle(2 * each), bob.settle(2 * each)]);
    expect(await alice.texts(names)).toEqual(seenByAlice);
    expect(await bob.texts(names)).toEqual(seenByAlice);
  }, 120_000);

  it("leave no plaintext and no private key on the server, nor in anything that was sent", async () => {
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

    const texts = [...fromAlice, ...fromBob, secretOfCarol];
    const own = [...(await keysOfPage(alice.page)).private, ...(await keysOfPage(bob.page)).private];
    expect(own.length).toBeGreaterThan(400);
    const all = { texts, keys: [...keys.private, ...own] };
    const people = [alice, bob];
    const [sent, received] = [people.map((person) => person.sent), people.map((person) => person.received)];
    expect(await searchEverything(server, { ...all, sent, received })).toEqual([]);
  }, 120_000);

  it("hear no complaint from their pages", () => {
    expect([...alice.complaints, ...bob.complaints]).toEqual([expect.stringContaining("killed by the story")]);
  });
}

async function sendAll(person: BrowserPerson, texts: readonly string[]): Promise<void> {
  for (const text of texts) await person.send(text);
}
