import type { Locator, Page } from "playwright-core";
import { conversation } from "./page-visits.ts";
import { shows } from "./shows.ts";
import type { OpenPreview } from "./writing-stories.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Message" });
const texts = (page: Page) => page.locator("[role=log] .tc-message-text").allTextContents();

/** Where a person writes words, and how they come to it. */
const FIELDS: readonly (readonly [scene: string, path: string, reach: (page: Page) => Promise<Locator>])[] = [
  ["home", conversation, async (page) => field(page)],
  ["home", conversation, async (page) => page.getByRole("searchbox", { name: "Filter by name" })],
  [
    "home",
    conversation,
    async (page) => {
      await page.getByRole("button", { name: "Search in this conversation" }).click();
      return page.getByRole("searchbox", { name: "Search in this conversation" });
    },
  ],
  [
    "home",
    conversation,
    async (page) => {
      await page.getByRole("button", { name: "Insert an emoji" }).click();
      return page.getByRole("searchbox", { name: "Search by name" });
    },
  ],
  [
    "group",
    "/conversations/c-group",
    async (page) => {
      await field(page).focus();
      await page.keyboard.type("@");
      await page.getByRole("listbox").waitFor();
      return field(page);
    },
  ],
  ["home", "/conversations/new", async (page) => page.getByRole("searchbox", { name: "Search people" })],
  ["home", "/conversations/new-group", async (page) => page.getByRole("textbox").first()],
];

/** Keys that an input method has taken are no keys of the page, in the field for messages and in every other one. */
export function tellOfInputMethods(open: OpenPreview): void {
  it("sends nothing with an Enter that belongs to an input method, whichever order the browser keeps", async () => {
    await open({}, async (page) => {
      const before = await texts(page);
      const browser = await page.context().newCDPSession(page);
      await field(page).focus();
      const compose = async (composed: string, chosen: string) => {
        const end = composed.length;
        await browser.send("Input.imeSetComposition", { text: composed, selectionStart: end, selectionEnd: end });
        const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
        await browser.send("Input.dispatchKeyEvent", { type: "keyDown", ...enter });
        await browser.send("Input.insertText", { text: chosen });
      };
      await compose("にほんご", "日本語");
      // Safari ends the composition first, and only the key's code tells.
      await field(page).evaluate((element) =>
        element.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true } as object),
        ),
      );
      expect([await texts(page), await field(page).inputValue()]).toEqual([before, "日本語"]);
      await page.keyboard.press("Enter");
      const sent = async () => [(await texts(page)).slice(before.length), await field(page).inputValue()];
      await shows(sent, [["日本語"], ""]);
      await compose("한글", "한글");
      await page.keyboard.press("Enter");
      await shows(sent, [["日本語", "한글"], ""]);
    });
  }, 60_000);

  it("does nothing in any field with any key that belongs to an input method", async () => {
    await open({}, async (page) => {
      const wrong: object[] = [];
      for (const [scene, path, reach] of FIELDS) {
        await page.goto(`${path}?scene=${scene}`);
        const writing = await reach(page);
        await writing.focus();
        await page.keyboard.type("a");
        await page.waitForTimeout(300);
        const state = () =>
          page.evaluate(() => ({
            address: location.pathname,
            focused: document.activeElement?.outerHTML.slice(0, 60),
            value: (document.activeElement as HTMLInputElement).value,
            open: document.querySelectorAll("dialog[open], [role=listbox], [role=search]").length,
            scrolled: document.querySelector("[role=log]")?.scrollTop,
            chosen: document.activeElement?.getAttribute("aria-activedescendant"),
          }));
        const before = await state();
        const prevented = await writing.evaluate((element) => {
          const keys = ["Enter", "Escape", "ArrowDown", "ArrowUp", "Home", "Tab", "z"];
          const taken = [{ isComposing: true }, { keyCode: 229 }];
          return keys.flatMap((key) =>
            taken.flatMap((sign) => {
              const ctrlKey = key === "z";
              const init = { key, ctrlKey, bubbles: true, cancelable: true, ...sign };
              return element.dispatchEvent(new KeyboardEvent("keydown", init))
                ? []
                : [`${key} of ${Object.keys(sign)}`];
            }),
          );
        });
        await page.waitForTimeout(100);
        const after = await state();
        const changed = JSON.stringify(after) !== JSON.stringify(before);
        if (changed || prevented.length > 0) wrong.push({ path, before, prevented, ...(changed ? { after } : {}) });
      }
      expect(wrong).toEqual([]);
    });
  }, 60_000);
}
