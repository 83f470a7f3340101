import type { Browser, BrowserContext, Page } from "playwright-core";
import { Person } from "../../../services/testing/person.ts";
import { BrowserPerson } from "./browser-person.ts";
import { barriers } from "./barriers.ts";
import { openBrowserToSignal } from "./open-browser.ts";
import { SilentRelay } from "./silent-relay.ts";
import { shows } from "./shows.ts";

/** `workers`: "block" where the browser keeps no page, as some refuse to. */
export type OpenPage = (
  look: (page: Page, context: BrowserContext) => Promise<void>,
  workers?: "block",
) => Promise<void>;

const atWork = (page: Page) => page.getByRole("button", { name: "New conversation" });
const elsewhere = (page: Page) => page.getByRole("heading", { name: "TenChat is open in another tab" });

/** Tabs that are reloaded, a server that is updated, and a network that swallows everything. */
export function tellOfStaying(open: OpenPage, browser: () => Browser, origin: () => string): void {
  it("leaves the turn where it is when tabs are reloaded, and moves it once when asked", async () => {
    await open(async (first, context) => {
      await signUp(first, "two_tabs");
      const second = await context.newPage();
      await second.goto("/");
      await elsewhere(second).waitFor();
      await second.reload();
      await elsewhere(second).waitFor();
      expect(await atWork(first).isVisible()).toBe(true);
      await first.reload();
      await atWork(first).waitFor();
      await second.waitForTimeout(2_500);
      expect([await atWork(first).isVisible(), await elsewhere(second).isVisible()]).toEqual([true, true]);
      await second.getByRole("button", { name: "Continue here" }).click();
      await atWork(second).waitFor();
      await elsewhere(first).waitFor();
      await first.waitForTimeout(2_500);
      expect([await elsewhere(first).isVisible(), await atWork(second).isVisible()]).toEqual([true, true]);
    });
  }, 90_000);

  it("keeps what is in the field, in its conversation, whichever way the page is left, and sends none of it", async () => {
    await Promise.all(["draft_bob", "draft_eve"].map((name) => Person.signUp(origin(), name)));
    await open(async (page, context) => {
      const field = page.getByRole("textbox", { name: "Message" });
      const holds = (text: string) =>
        page.waitForFunction((wanted) => document.querySelector("textarea")?.value === wanted, text);
      await signUp(page, "drafter");
      for (const other of ["draft_eve", "draft_bob"]) {
        await page.getByRole("button", { name: "New conversation" }).click();
        await page.getByLabel("Search people").fill(other);
        await page.getByRole("button", { name: other, exact: true }).click();
        await page.getByRole("heading", { name: other, exact: true }).waitFor();
      }
      await field.focus();
      await page.keyboard.type("first");
      await page.keyboard.press("Enter");
      await page.keyboard.type("second");
      // What is typed is kept a moment later; how long a moment is, the machine says.
      await page.waitForTimeout(1_500);
      await page.reload();
      await holds("second");
      await page.keyboard.type(" then");
      await page.goBack();
      await page.goForward();
      await holds("second then");
      await field.focus();
      await page.keyboard.type(" more");
      const list = page.getByRole("navigation", { name: "Conversations" });
      await list.getByText("draft_eve", { exact: true }).click();
      await holds("");
      await list.getByText("draft_bob", { exact: true }).click();
      await holds("second then more");
      const address = page.url();
      await page.keyboard.type("!");
      const second = await context.newPage();
      await second.goto(address);
      await second.getByRole("button", { name: "Continue here" }).click();
      await second.waitForFunction(() => document.querySelector("textarea")?.value === "second then more!");
      await second.close();
      await holds("second then more!");
      const own = page.getByRole("log", { name: "Messages" }).locator(".tc-message-text");
      await shows(() => own.allTextContents(), ["first"]);
    });
  }, 90_000);

  it("offers to reload when the server has another version, and says so when a part cannot be had", async () => {
    await open(async (page) => {
      await signUp(page, "long_open");
      await page.route(/\/chunk-[\w-]+\.js$/, (route) => route.abort());
      await page.route(`${origin()}/`, (route) => route.abort());
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByText("A part of TenChat could not be loaded").first().waitFor();
      await page.unroute(`${origin()}/`);
      await page.route(`${origin()}/`, async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replaceAll(/main-[\w-]+\.js/g, "main-ANOTHER1.js");
        await route.fulfill({ response: answer, body });
      });
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByText("TenChat was updated on this server.").first().waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.unrouteAll();
      await page.getByRole("button", { name: "Reload to continue" }).click();
      await atWork(page).waitFor();
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByRole("heading", { name: "Settings" }).waitFor();
    }, "block");
  }, 60_000);

  it("finds a silent socket within seconds of waking, and what came and went meanwhile stands there once", async () => {
    const relay = new SilentRelay(origin());
    const alice = await BrowserPerson.open(browser(), await relay.open(), "relayed_alice");
    const bob = await BrowserPerson.open(browser(), origin(), "direct_bob");
    try {
      await Promise.all([alice.signUp(), bob.signUp()]);
      await alice.find("direct_bob");
      await alice.send("before");
      await bob.choose("relayed_alice");
      await Promise.all([alice.settle(1), bob.settle(1)]);
      relay.fallSilent();
      await bob.send("into the silence");
      await alice.send("out of the silence");
      await alice.untilWaiting(1);
      const began = Date.now();
      await alice.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await Promise.all([alice.settle(3), bob.settle(3)]);
      // Five seconds for the probe; the rest is a busy machine's.
      expect(Date.now() - began).toBeLessThan(25_000);
      const said = new Map(["before", "into the silence", "out of the silence"].map((text) => [text, text]));
      expect(await alice.texts(said)).toEqual(["before", "into the silence", "out of the silence"]);
      expect(await bob.texts(said)).toEqual(["before", "into the silence", "out of the silence"]);
    } finally {
      await Promise.all([alice.context.close(), bob.context.close()]);
      relay.close();
    }
  }, 90_000);

  it("is there again seconds after its computer slept, while its network forgot it, and nothing tells it that it slept", async () => {
    const relay = new SilentRelay(origin());
    const computer = await openBrowserToSignal();
    const alice = await BrowserPerson.open(computer.browser, await relay.open(), "sleeping_alice");
    const bob = await BrowserPerson.open(browser(), origin(), "waking_bob");
    try {
      await Promise.all([alice.signUp(), bob.signUp()]);
      await alice.find("waking_bob");
      await alice.send("before");
      await bob.choose("sleeping_alice");
      await Promise.all([alice.settle(1), bob.settle(1)]);
      computer.signal("SIGSTOP");
      relay.fallSilent();
      await bob.send("into the sleep");
      await bob.page.waitForTimeout(90_000);
      computer.signal("SIGCONT");
      const woke = Date.now();
      await alice.settle(2);
      // Not after the patience with a silent socket is over a second time.
      expect(Date.now() - woke).toBeLessThan(15_000);
      await alice.send("after it");
      await Promise.all([alice.settle(3), bob.settle(3)]);
      const said = ["before", "into the sleep", "after it"];
      const known = new Map(said.map((text) => [text, text]));
      expect(await alice.texts(known)).toEqual(said);
      expect(await bob.texts(known)).toEqual(said);
    } finally {
      computer.signal("SIGCONT");
      await bob.context.close();
      await computer.close();
      relay.close();
    }
  }, 180_000);

  it("tells of a silence that nobody looks into, tries again with pauses, and has everything once afterwards", async () => {
    const relay = new SilentRelay(origin());
    const alice = await BrowserPerson.open(browser(), await relay.open(), "asleep_alice");
    const bob = await BrowserPerson.open(browser(), origin(), "awake_bob");
    try {
      await Promise.all([alice.signUp(), bob.signUp()]);
      await alice.find("awake_bob");
      await alice.send("before");
      await bob.choose("asleep_alice");
      await Promise.all([alice.settle(1), bob.settle(1)]);
      relay.fallSilent("all");
      await bob.send("first of bob");
      await alice.page.waitForTimeout(5_000);
      await alice.send("of alice");
      await alice.untilWaiting(1);
      await alice.page.getByText("Connecting").first().waitFor({ timeout: 45_000 });
      await bob.send("second of bob");
      await bob.settle(3);
      await alice.page.waitForTimeout(40_000);
      // A page asks for its socket, and what else it wants to know beside it, no oftener than every few seconds.
      expect(relay.swallowed).toBeLessThan(25);
      await alice.untilWaiting(1);
      relay.recover();
      await Promise.all([alice.settle(4), bob.settle(4)]);
      const said = ["before", "first of bob", "second of bob", "of alice"];
      const known = new Map(said.map((text) => [text, text]));
      expect(await alice.texts(known)).toEqual(said);
      expect(await bob.texts(known)).toEqual(said);
      // The server has forgotten what brought nothing.
      const sockets = async () =>
        /^tenchat_sockets (\d+)$/mu.exec(await (await fetch(`${origin()}/metrics`)).text())?.[1];
      await shows(sockets, "2", 90_000);
    } finally {
      await Promise.all([alice.context.close(), bob.context.close()]);
      relay.close();
    }
  }, 240_000);
}

async function signUp(page: Page, username: string): Promise<void> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password").fill("paper lantern over water 7");
  await page.getByRole("button", { name: "Create account" }).click();
  await atWork(page).waitFor();
}
