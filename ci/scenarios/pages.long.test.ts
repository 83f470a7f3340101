import type { Browser } from "playwright-core";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { tellOfSweeps, visitScene } from "./browser/page-sweeps.ts";
import { servePreview } from "./browser/serve-preview.ts";

browserStory("every page at every width, in every language", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servePreview>>;

  beforeAll(async () => {
    site = await servePreview();
    browser = await openBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  tellOfSweeps((scene, look) => visitScene(browser, site.origin, scene, look), "whole");
});
