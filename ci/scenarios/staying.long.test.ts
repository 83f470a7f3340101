import type { Browser } from "playwright-core";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { tellOfStaying } from "./browser/staying-stories.ts";

browserStory("a page that stays open", () => {
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

  tellOfStaying(
    async (look) => {
      const context = await browser.newContext({
        baseURL: server.origin,
        locale: "en-GB",
        viewport: { width: 1100, height: 800 },
      });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(20_000);
        await page.goto("/");
        await look(page, context);
      } finally {
        await context.close();
      }
    },
    () => browser,
    () => server.origin,
  );
});
