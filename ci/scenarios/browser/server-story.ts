import type { Browser } from "playwright-core";
import { browserStory, openBrowser } from "./open-browser.ts";
import { ServerProcess } from "./server-process.ts";

/** What a story of the real server has, once it runs. */
export interface Served {
  readonly browser: () => Browser;
  readonly origin: () => string;
}

/** Tests that need a server of their own in a browser. */
export function serverStory(title: string, tell: (served: Served) => void): void {
  browserStory(title, () => {
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

    tell({ browser: () => browser, origin: () => server.origin });
  });
}
