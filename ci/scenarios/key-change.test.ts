import type { Browser, Page } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import { BrowserPerson } from "./browser/browser-person.ts";
import { keysOfPage } from "./browser/keys-of-page.ts";
import { searchEverything } from "./browser/nothing-left.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { SecretSearch } from "./browser/secret-search.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";

const password = "paper lantern over water 7";
const held = "held until the new keys are trusted";

browserStory("somebody whose friend begins anew on another device", () => {
  const server = new ServerProcess();
  let browser: Browser;
  let anna: BrowserPerson;
  let bert: BrowserPerson;
  let anew: BrowserPerson;

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    [anna, bert, anew] = [await open("anna_k"), await open("bert_k"), await open("bert_k")];
    await Promise.all([anna.signUp(), bert.signUp()]);
    await anna.find("bert_k");
    await anna.send("under the first keys");
    await bert.choose("anna_k");
    await heard(bert, "under the first keys");
    await bert.send("a word in return");
    await heard(anna, "a word in return");
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 60_000);

  const open = (username: string) => BrowserPerson.open(browser, server.origin, username);
  const heard = (person: BrowserPerson, text: string) => person.messages().getByText(text).waitFor();
  const hold = () => anna.page.locator("tc-key-change-hold");
  const digitsIn = async (page: Page) => {
    const digits = page.locator(".tc-safety-digits");
    await digits.waitFor();
    return ((await digits.textContent()) ?? "").replaceAll(/\s/gu, "");
  };
  const stateOf = (text: string) => anna.messages().getByRole("listitem").filter({ hasText: text });

  it("has compared the keys that were there before", async () => {
    const { page } = anna;
    await page.getByRole("link", { name: "End-to-end encrypted" }).click();
    await page.getByText("Compare keys with bert_k").click();
    expect(await digitsIn(page)).toMatch(/^\d{60}$/u);
    await page.getByRole("button", { name: "It is the same" }).click();
    await page.getByRole("link", { name: "Back", exact: true }).click();
    await page.getByRole("link", { name: "End-to-end encrypted, keys compared" }).waitFor();
  }, 60_000);

  it("is shown whose keys have changed and why that may be, and nothing that is written leaves until that is decided", async () => {
    const { page } = anew;
    await page.getByRole("button", { name: "I have an account" }).click();
    await page.getByLabel("Username").fill("bert_k");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("button", { name: "Start over on this device" }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Start over on this device" }).click();
    await page.getByRole("button", { name: "New conversation" }).waitFor();
    await bert.page.getByText("You were signed out.").waitFor();

    await hold().getByRole("heading", { name: "bert_k's keys have changed" }).waitFor();
    await hold().getByText("You had compared keys with bert_k.").waitFor();
    await hold().getByText("Nothing is sent until you decide.").waitFor();
    expect(await barriers(anna.page)).toEqual([]);
    await shows(() => anna.page.getByRole("link", { name: /keys compared/u }).count(), 0);
    const sent = anna.sent.length;
    await anna.send(held);
    await stateOf(held).and(anna.page.locator("[data-state=queued]")).waitFor();
    // Also where the page is loaded anew in between.
    await anna.page.reload();
    await hold().waitFor();
    await stateOf(held).and(anna.page.locator("[data-state=queued]")).waitFor();
    expect(anna.sent.slice(sent).filter((text) => text.includes("message.submit"))).toEqual([]);
  }, 120_000);

  it("finds the number of the new keys on the other's new screen, trusts them, and what was held arrives there", async () => {
    await anew.choose("anna_k");
    await anew.page.getByRole("link", { name: "End-to-end encrypted" }).click();
    await anew.page.getByText("Compare keys with anna_k").click();
    expect(await digitsIn(anna.page)).toBe(await digitsIn(anew.page));
    await anew.page.getByRole("link", { name: "Back", exact: true }).click();
    await hold().getByRole("button", { name: "Trust the new keys" }).click();
    await hold().waitFor({ state: "detached" });
    await heard(anew, held);
    await anew.send("under the new keys");
    await heard(anna, "under the new keys");
    await shows(() => stateOf(held).getAttribute("data-state"), "read");
    // Trusted is not compared.
    await anna.page.getByRole("link", { name: "End-to-end encrypted", exact: true }).waitFor();
    expect([anna, anew].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 60_000);

  it("leaves on the server, and in all that was said to it and by it, no word and no private key of any page", async () => {
    const [hers, his] = [await keysOfPage(anna.page), await keysOfPage(anew.page)];
    const keys = [...hers.private, ...his.private];
    expect(keys.length).toBeGreaterThan(400);
    // The same search does find what is meant to be there, of each of the two.
    for (const own of [hers, his]) {
      const published = new SecretSearch(own.public);
      await published.searchDatabase(server.databaseUrl());
      expect(published.found.length).toBeGreaterThan(0);
    }
    const [sent, received] = [[anna, anew].map((each) => each.sent), [anna, anew].map((each) => each.received)];
    expect(await searchEverything(server, { texts: [held], keys, sent, received })).toEqual([]);
  }, 120_000);
});
