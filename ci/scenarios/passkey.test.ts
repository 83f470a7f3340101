import { createPrivateKey } from "node:crypto";
import type { Browser } from "playwright-core";
import { BrowserPerson } from "./browser/browser-person.ts";
import { keysOfPage } from "./browser/keys-of-page.ts";
import { KnownPerson } from "./browser/known-person.ts";
import { searchEverything } from "./browser/nothing-left.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";

const words = "nobody but the two of us is to read this either";
const COPIED = "This passkey counts fewer uses than before, as a copy of it would, so it was not let in.";

/** Of the browser's own making; `backedUp`: as managers that keep a copy elsewhere say of theirs. */
const authenticator = (backedUp = false) =>
  ({
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      defaultBackupEligibility: backedUp,
      defaultBackupState: backedUp,
    },
  }) as const;

/** What is secret of a key, whichever algorithm the authenticator chose. In PKCS #8 what stands in front of it is the same in all of them. */
function secretOf(pkcs8: string): Buffer {
  const key = createPrivateKey({ key: Buffer.from(pkcs8, "base64"), format: "der", type: "pkcs8" });
  return Buffer.from(key.export({ format: "jwk" }).d ?? "", "base64url");
}

browserStory("somebody with a passkey and no password", () => {
  const server = new ServerProcess();
  let browser: Browser;
  let dana: BrowserPerson;
  /** Private halves that the authenticator made. */
  const passkeys: Buffer[] = [];
  let note: () => Promise<void>;

  const devices = () => dana.page.getByRole("region", { name: "Devices" });
  const ways = () => dana.page.getByRole("region", { name: "Signing in" });

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    dana = await BrowserPerson.open(browser, server.origin, "dana");
    const devtools = await dana.context.newCDPSession(dana.page);
    await devtools.send("WebAuthn.enable");
    const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", authenticator());
    note = async () => {
      const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
      passkeys.push(...credentials.map(({ privateKey }) => secretOf(privateKey)));
    };
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 60_000);

  it("signs up", async () => {
    await dana.page.getByLabel("Username").fill("dana");
    await dana.page.getByRole("button", { name: "New account with a passkey" }).click();
    await dana.page.getByRole("button", { name: "New conversation" }).waitFor();
    await note();
  }, 60_000);

  it("comes back after signing out, on the same device with the same keys", async () => {
    await dana.page.getByRole("link", { name: "Settings" }).click();
    await dana.page.getByText("This device", { exact: true }).waitFor();
    await shows(
      () =>
        devices()
          .getByRole("button", { name: /^Remove / })
          .count(),
      0,
    );
    await dana.page.getByRole("button", { name: "Sign out" }).click();
    await dana.page.getByRole("button", { name: "Use my passkey" }).click();
    await dana.page.getByRole("button", { name: "New conversation" }).waitFor();
    await dana.page.getByRole("link", { name: "Settings" }).click();
    await dana.page.getByText("This device", { exact: true }).waitFor();
    await shows(
      () =>
        devices()
          .getByRole("button", { name: /^Remove / })
          .count(),
      0,
    );
  }, 60_000);

  it("writes to somebody", async () => {
    await KnownPerson.signUp(server.origin, "emil").then((emil) => emil.keys());
    await dana.find("emil");
    await dana.send(words);
    await dana.settle(1);
    await dana.page.getByRole("link", { name: "Settings" }).click();
  }, 60_000);

  it("gives the account a password and the passkey a name, and cannot take away what alone opens it", async () => {
    const { page } = dana;
    await ways().getByRole("button", { name: "Remove Passkey" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await ways().getByText("This is the only way into your account. Add another one first.").waitFor();

    await ways().getByRole("button", { name: "Set a password" }).click();
    await ways().getByText("Type a password first.").waitFor();
    await ways().getByLabel("New password").fill("too short");
    await page.keyboard.press("Enter");
    await ways()
      .getByText(/too easy to guess/)
      .waitFor();
    await ways().getByLabel("New password").fill("13 letters ok".repeat(11));
    await page.keyboard.press("Enter");
    await ways().getByText("A password has at most 128 characters; this one has 143.").waitFor();
    await ways().getByLabel("New password").fill("correct horse battery staple");
    await page.keyboard.press("Enter");
    await ways().getByRole("button", { name: "Change password" }).waitFor();

    await ways().getByRole("button", { name: "Rename Passkey" }).click();
    const name = ways().getByLabel("Name of this passkey");
    for (const unseen of ["\u2063", "Key\u200b ring", "\u3164\u3164", "k".repeat(65)]) {
      await name.and(page.locator(":focus")).fill(unseen);
      await page.keyboard.press("Enter");
      await ways().getByText("A name has 1 to 64 characters, and each of them can be seen.").waitFor();
      await name.fill("");
      await page.keyboard.press("Enter");
      await ways().getByText("Type a name first.").waitFor();
    }
    await name.and(page.locator(":focus")).fill("Key ring");
    await page.keyboard.press("Enter");
    await ways().getByText("Key ring", { exact: true }).waitFor();

    // The same thing makes no second passkey, and says so.
    await ways().getByRole("button", { name: "Add a passkey" }).click();
    await ways()
      .getByText(/has a passkey for your account already/)
      .waitFor();

    await ways().getByLabel("Current password").fill("not the password");
    await ways().getByLabel("New password").fill("another horse, another battery");
    await page.keyboard.press("Enter");
    await ways()
      .getByText(/Nothing was changed/)
      .waitFor();
    await ways().getByLabel("Current password").fill("correct horse battery staple");
    await ways().getByRole("button", { name: "Remove Key ring" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await ways().getByText("No passkey yet.").waitFor();

    // What was removed is no longer known there either, so the same thing may make another one.
    await ways().getByLabel("Current password").fill("correct horse battery staple");
    await ways().getByRole("button", { name: "Add a passkey" }).click();
    await ways()
      .getByRole("button", { name: /^Rename / })
      .waitFor();
  }, 60_000);

  it.each([
    ["moved_passkey", true],
    ["copied_passkey", false],
  ])(
    "comes in with a passkey that counts anew if it may be backed up, else learns why and what to do: %s",
    async (username, backedUp) => {
      const { page, context } = await BrowserPerson.open(browser, server.origin, username);
      const devtools = await context.newCDPSession(page);
      await devtools.send("WebAuthn.enable");
      const plugIn = async () =>
        (await devtools.send("WebAuthn.addVirtualAuthenticator", authenticator(backedUp))).authenticatorId;
      const signOut = async () => {
        await page.getByRole("link", { name: "Settings" }).click();
        await page.getByRole("button", { name: "Sign out", exact: true }).click();
      };
      const comeIn = () => page.getByRole("button", { name: "Use my passkey" }).click();
      const atWork = page.getByRole("button", { name: "New conversation" });

      let authenticatorId = await plugIn();
      await page.getByLabel("Username").fill(username);
      await page.getByRole("button", { name: "New account with a passkey" }).click();
      await atWork.waitFor();
      await signOut();
      await comeIn();
      await atWork.waitFor();
      for (const back of [Infinity, 1, 0]) {
        await signOut();
        const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
        await devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
        authenticatorId = await plugIn();
        const [credential] = credentials;
        // It counts one on before it answers: then what it said last, or less.
        const signCount = Math.max(0, credential!.signCount - 1 - back);
        await devtools.send("WebAuthn.addCredential", { authenticatorId, credential: { ...credential!, signCount } });
        await comeIn();
        if (backedUp) await atWork.waitFor();
        else {
          await page.getByRole("alert").filter({ hasText: COPIED }).waitFor();
          break;
        }
      }
      await context.close();
    },
    60_000,
  );

  it("is told what was kept when the passkey is refused", async () => {
    await dana.page.getByRole("button", { name: "Sign out" }).click();
    const devtools = await dana.context.newCDPSession(dana.page);
    await devtools.send("WebAuthn.disable");
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", authenticator());
    await dana.page.getByRole("button", { name: "Use my passkey" }).click();
    await dana.page.getByRole("alert").filter({ hasText: "Nothing has changed" }).waitFor();
    expect(dana.complaints).toEqual([]);
  }, 60_000);

  it("leaves on the server, and in all that was said to it and by it, no word and no private key, the passkey's neither", async () => {
    const keys = (await keysOfPage(dana.page)).private;
    expect(keys.length).toBeGreaterThan(200);
    expect(passkeys.map(({ length }) => length)).toEqual([32]);
    const all = { texts: [words], keys: [...keys, ...passkeys] };
    expect(await searchEverything(server, { ...all, sent: [dana.sent], received: [dana.received] })).toEqual([]);
  }, 120_000);
});
