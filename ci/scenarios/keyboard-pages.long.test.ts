import type { Page } from "playwright-core";
import type { BrowserPerson } from "./browser/browser-person.ts";
import { Hands } from "./browser/hands.ts";
import { peopleStory } from "./browser/people-story.ts";
import type { Somebody } from "./groups/somebody.ts";

const password = "paper lantern over water 7";

const cast = { pages: { anna: "anna_k" }, others: { bela: "bela_k" }, signedUp: false };

peopleStory("somebody who has a keyboard and no mouse", cast, (people) => {
  let anna: BrowserPerson;
  let page: Page;
  let hands: Hands;
  let bela: Somebody;

  beforeAll(() => {
    ({ anna, bela } = people());
    ({ page } = anna);
    hands = new Hands(page);
  });

  it("signs up, finds somebody and writes", async () => {
    await hands.to("textbox", "Username");
    await hands.type("anna_k");
    await hands.to("textbox", "Password");
    await hands.type(password);
    await hands.take("button", "Create account");
    await page.getByRole("button", { name: "New conversation" }).waitFor();
    await hands.press("Control+k");
    await hands.to("searchbox", "Search people");
    await hands.type("bela");
    await hands.take("button", "bela_k", "ArrowDown");
    await anna.messages().waitFor();
    await hands.to("textbox", "Message");
    await hands.type("first");
    await hands.press("Shift+Enter");
    await hands.type("and second line");
    await hands.press("Enter");
    await anna.messages().getByText("and second line").waitFor();
    await bela.until(() => bela.tenchat.conversations.list.get().length === 1);
  }, 60_000);

  it("changes, answers, reacts to, forwards, pins and deletes what was said", async () => {
    const [{ id } = { id: "" }] = bela.tenchat.conversations.list.get();
    await hands.to("textbox", "Message");
    await hands.press("ArrowUp", "Control+a");
    await hands.type("changed by Up");
    await hands.press("Enter");
    await bela.sees(id, "changed by Up");
    await bela.write(id, "from bela");
    await anna.messages().getByText("from bela").waitFor();

    await menuOfLast();
    await hands.take("menuitemcheckbox", "👍", "ArrowRight");
    await anna.messages().getByText("👍").waitFor();
    await menuOfLast();
    await hands.take("menuitem", "More emoji", "ArrowRight");
    await pickEmoji("owl");
    await anna.messages().getByText("🦉").waitFor();
    await menuOfLast();
    await hands.take("menuitem", "Reply", "ArrowDown");
    await hands.type("an answer");
    await hands.press("Enter");
    await bela.sees(id, "an answer");
    await menuOfLast();
    await hands.take("menuitem", "Pin for everybody", "ArrowDown");
    await page.getByRole("region", { name: "Pinned messages" }).waitFor();
    await menuOfLast();
    await hands.take("menuitem", "Forward", "ArrowDown");
    await page.getByRole("dialog").waitFor();
    await hands.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await menuOfLast();
    await hands.take("menuitem", "Delete", "ArrowDown");
    await hands.take("button", "Delete");
    await anna.messages().getByText("This message was deleted.").waitFor();
    await bela.sees(id, "<deleted>");
  }, 60_000);

  it("looks for a word, for a day, and puts an emoji into what is being written", async () => {
    await hands.take("button", "Search in this conversation", "Shift+Tab");
    await hands.type("changed");
    await hands.press("Enter");
    await page.locator(".tc-message-found").getByText("changed by Up").waitFor();
    await hands.press("Escape");
    await hands.to("textbox", "Message");
    await hands.take("button", "Insert an emoji");
    await pickEmoji("rocket");
    await hands.to("textbox", "Message");
    await hands.press("Enter");
    await anna.messages().getByText("🚀").waitFor();
  }, 60_000);

  it("begins a group, makes a link, renames it, and leaves", async () => {
    await hands.press("Control+k");
    await hands.take("link", "New group");
    await hands.to("textbox", "Name of the group");
    await hands.type("By hand");
    await hands.to("searchbox", "Search people");
    await hands.type("bela");
    await hands.take("button", "bela_k", "ArrowDown");
    await page.getByRole("button", { name: "Remove bela_k" }).waitFor();
    await hands.take("button", "Start the group");
    await anna.messages().getByText("You called the group “By hand”").waitFor();
    await hands.take("link", "Members", "Shift+Tab");
    await hands.take("button", "Make a link");
    await page.getByText("For 1 person more").waitFor();
    await hands.take("button", "More about bela_k", "Shift+Tab");
    await hands.take("menuitem", "Make admin", "ArrowDown");
    await page.getByText("Admin", { exact: true }).waitFor();
    await hands.take("button", "Leave the group");
    await page.getByRole("dialog").waitFor();
    await hands.take("button", "Leave the group");
    await page.getByText("You are not in this group any more.").waitFor();
  }, 60_000);

  it("goes from region to region and through the settings, mutes, blocks, and signs out", async () => {
    await hands.press("F6");
    await hands.take("link", /^bela_k/u, "ArrowDown");
    await page.getByRole("heading", { name: "bela_k", exact: true }).waitFor();
    await hands.take("button", "Mute, pin, archive");
    await hands.take("menuitemcheckbox", "Mute", "ArrowDown");
    await page.getByRole("navigation", { name: "Conversations" }).getByText("Muted").waitFor({ state: "attached" });
    await hands.take("button", "Mute, pin, archive");
    await hands.take("menuitem", "Block bela_k", "ArrowDown");
    await page.getByRole("dialog").waitFor();
    await hands.take("button", "Block bela_k");
    await page.getByText("You have blocked bela_k.").waitFor();
    await hands.take("link", "Settings", "Shift+Tab");
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    await hands.to("radio", "As the system");
    await hands.press("ArrowRight", "ArrowRight");
    await page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
    await hands.take("button", "Sign out");
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    expect([...anna.complaints, ...bela.problems]).toEqual([]);
  }, 60_000);

  async function pickEmoji(name: string): Promise<void> {
    const one = page.getByRole("gridcell", { name, exact: true });
    await page.getByRole("gridcell").first().waitFor();
    await hands.type(name);
    await one.waitFor();
    await hands.press("ArrowDown");
    for (let passed = 0; passed < 8 && !(await one.evaluate((cell) => cell === document.activeElement)); passed++)
      await hands.press("ArrowRight");
    await hands.press("Enter");
  }

  /** What can be done with the newest message. */
  async function menuOfLast(): Promise<void> {
    await hands.to("log", "Messages", "Shift+Tab");
    await hands.press("ArrowUp", "Enter");
    await page.getByRole("menu").waitFor();
  }
});
