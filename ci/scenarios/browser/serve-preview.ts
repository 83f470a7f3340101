import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { clientDigest } from "../../setup/build-client.mjs";
import { conversation } from "./page-visits.ts";
import { browserStory, openBrowser } from "./open-browser.ts";
import { serveFolder } from "./serve-folder.ts";
import type { OpenPreview } from "./writing-stories.ts";

const root = join(import.meta.dirname, "../../..");

/** Of the sources that it was built from. */
const marker = join(root, "dist/web-preview.inputs");

/**
 * Serves the page over a core without a server, under the strict policy. It is built where its sources have changed; their
 * types were checked when the client was built, as its tsconfig.json names the preview too.
 */
export async function servePreview(): ReturnType<typeof serveFolder> {
  const digest = clientDigest(root);
  if (!existsSync(marker) || readFileSync(marker, "utf8") !== digest) {
    rmSync(marker, { force: true });
    const built = spawnSync(
      process.execPath,
      [join(root, "node_modules/@angular/cli/bin/ng.js"), "build", "--configuration", "preview"],
      {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, NG_CLI_ANALYTICS: "false", CI: "1", NG_BUILD_TYPE_CHECK: "false" },
      },
    );
    if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
    writeFileSync(marker, digest);
  }
  return serveFolder(join(root, "dist/web-preview"));
}

/** What a story of the preview has, once it runs. */
export interface Preview {
  readonly browser: Browser;
  readonly origin: string;
}

/** Tests that need the preview in a browser. */
export function previewStory(title: string, tell: (preview: () => Preview) => void): void {
  browserStory(title, () => {
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

    tell(() => ({ browser, origin: site.origin }));
  });
}

/** Opens a conversation of it in a context of its own. */
export async function openPreview(
  { browser, origin }: Preview,
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
