import type { Page } from "playwright-core";
import { barriers } from "./barriers.ts";
import type { Preview } from "./serve-preview.ts";
import { OVERLAYS, PAGES } from "./page-visits.ts";

/** Somebody's page in the preview: what is in it, its address and the browser's language. */
export interface Scene {
  readonly scene: string;
  readonly path: string;
  readonly locale?: string;
}

export type Look = (page: Page, complaints: string[]) => Promise<void>;

/** Opens a scene in a context of its own. */
export async function visitScene({ browser, origin }: Preview, scene: Scene, look: Look): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 760 },
    locale: scene.locale ?? "en-GB",
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await show(page, origin, scene);
    await look(page, complaints);
  } finally {
    await context.close();
  }
}

export async function show(page: Page, origin: string, { scene, path }: Scene): Promise<void> {
  const address = new URL(path, origin);
  address.searchParams.set("scene", scene);
  await page.goto(address.href);
  await page.locator("h1:visible, h2:visible").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

const addressOf = ([, path]: (typeof PAGES)[number]) => path;

/**
 * What is looked at, besides by axe-core's rules; in `npm test` each address and each file with something that opens once,
 * in what most often goes wrong: what is narrow, and in the light.
 */
const SIZES = {
  short: {
    pages: PAGES.filter((page, at) => PAGES.map(addressOf).indexOf(addressOf(page)) === at),
    overlays: OVERLAYS.filter(({ file }, at) => OVERLAYS.findIndex((each) => each.file === file) === at),
    widths: [1280, 360],
    languages: [],
    inTheDark: false,
  },
  whole: {
    pages: PAGES,
    overlays: OVERLAYS,
    widths: [1920, 1280, 768, 360],
    languages: ["de", "ar"],
    inTheDark: true,
  },
} as const;

/** Pages and what opens above them: axe-core's WCAG 2.2 AA rules, and whether it fits. */
export function tellOfSweeps(visit: (scene: Scene, look: Look) => Promise<void>, size: keyof typeof SIZES): void {
  const { pages, overlays, widths, languages, inTheDark } = SIZES[size];
  const lights = inTheDark ? "in light and dark" : "in the light";
  const between = `${widths.at(-1)} to ${widths[0].toLocaleString("en")} pixels`;
  const spoken = languages.map((language) => `, and a phone in ${language}`).join("");

  // One page shows every scene in turn, and its language changes where it stands: most of the time of a story of pages is
  // their loading.
  it(`passes axe-core's WCAG 2.2 AA rules ${lights}, and fits ${between}${spoken}`, async () => {
    const found: string[] = [];
    await visit({ scene: "welcome", path: "/" }, async (page, complaints) => {
      for (const [scene, path] of pages) {
        await show(page, new URL(page.url()).origin, { scene, path });
        const misfits = await findMisfitsAt(page, widths);
        const barred = [...(await barriers(page)), ...(inTheDark ? await barriersInTheDark(page) : [])];
        for (const language of languages) {
          await speak(page, language);
          misfits.push(...(await findMisfitsAt(page, [360])).map((misfit) => `in ${language} ${misfit}`));
        }
        if (languages.length > 0) await speak(page, "system");
        found.push(...[...misfits, ...barred, ...complaints.splice(0)].map((problem) => `${scene} ${path} ${problem}`));
      }
    });
    expect(found).toEqual([]);
  }, 300_000);

  it(`passes the same rules ${lights} with each menu and each question open, and fits 360 pixels`, async () => {
    const found: string[] = [];
    await visit({ scene: "welcome", path: "/" }, async (page, complaints) => {
      for (const { file, scene, path, open: unfold } of overlays) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await show(page, new URL(page.url()).origin, { scene, path });
        await unfold(page);
        await page.locator("dialog[open], [popover]:popover-open").first().waitFor();
        const barred = await barriers(page);
        if (inTheDark) barred.push(...(await barriersInTheDark(page)));
        const misfits = await findMisfitsAt(page, [1440, 360]);
        found.push(...[...misfits, ...barred, ...complaints.splice(0)].map((problem) => `${file} ${path} ${problem}`));
      }
    });
    expect(found).toEqual([]);
  }, 300_000);
}

async function findMisfitsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 760 });
    await nextPicture(page); // What is placed beside something else is placed anew.
    found.push(...(await page.evaluate(findMisfits)).map((misfit) => `at ${width}: ${misfit}`));
  }
  return found;
}

async function barriersInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const found = await barriers(page, "colours");
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

/** In the page: what sticks out, makes it scroll sideways, is too small for a finger (44 pixels) or does not look like a button. */
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
  // What is pressed looks as if it could be.
  const plain = visible.filter((element) => element.matches(".tc-button:not([data-look], [data-shape])"));
  // A value that nobody has made words of.
  const unsaid = document.body.innerText.match(/.{0,40}(?:\[object |\bundefined\b|\bNaN\b).{0,20}/gu) ?? [];
  return [
    ...unsaid.map((words) => `says ${words}`),
    ...plain.map((element) => `looks like no button: ${element.outerHTML.slice(0, 120)}`),
    ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth}`] : []),
    ...outside.map((element) => `outside: ${element.outerHTML.slice(0, 120)}`),
    ...small.map((element) => `small: ${element.outerHTML.slice(0, 120)}`),
  ];
}
