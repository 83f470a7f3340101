import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { readCommandLine } from "../setup/command-line.ts";
import { expectToSee, longTasks, scrollTo, tellTasks } from "./scrolling/long-tasks.ts";
import { openPair } from "./scrolling/open-pair.ts";

/**
 * `npm run bench:scrolling`: whether a long conversation is scrolled without a stop. The storage of a page in Chromium gets
 * 10,000 messages (`--messages`); then the page is opened without a network, scrolled from the newest to the first and back,
 * a line is sought and jumped to, and one is written. Exits with 1 when a task takes over 50 ms of the processor: what others on
 * the machine take from it only shows by the clock. `--slower 4` has a quarter of the speed, and only says what it finds.
 */

const ALLOWED = 50;

const { messages = 10_000, slower = 1 } = readCommandLine(import.meta.filename, {
  messages: "number",
  slower: "number",
}).options;

await using closing = new AsyncDisposableStack();
const { writer, reader } = await openPair(closing);
const { page } = reader;
await reader.signUp();
await reader.find("writer");
await reader.send("Write to me.");
await reader.settle(1);
await writer.until(() => writer.tenchat.conversations.list.get().length === 1);
const { id, members } = writer.tenchat.conversations.list.get()[0]!;
const own = members.find(({ username }) => username === "reader")!;
const address = page.url();

// The page keeps itself for when there is no network; then nothing of it may be at work while its storage is filled.
await page.evaluate(async () => void (await navigator.serviceWorker.ready));
await page.reload();
await drawn("Write to me.");
await page.goto("/.well-known/tenchat");
const entry = fileURLToPath(new URL("scrolling/fill.browser.ts", import.meta.url));
const bundle = await build({ entryPoints: [entry], bundle: true, format: "iife", write: false, platform: "browser" });
await page.evaluate(bundle.outputFiles[0]!.text);
const lines = Array.from({ length: messages }, (_, at) => lineOf(at + 1));
await page.evaluate(`fill(${JSON.stringify([own.accountId, writer.accountId, id, lines]).slice(1, -1)})`);

await reader.context.setOffline(true);
if (slower > 1) {
  const session = await reader.context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
}
await page.goto(address);
await drawn(lineOf(messages));
await page.waitForTimeout(3_000);
await expectToSee(page, 120);
let failed = false;
await look("to the first", () => scrollTo(page, -1, ".tc-log-beginning"));
await look("to the newest", () => scrollTo(page, 1, "tc-message-log:not(:has(.tc-log-jump))"));
await look("a line sought, and jumped to", async () => {
  await page.getByRole("button", { name: "Search in this conversation" }).click();
  await page.getByRole("searchbox", { name: "Search in this conversation" }).fill("Line 17.");
  await page.keyboard.press("Enter");
  await drawn(lineOf(17));
});
await look("a line written, far above", async () => {
  await reader.send("It is queued.");
  await drawn("It is queued.");
});
for (const complaint of reader.complaints) console.error(complaint);
process.exitCode = failed || reader.complaints.length > 0 ? 1 : 0;

async function look(what: string, work: () => Promise<void>): Promise<void> {
  const found = await longTasks(page, work);
  const worked = tellTasks(`${what}, ${found.seconds.toFixed(1)} s, at most ${found.drawn} rows in the page`, found);
  failed ||= worked > ALLOWED && slower === 1;
}

async function drawn(line: string): Promise<void> {
  await reader.messages().getByText(line, { exact: true }).first().waitFor({ state: "attached" });
}

function lineOf(number: number): string {
  return number % 9 === 0
    ? `Line ${number}. It is a little longer than the others are, so that it takes two lines or more of a page.`
    : `Line ${number}.`;
}
