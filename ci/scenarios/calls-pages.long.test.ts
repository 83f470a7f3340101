import type { Page } from "playwright-core";
import { barriers } from "./browser/barriers.ts";
import type { BrowserPerson } from "./browser/browser-person.ts";
import { hideAddress } from "./browser/hide-address.ts";
import { type Noted, connectionsOf } from "./browser/note-connections.ts";
import { noteTones, tonesOf } from "./browser/note-tones.ts";
import { peopleStory } from "./browser/people-story.ts";
import { shows } from "./browser/shows.ts";
import { meet, twoWhoCall } from "./browser/two-who-call.ts";

peopleStory("two people who call each other", twoWhoCall, (people) => {
  let anna: BrowserPerson;
  let bela: BrowserPerson;

  beforeAll(async () => {
    ({ anna, bela } = people());
    await noteTones(bela);
    await meet(anna, bela);
  }, 60_000);

  const call = async (kind: "Voice call" | "Video call") => {
    await anna.page.getByRole("button", { name: "Call", exact: true }).press("Enter");
    await anna.page.getByRole("menuitem", { name: kind }).press("Enter");
  };
  const ring = () => bela.page.getByRole("dialog", { name: /^anna is calling/ });
  const panel = ({ page }: BrowserPerson, other: string) => page.getByRole("region", { name: `Call with ${other}` });

  it("hear and see each other by keyboard, mute, and hang up", async () => {
    await call("Video call");
    await ring().waitFor();
    // Nothing looks for a way before both have agreed.
    expect([(await connectionsOf(anna.page)).opened, (await connectionsOf(bela.page)).opened]).toEqual([0, 0]);
    expect(await barriers(bela.page)).toEqual([]);
    await ring().getByRole("button", { name: "Answer with camera" }).press("Enter");
    for (const [person, other] of [
      [anna, "bela"],
      [bela, "anna"],
    ] as const) {
      await panel(person, other).getByRole("timer").waitFor();
      await shows(
        async () => {
          const { soundBytes, pictures } = await connectionsOf(person.page);
          return soundBytes > 1_000 && pictures > 3;
        },
        true,
        60_000,
      );
      expect(await barriers(person.page)).toEqual([]);
    }
    const before = await connectionsOf(anna.page);
    await shows(
      async () => {
        const { soundBytes, pictures } = await connectionsOf(anna.page);
        return soundBytes > before.soundBytes && pictures > before.pictures;
      },
      true,
      60_000,
    );
    await panel(anna, "bela").getByRole("button", { name: "Mute the microphone" }).press("Enter");
    await panel(anna, "bela").getByRole("button", { name: "Unmute the microphone" }).waitFor();
    expect(await enabled(anna.page, "audio")).toBe(false);
    await panel(anna, "bela").getByRole("button", { name: "Turn the camera off" }).press("Enter");
    expect(await enabled(anna.page, "video")).toBe(false);
    await panel(bela, "anna").getByRole("button", { name: "Hang up" }).press("Enter");
    await panel(anna, "bela").getByText("The call is over.").waitFor();
    await anna
      .messages()
      .getByText(/You called: \d+ seconds?/)
      .waitFor();
    await bela
      .messages()
      .getByText(/anna called: \d+ seconds?/)
      .waitFor();
  }, 120_000);

  it("decline, and are told so", async () => {
    await call("Voice call");
    await ring().getByRole("button", { name: "Decline" }).press("Enter");
    await panel(anna, "bela").getByText("The call was declined.").waitFor();
    await bela.messages().getByText("You declined a call from anna").waitFor();
  }, 60_000);

  it("are heard until they are answered, and not by who wants no sound", async () => {
    const { page } = bela;
    await call("Voice call");
    await ring().waitFor();
    await shows(async () => (await tonesOf(bela)) >= 3, true);
    await ring().getByRole("button", { name: "Decline" }).press("Enter");
    await ring().waitFor({ state: "detached" });
    const heard = await tonesOf(bela);
    await page.waitForTimeout(4_000);
    expect(await tonesOf(bela)).toBe(heard);
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByLabel("Sound when something comes").uncheck();
    await call("Voice call");
    await ring().waitFor();
    await page.waitForTimeout(1_000);
    expect(await tonesOf(bela)).toBe(heard);
    await ring().getByRole("button", { name: "Decline" }).press("Enter");
    await bela.choose("anna");
    expect([anna.complaints, bela.complaints]).toEqual([[], []]);
  }, 90_000);

  it("say no address where one of them wants that, and are told where no relay answers", async () => {
    const { opened } = await connectionsOf(anna.page);
    await hideAddress(anna, "bela");
    await call("Voice call");
    await ring().getByRole("button", { name: "Answer", exact: true }).press("Enter");
    await panel(anna, "bela")
      .getByText(/has no relay for that, or it did not answer/)
      .waitFor();
    expect(await connectionsOf(anna.page)).toMatchObject({ opened: opened + 1, candidates: [] });
    await panel(bela, "anna").getByText("The two devices did not find a way to each other.").waitFor();
    expect([anna.complaints, bela.complaints]).toEqual([[], []]);
  }, 120_000);
});

function enabled(page: Page, kind: "audio" | "video"): Promise<boolean | undefined> {
  return page.evaluate(
    (wanted) =>
      (globalThis as unknown as Noted).connections
        .at(-1)
        ?.getSenders()
        .find(({ track }) => track?.kind === wanted)?.track?.enabled,
    kind,
  );
}
