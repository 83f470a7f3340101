import type { Browser, BrowserContext, Page } from "playwright-core";

interface Visit {
  readonly origin: string;
  readonly path?: string | undefined;
  readonly locale?: string | undefined;
  /** Whether the browser keeps the page for when there is no network. */
  readonly workers?: "allow" | "block" | undefined;
  /** What runs in the page before anything of TenChat does. */
  readonly tricks?: readonly (() => void)[];
}

/** Opens a page in a context of its own, which is closed once it was looked at. */
export async function visitPage(
  browser: Browser,
  { origin, path = "/", locale = "en-GB", tricks = [], workers = "allow" }: Visit,
  look: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const viewport = { width: 1100, height: 800 };
  const context = await browser.newContext({ baseURL: origin, locale, viewport, serviceWorkers: workers });
  try {
    for (const trick of tricks) await context.addInitScript(trick);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(path);
    await look(page, context);
  } finally {
    await context.close();
  }
}
