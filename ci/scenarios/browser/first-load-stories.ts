import type { Page } from "playwright-core";
import { Somebody } from "../groups/somebody.ts";
import type { OpenPage } from "./staying-stories.ts";

/** What a phone on a slow network waits for: JavaScript as it travels, compressed. */
const MOST_BYTES = 280_000;

/** How much JavaScript a browser fetches that has nothing of the page yet. */
export function tellOfFirstLoad(open: OpenPage, origin: () => string): void {
  it(`asks for at most ${MOST_BYTES / 1_000} kB of JavaScript before one can sign in, and to read a conversation`, async () => {
    await Somebody.signUp(origin(), "loaded_lea").then(({ tenchat }) => tenchat.stop());
    await open(async (page) => {
      const toSignIn = await scriptBytes(page, async () => {
        await page.reload();
        await page.getByLabel("Username").waitFor();
      });
      await page.getByLabel("Username").fill("loading_lou");
      await page.getByLabel("Password").fill("paper lantern over water 7");
      await page.getByRole("button", { name: "Create account" }).click();
      await page.getByRole("button", { name: "New conversation" }).click();
      await page.getByLabel("Search people").fill("loaded_lea");
      await page.getByRole("button", { name: "loaded_lea", exact: true }).click();
      const log = page.getByRole("log", { name: "Messages" });
      await log.waitFor();
      const toRead = await scriptBytes(page, async () => {
        await page.reload();
        await log.waitFor();
      });
      console.info(`JavaScript of the first load: ${toSignIn} bytes to sign in, ${toRead} to read a conversation.`);
      expect(toSignIn).toBeGreaterThan(50_000);
      expect(toRead).toBeGreaterThan(50_000);
      expect(Math.max(toSignIn, toRead)).toBeLessThanOrEqual(MOST_BYTES);
    }, "block");
  }, 60_000);
}

/** Bytes of scripts as they come over the network, without what HTTP says about them, until nothing more comes. */
async function scriptBytes(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  const came = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type }) => void (type === "Script" && scripts.add(requestId)));
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    came.set(requestId, (came.get(requestId) ?? 0) + encodedDataLength);
  });
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await work();
  await page.waitForLoadState("networkidle");
  await session.detach();
  return [...scripts].reduce((sum, id) => sum + (came.get(id) ?? 0), 0);
}
