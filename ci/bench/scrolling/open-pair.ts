import { BrowserPerson } from "../../scenarios/browser/browser-person.ts";
import { findChromium, openBrowser } from "../../scenarios/browser/open-browser.ts";
import { ServerProcess } from "../../scenarios/browser/server-process.ts";
import { Somebody } from "../../scenarios/groups/somebody.ts";

/** A server, somebody on it who writes, and a page in Chromium of whoever is to read, not signed up yet; all end with `closing`. */
export async function openPair(closing: AsyncDisposableStack): Promise<{ writer: Somebody; reader: BrowserPerson }> {
  if (findChromium() === undefined) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
  const server = new ServerProcess();
  closing.defer(() => server.remove());
  await server.start();
  const browser = await openBrowser();
  closing.defer(() => browser.close());
  const writer = await Somebody.signUp(server.origin, "writer");
  closing.defer(() => writer.tenchat.stop());
  return { writer, reader: await BrowserPerson.open(browser, server.origin, "reader") };
}
