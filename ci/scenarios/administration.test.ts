import type { Browser } from "playwright-core";
import { Person } from "../../services/testing/person.ts";
import { barriers } from "./browser/barriers.ts";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";

const trimmed = (texts: readonly string[]) => texts.map((each) => each.trim());

browserStory("the page of whoever runs the server", () => {
  const server = new ServerProcess({ TENCHAT_ADMINS: "Root_1" });
  let browser: Browser;
  let root: BrowserPerson;
  let mallory: Person;

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    root = await BrowserPerson.open(browser, server.origin, "root_1");
    await root.signUp();
    mallory = await Person.signUp(server.origin, "mallory", { keys: false });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 60_000);

  it("is found from the settings, and shows everybody's devices as the specification says", async () => {
    const { page } = root;
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("link", { name: "Administration" }).click();
    const table = page.getByRole("table", { name: "Devices and their sessions" });
    await table.getByRole("rowheader", { name: "mallory" }).waitFor();
    await shows(
      () => table.getByRole("columnheader").allTextContents().then(trimmed),
      ["Username", "Device name", "Sessions", "Last seen at", "Created at", "What can be done"],
    );
    expect(await barriers(page)).toEqual([]);
  }, 60_000);

  it("narrows the table, ends sessions and removes a device by the keyboard alone, and asks before", async () => {
    const { page } = root;
    const socket = await mallory.connect();
    await page.getByLabel("Username").focus();
    await page.keyboard.type("mal");
    await page.keyboard.press("Enter");
    await shows(
      () =>
        page
          .getByRole("rowheader")
          .allTextContents()
          .then((all) => all.map((each) => each.trim())),
      ["mallory"],
    );
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const question = page.getByRole("dialog", { name: "End all sessions of “Test device” of mallory?" });
    await question.waitFor();
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "hidden" });
    await shows(() => page.evaluate(() => document.activeElement?.textContent?.trim()), "End sessions");

    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect((await socket.closed).code).toBe(4001);
    await expect(mallory.identity.readOwnAccount()).rejects.toMatchObject({ code: "unauthenticated" });
    await shows(
      () =>
        page
          .getByRole("cell")
          .nth(1)
          .textContent()
          .then((text) => text?.trim()),
      "0",
    );

    const device = mallory.tokens!.deviceId;
    await page.getByRole("button", { name: "Remove device: Test device, mallory" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("There is no such device.").waitFor();
    await shows(() => page.evaluate(() => document.activeElement?.textContent?.trim()), "Devices and their sessions");
    const again = mallory.identity.signInWithPassword({
      username: "mallory",
      password: "correct horse battery staple",
      deviceName: "Test device",
      deviceId: device,
    });
    await expect(again).rejects.toMatchObject({ code: "device-not-found" });
  }, 60_000);

  it("is shown to nobody else, who is refused by the server as well", async () => {
    const ada = await BrowserPerson.open(browser, server.origin, "ada_l");
    try {
      await ada.signUp();
      const { page } = ada;
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByText("This device", { exact: true }).waitFor();
      await shows(() => page.getByRole("link", { name: "Administration" }).count(), 0);
      await page.goto("/administration");
      await page.getByText("The server does not allow that.").waitFor();
      expect(ada.complaints).toEqual([]);
    } finally {
      await ada.context.close();
    }
    expect(root.complaints).toEqual([]);
  }, 60_000);
});
