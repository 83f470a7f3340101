import type { Page } from "playwright-core";
import { FIELDS, fill, letFieldsBeFilled } from "./hostile-fields.ts";
import { hostileTexts, OWN_HOSTILE_TEXTS } from "./hostile-texts.ts";
import { receive } from "./receive.ts";
import { shows } from "./shows.ts";
import type { OpenPreview } from "./writing-stories.ts";

/** With the mark of its end no more than the page follows to the end. */
const AT_ONCE = 49;
/** Everything a message may consist of. */
const HARMLESS = "a,blockquote,code,div,em,li,ol,pre,s,small,strong,ul";

/** Each as a message, bare and within marks. */
function asMessages(texts: readonly string[]): string[] {
  return texts.flatMap((text, at) => (at % 3 === 0 ? [text, `**_${text}_**`, `> - ${text}`] : [text]));
}

/** Texts that were made to run, through every place of the page that shows a message. */
export function tellOfHostileTexts(open: OpenPreview, size: "short" | "whole"): void {
  it("shows what people mean by their signs: links, bold, code, quotes, lists and large emoji", async () => {
    await open({}, async (page) => {
      await receive(page, ["see https://example.org/a. **bold** and `code`", "> said\n- one\n- two", "🎉🎉"]);
      const link = page.getByRole("link", { name: "https://example.org/a" });
      await link.waitFor();
      expect(await link.evaluate(({ rel, target }: HTMLAnchorElement) => [rel, target])).toEqual([
        "noopener noreferrer",
        "_blank",
      ]);
      const shown = page.locator("[role=log] .tc-message-text");
      const marked = () => shown.locator("strong, code, blockquote, li").allTextContents();
      await shows(async () => (await marked()).slice(-5), ["bold", "code", "said", "one", "two"]);
      await shows(() => shown.last().evaluate((text) => parseFloat(getComputedStyle(text).fontSize) > 30), true);
    });
  }, 60_000);

  const { texts, whole } = hostileTexts();
  // All of our own, and of the collections every fourth.
  const some = texts.filter((_, at) => size === "whole" || at < OWN_HOSTILE_TEXTS.length || at % 4 === 0);
  if (!whole)
    console.info("The public vectors are not here; set TENCHAT_VECTORS to their folder to try the XSS corpus.");

  it("runs nothing of a message, whatever is written in it, and links to nothing but http, https and mailto", async () => {
    const hostile = asMessages(some);
    const watched = watch();
    await open(watched, async (page) => {
      await watchRequests(page, watched.happened);
      for (let at = 0; at < hostile.length; at += AT_ONCE) {
        const batch = hostile.slice(at, at + AT_ONCE);
        await receive(page, [...batch, `end of ${at}`]);
        await page.getByText(`end of ${at}`, { exact: true }).first().waitFor();
        const found = () =>
          page.evaluate((harmless) => {
            const shown = [...document.querySelectorAll<HTMLElement>(".tc-message-text")];
            const inside = shown.flatMap((text) => [...text.querySelectorAll<HTMLElement>("*")]);
            for (const element of inside) element.click();
            return {
              foreign: inside.filter((element) => !element.matches(harmless)).map(({ outerHTML }) => outerHTML),
              attributes: [...new Set(inside.flatMap((element) => element.getAttributeNames()))].sort(),
              links: inside.flatMap((element) =>
                element instanceof HTMLAnchorElement && !/^(?:https?|mailto):$/u.test(element.protocol)
                  ? [element.href]
                  : [],
              ),
            };
          }, HARMLESS);
        // A click on a link would go somewhere; only what is on the page is looked at here.
        await page.evaluate(() => {
          document.addEventListener("click", (event) => event.preventDefault(), { capture: true });
        });
        const { foreign, attributes, links } = await found();
        expect({ foreign, links }).toEqual({ foreign: [], links: [] });
        expect(["dir", "href", "rel", "start", "target"]).toEqual(expect.arrayContaining(attributes));
      }
      await shows(async () => watched.happened, []);
    });
  }, 90_000);

  it("A11 runs nothing of what stands in any other field of any page, and builds nothing of it", async () => {
    // Each way in which a text comes to a page once; the long form has every page.
    const paths = ["/conversations/c-group", "/settings", "/administration/reports", "session storage-unusable"];
    await tryFields(open, OWN_HOSTILE_TEXTS, paths);
  }, 90_000);
}

/** Every field with harmless words and then with these: what a page is built of has to be the same. */
export async function tryFields(
  open: OpenPreview,
  texts: readonly string[],
  paths: readonly string[] = FIELDS,
): Promise<void> {
  const watched = watch();
  await open(watched, async (page) => {
    await letFieldsBeFilled(page);
    const known = new Set<string>();
    // What is long is folded, whatever it says.
    const harmless = ["harmless words\n".repeat(45)];
    for (const path of paths) for (const each of (await fill(page, path, harmless)).built) known.add(each);
    await watchRequests(page, watched.happened);
    const wrong: string[] = [];
    for (const path of paths) {
      const { built, filled, links } = await fill(page, path, texts);
      wrong.push(...built.filter((each) => !known.has(each)).map((each) => `${path} has ${each}`));
      wrong.push(...links.map((each) => `${path} leads to ${each}`));
      if (filled < 1 && path !== "/nowhere") wrong.push(`${path} shows nothing of it`);
    }
    expect(wrong).toEqual([]);
    await shows(async () => watched.happened, []);
  });
}

/** Everything that a page asks for from now on; its icon a browser asks for itself, whenever it has time. */
async function watchRequests(page: Page, happened: string[]): Promise<void> {
  const icons = await page
    .locator("link[rel~=icon]")
    .evaluateAll((all) => all.map((icon) => (icon as HTMLLinkElement).href));
  page.on("request", (request) => void (icons.includes(request.url()) || happened.push(request.url())));
}

/** Everything that a page says has run or was kept from running. */
function watch(): { readonly happened: string[]; before(page: Page): Promise<void> } {
  const happened: string[] = [];
  const before = async (page: Page) => {
    page.on("dialog", (dialog) => void (happened.push(`dialog ${dialog.message()}`), dialog.dismiss()));
    page.on("pageerror", (error) => void happened.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && happened.push(message.text())));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
        console.error(`violated ${violatedDirective}`),
      );
    });
  };
  return { happened, before };
}
