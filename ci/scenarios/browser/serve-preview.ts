import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { conversation } from "./page-visits.ts";
import { serveFolder } from "./serve-folder.ts";
import type { OpenPreview } from "./writing-stories.ts";

const root = join(import.meta.dirname, "../../..");

/** Builds the page over a core without a server, and serves it under the strict policy. */
export async function servePreview(): ReturnType<typeof serveFolder> {
  const built = spawnSync(
    process.execPath,
    [join(root, "node_modules/@angular/cli/bin/ng.js"), "build", "--configuration", "preview"],
    { cwd: root, encoding: "utf8", env: { ...process.env, NG_CLI_ANALYTICS: "false", CI: "1" } },
  );
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  return serveFolder(join(root, "dist/web-preview"));
}

/** Opens a conversation of it in a context of its own. */
export async function openPreview(
  browser: Browser,
  origin: string,
  { timezoneId, before, width = 1100, locale = "en-GB" }: Parameters<OpenPreview>[0],
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: "reduce",
    locale,
    baseURL: origin,
    ...(timezoneId === undefined ? {} : { timezoneId }),
  });
  try {
    const page = await context.newPage();
    await before?.(page);
    await page.goto(`${conversation}?scene=home`);
    await page.getByRole("log").waitFor();
    await look(page);
  } finally {
    await context.close();
  }
}
