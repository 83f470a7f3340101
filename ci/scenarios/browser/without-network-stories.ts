import type { Browser, Page } from "playwright-core";
import { BrowserPerson } from "./browser-person.ts";
import { shows } from "./shows.ts";

const written = Array.from({ length: 10 }, (_, index) => `written above the clouds, ${index + 1}`);
const known = new Map(["before the flight", "read below", ...written].map((text) => [text, text]));

/** A page that is closed and opened again while nobody can be reached. */
export function tellOfFlying(browser: () => Browser, origin: () => string): void {
  it("opens without a network, keeps what is written there, and sends it once and in order", async () => {
    const alice = await BrowserPerson.open(browser(), origin(), "flying_alice");
    const bob = await BrowserPerson.open(browser(), origin(), "grounded_bob");
    try {
      await Promise.all([alice.signUp(), bob.signUp()]);
      await alice.find("grounded_bob");
      await alice.send("before the flight");
      await bob.choose("flying_alice");
      await bob.send("read below");
      await alice.settle(2);
      await alice.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const address = alice.page.url();

      await alice.context.setOffline(true);
      for (const text of written) await alice.send(text);
      await alice.untilWaiting(10);
      await alice.page.close();
      await alice.reopen(address);
      await alice.messages().waitFor();
      await shows(() => alice.texts(known), ["before the flight", "read below", ...written]);
      await alice.untilWaiting(10);
      await alice.page.getByText("Offline. What you write waits here.").waitFor();
      // A part of the page that was never looked at before.
      await alice.page.getByRole("link", { name: "Settings" }).click();
      await alice.page.getByRole("heading", { name: "Settings" }).waitFor();
      const first = await nonce(alice.page);
      await alice.page.goto(address);
      await alice.messages().waitFor();
      expect(first).toMatch(/^[\w+/=]{24}$/u);
      expect(await nonce(alice.page)).not.toBe(first);
      const kept = await alice.page.evaluate(async () => {
        const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        return requests.flat().map(({ url }) => new URL(url).pathname);
      });
      expect(kept).toContain("/index.html");
      expect(kept.filter((path) => !/^\/(index\.html|mark\.svg|[\w-]+-[\w-]{8}\.(js|css))$/u.test(path))).toEqual([]);

      await alice.context.setOffline(false);
      await Promise.all([alice.settle(12), bob.settle(12)]);
      expect(await bob.texts(known)).toEqual(["before the flight", "read below", ...written]);
      expect(await alice.texts(known)).toEqual(["before the flight", "read below", ...written]);
      expect([...alice.complaints, ...bob.complaints]).toEqual([]);
    } finally {
      await Promise.all([alice.context.close(), bob.context.close()]);
    }
  }, 120_000);
}

function nonce(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("tc-app")?.getAttribute("ngCspNonce") ?? "");
}
