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

/** Gives the list of conversations these newest messages, and the last of them as a draft too. */
async function listAsNewest(page: Page, newest: readonly string[]): Promise<void> {
  await page.evaluate((lines) => {
    const { fake } = globalThis as unknown as {
      fake: { conversations: { list: { get(): object[]; set(list: object[]): void } } };
    };
    const { list } = fake.conversations;
    const plain = { typing: [], keyChanges: [], draft: "" };
    const line = (text: string) => ({ own: false, senderAccountId: "", content: { kind: "text", text } });
    list.set(list.get().map((one, at) => ({ ...one, ...plain, last: line(lines[at] ?? "ok") })));
    list.set(list.get().map((one, at) => (at === lines.length ? { ...one, draft: lines.at(-1) } : one)));
  }, newest);
}

const LINES = Array.from({ length: 2_000 }, (_, index) => `line ${index}`.padEnd(29, ".")).join("\n");

const SIZES = {
  short: { times: 3, pastes: [LINES], screens: [[360, "en-GB"]] },
  whole: {
    times: 10,
    pastes: [LINES, "x".repeat(1_999), "x".repeat(2_000)],
    screens: [
      [1100, "en-GB"],
      [360, "en-GB"],
      [360, "ar"],
    ],
  },
} as const;

/** What people do with the field that they write in, and what others' texts do to the page. */
export function tellOfWriting(open: OpenPreview, size: keyof typeof SIZES): void {
  const { times, pastes, screens } = SIZES[size];

  it("sends nothing with an Enter that belongs to an input method, whichever order the browser keeps", async () => {
    await open({}, async (page) => {
      const before = await texts(page);
      const browser = await page.context().newCDPSession(page);
      await field(page).focus();
      const compose = async (composed: string, chosen: string) => {
        const end = composed.length;
        await browser.send("Input.imeSetComposition", { text: composed, selectionStart: end, selectionEnd: end });
        const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
        await browser.send("Input.dispatchKeyEvent", { type: "keyDown", ...enter });
        await browser.send("Input.insertText", { text: chosen });
      };
      await compose("にほんご", "日本語");
      // Safari ends the composition first, and only the key's code tells.
      await field(page).evaluate((element) =>
        element.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true } as object),
        ),
      );
      expect([await texts(page), await field(page).inputValue()]).toEqual([before, "日本語"]);
      await page.keyboard.press("Enter");
      const sent = async () => [(await texts(page)).slice(before.length), await field(page).inputValue()];
      await shows(sent, [["日本語"], ""]);
      await compose("한글", "한글");
      await page.keyboard.press("Enter");
      await shows(sent, [["日本語", "한글"], ""]);
    });
  }, 60_000);

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
      await page.clock.runFor("00:03:00");
      await page.waitForFunction(() =>
        [...document.querySelectorAll(".tc-log-day")].at(-1)?.textContent?.includes("Yesterday"),
      );
      await page.locator(".tc-row-chosen").filter({ hasText: "Yesterday" }).waitFor();
      // Another night over which the page was hidden: nothing but the look at it tells.
      await page.clock.setSystemTime(new Date("2026-03-12T08:00:00Z"));
      await headings.last().filter({ hasText: "Yesterday" }).waitFor();
      await lookAgain(page);
      await page.getByRole("heading", { name: "Tuesday 10 March" }).waitFor();
    });
  }, 60_000);

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

  it.each<readonly [number, string]>(screens)(
    "keeps every text within its bubble and beside its time, at %d pixels in %s",
    async (width, locale) => {
      const strange = [
        "\u202egpj.exe",
        "\u2067שלום then Latin",
        "שלום עולם, זאת הודעה ארוכה ".repeat(12).trim(),
        `Z${"\u0301".repeat(80)}`.repeat(40),
        "x".repeat(2_900),
        `https://example.org/${"a".repeat(2_000)}`,
        "🇩🇪".repeat(400),
        "\u202e",
      ];
      await open({ width, locale }, async (page) => {
        await receive(
          page,
          strange.flatMap((text) => [text, "neighbour"]),
        );
        await page.waitForFunction(
          (count) => document.querySelectorAll("[role=log] [role=listitem]").length >= count,
          strange.length * 2,
        );
        await shows(() => page.evaluate(findOverlaps), []);
        await shows(
          async () => (await texts(page)).filter((text) => text !== "neighbour").slice(-strange.length),
          strange,
        );
        await listAsNewest(page, strange.slice(0, 6));
        await shows(() => page.evaluate(findUnevenRows), []);
        for (const text of strange) {
          await page.locator("textarea").fill(text);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
      });
    },
    60_000,
  );
}

/** In the page: texts that leave their bubble or cover their time, and a page that scrolls sideways. */
function findOverlaps(): string[] {
  const found: string[] = [];
  for (const bubble of document.querySelectorAll<HTMLElement>("[role=log] .tc-bubble")) {
    const text = bubble.querySelector<HTMLElement>(".tc-message-text");
    const foot = bubble.querySelector<HTMLElement>(".tc-message-foot")!.getBoundingClientRect();
    if (text === null) continue;
    const name = text.textContent!.slice(0, 20);
    const box = bubble.getBoundingClientRect();
    if (getComputedStyle(bubble).overflow !== "clip") found.push(`${name}: not clipped`);
    const area = text.getBoundingClientRect();
    if (area.left < box.left - 1 || area.right > box.right + 1) found.push(`${name}: leaves its bubble`);
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (left < foot.right - 1 && right > foot.left + 1 && top < foot.bottom - 1 && bottom > foot.top + 1) {
        found.push(`${name}: covers its time`);
      }
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  return found;
}

/** In the page: rows of the list that are not as high as the others, or whose name and time are not where they belong. */
function findUnevenRows(): string[] {
  const rows = [...document.querySelectorAll<HTMLElement>(".tc-row")].filter((row) => row.getClientRects().length > 0);
  return rows.flatMap((row) => {
    const box = row.getBoundingClientRect();
    const [name, time, last] = ["name", "time", "last"].map((part) =>
      row.querySelector(`.tc-row-${part}`)!.getBoundingClientRect(),
    ) as [DOMRect, DOMRect, DOMRect];
    const told = row.textContent!.slice(0, 40);
    return [
      ...(Math.abs(box.height - rows[0]!.getBoundingClientRect().height) > 1 ? [`${told}: ${box.height} high`] : []),
      ...(last.left < box.left || last.right > box.right || last.bottom > box.bottom ? [`${told}: sticks out`] : []),
      ...(name.right > time.left + 1 || time.right > box.right || time.bottom > last.top + 1 ? [`${told}: moved`] : []),
    ];
  });
}
