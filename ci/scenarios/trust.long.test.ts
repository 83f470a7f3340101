import type { Browser, Page } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import { BrowserPerson } from "./browser/browser-person.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";
import { keysOfPage } from "./browser/keys-of-page.ts";
import { searchEverything } from "./browser/nothing-left.ts";
import { readLinkCode } from "../../web/crypto/secrets.ts";
import { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";

const password = "paper lantern over water 7";
const toBoth = "nobody but the two of us is to read this";

browserStory("people who make sure of one another, and one who links a second device", () => {
  const server = new ServerProcess();
  let browser: Browser;
  let alice: BrowserPerson;
  let bob: BrowserPerson;
  let phone: BrowserPerson;
  let typed = "";

  beforeAll(async () => {
    await server.start();
    browser = await openBrowser();
    [alice, bob, phone] = [await open("alice_l"), await open("bob_m"), await open("bob_m")];
    await alice.signUp();
    await bob.signUp();
    await alice.find("bob_m");
    await alice.send("before the phone");
    await bob.choose("alice_l");
    await bob.messages().getByText("before the phone").waitFor();
    await alice.send(toBoth);
    await bob.messages().getByText(toBoth).waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server.remove();
  }, 60_000);

  const open = (username: string) => BrowserPerson.open(browser, server.origin, username);
  const heard = (person: BrowserPerson, text: string) => person.messages().getByText(text).waitFor();

  /** The digits that somebody sees of a conversation. */
  async function compare(page: Page, other: string): Promise<string> {
    await page.getByRole("link", { name: "End-to-end encrypted" }).click();
    await page.getByText(`Compare keys with ${other}`).click();
    const digits = page.locator(".tc-safety-digits");
    await digits.waitFor();
    return ((await digits.textContent()) ?? "").replaceAll(/\s/gu, "");
  }

  it("compares a number that is the same on both screens, and marks it", async () => {
    const [seen, said] = [await compare(alice.page, "bob_m"), await compare(bob.page, "alice_l")];
    expect(seen).toMatch(/^\d{60}$/);
    expect(said).toBe(seen);
    await alice.page.getByRole("img", { name: "Code for the camera of bob_m" }).waitFor();
    expect(await barriers(alice.page)).toEqual([]);
    await alice.page.getByRole("button", { name: "It is the same" }).click();
    await alice.page.getByText("You have compared keys with bob_m").waitFor();
    await alice.page.getByRole("link", { name: "Back" }).click();
    await alice.page.getByRole("link", { name: "End-to-end encrypted, keys compared" }).waitFor();
    await bob.page.getByRole("link", { name: "Back" }).click();
  }, 60_000);

  /** A new device of Bob's shows its code. */
  async function codeOn({ page }: BrowserPerson): Promise<string> {
    await page.getByRole("button", { name: "I have an account" }).click();
    await page.getByLabel("Username").fill("bob_m");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("button", { name: "Link with my other device" }).click();
    const code = page.locator(".tc-code-signs");
    await code.waitFor();
    expect(await barriers(page)).toEqual([]);
    return (await code.textContent()) ?? "";
  }

  async function letIn(code: string, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    await bob.page.getByLabel("Code on the new device").fill(code);
    await bob.page.getByRole("button", { name: "Continue" }).click();
    expect(await barriers(bob.page)).toEqual([]);
    await meanwhile();
    await bob.page.getByRole("dialog").getByRole("button", { name: "Let it in" }).click();
  }

  it("links a device by its code: the history is there, both receive, and who writes is shown it", async () => {
    await bob.page.getByRole("link", { name: "Settings" }).click();
    await bob.page.getByRole("button", { name: "Link another device" }).click();
    typed = await codeOn(phone);
    await letIn(typed);
    await bob.page.getByRole("region", { name: "Devices" }).getByText("is linked and has what was said").waitFor();

    await phone.choose("alice_l");
    await heard(phone, "before the phone");
    await alice.page.getByText("bob_m has a new device").waitFor();
    await alice.send("to both of you");
    await bob.choose("alice_l");
    await Promise.all([heard(bob, "to both of you"), heard(phone, "to both of you")]);
    await phone.send("from the phone");
    await Promise.all([heard(bob, "from the phone"), heard(alice, "from the phone")]);
    // The same person's key: nobody has to compare again.
    await alice.page.getByRole("link", { name: "End-to-end encrypted, keys compared" }).waitFor();
  }, 120_000);

  it("gives the device another name and signs it out from afar: it comes back as the same one, with what was said", async () => {
    const { page } = phone;
    const devices = bob.page.getByRole("region", { name: "Devices" });
    await bob.page.getByRole("link", { name: "Settings" }).click();
    await devices
      .getByRole("button", { name: /^Rename / })
      .last()
      .click();
    await bob.page.getByLabel("Name of this device").fill("Bob's old phone");
    await bob.page.getByRole("button", { name: "Save", exact: true }).click();
    await devices.getByText("Bob's old phone").waitFor();
    // The phone has its own settings open, and sees it there without being asked.
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("region", { name: "Devices" }).getByText("Bob's old phone").waitFor();
    await devices.getByRole("button", { name: "Sign out Bob's old phone" }).click();
    expect(await barriers(bob.page)).toEqual([]);
    await bob.page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
    await devices.getByText("Signed out. Last seen").waitFor();
    await page.getByText("That was done on another of your devices").waitFor();
    await page.getByLabel("Username").fill("bob_m");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await phone.choose("alice_l");
    await heard(phone, "before the phone");
    await alice.send("you are back");
    await heard(phone, "you are back");
    await bob.page.reload();
    await devices.getByText("Bob's old phone").waitFor();
    await shows(() => devices.locator(".tc-device").count(), 2);
    await bob.choose("alice_l");
  }, 120_000);

  it("removes the device while it is online: it is signed out, and nothing is written to it any more", async () => {
    await bob.page.getByRole("link", { name: "Settings" }).click();
    await bob.page
      .getByRole("button", { name: /^Remove / })
      .last()
      .click();
    await bob.page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    // By the account's own key, or by its server: whichever it hears first.
    await phone.page.getByText(/^(This device was removed from your account|You were signed out)/u).waitFor();
    await bob.choose("alice_l");
    await alice.page.getByText("bob_m has a new device").waitFor({ state: "detached" });
    await alice.send("for the desk alone");
    await heard(bob, "for the desk alone");
    await alice.page.getByRole("link", { name: "End-to-end encrypted, keys compared" }).click();
    await shows(() => alice.page.getByRole("heading", { name: "Devices that can read this" }).count(), 1);
    await shows(() => alice.page.locator("[aria-labelledby=security-devices] .tc-device").count(), 2);
    // The phone may have been asking for something when it was removed.
    expect([alice, bob].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 60_000);

  it("links one device at a time: where a second one begins, the screens of the first and of who lets it in say so", async () => {
    const [tablet, other] = [await open("bob_m"), await open("bob_m")];
    const ended = /^Another device began to be linked/u;
    await bob.page.getByRole("link", { name: "Settings" }).click();
    await bob.page.getByRole("button", { name: "Link another device" }).click();
    await letIn(await codeOn(tablet), async () => void (await codeOn(other)));
    await tablet.page.getByText(ended).waitFor();
    await shows(() => tablet.page.locator(".tc-code-signs").count(), 0);
    await tablet.page.getByRole("button", { name: "Link with my other device" }).waitFor();
    await bob.page.getByText(ended).waitFor();
    expect([await barriers(tablet.page), await barriers(bob.page)]).toEqual([[], []]);
  }, 120_000);

  it("leaves on the server, and in all that was sent, nothing of what was said, nor the code by which a device was let in", async () => {
    const secret = readLinkCode(typed);
    const pages = [await keysOfPage(alice.page), await keysOfPage(bob.page)].flatMap((keys) => keys.private);
    expect(pages.length).toBeGreaterThan(400);
    const keys = [Buffer.from(secret!), Buffer.from(typed.replaceAll(/\s/gu, "")), ...pages];
    const people = [alice, bob, phone];
    const [sent, received] = [people.map((person) => person.sent), people.map((person) => person.received)];
    expect(await searchEverything(server, { texts: [toBoth], keys, sent, received, backup: true })).toEqual([]);
  }, 120_000);
});
