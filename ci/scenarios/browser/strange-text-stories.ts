import type { Page } from "playwright-core";
import { receive } from "./receive.ts";
import { shows } from "./shows.ts";
import type { OpenPreview } from "./writing-stories.ts";

/** Texts that turn their direction, heap marks, or know no end. Each is a message of its own, a last message and a draft. */
const STRANGE: readonly string[] = [
  "\u202egpj.exe",
  "\u2067שלום then Latin",
  "שלום עולם, זאת הודעה ארוכה ".repeat(12).trim(),
  `Z${"\u0301".repeat(80)}`.repeat(40),
  "x".repeat(2_900),
  "هذه رسالة طويلة لا تنتهي في سطر واحد من القائمة ".repeat(9).trim(),
  `https://example.org/${"a".repeat(2_000)}`,
  "🇩🇪".repeat(400),
  "\u202e",
  `\u202bone way \u202aand the other \u2068${"\u2066".repeat(90)}never closed`,
  `ก${"ิ่้๊".repeat(40)} below ${"ཀ" + "ྐ".repeat(60)}`.repeat(6),
  `a${"\u20dd\u0323\u0489".repeat(50)}`.repeat(12),
  "﷽𒐫⸻".repeat(60),
  "ab\u200bc\u00adde\ufefff".repeat(80),
];

/** So many rows the list of the preview has, without those that are folded away. */
const ROWS = 6;

const SCREENS = {
  short: [[360, "en-GB"]],
  whole: [
    [1100, "en-GB"],
    [360, "en-GB"],
    [360, "ar"],
  ],
} as const;

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

/** Each of the strange texts as it comes out of the page, by the keys that one copies with. */
async function copied(page: Page): Promise<string[]> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const out: string[] = [];
  const shown = page.locator("[role=log] .tc-message-text").filter({ hasNotText: /^neighbour$/u });
  const count = await shown.count();
  for (let at = count - STRANGE.length; at < count; at++) {
    await shown.nth(at).evaluate((text) => getSelection()!.selectAllChildren(text));
    await page.keyboard.press("Control+C");
    out.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return out;
}

/** What others' texts and names do to the page around them. */
export function tellOfStrangeTexts(open: OpenPreview, size: keyof typeof SCREENS): void {
  it.each<readonly [number, string]>(SCREENS[size])(
    "keeps every text within its bubble and beside its time, at %d pixels in %s",
    async (width, locale) => {
      await open({ width, locale }, async (page) => {
        await receive(
          page,
          STRANGE.flatMap((text) => [text, "neighbour"]),
        );
        await page.waitForFunction(
          (count) => document.querySelectorAll("[role=log] [role=listitem]").length >= count,
          STRANGE.length * 2,
        );
        await shows(() => page.evaluate(findOverlaps), []);
        const shown = page.locator("[role=log] .tc-message-text");
        const strange = async () =>
          (await shown.allTextContents()).filter((text) => text !== "neighbour").slice(-STRANGE.length);
        await shows(strange, STRANGE);
        expect(await copied(page)).toEqual(STRANGE);
        for (const text of STRANGE) {
          await page.locator("textarea").fill(text);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
        await page.locator("textarea").fill("");
        // A narrow page shows the list alone.
        if (width < 700) await page.locator("tc-pane-header .tc-narrow-only").click();
        await page.locator(".tc-row").first().waitFor();
        for (let at = 0; at < STRANGE.length; at += ROWS - 1) {
          await listAsNewest(page, STRANGE.slice(at, at + ROWS - 1));
          await shows(() => page.evaluate(findUnevenRows), []);
        }
      });
    },
    120_000,
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
    // Where it is cut, it is at its end: the first letter that can be seen stands in the row.
    const words = row.querySelector(".tc-row-last > :last-child")?.firstChild;
    const at = words?.textContent?.search(/[\p{L}\p{N}\p{S}]/u) ?? -1;
    const range = document.createRange();
    if (words && at >= 0) {
      range.setStart(words, at);
      range.setEnd(words, at + 1);
    }
    const first = range.getBoundingClientRect();
    const leftwards = words?.parentElement && getComputedStyle(words.parentElement).direction === "rtl";
    const begins = at < 0 || (leftwards ? first.right <= last.right + 1 : first.left >= last.left - 1);
    // What has room begins where the row's lines do, in whatever script it is.
    const rtl = getComputedStyle(row).direction === "rtl";
    const shifted = [...row.querySelectorAll<HTMLElement>(".tc-row-name, .tc-row-words")].some((part) => {
      range.selectNodeContents(part);
      const [text, place] = [range.getBoundingClientRect(), part.getBoundingClientRect()];
      if (text.width === 0 || text.width > place.width - 2) return false;
      return Math.abs(rtl ? place.right - text.right : text.left - place.left) > 4;
    });
    const aside = rtl
      ? name.left < time.right - 1 || time.left < box.left
      : name.right > time.left + 1 || time.right > box.right;
    return [
      ...(shifted ? [`${told}: begins elsewhere`] : []),
      ...(begins ? [] : [`${told}: cut at its beginning`]),
      ...(Math.abs(box.height - rows[0]!.getBoundingClientRect().height) > 1 ? [`${told}: ${box.height} high`] : []),
      ...(last.left < box.left || last.right > box.right || last.bottom > box.bottom ? [`${told}: sticks out`] : []),
      ...(aside || time.bottom > last.top + 1 ? [`${told}: moved`] : []),
    ];
  });
}
