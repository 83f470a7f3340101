import { shows } from "./shows.ts";
import type { BrowserContext, Page } from "playwright-core";
import { Person } from "../../../services/testing/person.ts";
import { find, signUp } from "./unkind-story.ts";
import type { OpenPage } from "./staying-stories.ts";

/** So long after the last key a page may be gone and lose nothing; each key comes as late as from a person. */
const SOON = 100;
const FAST = { delay: 100 };

const field = (page: Page) => page.getByRole("textbox", { name: "Message" });
const value = (page: Page) => field(page).inputValue();

/** What may happen to a page while somebody writes: each answers with the page that one goes on in. */
const ENDS: readonly (readonly [name: string, end: (page: Page, context: BrowserContext) => Promise<Page>])[] = [
  ["reloaded", async (page) => (await page.reload(), page)],
  [
    "left for another and come back to",
    async (page) => {
      const address = page.url();
      await page.goto("about:blank");
      await page.goto(address);
      return page;
    },
  ],
  [
    "closed",
    async (page, context) => {
      const address = page.url();
      await page.close();
      const next = await context.newPage();
      await next.goto(address);
      return next;
    },
  ],
];

/** Whoever types without a pause, and has a page that ends at once. */
export function tellOfDrafts(open: OpenPage, origin: () => string): void {
  it("loses nothing of what was typed without a pause when the page is left at once, and a moment of it in a crash", async () => {
    await Person.signUp(origin(), "draft_reader");
    await open(async (first, context) => {
      let page = first;
      await signUp(page, "draft_writer");
      await find(page, "draft_reader");
      let text = "";
      const write = async (more: string) => {
        text += more;
        await field(page).focus();
        await page.keyboard.press("End");
        await page.keyboard.type(more, FAST);
        await page.waitForTimeout(SOON);
      };
      const holds = () => page.waitForFunction((kept) => document.querySelector("textarea")?.value === kept, text);
      for (const [name, end] of ENDS) {
        await write(`written until it was ${name}. `);
        page = await end(page, context);
        await holds();
      }
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const pasted = "a recipe, from somewhere else. ".repeat(20);
      await page.evaluate((words) => navigator.clipboard.writeText(words), pasted);
      await field(page).focus();
      await page.keyboard.press("Control+V");
      text += pasted;
      await page.waitForTimeout(SOON / 2);
      await page.reload();
      await holds();

      await write("and then it was gone with a crash");
      const address = page.url();
      const devtools = await context.newCDPSession(page);
      devtools.send("Page.crash").catch(() => undefined); // It has nobody left to answer.
      await page.waitForEvent("crash");
      page = await context.newPage();
      await page.goto(address);
      // The page that is gone does not give its turn away: it is asked for.
      await field(page)
        .or(page.getByRole("button", { name: "Continue here" }))
        .first()
        .waitFor();
      if (!(await field(page).isVisible())) await page.getByRole("button", { name: "Continue here" }).click();
      await page.waitForFunction(() => document.querySelector("textarea")?.value !== "");
      const kept = await value(page);
      expect(text.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThan(text.length - 11);
      const written = page.getByRole("log", { name: "Messages" }).locator(".tc-message-text");
      await shows(() => written.count(), 0);
    });
  }, 120_000);
}
