import type { Browser, Page } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import { conversation, OVERLAYS, PAGES } from "./browser/page-visits.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { openPreview, servePreview } from "./browser/serve-preview.ts";
import { tellOfHostileTexts } from "./browser/hostile-text-stories.ts";
import { type OpenPreview, tellOfWriting } from "./browser/writing-stories.ts";
import { shows } from "./browser/shows.ts";

browserStory("every page", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servePreview>>;

  beforeAll(async () => {
    site = await servePreview();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens a scene in a context of its own. */
  async function visit(
    options: { scene: string; path: string; locale?: string },
    look: (page: Page, complaints: string[]) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 760 },
      locale: options.locale ?? "en-GB",
      reducedMotion: "reduce",
    });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
      page.on("pageerror", (error) => complaints.push(String(error)));
      await show(page, options);
      await look(page, complaints);
    } finally {
      await context.close();
    }
  }

  async function show(page: Page, { scene, path }: { scene: string; path: string }): Promise<void> {
    await page.goto(`${site.origin}${path}?scene=${scene}`);
    await page.locator("h1:visible, h2:visible").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
  }

  // One page shows every scene in turn, and its language changes where it stands: most of the time of a story of pages is
  // their loading.
  it("passes axe-core's WCAG 2.2 AA rules in light and dark, and fits 360 to 1,920 pixels and a phone in each language", async () => {
    const found: string[] = [];
    await visit({ scene: "welcome", path: "/" }, async (page, complaints) => {
      for (const [scene, path] of PAGES) {
        await show(page, { scene, path });
        const misfits = await findMisfitsAt(page, [1920, 1280, 768, 360]);
        const barred = [...(await barriers(page)), ...(await inTheDark(page, () => barriers(page, "colours")))];
        for (const language of ["de", "ar"]) {
          await speak(page, language);
          misfits.push(...(await findMisfitsAt(page, [360])).map((misfit) => `in ${language} ${misfit}`));
        }
        await speak(page, "system");
        found.push(...[...misfits, ...barred, ...complaints.splice(0)].map((problem) => `${scene} ${path} ${problem}`));
      }
    });
    expect(found).toEqual([]);
  }, 180_000);

  it("passes the same rules with each menu and each question open, in light and dark, and fits 360 pixels", async () => {
    const found: string[] = [];
    await visit({ scene: "welcome", path: "/" }, async (page, complaints) => {
      for (const { file, scene, path, open: unfold } of OVERLAYS) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await show(page, { scene, path });
        await unfold(page);
        await page.locator("dialog[open], [popover]:popover-open").first().waitFor();
        const barred = [...(await barriers(page)), ...(await inTheDark(page, () => barriers(page, "colours")))];
        const misfits = await findMisfitsAt(page, [1440, 360]);
        found.push(...[...misfits, ...barred, ...complaints.splice(0)].map((problem) => `${file} ${path} ${problem}`));
      }
    });
    expect(found).toEqual([]);
  }, 180_000);

  it.each([
    ["de", "ltr", "Benutzername"],
    ["ar", "rtl", "اسم المستخدم"],
  ])(
    "speaks the language of the browser: %s",
    async (locale, direction, username) => {
      await visit({ scene: "welcome", path: "/", locale }, async (page, complaints) => {
        const spoken = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
        expect(spoken).toEqual([locale, direction]);
        await page.getByLabel(username).waitFor();
        expect(complaints).toEqual([]);
      });
    },
    60_000,
  );

  it("can be walked with the keyboard alone", async () => {
    await visit({ scene: "home", path: "/" }, async (page) => {
      const focused = () =>
        page.evaluate(
          () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim(),
        );
      await page.keyboard.press("Control+k");
      await page.getByLabel("Search people").waitFor();
      await page.keyboard.type("gr");
      await page.getByRole("button", { name: "Grace Hopper" }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("textbox", { name: "Message" }).waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
      await page.keyboard.type("one");
      await page.keyboard.press("Shift+Enter");
      await page.keyboard.type("two");
      await page.keyboard.press("Enter");
      const texts = page.getByRole("log", { name: "Messages" }).locator(".tc-message-text");
      await texts.first().waitFor();
      await shows(() => texts.allTextContents(), ["one\ntwo"]);
      await page.keyboard.press("F6");
      await shows(async () => (await focused())?.includes("Settings"), true);
      await page.keyboard.press("Shift+F6");
      await shows(focused, "Message");
      await page.keyboard.press("Shift+F6");
      await shows(focused, "Messages");
      await page.keyboard.press("Escape");
      await page.getByText("Choose a conversation, or begin one.").waitFor();
    });
  }, 60_000);

  it("goes back by Escape wherever the focus is, unless a search is emptied by it", async () => {
    await visit({ scene: "home", path: `${conversation}/timer` }, async (page) => {
      const address = () => new URL(page.url()).pathname;
      const filter = page.getByLabel("Filter by name");
      // Within one frame, as a busy machine has it.
      await filter.evaluate((element: HTMLInputElement) => {
        element.focus();
        document.execCommand("insertText", false, "gr");
        element.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
      });
      await shows(() => filter.inputValue(), "");
      expect(address()).toBe(`${conversation}/timer`);
      for (const path of [`${conversation}/timer`, "/conversations/c-group/members", "/administration"]) {
        await show(page, { scene: path.includes("group") ? "group" : "home", path });
        const back = await page.getByRole("link", { name: "Back", includeHidden: true }).getAttribute("href");
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.keyboard.press("Escape");
        await shows(() => Promise.resolve(address()), back);
      }
    });
  }, 60_000);

  const open: OpenPreview = (options, look) => openPreview(browser, site.origin, options, look);
  tellOfWriting(open);
  tellOfHostileTexts(open);

  it("keeps only the near ones of ten thousand messages in the page", async () => {
    await visit({ scene: "many", path: conversation }, async (page) => {
      await page.getByText("See you on Thursday").last().waitFor();
      await page.waitForTimeout(500);
      const worst = await page.evaluate(async () => {
        const tasks: number[] = [0];
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
          type: "longtask",
        });
        const log = document.querySelector("[role=log]");
        for (let step = 0; step < 60; step++) {
          log?.scrollBy(0, -400);
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        return { worst: Math.max(...tasks), rows: document.querySelectorAll("[role=listitem]").length };
      });
      expect(worst.rows).toBeGreaterThan(300);
      expect(worst.rows).toBeLessThan(2000);
      console.info(`The longest task while scrolling took ${Math.round(worst.worst)} ms.`);
    });
  }, 60_000);
});

async function findMisfitsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 760 });
    await nextPicture(page); // What is placed beside something else is placed anew.
    found.push(...(await page.evaluate(findMisfits)).map((misfit) => `at ${width}: ${misfit}`));
  }
  return found;
}

async function inTheDark(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const found = await look();
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return found.map((problem) => `dark: ${problem}`);
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(async (choice) => {
    const preview = globalThis as unknown as { language: { choose(choice: string): Promise<void> } };
    await preview.language.choose(choice);
  }, language);
  await nextPicture(page); // Angular writes what has changed before it.
}

async function nextPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
}

/** In the page: what sticks out, makes it scroll sideways, or is too small for a finger (44 pixels). */
function findMisfits(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const visible = [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea")].filter(
    (element) => element.getClientRects().length > 0 && element.closest(".tc-hidden") === null,
  );
  const outside = visible.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > clientWidth + 1;
  });
  // A link in a running text is as high as its line (WCAG 2.2, 2.5.8).
  const small = visible.filter((element) => {
    if (element.closest(".tc-message-text") !== null) return false;
    const { height, width } = (element.closest("label") ?? element).getBoundingClientRect();
    return height < 43.5 || width < 43.5;
  });
  return [
    ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth}`] : []),
    ...outside.map((element) => `outside: ${element.outerHTML.slice(0, 120)}`),
    ...small.map((element) => `small: ${element.outerHTML.slice(0, 120)}`),
  ];
}
