import type { Locator } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import type { BrowserPerson } from "./browser/browser-person.ts";
import { painted } from "./browser/hands.ts";
import { peopleStory } from "./browser/people-story.ts";
import type { ServerProcess } from "./browser/server-process.ts";
import type { Somebody } from "./groups/somebody.ts";

const cast = { pages: { anna: "anna", bela: "bela" }, others: { cleo: "cleo" } };

peopleStory("a group that lives a day, two of its people at pages", cast, (people) => {
  let server: ServerProcess;
  let anna: BrowserPerson;
  let bela: BrowserPerson;
  let cleo: Somebody;

  beforeAll(() => void ({ server, anna, bela, cleo } = people()));

  it("is begun, entered by a link, talked in, changed, answered, pinned, made to disappear, and left, by keyboard", async () => {
    const { page } = anna;
    await page.getByRole("button", { name: "New conversation" }).press("Enter");
    await page.getByRole("link", { name: "New group" }).press("Enter");
    await page.getByLabel("Name of the group").fill("Day");
    await page.getByLabel("Search people").fill("cleo");
    await page.getByRole("button", { name: "cleo", exact: true }).press("Enter");
    await page.getByRole("button", { name: "Start the group" }).press("Enter");
    await anna.messages().getByText("You called the group “Day”").waitFor();
    const id = page.url().split("/").at(-1) ?? "";
    await cleo.sees(id, "named Day");

    await cleo.until(() => cleo.group(id) !== undefined);
    await page.getByRole("link", { name: "Members" }).press("Enter");
    await page.getByRole("button", { name: "More about cleo" }).press("Enter");
    await page.getByRole("menuitem", { name: "Make admin" }).press("Enter");
    await cleo.until(() => cleo.group(id)?.members.some(({ own, role }) => own && role === "admin") === true);
    await cleo.tenchat.conversations.makeLink(id, { uses: 1, until: Date.now() + 3_600_000 });
    await cleo.until(() => (cleo.tenchat.conversations.links(id)[0]?.code ?? null) !== null);
    await page.getByRole("link", { name: "Back" }).press("Enter");
    await bela.page.goto(`${server.origin}/join#${cleo.tenchat.conversations.links(id)[0]?.code ?? ""}`);
    await bela.page.getByRole("button", { name: "Ask to be let in" }).press("Enter");
    await bela.page.getByRole("heading", { name: "Day", exact: true }).waitFor();

    await bela.send("from bela");
    await anna.send("stays");
    await bela.messages().getByText("stays", { exact: true }).waitFor();
    await openMenu(bela, "stays");
    await bela.page.getByRole("menuitemcheckbox", { name: "👍" }).press("Enter");
    await anna.messages().getByText("👍").waitFor();
    await openMenu(anna, "stays");
    await page.getByRole("menuitem", { name: "Edit" }).press("Enter");
    await painted(page);
    await page.keyboard.type(" and was changed");
    await page.keyboard.press("Enter");
    await bela.messages().getByText("stays and was changed").waitFor();
    await openMenu(bela, "stays and was changed");
    await bela.page.getByRole("menuitem", { name: "Reply" }).press("Enter");
    await painted(bela.page);
    await bela.page.keyboard.type("answered");
    await bela.page.keyboard.press("Enter");
    await anna.messages().getByText("answered", { exact: true }).waitFor();

    await openMenu(bela, "stays and was changed");
    await bela.page.getByRole("menuitem", { name: "Copy text" }).waitFor();
    await bela.page.getByRole("menuitem", { name: "Pin for everybody" }).waitFor({ state: "detached" });
    await bela.page.keyboard.press("Escape");
    await openMenu(anna, "from bela");
    await page.getByRole("menuitem", { name: "Pin for everybody" }).press("Enter");
    const pinned = bela.page.getByRole("region", { name: "Pinned messages" });
    await pinned.getByRole("button", { name: "from bela" }).press("Enter");
    await bela.page.locator(".tc-message-found").getByText("from bela").waitFor();
    await page.getByRole("textbox", { name: "Message" }).focus();
    await page.keyboard.type("for @be");
    await page.getByRole("option", { name: "bela" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await bela.messages().locator(".tc-mention-own").getByText("@bela").waitFor();

    await page.getByRole("button", { name: "Mute, pin, archive" }).press("Enter");
    await page.getByRole("menuitem", { name: "Disappearing messages" }).press("Enter");
    await page.getByRole("heading", { name: "Disappearing messages" }).waitFor();
    await page.getByLabel("Messages disappear after").selectOption({ label: "1 hour" });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Set", exact: true }).press("Enter");
    const note = "set that messages disappear 1 hour after they are sent";
    await anna.messages().getByText(`You ${note}`).waitFor();
    await bela.messages().getByText(`anna ${note}`).waitFor();
    const sign = bela.page.getByRole("link", { name: "Messages disappear after 1 hour" });
    await sign.press("Enter");
    await bela.page.getByText("Here the owner and the admins decide this.").waitFor();
    expect(await barriers(bela.page)).toEqual([]);
    await bela.page.getByRole("link", { name: "Back" }).press("Enter");
    if (process.env["SCREENSHOTS"] !== undefined) await pictures();

    await cleo.tenchat.conversations.setTimer(id, 3);
    await bela.messages().getByText("3 seconds").waitFor();
    await bela.send("goes");
    await anna.messages().getByText("goes", { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    for (const somebody of [anna, bela]) await gone(somebody.messages().getByText("goes", { exact: true }));
    expect(await cleo.lines(id)).not.toContain("goes");
    await Promise.all([page.reload(), bela.page.reload()]);
    for (const somebody of [anna, bela]) {
      await somebody.messages().getByText("stays and was changed").first().waitFor();
      await gone(somebody.messages().getByText("goes", { exact: true }));
    }

    await bela.page.getByRole("button", { name: "Mute, pin, archive" }).press("Enter");
    await bela.page.getByRole("menuitem", { name: "Leave the group" }).press("Enter");
    await bela.page.getByRole("dialog").getByRole("button", { name: "Leave the group" }).press("Enter");
    await bela.page.getByText("You are not in this group any more.").waitFor();
    await anna.messages().getByText("bela left").waitFor();
    expect([...anna.complaints, ...bela.complaints, ...cleo.problems]).toEqual([]);
  }, 180_000);

  async function pictures(): Promise<void> {
    const folder = process.env["SCREENSHOTS"] ?? "";
    for (const [width, scheme] of [
      [360, "light"],
      [1440, "dark"],
    ] as const) {
      await anna.page.setViewportSize({ width, height: 800 });
      await anna.page.emulateMedia({ colorScheme: scheme });
      await anna.messages().waitFor();
      await anna.page.screenshot({ path: `${folder}/day-${width}.png` });
      await anna.page.getByRole("link", { name: "Messages disappear after 1 hour" }).click();
      await anna.page.getByRole("heading", { name: "Disappearing messages" }).waitFor();
      await anna.page.screenshot({ path: `${folder}/day-timer-${width}.png` });
      await anna.page.getByRole("link", { name: "Back" }).click();
      await anna.messages().waitFor();
    }
    await anna.page.setViewportSize({ width: 1100, height: 800 });
  }
});

/** What can be done with a message: by its key, as it is asked for without a mouse. */
async function openMenu({ page }: BrowserPerson, text: string): Promise<void> {
  const message = page.getByRole("log").getByRole("listitem").filter({ hasText: text }).last();
  await message.click({ button: "right" });
  await page.getByRole("menu").waitFor();
}

function gone(shown: Locator): Promise<void> {
  return shown.first().waitFor({ state: "detached", timeout: 15_000 });
}
