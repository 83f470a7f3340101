import type { Browser, Page } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";

browserStory("what two people do with messages", () => {
  const server = new ServerProcess();
  let browser: Browser;
  let alice: BrowserPerson;
  let bob: BrowserPerson;

  const field = ({ page }: BrowserPerson) => page.getByRole("textbox", { name: "Message" });
  /** Each message as it is read: what it answers, its text, and what people have put to it. */
  const shown = (person: BrowserPerson) =>
    person.page.locator(".tc-message").evaluateAll((messages) =>
      messages.map((message) =>
        [".tc-quote-text", ".tc-message-text, .tc-message-other", ".tc-message-foot > span:first-child[title]", ".tc-reaction-pill"]
          .flatMap((part) => [...message.querySelectorAll(part)].map((found) => found.textContent!.trim()))
          .filter((words) => !["Sent", "Delivered", "Read"].includes(words))
          .join(" / "),
      ),
    ); // prettier-ignore
  const both = async (wanted: readonly string[]) => {
    // From one device to the other.
    await shows(() => shown(alice), wanted, 30_000);
    await shows(() => shown(bob), wanted, 30_000);
  };
  const item = (page: Page, text: string) => page.locator(".tc-message").filter({ hasText: text });

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    alice = await BrowserPerson.open(browser, server.origin, "alice");
    bob = await BrowserPerson.open(browser, server.origin, "bob");
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 120_000);

  it("is written, and read", async () => {
    await Promise.all([alice.signUp(), bob.signUp()]);
    await alice.find("bob");
    for (const text of ["first", "second", "third"]) await alice.send(text);
    await bob.choose("alice");
    await both(["first", "second", "third"]);
  }, 120_000);

  it("is answered and given an emoji by the keyboard alone", async () => {
    const { page } = bob;
    const { keyboard } = page;
    const focusIn = (text: string) =>
      page.waitForFunction((wanted) => document.activeElement?.textContent?.includes(wanted), text);
    await bob.messages().focus();
    for (let up = 0; up < 2; up++) await keyboard.press("ArrowUp");
    await keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    expect(await barriers(page)).toEqual([]);
    // Past the emoji and the button for more of them.
    for (let right = 0; right < 7; right++) await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await page.getByText("Replying to alice").waitFor();
    await keyboard.type("to the second");
    await keyboard.press("Enter");
    await both(["first", "second", "third", "second / to the second"]);

    await bob.messages().focus();
    for (let up = 0; up < 4; up++) await keyboard.press("ArrowUp");
    await focusIn("first");
    await keyboard.press("Enter");
    await focusIn("👍");
    await keyboard.press("Enter");
    await both(["first / 👍", "second", "third", "second / to the second"]);
    // The focus is where it was, and Escape has left nothing but the menu.
    await shows(() => page.evaluate(() => document.activeElement?.className.includes("tc-message")), true);
  }, 120_000);

  it("is changed with Up, and taken back by the mouse; both see it, and both again after a start", async () => {
    const { page } = alice;
    await field(alice).focus();
    await page.keyboard.press("ArrowUp");
    await shows(() => field(alice).inputValue(), "third");
    await page.keyboard.type(", and last");
    await page.keyboard.press("Enter");
    await both(["first / 👍", "second", "third, and last / edited", "second / to the second"]);
    await shows(() => field(alice).inputValue(), "");

    // A finger that rests, and is lifted when the menu is there.
    const finger = { pointerType: "touch", isPrimary: true, clientX: 500, clientY: 500 };
    await item(page, "first").locator(".tc-bubble").dispatchEvent("pointerdown", finger);
    await page.getByRole("menu").waitFor();
    await item(page, "first").locator(".tc-bubble").dispatchEvent("pointerup", finger);
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "hidden" });

    await item(page, "first").click({ button: "right" });
    await page.getByRole("menuitemcheckbox", { name: "👍" }).click();
    await both(["first / 👍 2", "second", "third, and last / edited", "second / to the second"]);
    await item(page, "second").first().locator(".tc-bubble").hover();
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    const gone = "This message was deleted.";
    const last = ["first / 👍 2", gone, "third, and last / edited", `${gone} / to the second`];
    await both(last);
    await Promise.all([alice.page.reload(), bob.page.reload()]);
    await both(last);
  }, 120_000);

  it("is found again by a word, by what answers it and by its day, with nothing in the way of anybody", async () => {
    const { page } = bob;
    await page.getByRole("button", { name: "Search in this conversation" }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
    await page.keyboard.type("THIRD");
    await page.getByText("1 of 1").waitFor();
    await shows(() => page.locator(".tc-message-found").allInnerTexts().then((all) => all.length), 1); // prettier-ignore
    expect(await barriers(page)).toEqual([]);
    const day = await page.evaluate(() => new Date().toLocaleDateString("sv"));
    await page.getByLabel("Go to a day").fill(day);
    await page.locator(".tc-message-found").filter({ hasText: "first" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /This message was deleted/ }).click();
    await page.locator(".tc-message-found").filter({ hasText: "This message was deleted." }).first().waitFor();
  }, 120_000);

  it("hear no complaint from their pages", () => {
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
