import type { Page } from "playwright-core";

/** What the page's own scope has of it. */
interface Watched {
  readonly watched: readonly (Worker & { readonly answers: number })[];
}

/** The workers in which a page has its cryptography computed, for as long as it is not loaded anew. */
export class CryptoThreads {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page once more, so that nothing of it is at work before it is watched. */
  static async watch(page: Page): Promise<CryptoThreads> {
    await page.addInitScript(() => {
      const watched: Worker[] = [];
      const Counting = class extends Worker {
        answers = 0;
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          this.addEventListener("message", () => (this.answers += 1));
          watched.push(this);
        }
      };
      Object.assign(globalThis, { Worker: Counting, watched });
    });
    await page.reload();
    return new CryptoThreads(page);
  }

  /** How many answers each has given, in the order in which they were started. */
  answers(): Promise<number[]> {
    return this.#page.evaluate(() => (globalThis as unknown as Watched).watched.map(({ answers }) => answers));
  }

  /** Ends the newest, as a browser does that has no memory left for it. */
  kill(): Promise<void> {
    return this.#page.evaluate(() => {
      const newest = (globalThis as unknown as Watched).watched.at(-1)!;
      newest.terminate();
      newest.dispatchEvent(new ErrorEvent("error", { message: "killed by the story" }));
    });
  }
}
