import type { Browser } from "playwright-core";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";

browserStory("somebody with a passkey and no password", () => {
  const server = new ServerProcess();
  let browser: Browser;
  let dana: BrowserPerson;

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    dana = await BrowserPerson.open(browser, server.origin, "dana");
    const devtools = await dana.context.newCDPSession(dana.page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 60_000);

  it("signs up", async () => {
    await dana.page.getByLabel("Username").fill("dana");
    await dana.page.getByRole("button", { name: "New account with a passkey" }).click();
    await dana.page.getByRole("button", { name: "New conversation" }).waitFor();
  }, 60_000);

  it("comes back after signing out, on the same device with the same keys", async () => {
    await dana.page.getByRole("link", { name: "Settings" }).click();
    await dana.page.getByText("This device", { exact: true }).waitFor();
    await shows(() => dana.page.getByRole("button", { name: /^Remove / }).count(), 0);
    await dana.page.getByRole("button", { name: "Sign out" }).click();
    await dana.page.getByRole("button", { name: "Use my passkey" }).click();
    await dana.page.getByRole("button", { name: "New conversation" }).waitFor();
    await dana.page.getByRole("link", { name: "Settings" }).click();
    await dana.page.getByText("This device", { exact: true }).waitFor();
    await shows(() => dana.page.getByRole("button", { name: /^Remove / }).count(), 0);
  }, 60_000);

  it("is told what was kept when the passkey is refused", async () => {
    await dana.page.getByRole("button", { name: "Sign out" }).click();
    const devtools = await dana.context.newCDPSession(dana.page);
    await devtools.send("WebAuthn.disable");
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await dana.page.getByRole("button", { name: "Use my passkey" }).click();
    await dana.page.getByRole("alert").filter({ hasText: "Nothing has changed" }).waitFor();
    expect(dana.complaints).toEqual([]);
  }, 60_000);
});
