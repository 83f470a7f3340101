import type { Page } from "playwright-core";
import { Person } from "../../../services/testing/person.ts";
import { TestDevice } from "../../../services/testing/test-device.ts";
import { barriers } from "./barriers.ts";
import type { OpenWelcome } from "./signing-up-stories.ts";
import { shows } from "./shows.ts";

const password = "paper lantern over water 7";
const signedIn = (page: Page) => page.getByRole("button", { name: "New conversation" });

/** Full accounts, people who start over, and presses that come twice. */
export function tellOfEntering(open: OpenWelcome, origin: () => string): void {
  it("makes one account of many presses", async () => {
    await open(async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.method() === "POST") asked.push(new URL(request.url()).pathname);
      });
      await fill(page, "eager_one", password);
      await page.keyboard.press("Enter");
      await page.evaluate(() => {
        for (let press = 0; press < 5; press++) document.querySelector("form")?.requestSubmit();
      });
      await signedIn(page).waitFor();
      expect(asked.filter((path) => path === "/v1/accounts")).toHaveLength(1);
    });
  }, 60_000);

  it("lets the owner of a full account remove a device there and then", async () => {
    await fillHouse(origin());
    await open(async (page) => {
      await page.getByRole("button", { name: "I have an account" }).click();
      await fill(page, "full_house", "correct horse battery staple");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Your account has as many devices as it may have" }).waitFor();
      await shows(() => page.getByRole("button", { name: /^Remove / }).count(), 6);
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("button", { name: "Remove Phone 2" }).click();
      await page.getByRole("heading", { name: "Your keys are on another device" }).waitFor();
    });
  }, 60_000);

  it("shows who is new only the ways to a new account, and who has one only the ways in", async () => {
    await open(async (page) => {
      await page.getByRole("button", { name: "Create account" }).waitFor();
      await shows(() => actions(page), ["Create account", "New account with a passkey"]);
      await page.getByRole("button", { name: "I have an account" }).click();
      await shows(() => actions(page), ["Sign in", "Use my passkey"]);
      expect(await page.locator("body").innerText()).not.toMatch(/[0-9a-f]{16}/i);
    });
  }, 60_000);

  it("offers passkeys at the address where they work, and elsewhere says whose matter it is", async () => {
    await open(async (page) => {
      const buttons = page.getByRole("button", { name: /passkey/i });
      await shows(() => buttons.allInnerTexts(), ["New account with a passkey"]);
      await page.getByRole("button", { name: "I have an account" }).click();
      await shows(() => buttons.allInnerTexts(), ["Use my passkey"]);
      for (const [host, sentence] of [
        ["127.0.0.1", null],
        ["chat.localhost", "this server's operator has not set its address"],
      ] as const) {
        await page.goto(origin().replace("localhost", host));
        await page.getByText("Open to everybody").waitFor();
        await shows(() => buttons.count(), 0);
        const hints = await page.getByText("Passkeys").allTextContents();
        expect(hints).toEqual(sentence === null ? [] : [expect.stringContaining(sentence)]);
      }
    });
  }, 60_000);

  it("asks before starting over, says what it does, and tells the other browser what happened", async () => {
    await open(async (first) => {
      await fill(first, "fresh_start", password);
      await first.keyboard.press("Enter");
      await signedIn(first).waitFor();
      await open(startOverHere);
      await first.getByText("You were signed out").waitFor();
      // Somebody who was here before is offered the way in, not the way to a new account.
      await shows(() => first.getByRole("button", { name: "Create account" }).count(), 0);
      await fill(first, "fresh_start", password);
      await first.keyboard.press("Enter");
      await first.getByRole("heading", { name: "This account has begun anew on another device" }).waitFor();
      expect(await barriers(first)).toEqual([]);
    });
  }, 90_000);
}

const actions = (page: Page) => page.locator(".tc-gate-actions, .tc-gate-passkeys").getByRole("button").allInnerTexts();

async function startOverHere(page: Page): Promise<void> {
  await page.getByRole("button", { name: "I have an account" }).click();
  await fill(page, "fresh_start", password);
  await page.keyboard.press("Enter");
  const startOver = page.getByRole("button", { name: "Start over on this device" });
  await startOver.click();
  const dialog = page.getByRole("dialog");
  const words = (await dialog.textContent()) ?? "";
  for (const part of ["removed and signed out", "told that your keys changed", "Messages kept in this browser stay"]) {
    expect(words).toContain(part);
  }
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await startOver.click();
  await dialog.getByRole("button", { name: "Start over on this device" }).click();
  await signedIn(page).waitFor();
}

async function fill(page: Page, username: string, secret: string): Promise<void> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password").fill(secret);
}

/** An account with six devices, all of which have keys and so keep their places. */
async function fillHouse(origin: string): Promise<void> {
  const owner = await Person.signUp(origin, "full_house", { keys: false });
  const first = await TestDevice.make(owner.accountId, owner.deviceId);
  await owner.keys.publishDeviceKeys(await first.upload(1));
  const proof = { username: "full_house", password: "correct horse battery staple" };
  for (let count = 1; count < 6; count++) {
    const device = new Person(origin);
    device.tokens = await owner.identity.signInWithPassword({ ...proof, deviceName: `Phone ${count}` });
    const keys = await TestDevice.make(device.accountId, device.deviceId, first.master);
    await device.keys.publishDeviceKeys(await keys.upload(1));
  }
}
