import { readCommandLine } from "../setup/command-line.ts";
import { longTasks, tellTasks } from "./scrolling/long-tasks.ts";
import { openPair } from "./scrolling/open-pair.ts";

/**
 * `npm run bench:catch-up`: whether somebody feels it that keys are made and missed messages opened. A page in Chromium signs
 * up; while it is away somebody writes 2,000 messages (`--messages`), and it is opened again in that conversation. When it
 * stands there it gets its answer to what it has missed. Prints how many it places a second, and its longest tasks. Exits
 * with 1 when one takes over 50 ms of the processor, or all of them more than 3 s for each ten thousand: what others on the
 * machine take from a task only shows by the clock. `--slower 4` has a quarter of the speed, and only says what it finds.
 */

const ALLOWED = 50;
/** Seconds for so many, up to the last of them. */
const TEN_THOUSAND = 3;
const MISSED = "**/v1/catch-up";
/** As long as a page needs that is opened, at a quarter of the speed. */
const SETTLING = 3_000;
const PATIENCE = 900_000;
const AT_ONCE = 100;

const { messages = 2_000, slower = 1 } = readCommandLine(import.meta.filename, {
  messages: "number",
  slower: "number",
}).options;

await using closing = new AsyncDisposableStack();
const { writer, reader } = await openPair(closing);
const { page } = reader;
page.setDefaultTimeout(PATIENCE);
const session = await reader.context.newCDPSession(page);
const slow = (rate: number) => session.send("Emulation.setCPUThrottlingRate", { rate });
let failed = false;

await slow(slower);
await look("signing up", () => reader.signUp());
await slow(1);
await reader.find("writer");
await reader.send("Write to me.");
await reader.settle(1);
await writer.until(() => writer.tenchat.conversations.list.get().length === 1);
const { id } = writer.tenchat.conversations.list.get()[0]!;
const address = page.url();

// Of the same server, so that the browser goes on in the same process, which is the one that is listened to.
await page.goto("/.well-known/tenchat");
// What is held open is shown anew with each line, which takes the longer the more there are.
for (let from = 1; from <= messages; from += AT_ONCE) {
  const view = writer.tenchat.messaging.open(id);
  for (let at = from; at < from + AT_ONCE && at <= messages; at++) await view.send(`Line ${at}.`);
  const isSent = () => view.messages.get().every((item) => !item.own || item.state !== "queued");
  for (const end = Date.now() + PATIENCE; !isSent() && Date.now() < end;) await page.waitForTimeout(20);
  view.close();
}

await slow(slower);
const opened = Promise.withResolvers<void>();
await page.route(MISSED, async (route) => {
  await opened.promise;
  await route.continue();
});
await look("opening the page", async () => {
  await page.goto(address);
  await page.getByRole("log").waitFor();
  await page.waitForTimeout(SETTLING);
});
const seconds = await look(`${messages} missed messages`, async () => {
  opened.resolve();
  // Looked for seldom and simply: looking takes time of the page.
  const came = (last: string) =>
    document.querySelector("nav[aria-label=Conversations]")?.textContent?.includes(last) === true;
  await page.waitForFunction(came, `Line ${messages}.`, { polling: 500 });
});
console.log(`  ${Math.round(messages / seconds)} a second; ten thousand may take ${TEN_THOUSAND} s`);
failed ||= seconds > (messages / 10_000) * TEN_THOUSAND && slower === 1;
for (const complaint of reader.complaints) console.error(complaint);
process.exitCode = failed || reader.complaints.length > 0 ? 1 : 0;

async function look(what: string, work: () => Promise<void>): Promise<number> {
  const found = await longTasks(page, work);
  const worst = tellTasks(`${what}, ${found.seconds.toFixed(1)} s`, found);
  failed ||= worst > ALLOWED && slower === 1;
  return found.seconds;
}
