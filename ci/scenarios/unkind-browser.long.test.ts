import { barriers } from "./browser/barriers.ts";
import { shows } from "./browser/shows.ts";
import { tellOfPasswordManagers } from "./browser/signing-up-stories.ts";
import { signUp, unkindStory } from "./browser/unkind-story.ts";

unkindStory("an unkind browser, in every way", ({ visit }) => {
  it("shows the audit without localStorage, and signs up and keeps the theme where that is full", async () => {
    await visit(["noLocalStorage"], (page) => page.getByRole("heading", { level: 1 }).waitFor(), { path: "/audit" });
    await visit(["fullLocalStorage"], async (page) => {
      await signUp(page, "local_full");
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByLabel("Dark").check({ force: true });
      await shows(() => page.evaluate(() => document.documentElement.dataset["theme"]), "dark");
      await page.getByLabel("Language").selectOption("ar");
      await page.getByRole("heading", { name: "الإعدادات" }).waitFor();
      await shows(() => page.evaluate(() => document.documentElement.dir), "rtl");
    });
  }, 60_000);

  it("says it in German and Arabic too", async () => {
    for (const [locale, words] of [
      ["de", "Der Speicher dieses Browsers lässt sich nicht benutzen"],
      ["ar", "لا يمكن استخدام ذاكرة هذا المتصفح"],
    ] as const) {
      await visit(["noDatabase"], (page) => page.getByRole("heading", { name: words }).waitFor(), { locale });
    }
  }, 60_000);

  it("is asked once to keep what is stored, and again when the person says so; what it answered stands in the settings", async () => {
    await visit(["promisesOnTheThirdTime"], async (page) => {
      await signUp(page, "asks_to_keep");
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByText("This browser has not promised to keep your keys and messages").waitFor();
      await shows(() => page.evaluate(() => document.documentElement.dataset["asked"]), "1");
      await page.getByRole("button", { name: "Ask the browser" }).click();
      await page.getByText("The browser did not promise it. Nothing has changed.").waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("button", { name: "Ask the browser" }).click();
      await page.getByText("This browser has promised to keep your keys and messages").waitFor();
      await shows(() => page.getByRole("button", { name: "Ask the browser" }).count(), 0);
    });
  }, 60_000);

  tellOfPasswordManagers((look) => visit([], look));
});
