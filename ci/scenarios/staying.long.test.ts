import type { Browser } from "playwright-core";
import { tellOfEntering } from "./browser/entering-stories.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { tellOfStaying } from "./browser/staying-stories.ts";
import { tellOfFlying } from "./browser/without-network-stories.ts";
import { visitPage } from "./browser/visit-page.ts";

browserStory("a page that is entered and stays open", () => {
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

  tellOfEntering(
    (look) => visitPage(browser, { origin: server.origin }, (page) => look(page)),
    () => server.origin,
  );
  tellOfStaying(
    (look, workers) => visitPage(browser, { origin: server.origin, workers }, look),
    () => browser,
    () => server.origin,
  );
  tellOfFlying(
    () => browser,
    () => server.origin,
  );
});
