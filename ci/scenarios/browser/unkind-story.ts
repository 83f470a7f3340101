import type { BrowserContext, Page } from "playwright-core";
import { serverStory } from "./server-story.ts";
import { visitPage } from "./visit-page.ts";

const password = "paper lantern over water 7";

/** What a browser may do instead of storing; each runs in the page before anything of TenChat does. */
export const unkind = {
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

type Look = (page: Page, context: BrowserContext) => Promise<void>;

/** A server that is visited by browsers which play tricks on its page. */
export interface UnkindVisits {
  readonly host: () => string;
  visit(
    tricks: readonly (keyof typeof unkind)[],
    look: Look,
    options?: { path?: string; locale?: string },
  ): Promise<void>;
  accountExists(username: string): Promise<boolean>;
}

export function unkindStory(title: string, tell: (visits: UnkindVisits) => void): void {
  serverStory(title, ({ browser, origin }) => {
    tell({
      host: () => new URL(origin()).host,
      visit: (tricks, look, options = {}) =>
        visitPage(browser(), { origin: origin(), tricks: tricks.map((name) => unkind[name]), ...options }, look),
      accountExists: async (username) => {
        const answer = await fetch(`${origin()}/v1/accounts`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ username, password, deviceName: "Another browser" }),
        });
        return ((await answer.json()) as { code?: string }).code === "username-taken";
      },
    });
  });
}

export async function fillSignUp(page: Page, username: string): Promise<void> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
}

export async function signUp(page: Page, username: string): Promise<void> {
  await fillSignUp(page, username);
  await page.getByRole("button", { name: "New conversation" }).waitFor();
}

export async function find(page: Page, other: string): Promise<void> {
  await page.getByRole("button", { name: "New conversation" }).click();
  await page.getByLabel("Search people").fill(other);
  await page.getByRole("button", { name: other, exact: true }).click();
  await page.getByRole("log", { name: "Messages" }).waitFor();
}
