import { barriers } from "./browser/barriers.ts";
import type { BrowserPerson } from "./browser/browser-person.ts";
import { connectionsOf } from "./browser/note-connections.ts";
import { hideAddress } from "./browser/hide-address.ts";
import { peopleStory } from "./browser/people-story.ts";
import type { ServerProcess } from "./browser/server-process.ts";
import { shows } from "./browser/shows.ts";
import { meet, twoWhoCall } from "./browser/two-who-call.ts";

peopleStory("two people whose pages connect directly", twoWhoCall, (people) => {
  let server: ServerProcess;
  let anna: BrowserPerson;
  let bela: BrowserPerson;

  beforeAll(async () => {
    ({ anna, bela, server } = people());
    await meet(anna, bela);
  }, 60_000);

  const bar = ({ page }: BrowserPerson, other: string) =>
    page.getByRole("group", { name: `Direct connection with ${other}` });
  const ask = async () => {
    await anna.page.getByRole("button", { name: "Call", exact: true }).press("Enter");
    await anna.page.getByRole("menuitem", { name: "Connect directly" }).press("Enter");
    await bar(anna, "bela").getByRole("button", { name: "Ask bela" }).press("Enter");
    await bar(bela, "anna").getByText("anna asks for a direct connection").waitFor();
  };
  const connect = async () => {
    await ask();
    await bar(bela, "anna").getByRole("button", { name: "Agree" }).press("Enter");
    await bar(anna, "bela").getByText("Connected with bela’s device directly").waitFor();
    await bar(bela, "anna").getByText("Connected with anna’s device directly").waitFor();
  };
  const texts = async ({ page }: BrowserPerson) =>
    (await page.locator("[role=log] .tc-message-text").allTextContents()).map((text) => text.trim());

  it("are told what the other learns, look for no address before both agree, and decline, by keyboard", async () => {
    await anna.page.getByRole("button", { name: "Call", exact: true }).press("Enter");
    await anna.page.getByRole("menuitem", { name: "Connect directly" }).press("Enter");
    await bar(anna, "bela").getByText("learns the other’s network address").waitFor();
    expect(await barriers(anna.page)).toEqual([]);
    await bar(anna, "bela").getByRole("button", { name: "Cancel" }).press("Enter");
    await bar(anna, "bela").waitFor({ state: "detached" });
    expect(await anna.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Call");
    await ask();
    await bar(bela, "anna").getByText("learns the other’s network address").waitFor();
    expect(await barriers(bela.page)).toEqual([]);
    await bar(bela, "anna").getByRole("button", { name: "Decline" }).press("Enter");
    await bar(anna, "bela").getByText("The direct connection was declined.").waitFor();
    await anna.messages().getByText("You asked for a direct connection, and it was declined").waitFor();
    for (const { page } of [anna, bela]) expect(await connectionsOf(page)).toMatchObject({ opened: 0 });
    await bar(anna, "bela").getByRole("button", { name: "Close" }).press("Enter");
  }, 60_000);

  it("write to each other while the server is gone, and it has all of it once it is back, once", async () => {
    await connect();
    for (const { page } of [anna, bela]) expect(await barriers(page)).toEqual([]);
    await bar(anna, "bela").getByText("bela’s device knows this one’s network address.").waitFor();
    await anna.send("with a server");
    await bela.messages().getByText("with a server").waitFor();
    await server.kill();
    await anna.send("without a server");
    await bela.messages().getByText("without a server").waitFor();
    await bela.send("nor for me");
    await anna.messages().getByText("nor for me").waitFor();
    await anna.messages().locator("[data-state=queued]").getByText("Direct", { exact: true }).waitFor();
    expect(await barriers(anna.page)).toEqual([]);
    await server.start();
    await Promise.all([anna.settle(4), bela.settle(4)]);
    const said = ["hello", "with a server", "without a server", "nor for me"];
    for (const person of [anna, bela]) await shows(async () => (await texts(person)).toSorted(), said.toSorted());
    // What it has is in the log: the page itself had kept nothing of it.
    await bela.page.reload();
    await shows(() => texts(bela), await texts(anna));
    await bar(anna, "bela").getByText("The direct connection is over.").waitFor();
  }, 120_000);

  it("end it by either, and write on through the server", async () => {
    await bar(anna, "bela").waitFor({ state: "detached" });
    await connect();
    const before = (await connectionsOf(bela.page)).words;
    await anna.send("straight");
    await shows(async () => (await connectionsOf(bela.page)).words > before, true);
    await bar(bela, "anna").getByRole("button", { name: "End it" }).press("Enter");
    await bar(anna, "bela").getByText("The direct connection is over.").waitFor();
    await anna.send("by the server");
    await bela.messages().getByText("by the server").waitFor();
    expect((await texts(bela)).slice(-2)).toEqual(["straight", "by the server"]);
  }, 60_000);

  it("say no address where one of them wants that, and are told where no relay answers", async () => {
    const { opened } = await connectionsOf(anna.page);
    await hideAddress(anna, "bela");
    await ask();
    await bar(bela, "anna").getByRole("button", { name: "Agree" }).press("Enter");
    await bar(anna, "bela")
      .getByText(/has no relay for that, or it did not answer/)
      .waitFor();
    expect(await connectionsOf(anna.page)).toMatchObject({ opened: opened + 1, candidates: [] });
    await bar(bela, "anna").getByText("The two devices did not find a way to each other.").waitFor();
    expect([anna.complaints, bela.complaints]).toEqual([[], []]);
  }, 60_000);
});
