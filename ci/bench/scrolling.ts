import { BrowserPerson } from "../scenarios/browser/browser-person.ts";
import { findChromium, openBrowser } from "../scenarios/browser/open-browser.ts";
import { ServerProcess } from "../scenarios/browser/server-process.ts";
import { Somebody } from "../scenarios/groups/somebody.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { longTasks, scrollTo } from "./scrolling/long-tasks.ts";

/**
 * `npm run bench:scrolling`: whether a long conversation is scrolled without a stop. Somebody writes 10,000 messages
 * (`--messages`) to a page in Chromium, which keeps them. Then the page is opened anew and scrolled from the newest to the
 * first and back, a line is sought and jumped to, and others come meanwhile. Exits with 1 when a task takes over 50 ms.
 * `--slower 4` does it with a processor of a quarter of the speed, and only says what it finds.
 */

const ALLOWED = 50;
const WAVE = 250;

const { messages = 10_000, slower = 1 } = readCommandLine(import.meta.filename, {
  messages: "number",
  slower: "number",
}).options;

if (findChromium() === undefined) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
await using closing = new AsyncDisposableStack();
const server = new ServerProcess();
closing.defer(() => server.remove());
await server.start();
const browser = await openBrowser();
closing.defer(() => browser.close());
const writer = await Somebody.signUp(server.origin, "writer");
closing.defer(() => writer.tenchat.stop());
const reader = await BrowserPerson.open(browser, server.origin, "reader");
await reader.signUp();
await reader.find("writer");
await reader.send("Write to me.");
await writer.until(() => writer.tenchat.conversations.list.get().length === 1);
const { id } = writer.tenchat.conversations.list.get()[0]!;

const began = performance.now();
for (let written = 0; written < messages; written += WAVE) {
  const count = Math.min(WAVE, messages - written);
  await write(written + 1, count);
  await drawn(lineOf(written + count));
}
console.log(`${messages} messages came into the page in ${Math.round((performance.now() - began) / 1000)} s`);

const { page } = reader;
await page.reload();
await drawn(lineOf(messages));
await page.waitForTimeout(2_000);
if (slower > 1) {
  const session = await reader.context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
}
const isFirst = ".tc-log-beginning";
const isLast = `.tc-log:not(:has(~ .tc-log-jump))`;
let failed = false;
await look("to the first", () => scrollTo(page, -1, isFirst));
await look("a hundred come meanwhile", () => write(messages + 1, 100));
await look("to the newest", () => scrollTo(page, 1, isLast));
await look("a line sought, and jumped to", async () => {
  await page.getByRole("button", { name: "Search in this conversation" }).click();
  await page.getByRole("searchbox").last().fill("Line 17.");
  await page.keyboard.press("Enter");
  await drawn(lineOf(17));
});
await look("to the newest by the button", async () => {
  await page.getByRole("button", { name: "Jump to newest" }).click();
  await drawn(lineOf(messages + 100));
});
for (const complaint of reader.complaints) console.error(complaint);
process.exitCode = failed || reader.complaints.length > 0 ? 1 : 0;

async function look(what: string, work: () => Promise<void>): Promise<void> {
  const { tasks, drawn: rows, seconds } = await longTasks(page, work);
  const longest = Math.round(Math.max(0, ...tasks));
  failed ||= longest > ALLOWED && slower === 1;
  const found =
    tasks.length === 0 ? "no task over 50 ms" : `${tasks.length} tasks over 50 ms, the longest ${longest} ms`;
  console.log(`${what}: ${found}; at most ${rows} rows in the page, ${seconds.toFixed(1)} s`);
}

/** Answers once all of it has left the writer. */
async function write(from: number, count: number): Promise<void> {
  const view = writer.tenchat.messaging.open(id);
  for (let at = from; at < from + count; at++) await view.send(lineOf(at));
  await writer.until(() => view.loaded.get() && view.messages.get().at(-1)?.state !== "queued");
  view.close();
}

async function drawn(line: string): Promise<void> {
  await reader.messages().getByText(line).first().waitFor({ state: "attached" });
}

function lineOf(number: number): string {
  const more =
    number % 9 === 0 ? " It is a little longer than the others are, so that it takes two lines or more." : "";
  return `Line ${number}.${more}`;
}
