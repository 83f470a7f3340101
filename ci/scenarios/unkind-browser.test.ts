import { barriers } from "./browser/barriers.ts";
import { shows } from "./browser/shows.ts";
import { tellOfMistakes } from "./browser/signing-up-stories.ts";
import { fillSignUp, find, signUp, unkind, unkindStory } from "./browser/unkind-story.ts";

unkindStory("an unkind browser", ({ host, visit, accountExists }) => {
  it("signs up, and keeps theme and language for this page without localStorage", async () => {
    await visit(["noLocalStorage"], async (page) => {
      await signUp(page, "local_less");
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByLabel("Dark").check({ force: true });
      await page.getByLabel("Language").selectOption("de");
      await page.getByRole("heading", { name: "Einstellungen" }).waitFor();
      await shows(() => page.evaluate(() => document.documentElement.dataset["theme"]), "dark");
    });
  }, 60_000);

  it("says within seconds what the browser answered, and offers no form", async () => {
    const answers = [
      [["databaseThrows", "noLocalStorage"], "SecurityError: Access is denied for this document."],
      [["databaseErrs"], "UnknownError: Internal error opening backing store."],
      [["databaseIsSilent"], "had no answer"],
      [["noDatabase"], "There is no IndexedDB in this browser."],
    ] as const;
    const say = ([tricks, answer]: (typeof answers)[number]) =>
      visit(tricks, async (page) => {
        const told = page.getByRole("alert");
        await told.waitFor();
        const words = (await told.textContent()) ?? "";
        expect(words).toContain("This browser's storage cannot be used");
        expect(words).toContain(answer);
        expect(words).toContain(host());
        expect(words).not.toMatch(/another tab/i);
        await shows(() => page.locator("form, input").count(), 0);
        await shows(() => page.getByRole("button", { name: "Try again" }).count(), 1);
        expect(await barriers(page)).toEqual([]);
      });
    // At once: one of them is given five seconds to answer.
    await Promise.all(answers.map(say));
  }, 60_000);

  it("makes no account where the keys would have no place, and says why", async () => {
    await visit([], async (page) => {
      await page.getByLabel("Username").waitFor();
      await page.evaluate(unkind.databaseIsFull);
      await fillSignUp(page, "no_room_here");
      await page.getByRole("alert").waitFor();
      const words = (await page.getByRole("alert").textContent()) ?? "";
      expect(words).toContain("QuotaExceededError: Encountered full disk.");
      expect(words).not.toMatch(/another tab/i);
      await shows(() => page.getByLabel("Username").inputValue(), "no_room_here");
    });
    expect(await accountExists("no_room_here")).toBe(false);
    // Nor a device of an account that there is.
    await visit([], async (page) => {
      await page.getByRole("button", { name: "I have an account" }).click();
      await page.evaluate(unkind.databaseIsFull);
      const asked: string[] = [];
      page.on(
        "request",
        (request) => void (request.method() === "POST" && asked.push(new URL(request.url()).pathname)),
      );
      await page.getByLabel("Username").fill("no_room_here");
      await page.getByLabel("Password").fill("paper lantern over water 7");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByRole("alert").filter({ hasText: "QuotaExceededError: Encountered full disk." }).waitFor();
      expect(asked).toEqual([]);
    });
  }, 60_000);

  tellOfMistakes((look) => visit([], look));

  it("keeps what is written when the storage fails later, says so, and goes on by itself", async () => {
    await visit([], async (page) => {
      await signUp(page, "later_full");
      await accountExists("later_other");
      await find(page, "later_other");
      const put = await page.evaluateHandle(() => IDBObjectStore.prototype.put);
      await page.evaluate(unkind.databaseIsFull);
      await page.getByRole("textbox", { name: "Message" }).fill("nobody may lose this");
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByText("This browser stores nothing at the moment.").first().waitFor();
      await shows(() => page.getByRole("textbox", { name: "Message" }).inputValue(), "nobody may lose this");
      await shows(() => page.getByRole("listitem").filter({ hasText: "nobody may lose this" }).count(), 0);
      expect(await barriers(page)).toEqual([]);
      await page.evaluate((kept) => {
        IDBObjectStore.prototype.put = kept;
      }, put);
      await page.getByText("This browser stores nothing at the moment.").waitFor({ state: "detached" });
      await page.reload();
      await page.getByRole("textbox", { name: "Message" }).waitFor();
      await page.waitForFunction(() => document.querySelector("textarea")?.value === "nobody may lose this");
    });
  }, 60_000);
});
