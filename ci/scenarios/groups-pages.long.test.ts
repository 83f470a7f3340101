import { barriers } from "./browser/barriers.ts";
import type { BrowserPerson } from "./browser/browser-person.ts";
import { peopleStory } from "./browser/people-story.ts";
import { keysOfPage } from "./browser/keys-of-page.ts";
import { keysIn } from "./browser/known-person.ts";
import { searchEverything } from "./browser/nothing-left.ts";
import type { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";
import type { Somebody } from "./groups/somebody.ts";

const toFive = "nobody but the five of us is to read this";

const cast = { pages: { anna: "anna", bela: "bela" }, others: { cleo: "cleo", dora: "dora", eli: "elias" } };

peopleStory("a group of five with a leaver, two of them at pages", cast, (people) => {
  let server: ServerProcess;
  let anna: BrowserPerson;
  let bela: BrowserPerson;
  let cleo: Somebody;
  let dora: Somebody;
  let eli: Somebody;

  beforeAll(() => void ({ server, anna, bela, cleo, dora, eli } = people()));

  it("is begun by keyboard, talked in, left, and read by nobody who is not in it", async () => {
    const { page } = anna;
    await page.getByRole("button", { name: "New conversation" }).press("Enter");
    await page.getByRole("link", { name: "New group" }).press("Enter");
    await page.getByLabel("Name of the group").waitFor();
    await page.keyboard.type("Climbing");
    for (const name of ["bela", "cleo", "dora", "elias"]) {
      await page.getByLabel("Search people").fill(name);
      await page.getByRole("button", { name, exact: true }).press("Enter");
      await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
    }
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Start the group" }).press("Enter");
    await anna.messages().getByText("You called the group “Climbing”").waitFor();
    await bela.choose("Climbing");
    const [summary] = cleo.tenchat.conversations.list.get();
    const id = summary?.id ?? "";
    for (const somebody of [cleo, dora, eli]) await somebody.sees(id, "named Climbing");

    await anna.send("from anna");
    await bela.send("from bela");
    await eli.write(id, "from elias");
    await anna.send(toFive);
    for (const somebody of [cleo, dora, eli]) await somebody.sees(id, toFive);
    for (const somebody of [anna, bela]) {
      for (const text of ["from anna", "from bela", "from elias"]) {
        await somebody.messages().getByText(text, { exact: true }).waitFor();
      }
    }
    await bela.messages().locator(".tc-message-sender").getByText("anna").first().waitFor();

    await eli.tenchat.conversations.leaveGroup(id);
    await bela.messages().getByText("elias left").waitFor();
    await bela.send("without elias");
    for (const somebody of [cleo, dora]) await somebody.sees(id, "without elias");
    await anna.messages().getByText("without elias").waitFor();
    expect(await eli.lines(id)).not.toContain("without elias");

    await page.getByRole("link", { name: "Members" }).click();
    await page.getByRole("button", { name: "More about cleo" }).press("Enter");
    await page.getByRole("menuitem", { name: "Make admin" }).press("Enter");
    await cleo.until(() => cleo.group(id)?.members.some(({ own, role }) => own && role === "admin") === true);
    await page.getByRole("button", { name: "More about dora" }).press("Enter");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "Report dora" }).press("Enter");
    await page.getByRole("heading", { name: "Report dora" }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "More about dora" }).press("Enter");
    await page.getByRole("menuitem", { name: "Remove dora" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Remove dora" }).click();
    await dora.until(() => dora.group(id)?.ended === true);
    await page.getByText("dora", { exact: true }).waitFor({ state: "detached" });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", { name: "Back" }).click();
    expect(await barriers(page)).toEqual([]);
    await anna.send("the three of us");
    await cleo.sees(id, "the three of us");
    expect(await dora.lines(id)).not.toContain("the three of us");

    await bela.page.getByRole("link", { name: "Members" }).click();
    await bela.page.getByRole("button", { name: "Leave the group" }).click();
    await bela.page.getByRole("dialog").getByRole("button", { name: "Leave the group" }).click();
    await bela.page.getByText("You are not in this group any more.").waitFor();
    await anna.messages().getByText("bela left").waitFor();
    if (process.env["SCREENSHOTS"] !== undefined) await pictures();
    expect([...anna.complaints, ...bela.complaints, ...cleo.problems, ...dora.problems, ...eli.problems]).toEqual([]);
  }, 180_000);

  it("is joined by a link that a page opens, another page makes one, and has it be a channel", async () => {
    const id = await cleo.tenchat.conversations.startGroup("Sailing", [dora.accountId]);
    await cleo.until(() => cleo.group(id)?.members.length === 2);
    await cleo.tenchat.conversations.makeLink(id, { uses: 1, until: Date.now() + 3_600_000 });
    await cleo.until(() => (cleo.tenchat.conversations.links(id)[0]?.code ?? null) !== null);
    const code = cleo.tenchat.conversations.links(id)[0]?.code ?? "";
    const { page } = bela;
    await page.goto(`${server.origin}/join#${code}`);
    await page.getByRole("button", { name: "Ask to be let in" }).press("Enter");
    await page.getByRole("heading", { name: "Sailing", exact: true }).waitFor();
    await bela.send("by a link");
    for (const somebody of [cleo, dora]) await somebody.sees(id, "by a link");

    const belaId = cleo.group(id)?.members.find(({ username }) => username === "bela")?.accountId ?? "";
    await cleo.tenchat.conversations.setAdmin(id, belaId, true);
    await page.getByRole("link", { name: "Members" }).click();
    await page.getByRole("button", { name: "Make a link" }).press("Enter");
    await page.getByText("For 1 person more").waitFor();
    await page.getByRole("button", { name: "Show as QR code" }).press("Enter");
    await page.getByRole("img", { name: "Show as QR code" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Take back" }).last().press("Enter");
    await page.getByText("For 1 person more").waitFor({ state: "detached" });

    await page.getByLabel("Who writes").selectOption("Owner and admins (a channel)");
    await page.getByRole("button", { name: "Set who writes" }).press("Enter");
    await dora.until(() => dora.group(id)?.maySend === false);
    await page.getByRole("link", { name: "Back", exact: true }).press("Enter");
    await bela.messages().getByText("You set that only the owner and the admins write here").waitFor();
    await bela.send("as an admin");
    await dora.sees(id, "as an admin");
    await cleo.tenchat.conversations.setAdmin(id, belaId, false);
    await page.getByText("Only the owner and the admins write here. You can react").waitFor();
    await page.getByRole("textbox", { name: "Message" }).waitFor({ state: "detached" });
    await cleo.write(id, "the news");
    await bela.messages().getByText("the news").waitFor();
    await page.getByRole("log", { name: "Messages" }).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Copy" }).waitFor();
    await shows(() => page.getByRole("menuitem", { name: "Reply" }).count(), 0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("menuitemcheckbox", { name: "👍" }).press("Enter");
    await bela.messages().getByText("👍").waitFor();
    expect([...bela.complaints, ...cleo.problems, ...dora.problems]).toEqual([]);
  }, 120_000);

  it("is begun by keyboard to end in an hour, and says so", async () => {
    const { page } = anna;
    await page.goto(`${server.origin}/conversations/new-group`);
    await page.getByLabel("Name of the group").fill("For an hour");
    await page.getByLabel("Ends").selectOption("In an hour");
    await page.getByText("Nobody can change that later.").waitFor();
    await page.getByLabel("Search people").fill("cleo");
    await page.getByRole("button", { name: "cleo", exact: true }).press("Enter");
    await page.getByRole("button", { name: "Start the group" }).press("Enter");
    await anna.messages().getByText("It ends").waitFor();
    await page.getByText("It is deleted from everybody’s devices then.").waitFor();
    const id = page.url().split("/").at(-1) ?? "";
    await cleo.sees(id, "named For an hour");
    expect((cleo.group(id)?.endsAt ?? 0) - Date.now()).toBeLessThan(3_600_000);
    // Her device sleeps over the end.
    await page.clock.setFixedTime(Date.now() + 2 * 3_600_000);
    await page.reload();
    await page.getByText("A conversation came to its end, as was said when it began.").first().waitFor();
    await page.getByRole("button", { name: "Understood" }).press("Enter");
    await page.getByRole("button", { name: "Understood" }).waitFor({ state: "detached" });
    await page.getByText("For an hour").waitFor({ state: "detached" });
  }, 120_000);

  it("leaves on the server, and in all that was sent, nothing of what was said and no private key", async () => {
    const headless = [cleo, dora, eli];
    for (const { tenchat } of headless) await tenchat.stop();
    const keys = (await Promise.all(headless.map(({ storage }) => keysIn(storage)))).flatMap((all) => all.private);
    expect(keys.length).toBeGreaterThan(200);
    for (const { page } of [anna, bela]) keys.push(...(await keysOfPage(page)).private);
    const sent = [anna.sent, bela.sent, cleo.said, eli.said];
    const received = [anna.received, bela.received];
    expect(await searchEverything(server, { texts: [toFive], keys, sent, received })).toEqual([]);
  }, 120_000);

  async function pictures(): Promise<void> {
    const folder = process.env["SCREENSHOTS"] ?? "";
    await anna.page.screenshot({ path: `${folder}/group.png` });
    await anna.page.getByRole("link", { name: "Members" }).click();
    await anna.page.setViewportSize({ width: 360, height: 700 });
    await anna.page.screenshot({ path: `${folder}/members-360.png` });
    await bela.page.screenshot({ path: `${folder}/ended.png` });
  }
});
