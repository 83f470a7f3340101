import type { BrowserPerson } from "./browser/browser-person.ts";
import { peopleStory } from "./browser/people-story.ts";
import { shows } from "./browser/shows.ts";
import type { Somebody } from "./groups/somebody.ts";

const cast = { pages: { desk: "anna_u", phone: "anna_u" }, others: { bela: "bela_u" }, signedUp: false };

peopleStory("two devices of one person, and what is unread on them", cast, (people) => {
  let desk: BrowserPerson;
  let phone: BrowserPerson;
  let bela: Somebody;
  let direct: string;
  let group: string;

  beforeAll(async () => {
    ({ desk, phone, bela } = people());
    await desk.signUp();
    await desk.find("bela_u");
    await desk.send("hello");
    await phone.linkTo(desk);
    await bela.until(() => bela.tenchat.conversations.list.get().length === 1);
    direct = bela.tenchat.conversations.list.get()[0]!.id;
    const members = bela.group(direct)!.members.filter(({ own }) => !own);
    group = await bela.tenchat.conversations.startGroup(
      "Walking",
      members.map(({ accountId }) => accountId),
    );
    await bela.until(() => (bela.group(group)?.members.length ?? 0) === 2);
    for (const { page } of [desk, phone]) await page.goto("/");
  }, 180_000);

  /** What stands in the list and in the title of the tab: of each conversation how much is unread, and of all. */
  async function counts({ page }: BrowserPerson): Promise<(string | null)[]> {
    const of = async (name: string) => {
      const row = page.getByRole("navigation", { name: "Conversations" }).getByRole("link").filter({ hasText: name });
      const [said] = await row.locator(".tc-row-unread .tc-hidden").getByText("unread message").allTextContents();
      return said?.split(" ")[0] ?? null;
    };
    return [await of("bela_u"), await of("Walking"), /^\((\d+)\)/u.exec(await page.title())?.[1] ?? null];
  }

  const both = async (...wanted: (string | null)[]) => {
    for (const device of [desk, phone]) await shows(() => counts(device), wanted, 30_000);
  };
  const tell = async (id: string, ...texts: string[]) => {
    for (const text of texts) await bela.write(id, text);
  };
  const leave = ({ page }: BrowserPerson) => page.getByRole("link", { name: "Settings" }).click();

  it("is the same on both, while both are there and after either was away, and nothing once it was read on one", async () => {
    await tell(direct, "one", "two", "three");
    await tell(group, "to all");
    await both("3", "1", "4");

    await desk.choose("bela_u");
    await both(null, "1", "1");
    await leave(desk);

    // One of them misses what is said, and that it is read.
    await phone.context.setOffline(true);
    await tell(direct, "four", "five");
    await shows(() => counts(desk), ["2", "1", "3"], 30_000);
    await phone.context.setOffline(false);
    await both("2", "1", "3");
    await phone.context.setOffline(true);
    await desk.choose("bela_u");
    await shows(() => counts(desk), [null, "1", "1"], 30_000);
    await leave(desk);
    await tell(direct, "six");
    await shows(() => counts(desk), ["1", "1", "2"], 30_000);
    await phone.context.setOffline(false);
    await both("1", "1", "2");

    // Read on a device that nobody can hear, and told later.
    await phone.context.setOffline(true);
    await phone.choose("Walking");
    await shows(() => counts(phone), ["1", null, "1"], 30_000);
    await leave(phone);
    await shows(() => counts(desk), ["1", "1", "2"], 30_000);
    await phone.context.setOffline(false);
    await both("1", null, "1");
  }, 180_000);

  it("is the same for who does not tell others what they have read, and after both were opened anew", async () => {
    await desk.page.getByLabel("Let people you write with know what you have read").uncheck();
    await tell(group, "again", "and again");
    await both("1", "2", "3");
    await phone.choose("Walking");
    await both("1", null, "1");
    for (const { page } of [desk, phone]) await page.goto("/");
    await both("1", null, "1");
    await phone.choose("bela_u");
    // Who writes has read.
    await phone.send("all read");
    await both(null, null, null);
    await bela.sees(direct, "all read");
    expect([...desk.complaints, ...phone.complaints, ...bela.problems]).toEqual([]);
  }, 120_000);
});
