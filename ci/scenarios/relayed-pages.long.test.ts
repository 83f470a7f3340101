import type { BrowserPerson } from "./browser/browser-person.ts";
import { Coturn, hasCoturn } from "./browser/coturn.ts";
import { connectionsOf } from "./browser/note-connections.ts";
import { hideAddress } from "./browser/hide-address.ts";
import { peopleStory } from "./browser/people-story.ts";
import { shows } from "./browser/shows.ts";
import { meet, twoWhoCall } from "./browser/two-who-call.ts";
import { freePort } from "./free-port.ts";

const title = "two people whose devices are in touch through a real relay alone";

if (hasCoturn()) tell(new Coturn(await freePort()));
else
  it(`${title}: told where there is a coturn`, () => {
    console.info(`coturn is not here; \`apt-get install coturn\` brings it to see ${title}.`);
  });

function tell(relay: Coturn): void {
  beforeAll(() => relay.start());
  afterAll(() => relay.stop());

  const settings = { TENCHAT_TURN: relay.url, TENCHAT_TURN_SECRET: relay.secret };
  const cast = { ...twoWhoCall, settings };
  peopleStory(title, cast, (people) => {
    let anna: BrowserPerson;
    let bela: BrowserPerson;

    beforeAll(async () => {
      ({ anna, bela } = people());
      await meet(anna, bela);
      await hideAddress(anna, "bela");
      await hideAddress(bela, "anna");
    }, 60_000);

    /** Neither side has said another address than one of the relay. */
    const expectRelayed = async () => {
      for (const { page } of [anna, bela]) {
        const { candidates } = await connectionsOf(page);
        expect([...new Set(candidates)]).toEqual(["relay"]);
      }
    };
    const call = () => anna.page.getByRole("button", { name: "Call", exact: true }).press("Enter");

    it("hear and see each other, and neither says an address of its own", async () => {
      await call();
      await anna.page.getByRole("menuitem", { name: "Video call" }).press("Enter");
      const ring = bela.page.getByRole("dialog", { name: /^anna is calling/ });
      await ring.getByRole("button", { name: "Answer with camera" }).press("Enter");
      for (const { page } of [anna, bela]) {
        await page
          .getByRole("region", { name: /^Call with / })
          .getByRole("timer")
          .waitFor();
        await shows(async () => (await connectionsOf(page)).pictures > 3, true, 60_000);
      }
      await expectRelayed();
      await anna.page.getByRole("button", { name: "Hang up" }).press("Enter");
      await anna.page.getByText("The call is over.").waitFor();
    }, 120_000);

    it("write to each other directly by it, and are told that the address stays hidden", async () => {
      await call();
      await anna.page.getByRole("menuitem", { name: "Connect directly" }).press("Enter");
      await anna.page.getByRole("button", { name: "Ask bela" }).press("Enter");
      await bela.page.getByRole("button", { name: "Agree" }).press("Enter");
      for (const { page } of [anna, bela]) {
        await page.getByText(/^Connected with \w+’s device directly$/).waitFor();
        await page.getByText(/does not learn this one’s address/).waitFor();
      }
      await anna.send("by the relay");
      await bela.messages().getByText("by the relay").waitFor();
      await shows(async () => (await connectionsOf(bela.page)).words > 0, true);
      await expectRelayed();
      expect(relay.printed).toMatch(/allocation/i);
      expect([anna.complaints, bela.complaints]).toEqual([[], []]);
    }, 60_000);
  });
}
