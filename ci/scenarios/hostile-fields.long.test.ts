import type { Browser } from "playwright-core";
import { hostileTexts } from "./browser/hostile-texts.ts";
import { tryFields } from "./browser/hostile-text-stories.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { openPreview, servePreview } from "./browser/serve-preview.ts";

browserStory("everything that is known to run in careless pages, in every field of every page", () => {
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

  it("A11 runs nothing, breaks no rule of the policy, and builds nothing", async () => {
    const { texts, whole } = hostileTexts();
    console.info(`${texts.length} texts${whole ? "" : ", since the public vectors are not here (TENCHAT_VECTORS)"}.`);
    await tryFields((options, look) => openPreview(browser, site.origin, options, look), texts);
  }, 600_000);
});
