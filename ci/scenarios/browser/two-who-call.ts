import type { BrowserPerson } from "./browser-person.ts";
import { noteConnections } from "./note-connections.ts";
import { openBrowserThatCalls } from "./open-browser.ts";

/** Two people at pages whose devices may look for a way to each other. */
export const twoWhoCall = {
  pages: { anna: "anna", bela: "bela" },
  open: openBrowserThatCalls,
  // Where nobody listens: there is a relay by name, and none that answers.
  settings: { TENCHAT_TURN: "turn:127.0.0.1:9?transport=tcp", TENCHAT_TURN_SECRET: "what two servers know" },
};

/** What their pages open is noted from here on; one has written to the other, and both are in that conversation. */
export async function meet(one: BrowserPerson, other: BrowserPerson): Promise<void> {
  for (const { page } of [one, other]) await noteConnections(page);
  await one.find(other.username);
  await one.send("hello");
  await other.choose(one.username);
  await other.messages().getByText("hello").waitFor();
}
