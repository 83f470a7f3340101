import type { Page } from "playwright-core";
import { receive } from "./receive.ts";
import { shows } from "./shows.ts";

/** Opens the conversation of a scene in a fresh browser context. */
export type OpenPreview = (
  options: { timezoneId?: string; before?: (page: Page) => Promise<void>; width?: number; locale?: string },
  look: (page: Page) => Promise<void>,
) => Promise<void>;

const field = (page: Page) => page.getByRole("textbox", { name: "Message" });
const texts = (page: Page) => page.locator("[role=log] .tc-message-text").allTextContents();

const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

const LINES = Array.from({ length: 2_000 }, (_, index) => `line ${index}`.padEnd(29, ".")).join("\n");

const SIZES = {
  short: { times: 3, pastes: [LINES] },
  whole: { times: 10, pastes: [LINES, "x".repeat(1_999), "x".repeat(2_000), "🧵 и нитка 線\n".repeat(180)] },
} as const;

/** What people do with the field that they write in, and what the page does by itself. */
export function tellOfWriting(open: OpenPreview, size: keyof typeof SIZES): void {
  const { times, pastes } = SIZES[size];

  it("empties the field when a text and Enter come within one frame", async () => {
    await open({}, async (page) => {
      for (let time = 0; time < times; time += 1) {
        await field(page).evaluate((element: HTMLTextAreaElement, text) => {
          element.focus();
          document.execCommand("insertText", false, text);
          element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
        }, `at once ${time}`);
        await page.waitForFunction((text) => document.body.textContent?.includes(text), `at once ${time}`);
        await shows(() => field(page).inputValue(), "");
      }
    });
  }, 60_000);

  it("says Yesterday a minute after midnight, and at once when the page is looked at again", async () => {
    const before = (page: Page) => page.clock.install({ time: new Date("2026-03-10T22:58:00Z") });
    await open({ timezoneId: "Europe/Berlin", before }, async (page) => {
      await field(page).fill("late");
      await page.keyboard.press("Enter");
      await page.clock.runFor(1_000);
      const headings = page.locator(".tc-log-day");
      await headings.last().filter({ hasText: "Today" }).waitFor();
      await page.clock.runFor(1_000);
      const place = () => page.getByRole("log").evaluate(({ scrollTop }) => scrollTop);
      const placed = await place();
      await page.clock.runFor("00:03:00");
      await page.waitForFunction(() =>
        [...document.querySelectorAll(".tc-log-day")].at(-1)?.textContent?.includes("Yesterday"),
      );
      const row = page.locator(".tc-row-chosen");
      await row.filter({ hasText: "Yesterday" }).waitFor();
      expect(await place()).toBe(placed);
      // What is written now begins a day of its own.
      await field(page).fill("early");
      await page.keyboard.press("Enter");
      await page.clock.runFor(1_000);
      await headings.last().filter({ hasText: "Today" }).waitFor();
      // Another night over which the page was hidden: nothing but the look at it tells.
      await page.clock.setSystemTime(new Date("2026-03-12T08:00:00Z"));
      await headings.last().filter({ hasText: "Today" }).waitFor();
      await lookAgain(page);
      await headings.last().filter({ hasText: "Yesterday" }).waitFor();
      await page.getByRole("heading", { name: "Tuesday 10 March" }).waitFor();
    });
  }, 60_000);

  it.each([
    ["Asia/Kathmandu", "2026-12-31T18:12:00Z", "the year begins at a quarter past six of another day"],
    ["America/Santiago", "2026-09-06T03:57:00Z", "the day begins at one, as midnight is left out"],
  ])(
    "says Yesterday in %s too, from %s on: %s",
    async (timezoneId, time) => {
      const before = (page: Page) => page.clock.install({ time: new Date(time) });
      await open({ timezoneId, before }, async (page) => {
        await field(page).fill("the last of this day");
        await page.keyboard.press("Enter");
        await page.clock.runFor(1_000);
        const newest = page.locator(".tc-log-day").last();
        await newest.filter({ hasText: "Today" }).waitFor();
        await page.clock.runFor("00:02:00");
        await newest.filter({ hasText: "Today" }).waitFor();
        await page.clock.runFor("00:02:00");
        await newest.filter({ hasText: "Yesterday" }).waitFor();
        await page.locator(".tc-row-chosen").filter({ hasText: "Yesterday" }).waitFor();
      });
    },
    60_000,
  );

  it("says Today until midnight on the days that have 23 and 25 hours", async () => {
    const before = (page: Page) => page.clock.install({ time: new Date("2026-03-29T00:30:00Z") });
    await open({ timezoneId: "Europe/Berlin", before }, async (page) => {
      const newest = page.locator(".tc-log-day").last();
      for (const [written, later, nextDay] of [
        ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-03-29T22:01:00Z"],
        ["2026-10-25T00:50:00Z", "2026-10-25T01:10:00Z", "2026-10-25T23:01:00Z"],
      ] as const) {
        await page.clock.setSystemTime(new Date(written));
        await lookAgain(page);
        await field(page).fill(`written at ${written}`);
        await page.keyboard.press("Enter");
        await page.getByText(`written at ${written}`).first().waitFor();
        for (const [moment, day] of [
          [later, "Today"],
          [nextDay, "Yesterday"],
        ] as const) {
          await page.clock.setSystemTime(new Date(moment));
          await lookAgain(page);
          await shows(async () => (await newest.textContent())?.trim(), day);
        }
      }
    });
  }, 60_000);

  it("draws what somebody scrolls to, up and down again, and never more than 200 of the messages", async () => {
    await open({}, async (page) => {
      await receive(
        page,
        Array.from({ length: 230 }, (_, at) => `line ${at}.`),
      );
      const log = page.getByRole("log");
      const rows = async () => (await texts(page)).length;
      const scrolledTo = (up: boolean) => async () => {
        await log.evaluate((element, toTop) => void (element.scrollTop = toTop ? 0 : element.scrollHeight), up);
        expect(await rows()).toBeLessThanOrEqual(200);
        return (await texts(page)).some((text) => text.trim() === (up ? "line 0." : "line 229."));
      };
      await shows(scrolledTo(true), true);
      await shows(scrolledTo(false), true);
      // Another conversation begins at what is unread, far above the newest.
      const another = page.locator("a[href*='/conversations/c-']:not([aria-current])").first();
      await another.evaluate((link) => {
        type Kept<T> = { get(): readonly T[]; set(to: readonly T[]): void };
        const { conversations, messaging } = (
          globalThis as unknown as {
            fake: {
              conversations: { list: Kept<{ readonly id: string }> };
              messaging: { open(id: string): { messages: Kept<object> } };
            };
          }
        ).fake;
        const idOf = (path: string) => path.split("/").at(-1) ?? "";
        const id = idOf((link as HTMLAnchorElement).pathname);
        messaging.open(id).messages.set(messaging.open(idOf(location.pathname)).messages.get().slice(-230));
        const { list } = conversations;
        list.set(list.get().map((one) => (one.id === id ? { ...one, unread: 190 } : one)));
      });
      await another.click();
      const placed = (mark: Element) => {
        const { top, bottom } = (mark.closest(".tc-log") ?? mark).getBoundingClientRect();
        const at = mark.getBoundingClientRect().top;
        return at >= top && at < bottom;
      };
      await shows(() => page.locator(".tc-log-unread").evaluate(placed), true);
    });
  }, 60_000);

  it("takes back a paste in one step, however long it was, and does it again", async () => {
    await open({}, async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const value = () => field(page).inputValue();
      for (const pasted of pastes) {
        await page.evaluate((text) => navigator.clipboard.writeText(text.replaceAll("\n", "\r\n")), pasted);
        await field(page).fill("");
        await field(page).focus();
        await page.keyboard.type("before ");
        await page.keyboard.press("Control+V");
        await shows(value, `before ${pasted}`);
        // The caret's line; the padding below it may stay out of sight.
        const inSight = () =>
          field(page).evaluate(
            ({ scrollTop, clientHeight, scrollHeight }) => scrollTop + clientHeight >= scrollHeight - 16,
          );
        await shows(inSight, true);
        await page.keyboard.press("Control+Z");
        await shows(value, "before ");
        await page.keyboard.press("Control+Shift+Z");
        await shows(value, `before ${pasted}`);
        await page.keyboard.press("Control+A");
        await page.keyboard.press("Control+V");
        await shows(value, pasted);
        await page.keyboard.press("Control+Z");
        await shows(value, `before ${pasted}`);
        const { start, end } = await field(page).evaluate(({ selectionStart, selectionEnd }: HTMLTextAreaElement) => ({
          start: selectionStart,
          end: selectionEnd,
        }));
        expect([start, end]).toEqual([0, `before ${pasted}`.length]);
      }
    });
  }, 60_000);

  if (size === "whole")
    it("stands still for less than half a second when 60,000 characters are pasted", async () => {
      await open({}, async (page) => {
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.evaluate((text) => navigator.clipboard.writeText(text), LINES);
        await field(page).focus();
        // The longest that a picture stays, from the key to the field's own growing and the draft's keeping.
        await page.evaluate(() => {
          const longest = { milliseconds: 0, last: performance.now() };
          const look = (now: number) => {
            longest.milliseconds = Math.max(longest.milliseconds, now - longest.last);
            longest.last = now;
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
          Object.assign(window, { longest });
        });
        await page.keyboard.press("Control+V");
        await shows(() => field(page).inputValue(), LINES);
        await page.waitForTimeout(2_000);
        const { milliseconds } = await page.evaluate(
          () => (window as unknown as { longest: { milliseconds: number } }).longest,
        );
        expect(milliseconds).toBeLessThan(500);
      });
    }, 60_000);

  it("takes plain words alone from what is pasted, and keeps what is too long with the sentence that says by how much", async () => {
    await open({}, async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const before = await texts(page);
      await page.evaluate(() => {
        const kinds = { "text/plain": "plain\r\nwords", "text/html": "<b>rich</b><img src=x onerror=alert(1)>" };
        const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
        return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      });
      await field(page).focus();
      await page.keyboard.press("Control+V");
      await shows(() => field(page).inputValue(), "plain\nwords");
      const long = "ü".repeat(35_000);
      await page.evaluate((text) => navigator.clipboard.writeText(text), long);
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+V");
      await page.getByText("Too long by 4,464 bytes").waitFor();
      await page.keyboard.press("Enter");
      await shows(() => field(page).inputValue(), long);
      expect(await texts(page)).toEqual(before);
      await page.keyboard.press("Control+Z");
      await shows(() => field(page).inputValue(), "plain\nwords");
    });
  }, 60_000);

  it("finds an emoji by keys alone, puts it where the caret is, takes it back, and has it at hand until one signs out", async () => {
    await open({}, async (page) => {
      const value = () => field(page).inputValue();
      const cell = (name: string) => page.getByRole("gridcell", { name, exact: true });
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      await field(page).fill("ab");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("searchbox", { name: "Search by name" }).waitFor();
      await page.keyboard.type("waving ha");
      await cell("waving hand").waitFor();
      await page.getByRole("radio", { name: "Dark", exact: true }).check();
      await page.getByRole("searchbox", { name: "Search by name" }).press("ArrowDown");
      await shows(focused, "waving hand");
      await page.keyboard.press("Enter");
      await shows(value, "a👋🏿b");
      await page.keyboard.press("Control+Z");
      await shows(value, "ab");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await cell("waving hand").waitFor();
      await shows(() => page.getByRole("gridcell").count(), 1);
      await page.keyboard.press("Escape");
      await shows(focused, "Insert an emoji");
      // Whoever signs in next is shown nothing of it.
      const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /emoji|skin/.test(key)));
      expect(await kept()).toHaveLength(2);
      await page.evaluate(() =>
        (globalThis as unknown as { fake: { identity: { signOut(): Promise<void> } } }).fake.identity.signOut(),
      );
      await shows(kept, []);
    });
  }, 60_000);

  it("has nothing to send in what shows nothing, and says so of what another program sent", async () => {
    await open({}, async (page) => {
      const before = await texts(page);
      for (const nothing of ["\u200b", "\u2800", "\u3164", "\u200b".repeat(500)]) {
        await field(page).fill("");
        await field(page).focus();
        await page.keyboard.insertText(nothing);
        await shows(() => page.getByRole("button", { name: "Send" }).getAttribute("aria-disabled"), "true");
        await page.keyboard.press("Enter");
      }
      expect(await texts(page)).toEqual(before);
      await receive(page, ["\u200b\u2060"]);
      await page.getByText("Nothing in this message can be seen.").first().waitFor();
    });
  }, 60_000);
}
