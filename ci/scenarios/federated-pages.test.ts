import type { Browser } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { eventually, startTwoServers } from "./federation/two-servers.ts";
import type { TwoServers } from "./federation/two-servers.ts";

browserStory("two people whose pages come from two servers", () => {
  let servers: TwoServers;
  let browser: Browser;
  let anna: BrowserPerson;
  let bert: BrowserPerson;
  let here: string;
  let there: string;

  beforeAll(async () => {
    servers = await startTwoServers();
    [here, there] = [servers.here.gate.name, servers.there.gate.name];
    browser = await openBrowser();
    [anna, bert] = [
      await BrowserPerson.open(browser, `http://${here}`, "anna"),
      await BrowserPerson.open(browser, `http://${there}`, "bert"),
    ];
    await Promise.all([anna.signUp(), bert.signUp()]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await servers?.stop();
  }, 60_000);

  const search = () => anna.page.getByLabel("Search people");
  const heard = (person: BrowserPerson, text: string) => person.messages().getByText(text).waitFor();
  const shown = async ({ page }: BrowserPerson) => page.locator("body").innerText();

  it("are told their own address, whom a server does not know, and that one cannot be asked", async () => {
    const { page } = anna;
    await page.getByRole("button", { name: "New conversation" }).click();
    await page.getByText(`People there find you as anna@${here}`).waitFor();
    await search().fill(`nobody_there@${there}`);
    await page.getByText(`${there} learns that somebody here looks for them.`).waitFor();
    expect(await barriers(page)).toEqual([]);
    await search().press("Enter");
    // Said once on the screen, and once to whoever hears it.
    await page.getByText(`Nobody is called nobody_there@${there}, as their server says.`).first().waitFor();
    for (const address of ["bert@127.0.0.9:1", "bert@nowhere.invalid"]) {
      await search().fill(address);
      await search().press("Enter");
      await page.getByText("That server could not be asked").waitFor();
      await search().fill("");
    }
    await search().fill("bert@nowhere.invalid");
    // One's own server is no other one.
    await search().fill(`bert@${here}`);
    await page.getByText("Look for").waitFor({ state: "detached" });
    await page.getByText("Nobody here is called “bert”.").first().waitFor();
  }, 60_000);

  it("find each other by name@server, talk in both directions, and are called by their addresses", async () => {
    await search().fill(`@bert@${there}`);
    await anna.page.getByRole("button", { name: `Look for bert@${there}` }).click();
    await anna.messages().waitFor();
    await anna.send("good morning from here");
    await bert.choose(`anna@${here}`);
    await heard(bert, "good morning from here");
    await bert.send("and from there");
    await heard(anna, "and from there");
    for (const [person, other] of [
      [anna, `bert@${there}`],
      [bert, `anna@${here}`],
    ] as const) {
      const text = await shown(person);
      expect([text.includes(other), text.includes("elsewhere_")]).toEqual([true, false]);
      expect(await barriers(person.page)).toEqual([]);
    }
    expect([...anna.complaints, ...bert.complaints]).toEqual([]);
  }, 60_000);

  it("are in one group, whose members stand there by their addresses", async () => {
    const { page } = anna;
    await page.getByRole("button", { name: "New conversation" }).click();
    await page.getByRole("link", { name: "New group" }).click();
    await page.getByLabel("Name of the group").fill("Climbing");
    await search().fill(`bert@${there}`);
    await page.getByRole("button", { name: `Look for bert@${there}` }).click();
    await page.getByRole("button", { name: `Remove bert@${there}` }).waitFor();
    // The button that begins it takes on its colour.
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Start the group" }).click();
    await anna.messages().getByText("You called the group “Climbing”").waitFor();
    await bert.choose("Climbing");
    await anna.send("who climbs today?");
    await heard(bert, "who climbs today?");
    await bert.send("I do");
    await heard(anna, "I do");
    await bert.messages().locator(".tc-message-sender").getByText(`anna@${here}`).first().waitFor();
    expect([...anna.complaints, ...bert.complaints]).toEqual([]);
  }, 60_000);

  it("read that the other's server is away, as long as it is, and what was written meanwhile gets there", async () => {
    const notice = (server: string) => anna.page.getByRole("status").getByText(`${server} is away just now.`);
    await anna.choose(`bert@${there}`);
    servers.there.gate.shut();
    await anna.send("written while you were away");
    // As if that had lasted for a minute more.
    const { dataSource } = servers.here.platform.running.opened.kernel;
    const passed =
      "UPDATE federation_peers SET away_since = away_since - interval '1 minute' WHERE away_since IS NOT NULL";
    await eventually(async () => (await dataSource.query(`${passed} RETURNING name`))[1] > 0);
    await notice(there).waitFor();
    expect(await barriers(anna.page)).toEqual([]);
    if (process.env["SCREENSHOTS"] !== undefined)
      await anna.page.screenshot({ path: `${process.env["SCREENSHOTS"]}/away.png` });
    servers.there.gate.open();
    await notice(there).waitFor({ state: "detached", timeout: 90_000 });
    await bert.choose(`anna@${here}`);
    await heard(bert, "written while you were away");
    expect([...anna.complaints, ...bert.complaints]).toEqual([]);
  }, 180_000);
});
