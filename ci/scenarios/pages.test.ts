import type { Page } from "playwright-core";
import { conversation } from "./browser/page-visits.ts";
import { openPreview, previewStory } from "./browser/serve-preview.ts";
import { show, tellOfSweeps, visitScene, type Scene } from "./browser/page-sweeps.ts";
import { tellOfHostileTexts } from "./browser/hostile-text-stories.ts";
import { tellOfInputMethods } from "./browser/input-method-stories.ts";
import { tellOfStrangeTexts } from "./browser/strange-text-stories.ts";
import { type OpenPreview, tellOfWriting } from "./browser/writing-stories.ts";
import { shows } from "./browser/shows.ts";

previewStory("every page", (preview) => {
  const visit = (scene: Scene, look: (page: Page, complaints: string[]) => Promise<void>) =>
    visitScene(preview(), scene, look);

  tellOfSweeps(visit, "short");

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
        await show(page, preview().origin, { scene: path.includes("group") ? "group" : "home", path });
        const back = await page.getByRole("link", { name: "Back", includeHidden: true }).getAttribute("href");
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.keyboard.press("Escape");
        await shows(() => Promise.resolve(address()), back);
      }
    });
  }, 60_000);

  it("shows what is about a conversation beside it where there is room, and closes that first", async () => {
    await visit({ scene: "home", path: conversation }, async (page) => {
      const log = page.getByRole("log");
      const heading = page.getByRole("heading", { name: "Disappearing messages" });
      const shown = () => Promise.all([log, heading].map((part) => part.count()));
      const openTimer = async () => {
        await page.getByRole("button", { name: "Mute, pin, archive" }).click();
        await page.getByRole("menuitem", { name: "Disappearing messages" }).click();
        await heading.waitFor();
      };
      await openTimer();
      await shows(shown, [0, 1]);
      await page.setViewportSize({ width: 1920, height: 900 });
      await shows(shown, [1, 1]);
      // The same field as before, with what stands in it.
      await page.getByRole("textbox", { name: "Message" }).fill("half a line");
      await page.keyboard.press("Escape");
      await shows(shown, [1, 0]);
      await openTimer();
      await shows(() => page.getByRole("textbox", { name: "Message" }).inputValue(), "half a line");
      await page.setViewportSize({ width: 1280, height: 760 });
      await shows(shown, [0, 1]);
      await page.keyboard.press("Escape");
      await shows(shown, [1, 0]);
      await page.keyboard.press("Escape");
      await page.getByText("Choose a conversation, or begin one.").waitFor();
    });
  }, 60_000);

  it("tells a newcomer once that keys can be compared, takes no focus for it, and never says it again", async () => {
    await visit({ scene: "home", path: conversation }, async (page) => {
      const tip = page.getByRole("note", { name: "Tip" });
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      await tip.waitFor();
      await shows(focused, "Message");
      await shows(() => page.locator("[aria-live=polite]", { hasText: "Are you sure who this is?" }).count(), 1);
      const other = await page.context().newPage();
      for (const again of [other, page]) {
        await show(again, preview().origin, { scene: "home", path: conversation });
        // What would bring it comes after the page: when nothing more does, it is not on its way.
        await again.waitForLoadState("networkidle");
        await shows(() => again.getByRole("note", { name: "Tip" }).count(), 0);
      }
      // Of somebody with one device the list says so; who puts it away by a key goes on behind it.
      await show(other, preview().origin, { scene: "alone", path: "/" });
      await other.getByRole("button", { name: "Put this tip away" }).press("Enter");
      await shows(() => other.getByRole("note", { name: "Tip" }).count(), 0);
      await shows(() => other.evaluate(() => document.activeElement === document.body), false);
    });
  }, 60_000);

  const open: OpenPreview = (options, look) => openPreview(preview(), options, look);
  tellOfInputMethods(open);
  tellOfWriting(open, "short");
  tellOfStrangeTexts(open, "short");
  tellOfHostileTexts(open, "short");

  it("keeps only the near ones of ten thousand messages in the page, wherever one goes among them", async () => {
    await visit({ scene: "many", path: conversation }, async (page) => {
      const newest = page.getByRole("log").getByText("Line 9999 of ten thousand");
      await newest.waitFor();
      const rows = () => page.getByRole("log").getByRole("listitem").count();
      await page.evaluate(async () => {
        const log = document.querySelector("[role=log]")!;
        for (let step = 0; step < 60; step++) {
          log.scrollBy(0, -400);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      });
      await newest.waitFor({ state: "detached" });
      expect(await rows()).toBeLessThanOrEqual(200);
      await page.getByRole("button", { name: "Jump to newest" }).click();
      await newest.waitFor();
      expect(await rows()).toBeLessThanOrEqual(200);
    });
  }, 60_000);
});
