import type { Browser } from "playwright-core";
import { Somebody } from "../groups/somebody.ts";
import { BrowserPerson } from "./browser-person.ts";
import { browserStory, openBrowser } from "./open-browser.ts";
import { ServerProcess } from "./server-process.ts";

/** Of each the username, by what the story calls them. */
type Names = Readonly<Record<string, string>>;

interface Cast<Pages extends Names, Others extends Names> {
  /** Those at a page, each in a browser context of their own. */
  readonly pages: Pages;
  /** Those with a client and no page: what they do takes no time to speak of. */
  readonly others?: Others;
  /** Whether those at pages have their accounts already. Where the story is how one comes by one they do not; usually they do. */
  readonly signedUp?: boolean;
  readonly open?: () => Promise<Browser>;
  /** What the server's operator says besides. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Everybody by what the story calls them, and where they all are. */
type People<Pages extends Names, Others extends Names> = { readonly [Name in keyof Pages]: BrowserPerson } & {
  readonly [Name in keyof Others]: Somebody;
} & { readonly server: ServerProcess };

/** A story of people on a server of its own. `people` answers once it runs: from the first `beforeAll` of the story on. */
export function peopleStory<const Pages extends Names, const Others extends Names = Record<never, string>>(
  title: string,
  { pages, others, signedUp = true, open = openBrowser, settings = {} }: Cast<Pages, Others>,
  tell: (people: () => People<Pages, Others>) => void,
): void {
  browserStory(title, () => {
    const server = new ServerProcess(settings);
    const at = new Map<string, BrowserPerson>();
    const without = new Map<string, Somebody>();
    let browser: Browser | undefined;

    beforeAll(async () => {
      await server.start();
      browser = await open();
      for (const [name, username] of Object.entries(pages))
        at.set(name, await BrowserPerson.open(browser, server.origin, username));
      await Promise.all([
        ...Object.entries(others ?? {}).map(async ([name, username]) =>
          without.set(name, await Somebody.signUp(server.origin, username)),
        ),
        ...(signedUp ? [...at.values()].map((person) => person.signUp()) : []),
      ]);
    }, 240_000);

    afterAll(async () => {
      for (const { tenchat } of without.values()) await tenchat.stop();
      await browser?.close();
      await server.remove();
    }, 60_000);

    tell(() => ({ ...Object.fromEntries([...at, ...without]), server }) as People<Pages, Others>);
  });
}
