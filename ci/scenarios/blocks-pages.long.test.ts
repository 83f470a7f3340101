import { barriers } from "./browser/barriers.ts";
import type { BrowserPerson } from "./browser/browser-person.ts";
import { peopleStory } from "./browser/people-story.ts";
import { shows } from "./browser/shows.ts";
import type { Somebody } from "./groups/somebody.ts";

const cast = { pages: { anna: "anna" }, others: { bela: "bela", cleo: "cleo" } };

peopleStory("somebody blocks somebody else, and takes it back", cast, (people) => {
  let anna: BrowserPerson;
  let bela: Somebody;
  let cleo: Somebody;

  beforeAll(() => void ({ anna, bela, cleo } = people()));

  it("by keyboard in the menu, and in the settings; what came meanwhile is there", async () => {
    const { page } = anna;
    await anna.find("bela");
    await anna.send("hello bela");
    await bela.until(() => bela.tenchat.conversations.list.get().length === 1);
    const id = bela.tenchat.conversations.list.get()[0]!.id;
    await bela.write(id, "hello anna");
    await anna.messages().getByText("hello anna", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Mute, pin, archive" }).press("Enter");
    await page.getByRole("menuitem", { name: "Block bela" }).press("Enter");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Block bela" }).press("Enter");
    await page.getByText("You have blocked bela.").waitFor();
    await page.getByRole("textbox", { name: "Message" }).waitFor({ state: "detached" });
    expect(await barriers(page)).toEqual([]);

    await bela.write(id, "are you there?");
    while ((await bela.items(id)).at(-1)?.state !== "sent") await page.waitForTimeout(50);
    // Somebody else is heard, and so bela would have been.
    const [known] = await cleo.tenchat.identity.searchPeople("anna");
    await cleo.write(await cleo.tenchat.conversations.start(known!.accountId), "hello from cleo");
    await anna.unfoldRequests();
    await anna.conversations().getByText("hello from cleo").waitFor();
    await page.reload();
    await anna.messages().getByText("hello anna", { exact: true }).waitFor();
    await page.getByText("You have blocked bela.").waitFor();
    expect((await anna.texts(new Map())).join()).not.toContain("are you there?");

    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("heading", { name: "Blocked people" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Unblock bela" }).press("Enter");
    await page.getByText("You have blocked nobody.").waitFor();
    await anna.choose("bela");
    await anna.messages().getByText("are you there?", { exact: true }).waitFor();
    await anna.send("here I am");
    await bela.sees(id, "here I am");
    expect(anna.complaints).toEqual([]);
  }, 120_000);

  it("who is unknown asks first: nothing opens and nothing is told until that is accepted, and it can be deleted", async () => {
    const { page } = anna;
    const id = cleo.tenchat.conversations.list.get()[0]!.id;
    await cleo.write(id, "see https://example.org/path");
    await anna
      .conversations()
      .getByText(/^Message requests/u)
      .press("Enter");
    await anna.conversations().getByRole("link", { name: /cleo/u }).press("Enter");
    const asks = page.getByRole("group", { name: "cleo wants to write to you." });
    await asks.waitFor();
    await anna.messages().getByText("see https://example.org/path").waitFor();
    expect(await barriers(page)).toEqual([]);
    await shows(() => anna.messages().getByRole("link").count(), 0);
    await shows(() => page.getByRole("textbox", { name: "Message" }).count(), 0);
    expect((await cleo.items(id)).map(({ state }) => state)).toEqual(["sent", "sent"]);
    if (process.env["SCREENSHOTS"] !== undefined)
      await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/request.png` });

    await asks.getByRole("button", { name: "Accept" }).press("Enter");
    await page.getByRole("textbox", { name: "Message" }).waitFor();
    await anna.messages().getByRole("link", { name: "https://example.org/path" }).waitFor();
    const view = cleo.tenchat.messaging.open(id);
    await cleo.until(() => view.messages.get().every(({ state }) => state === "delivered" || state === "read"));
    view.close();

    await page.getByRole("button", { name: "Mute, pin, archive" }).press("Enter");
    await page.getByRole("menuitem", { name: "Delete conversation" }).press("Enter");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Delete conversation" }).press("Enter");
    await anna.conversations().getByText("cleo", { exact: true }).waitFor({ state: "detached" });
    await page.reload();
    await anna.conversations().getByText("bela", { exact: true }).waitFor();
    await shows(() => anna.conversations().getByText("cleo", { exact: true }).count(), 0);
    await cleo.write(id, "once more");
    await anna.conversations().getByText("once more").click();
    await anna.messages().getByText("once more", { exact: true }).waitFor();
    await shows(() => anna.messages().getByRole("listitem").count(), 1);
    expect([...anna.complaints, ...cleo.problems]).toEqual([]);
  }, 120_000);
});
