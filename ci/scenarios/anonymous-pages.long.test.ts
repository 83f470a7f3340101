import type { Browser, Download, Page } from "playwright-core";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { barriers } from "./browser/barriers.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { shows } from "./browser/shows.ts";
import { startRelays } from "./mesh/start-relays.ts";
import type { StartedRelays } from "./mesh/start-relays.ts";

/** A message waits up to 20 seconds before it goes, a look up to 45 before the next. */
const PATIENCE = 150_000;
const PASSPHRASE = "river mill lantern heron";

/** Somebody without a name, at a browser of their own. */
interface Nobody {
  readonly page: Page;
  readonly client: string;
  readonly name: string;
  /** What was asked of the server of the page. */
  readonly asked: string[];
  readonly complaints: string[];
}

browserStory("two people without accounts, in two browsers and through four relays", () => {
  let relays: StartedRelays;
  let browser: Browser;
  let heron: Nobody;
  let fisher: Nobody;

  beforeAll(async () => {
    // Two more than they talk through, for files.
    relays = await startRelays(6);
    browser = await openBrowser();
    [heron, fisher] = [await arrive("Heron"), await arrive("Kingfisher")];
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await relays?.stop();
  }, 60_000);

  async function arrive(name: string): Promise<Nobody> {
    const client = `The browser of ${name}`;
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, userAgent: client });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const [asked, complaints]: [string[], string[]] = [[], []];
    page.on("request", (request) => {
      // Before that it is the ordinary page, at which nobody has signed in.
      if (page.url().startsWith(`${relays.origin}/anonymous`) && request.url().startsWith(relays.origin))
        asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
    await page.goto(relays.origin);
    await page.getByRole("link", { name: "Talk without an account" }).click();
    await page.getByRole("heading", { name: "Talk without an account" }).waitFor();
    return { page, client, name, asked, complaints };
  }

  const press = ({ page }: Nobody, name: string) => page.getByRole("button", { name, exact: true }).click();
  const follow = ({ page }: Nobody, name: string) => page.getByRole("link", { name, exact: true }).first().click();
  const choose = ({ page }: Nobody, name: string) =>
    page.getByRole("navigation", { name: "Anonymous conversations" }).getByText(name, { exact: true }).click();
  const log = ({ page }: Nobody) => page.getByRole("log", { name: "Messages" });

  async function makeKey(nobody: Nobody): Promise<void> {
    await nobody.page.getByLabel("What others may call you").fill(nobody.name);
    await press(nobody, "Make my key");
    await nobody.page.getByRole("navigation", { name: "Anonymous conversations" }).waitFor({ timeout: 60_000 });
  }

  async function savedBy({ page }: Nobody, work: () => Promise<void>): Promise<string> {
    const coming = page.waitForEvent("download");
    await work();
    const download: Download = await coming;
    return readFileSync(await download.path(), "utf8");
  }

  async function addRelays(nobody: Nobody, which: readonly number[]): Promise<void> {
    await follow(nobody, "Relays");
    for (const at of which) {
      const { address } = relays.fronts[at]!;
      await nobody.page.getByLabel("Relay", { exact: true }).fill(address);
      await press(nobody, "Add");
      await row(nobody, at).getByText("Answers").waitFor();
    }
  }

  const row = ({ page }: Nobody, at: number) =>
    page.getByRole("listitem").filter({ hasText: relays.fronts[at]!.address });

  async function say(nobody: Nobody, text: string): Promise<void> {
    await nobody.page.getByRole("textbox", { name: "Message" }).fill(text);
    await press(nobody, "Send");
    await log(nobody).getByText(text).waitFor();
  }

  /** Relays bring each other up to date meanwhile, as they do each minute. */
  async function eventually(isSo: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`It did not come to pass: ${isSo.toString()}`);
      await relays.sync();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  const heard = (nobody: Nobody, text: string) =>
    eventually(async () => (await log(nobody).getByText(text, { exact: true }).count()) > 0);

  it("make keys, exchange contact files, and choose relays of which one loses what it takes", async () => {
    await Promise.all([makeKey(heron), makeKey(fisher)]);
    expect(await barriers(heron.page)).toEqual([]);
    await follow(heron, "Add people");
    const ofHeron = await savedBy(heron, () => press(heron, "Save my contact file"));
    await follow(fisher, "Add people");
    const ofFisher = await savedBy(fisher, () => press(fisher, "Save my contact file"));
    // One by the file, the other by its text; and what is none is told.
    await fisher.page.getByLabel("Or paste its text").fill("no file");
    await press(fisher, "Take it in");
    await fisher.page.getByText("This is no whole contact file.").waitFor();
    await fisher.page.getByLabel("Or paste its text").fill(ofFisher);
    await press(fisher, "Take it in");
    await fisher.page.getByText("This is your own contact file.").waitFor();
    await fisher.page.getByLabel("Or paste its text").fill(ofHeron);
    await press(fisher, "Take it in");
    await log(fisher).waitFor();
    await heron.page
      .getByLabel("Choose a file")
      .setInputFiles({ name: "contact.tenchat.json", mimeType: "application/json", buffer: Buffer.from(ofFisher) });
    await log(heron).waitFor();
    await follow(heron, "Relays");
    await heron.page.getByLabel("Relay", { exact: true }).fill("nowhere");
    await press(heron, "Add");
    await heron.page.getByText("This is no address of a relay.").waitFor();
    relays.fronts[2]!.loses = true;
    await addRelays(heron, [0]);
    await row(heron, 0).getByText("Receives for you").waitFor();
    await addRelays(heron, [2]);
    await addRelays(fisher, [0, 1, 3]);
  }, 240_000);

  it("lose no message to that relay: it is found, left, and told of, and the message waits for another one", async () => {
    await choose(heron, "Kingfisher");
    await say(heron, "Did the parcel arrive?");
    await log(heron).getByText("Waits for a relay").waitFor();
    await follow(heron, "Relays");
    await row(heron, 2).getByText("Did not hold what it took.").waitFor({ timeout: 60_000 });
    expect(relays.fronts[2]!.lost).toBeGreaterThan(0);
    await heron.page.getByText("2 more relays are needed.").first().waitFor();
    await addRelays(heron, [1, 3]);
    await choose(fisher, "Heron");
    await heard(fisher, "Did the parcel arrive?");
    await choose(heron, "Kingfisher");
    await eventually(async () => (await log(heron).getByText("Waits for a relay").count()) === 0);
  }, 300_000);

  it("answer, change, delete and react, and see all of it at both ends", async () => {
    await say(fisher, "It did.");
    await say(fisher, "Burn this.");
    await heard(heron, "It did.");
    await heard(heron, "Burn this.");
    const asks = async (nobody: Nobody, text: string, what: string): Promise<void> => {
      const message = log(nobody).getByRole("listitem").filter({ hasText: text });
      await message.getByRole("button", { name: "What to do with this message" }).click();
      await nobody.page.getByRole("menuitem", { name: what }).click();
    };
    await asks(heron, "It did.", "Heart");
    await asks(fisher, "Burn this.", "Delete");
    await fisher.page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await asks(heron, "Did the parcel arrive?", "Edit");
    await heron.page.getByRole("textbox", { name: "Message" }).fill("Did the parcel arrive in one piece?");
    await press(heron, "Save the change");
    await heard(fisher, "Did the parcel arrive in one piece?");
    await eventually(async () => (await log(fisher).getByRole("img", { name: "Heart" }).count()) === 1);
    await eventually(async () => (await log(heron).getByText("Burn this.").count()) === 0);
    // Somebody else's message is nobody's to change.
    await log(fisher).getByRole("listitem").filter({ hasText: "in one piece" }).getByRole("button").click();
    await fisher.page.getByRole("menuitem", { name: "Heart" }).waitFor();
    await shows(() => fisher.page.getByRole("menuitem", { name: "Edit" }).count(), 0);
    expect(await barriers(fisher.page)).toEqual([]);
    await fisher.page.keyboard.press("Escape");
  }, 400_000);

  it("send a file, by a relay of its own each, and are told of what goes along and of what is missing", async () => {
    const file = randomBytes(150_000);
    const choosing = heron.page.waitForEvent("filechooser");
    await press(heron, "Send a file");
    await (await choosing).setFiles({ name: "mill.jpg", mimeType: "image/jpeg", buffer: file });
    const dialog = heron.page.getByRole("dialog");
    await dialog.getByText("photos often say where and when they were taken").waitFor();
    await dialog.getByText("150 kB").waitFor();
    expect(await barriers(heron.page)).toEqual([]);
    await dialog.getByRole("button", { name: "Send" }).click();
    await log(heron).getByText("Parts at relays: 0 of 3").waitFor({ timeout: 60_000 });
    await heron.page.getByText("One more relay is needed").first().waitFor();
    await addRelays(heron, [4]);
    await eventually(async () => (await row(heron, 4).getByText("Parts of files").count()) === 1);
    await choose(heron, "Kingfisher");
    await choose(fisher, "Heron");
    const save = log(fisher).getByRole("button", { name: "Save mill.jpg" });
    await eventually(async () => (await save.count()) === 1);
    await save.click();
    await log(fisher).getByText("Files need a relay of their own").waitFor();
    await addRelays(fisher, [5]);
    await choose(fisher, "Heron");
    // What came late at the relay comes with the next try.
    const came = async (): Promise<boolean> => {
      const coming = fisher.page.waitForEvent("download", { timeout: 3_000 }).catch(() => undefined);
      await save.click();
      const download = await coming;
      if (download === undefined) return false;
      expect(download.suggestedFilename()).toBe("mill.jpg");
      expect(readFileSync(await download.path()).equals(file)).toBe(true);
      return true;
    };
    await eventually(came);
    await eventually(async () => (await log(heron).getByText("Parts at relays").count()) === 0);
    // One's own file can be had again, and is not changed, only deleted.
    await log(heron).getByRole("button", { name: "Save mill.jpg" }).waitFor();
    const message = log(heron).getByRole("listitem").filter({ hasText: "mill.jpg" });
    await message.getByRole("button", { name: "What to do with this message" }).click();
    await heron.page.getByRole("menuitem", { name: "Delete" }).waitFor();
    await shows(() => heron.page.getByRole("menuitem", { name: "Edit" }).count(), 0);
    await heron.page.keyboard.press("Escape");
    expect(await barriers(heron.page)).toEqual([]);
  }, 400_000);

  it("were seen by no relay with two keys, and by the server of the page with none", async () => {
    const [talked, [sends, fetches]] = [relays.fronts.slice(0, 4), relays.fronts.slice(4)];
    const keys = new Set(talked.flatMap(({ shown }) => shown.map(({ key }) => key)));
    expect(keys.size).toBe(2);
    // With a file a relay sees a key that nobody has, or none at all.
    const ofFile = [...sends!.keysOf(heron.client)];
    expect([ofFile.length, ofFile.some((each) => keys.has(each)), fetches!.keysOf(fisher.client).size]).toEqual([
      1,
      false,
      0,
    ]);
    for (const { client, asked } of [heron, fisher]) {
      for (const front of relays.fronts) expect(front.keysOf(client).size).toBeLessThanOrEqual(1);
      const all = new Set(talked.flatMap((front) => [...front.keysOf(client)]));
      // Both keys were said, each elsewhere; without that it would be shown of nothing.
      expect(all).toEqual(keys);
      expect(asked.filter((each) => !/^GET \/anonymous(\/[\w-]+\.(js|css|svg))?$/.test(each))).toEqual([]);
    }
    expect([...heron.complaints, ...fisher.complaints]).toEqual([]);
  });

  it("are on a page that alone may ask relays, and those alone over http", async () => {
    const ask = ({ page }: Pick<Nobody, "page">, address: string) =>
      page.evaluate(async (to) => {
        const told = { method: "POST", headers: { "content-type": "application/json" }, body: '{"servers":[]}' };
        return fetch(to, told).then(
          ({ status }) => status,
          () => "refused",
        );
      }, `http://${address}/sync/servers`);
    const { address, port } = relays.fronts[1]!;
    expect(await ask(heron, address)).toBe(200);
    // The same relay behind its front, which is no address that the operator has named.
    expect(await ask(heron, `127.0.0.1:${port}`)).toBe("refused");
    const ordinary = await browser.newContext();
    const page = await ordinary.newPage();
    await page.goto(relays.origin);
    expect(await ask({ page }, address)).toBe("refused");
    // Nor by the window of one that may: whoever opens it has no hold of it.
    const through = await page.evaluate(async (to) => {
      const opened = window.open("/anonymous");
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      if (opened === null || opened.closed) return "no hold";
      return opened.fetch(to, { method: "POST", body: "{}" }).then(
        ({ status }) => status,
        () => "refused",
      );
    }, `http://${address}/sync/servers`);
    expect(through).toBe("no hold");
    await ordinary.close();
  }, 60_000);

  it("take a key to another browser by its file, and leave nothing behind", async () => {
    await follow(heron, "My key");
    const mark = await heron.page.locator("code").first().textContent();
    await heron.page.getByLabel("Passphrase of the key file").fill("short");
    await press(heron, "Save the key file");
    await heron.page.getByText("A passphrase needs at least 12 characters").waitFor();
    await heron.page.getByLabel("Passphrase of the key file").fill(PASSPHRASE);
    const file = await savedBy(heron, () => press(heron, "Save the key file"));
    await press(heron, "Remove everything");
    await heron.page.getByRole("dialog").getByRole("button", { name: "Remove everything" }).click();
    await press(heron, "I have a key file");
    await heron.page
      .getByLabel("Choose the key file")
      .setInputFiles({ name: "key.tenchat.json", mimeType: "application/json", buffer: Buffer.from(file) });
    const passphrase = heron.page.getByLabel("Passphrase of the key file");
    await passphrase.fill("another one than it is");
    await press(heron, "Open with this key");
    await heron.page.getByText("This passphrase does not open the file").waitFor();
    await passphrase.fill(PASSPHRASE);
    await press(heron, "Open with this key");
    await heron.page.getByText("Nobody here yet").first().waitFor();
    await follow(heron, "My key");
    await shows(() => heron.page.locator("code").first().textContent(), mark);
  }, 120_000);
});
