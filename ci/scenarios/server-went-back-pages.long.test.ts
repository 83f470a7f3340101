import type { Browser, Locator } from "playwright-core";
import { RestorableServer } from "../faults/went-back/restorable-server.ts";
import { barriers } from "./browser/barriers.ts";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { shows } from "./browser/shows.ts";

const password = "paper lantern over water 7";
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

browserStory("a server whose data folder of yesterday is put back", () => {
  const server = new RestorableServer();
  let browser: Browser;
  let alice: BrowserPerson;
  let bob: BrowserPerson;
  let carol: BrowserPerson;

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    alice = await BrowserPerson.open(browser, server.origin, "alice");
    bob = await BrowserPerson.open(browser, server.origin, "bob");
    carol = await BrowserPerson.open(browser, server.origin, "carol");
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.close();
  }, 60_000);

  it("is noticed by an open page and a reloaded one: nothing is lost, and both are told", async () => {
    await Promise.all([alice.signUp(), bob.signUp()]);
    await alice.find("bob");
    await sendAll(alice, numbered("a", 3));
    await bob.choose("alice");
    await sendAll(bob, numbered("b", 3));
    await Promise.all([alice.settle(6), bob.settle(6)]);
    const yesterday = await server.keep("copy");

    await sendAll(bob, numbered("m", 5));
    await alice.settle(11);
    await carol.signUp();
    await carol.find("alice");
    await sendAll(carol, ["carol writes after the backup"]);
    await carol.settle(1);
    const before = { alice: await read(alice), bob: await read(bob) };

    await server.goBack(yesterday, false);
    await bob.page.reload();
    await sendAll(bob, numbered("r", 7));
    await Promise.all([alice.settle(18), bob.settle(18)]);
    await sendAll(alice, numbered("s", 7));
    await Promise.all([alice.settle(25), bob.settle(25)]);

    for (const person of [alice, bob]) {
      const texts = await read(person);
      const known = before[person.username as "alice" | "bob"];
      expect(texts.slice(0, known.length)).toEqual(known);
      expect(texts.slice(known.length)).toEqual([...numbered("r", 7), ...numbered("s", 7)]);
      await notice(person).waitFor();
      await shows(() => isWhole(notice(person)), true);
      expect(await barriers(person.page)).toEqual([]);
    }
    expect(server.log).toContain("this server does not have: its data seem to have gone back");
  }, 180_000);

  it("says so until the person has read it, and not again after that", async () => {
    const before = await read(alice);
    await notice(alice).getByRole("button", { name: "I have read this" }).click();
    await notice(alice).waitFor({ state: "detached" });
    await Promise.all([alice.page.reload(), bob.page.reload()]);
    await Promise.all([alice.settle(25), bob.settle(25)]);
    await shows(() => notice(alice).count(), 0);
    await notice(bob).waitFor();
    await shows(() => read(alice), before);
  }, 60_000);

  it("tells a person whose account it has forgotten what that can be, and takes it once more", async () => {
    await carol.page.getByText("You were signed out.").waitFor();
    await carol.page.getByText("I have an account").click();
    await carol.page.getByLabel("Username").fill("carol");
    await carol.page.getByLabel("Password").fill(password);
    await carol.page.getByRole("button", { name: "Sign in", exact: true }).click();
    await carol.page.getByText("it may have forgotten this account").waitFor();
    expect(await barriers(carol.page)).toEqual([]);
    await carol.page.getByText("New here").click();
    await carol.page.getByRole("button", { name: "Create account" }).click();
    await carol.find("alice");
    await sendAll(carol, ["carol begins anew"]);
    await carol.settle(1);
    // Who has not come back cannot be written to, and that is said.
    await alice.choose("carol writes after the backup");
    await alice.messages().getByText("carol writes after the backup").waitFor();
    await sendAll(alice, ["to nobody"]);
    await alice.messages().getByText("does not know this conversation any more").waitFor();
    // Of the account that is gone Alice keeps what she has read; the new one is another person to her.
    await alice.unfoldRequests();
    await alice.conversations().getByText("carol begins anew").waitFor();
    expect([alice, bob, carol].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 60_000);
});

async function sendAll(person: BrowserPerson, texts: readonly string[]): Promise<void> {
  for (const text of texts) await person.send(text);
}

function read(person: BrowserPerson): Promise<string[]> {
  return person.messages().getByRole("listitem").locator(".tc-message-text").allTextContents();
}

function notice({ page }: BrowserPerson): Locator {
  return page.locator("tc-rewind-notice tc-notice");
}

/** Whether all of it can be seen without scrolling in it. */
function isWhole(shown: Locator): Promise<boolean> {
  return shown.evaluate(({ parentElement }) => parentElement!.scrollHeight <= parentElement!.clientHeight);
}
