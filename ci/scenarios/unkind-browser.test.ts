import type { Browser, BrowserContext, Page } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { tellOfSigningUp } from "./browser/signing-up-stories.ts";
import { shows } from "./browser/shows.ts";
import { visitPage } from "./browser/visit-page.ts";

const password = "paper lantern over water 7";

/** What a browser may do instead of storing; each runs in the page before anything of TenChat does. */
const unkind = {
  noLocalStorage: () =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    }),
  fullLocalStorage: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  },
  databaseThrows: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
  },
  databaseErrs: () => {
    IDBFactory.prototype.open = () => {
      const request = new EventTarget() as IDBOpenDBRequest;
      Object.assign(request, { error: new DOMException("Internal error opening backing store.", "UnknownError") });
      setTimeout(() => request.onerror?.(new Event("error")), 50);
      return request;
    };
  },
  databaseIsSilent: () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  noDatabase: () => Object.defineProperty(window, "indexedDB", { value: undefined }),
  promisesOnTheThirdTime: () => {
    let asked = 0;
    const answer = async () => {
      asked += 1;
      document.documentElement.dataset["asked"] = String(asked);
      return asked === 3;
    };
    Object.assign(StorageManager.prototype, { persist: answer, persisted: async () => asked >= 3 });
  },
  databaseIsFull: () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("Encountered full disk.", "QuotaExceededError");
    };
  },
};

browserStory("an unkind browser", () => {
  const server = new ServerProcess();
  let browser: Browser;

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 60_000);

  function visit(
    tricks: readonly (keyof typeof unkind)[],
    look: (page: Page, context: BrowserContext) => Promise<void>,
    options: { path?: string; locale?: string } = {},
  ): Promise<void> {
    return visitPage(browser, { origin: server.origin, tricks: tricks.map((name) => unkind[name]), ...options }, look);
  }

  const accountExists = async (username: string): Promise<boolean> => {
    const answer = await fetch(`${server.origin}/v1/accounts`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username, password, deviceName: "Another browser" }),
    });
    return ((await answer.json()) as { code?: string }).code === "username-taken";
  };

  it("shows page and audit, signs up, and keeps theme and language for this page without localStorage", async () => {
    await visit(["noLocalStorage"], async (page) => {
      await signUp(page, "local_less");
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByLabel("Dark").check({ force: true });
      await page.getByLabel("Language").selectOption("de");
      await page.getByRole("heading", { name: "Einstellungen" }).waitFor();
      await shows(() => page.evaluate(() => document.documentElement.dataset["theme"]), "dark");
    });
    await visit(["noLocalStorage"], (page) => page.getByRole("heading", { level: 1 }).waitFor(), { path: "/audit" });
    await visit(["fullLocalStorage"], async (page) => {
      await signUp(page, "local_full");
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByLabel("Dark").check({ force: true });
      await shows(() => page.evaluate(() => document.documentElement.dataset["theme"]), "dark");
    });
  }, 60_000);

  it("says within seconds what the browser answered, and offers no form", async () => {
    const answers = [
      [["databaseThrows", "noLocalStorage"], "SecurityError: Access is denied for this document."],
      [["databaseErrs"], "UnknownError: Internal error opening backing store."],
      [["databaseIsSilent"], "had no answer"],
      [["noDatabase"], "There is no IndexedDB in this browser."],
    ] as const;
    const say = ([tricks, answer]: (typeof answers)[number]) =>
      visit(tricks, async (page) => {
        const told = page.getByRole("alert");
        await told.waitFor();
        const words = (await told.textContent()) ?? "";
        expect(words).toContain("This browser's storage cannot be used");
        expect(words).toContain(answer);
        expect(words).toContain(new URL(server.origin).host);
        expect(words).not.toMatch(/another tab/i);
        await shows(() => page.locator("form, input").count(), 0);
        await shows(() => page.getByRole("button", { name: "Try again" }).count(), 1);
        expect(await barriers(page)).toEqual([]);
      });
    // At once: one of them is given five seconds to answer.
    await Promise.all(answers.map(say));
  }, 60_000);

  it("says it in German and Arabic too", async () => {
    for (const [locale, words] of [
      ["de", "Der Speicher dieses Browsers lässt sich nicht benutzen"],
      ["ar", "لا يمكن استخدام ذاكرة هذا المتصفح"],
    ] as const) {
      await visit(["noDatabase"], (page) => page.getByRole("heading", { name: words }).waitFor(), { locale });
    }
  }, 60_000);

  it("makes no account where the keys would have no place, and says why", async () => {
    await visit([], async (page) => {
      await page.getByLabel("Username").waitFor();
      await page.evaluate(unkind.databaseIsFull);
      await fillSignUp(page, "no_room_here");
      await page.getByRole("alert").waitFor();
      const words = (await page.getByRole("alert").textContent()) ?? "";
      expect(words).toContain("QuotaExceededError: Encountered full disk.");
      expect(words).not.toMatch(/another tab/i);
      await shows(() => page.getByLabel("Username").inputValue(), "no_room_here");
    });
    expect(await accountExists("no_room_here")).toBe(false);
  }, 60_000);

  it("is asked once to keep what is stored, and again when the person says so; what it answered stands in the settings", async () => {
    await visit(["promisesOnTheThirdTime"], async (page) => {
      await signUp(page, "asks_to_keep");
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByText("This browser has not promised to keep your keys and messages").waitFor();
      await shows(() => page.evaluate(() => document.documentElement.dataset["asked"]), "1");
      await page.getByRole("button", { name: "Ask the browser" }).click();
      await page.getByText("The browser did not promise it. Nothing has changed.").waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("button", { name: "Ask the browser" }).click();
      await page.getByText("This browser has promised to keep your keys and messages").waitFor();
      await shows(() => page.getByRole("button", { name: "Ask the browser" }).count(), 0);
    });
  }, 60_000);

  tellOfSigningUp((look) => visit([], look));

  it("keeps what is written when the storage fails later, says so, and goes on by itself", async () => {
    await visit([], async (page) => {
      await signUp(page, "later_full");
      await accountExists("later_other");
      await find(page, "later_other");
      const put = await page.evaluateHandle(() => IDBObjectStore.prototype.put);
      await page.evaluate(unkind.databaseIsFull);
      await page.getByRole("textbox", { name: "Message" }).fill("nobody may lose this");
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByText("This browser stores nothing at the moment.").first().waitFor();
      await shows(() => page.getByRole("textbox", { name: "Message" }).inputValue(), "nobody may lose this");
      await shows(() => page.getByRole("listitem").filter({ hasText: "nobody may lose this" }).count(), 0);
      expect(await barriers(page)).toEqual([]);
      await page.evaluate((kept) => {
        IDBObjectStore.prototype.put = kept;
      }, put);
      await page.getByText("This browser stores nothing at the moment.").waitFor({ state: "detached" });
      await page.reload();
      await page.getByRole("textbox", { name: "Message" }).waitFor();
      await page.waitForFunction(() => document.querySelector("textarea")?.value === "nobody may lose this");
    });
  }, 60_000);
});

async function fillSignUp(page: Page, username: string): Promise<void> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
}

async function signUp(page: Page, username: string): Promise<void> {
  await fillSignUp(page, username);
  await page.getByRole("button", { name: "New conversation" }).waitFor();
}

async function find(page: Page, other: string): Promise<void> {
  await page.getByRole("button", { name: "New conversation" }).click();
  await page.getByLabel("Search people").fill(other);
  await page.getByRole("button", { name: other, exact: true }).click();
  await page.getByRole("log", { name: "Messages" }).waitFor();
}
