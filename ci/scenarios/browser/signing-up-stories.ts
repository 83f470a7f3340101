import type { Page } from "playwright-core";
import { shows } from "./shows.ts";

const password = "paper lantern over water 7";

/** Opens the first page in a fresh browser context. */
export type OpenWelcome = (look: (page: Page) => Promise<void>) => Promise<void>;

const username = (page: Page) => page.getByLabel("Username");
const secret = (page: Page) => page.getByLabel("Password");
/** Let in: with keys of one's own here, or past the question what to do without them in a fresh browser. */
const letIn = (page: Page) =>
  page
    .getByRole("button", { name: "New conversation" })
    .or(page.getByRole("heading", { name: "Your keys are on another device" }))
    .waitFor();

/** As a password manager does: past the keyboard, and told by whatever events it sees fit. */
async function fillByScript(page: Page, name: string, word: string, events: readonly string[]): Promise<void> {
  for (const [field, value] of [
    [username(page), name],
    [secret(page), word],
  ] as const) {
    await field.evaluate(
      (input: HTMLInputElement, { text, told }) => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, text);
        for (const event of told) input.dispatchEvent(new Event(event, { bubbles: true }));
      },
      { text: value, told: events },
    );
  }
}

/** What password managers do to the first form, and people who are there already. */
export function tellOfPasswordManagers(open: OpenWelcome): void {
  it("signs in with what a password manager put into the fields, whatever it told the page", async () => {
    await open(async (page) => {
      await username(page).fill("filled_in");
      await secret(page).fill(password);
      await page.keyboard.press("Enter");
      await letIn(page);
    });
    const enter = (events: readonly string[]) =>
      open(async (page) => {
        await page.getByRole("button", { name: "I have an account" }).click();
        await fillByScript(page, "filled_in", password, events);
        await page.getByRole("button", { name: "Sign in" }).click();
        await letIn(page);
      });
    await Promise.all([["change"], ["input", "change"], []].map(enter));
  }, 90_000);

  it("lets somebody in who presses Enter with the right password, and tells only another that the name is taken", async () => {
    await open(async (page) => {
      await fillByScript(page, "filled_in", password, ["input"]);
      await secret(page).focus();
      await page.keyboard.press("Enter");
      await letIn(page);
    });
    await open(async (page) => {
      await shows(() => secret(page).getAttribute("autocomplete"), "new-password");
      await username(page).fill("filled_in");
      await secret(page).fill("another lantern over water 9");
      await page.keyboard.press("Enter");
      await page.getByText("That username is taken. If it is yours, sign in").waitFor();
      await page.getByRole("button", { name: "I have an account" }).click();
      await page.locator("input[autocomplete=current-password]").waitFor();
      await shows(() => page.getByRole("button", { name: "Create account" }).count(), 0);
      await secret(page).fill(password);
      await page.keyboard.press("Enter");
      await letIn(page);
    });
  }, 90_000);
}

/** What people and their clipboards do to it. */
export function tellOfMistakes(open: OpenWelcome): void {
  it("names every mistake at once, each beside its field, and cuts nothing that is pasted", async () => {
    await open(async (page) => {
      await page.getByRole("button", { name: "Create account" }).click();
      await page.getByText("Type a password first.").waitFor();
      for (const field of [username(page), secret(page)]) {
        const described = await field.getAttribute("aria-describedby");
        await page
          .locator(`#${described}`)
          .filter({ hasText: /first\.$/ })
          .waitFor();
      }
      await shows(() => page.evaluate(() => document.activeElement?.getAttribute("name")), "username");

      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const long = "ab 3".repeat(50);
      await page.evaluate((text) => navigator.clipboard.writeText(text), long);
      await username(page).fill("long_password");
      await secret(page).fill("");
      await secret(page).focus();
      await page.keyboard.press("Control+V");
      await shows(() => secret(page).inputValue(), long);
      await page.getByRole("button", { name: "Create account" }).click();
      await page.getByText("A password has at most 128 characters; this one has 200.").waitFor();
      await shows(() => secret(page).inputValue(), long);
      await secret(page).fill("🏮🌊🧭🪁🎐🪷🌙🎋🪔🐚".repeat(8));
      await page.getByRole("button", { name: "Create account" }).click();
      await letIn(page);
    });
  }, 90_000);
}
