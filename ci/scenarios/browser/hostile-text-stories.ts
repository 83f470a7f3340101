import type { Page } from "playwright-core";
import { publicVectorFolder, readPublicVector } from "../../../web/crypto/testing/public-vectors/folder.ts";
import { receive } from "./receive.ts";
import { shows } from "./shows.ts";
import type { OpenPreview } from "./writing-stories.ts";

/** Fewer than the page draws at once. */
const AT_ONCE = 150;
/** Everything a message may consist of. */
const HARMLESS = "a,blockquote,code,div,em,li,ol,pre,s,small,strong,ul";

/** What is known to run in careless pages: of the folder of public vectors, each as a message, bare and within marks. */
function payloads(folder: string): string[] {
  const read = <T>(name: string) => JSON.parse(readPublicVector(folder, `xss/${name}`)) as T;
  const sheet = readPublicVector(folder, "xss/owasp-xss-filter-evasion.md");
  const known = [
    ...read<{ payload: string }[]>("dompurify-expect.json").map(({ payload }) => payload),
    ...read<{ data: string }[]>("h5sc-items.json").map(({ data }) => data),
    ...readPublicVector(folder, "xss/h5sc-vectors.txt").split("\n"),
    ...[...sheet.matchAll(/^```\w*\n([\s\S]*?)^```/gmu)].map(([, code]) => code!),
    ...["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://e.org/\"onclick='alert(1)"],
    "https://e.org/?x=<img/src/onerror=alert(1)> http://`onerror=alert(1) www.e.org/\u0000javascript:alert(1)",
    ...[
      "javascript:alert(1)//https://e.org",
      "JaVaScRiPt:https://e.org",
      "[x](javascript:alert(1))",
      "<https://e.org>",
    ],
  ].filter((text) => text.trim() !== "");
  return known.flatMap((text, at) => (at % 3 === 0 ? [text, `**_${text}_**`, `> - ${text}`] : [text]));
}

/** Texts that were made to run, through every place of the page that shows a message. */
export function tellOfHostileTexts(open: OpenPreview): void {
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

  const folder = publicVectorFolder(process.env["TENCHAT_VECTORS"]);
  if (folder === undefined) {
    it("runs nothing of a message: told where the folder of public vectors is", () => {
      console.info("The public vectors are not here; set TENCHAT_VECTORS to their folder to try the XSS corpus.");
    });
    return;
  }

  it("runs nothing of a message, whatever is written in it, and links to nothing but http, https and mailto", async () => {
    const hostile = payloads(folder);
    expect(hostile.length).toBeGreaterThan(500);
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
    await open({ before }, async (page) => {
      page.on("request", (request) => void happened.push(request.url()));
      for (let at = 0; at < hostile.length; at += AT_ONCE) {
        const some = hostile.slice(at, at + AT_ONCE);
        await receive(page, [...some, `end of ${at}`]);
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
      await shows(async () => happened, []);
    });
  }, 90_000);
}
