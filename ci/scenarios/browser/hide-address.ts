import type { BrowserPerson } from "./browser-person.ts";

/** In the settings; then back to a conversation, without a page that opens anew before it is kept. */
export async function hideAddress(person: BrowserPerson, other: string): Promise<void> {
  await person.page.getByRole("link", { name: "Settings" }).click();
  await person.page.getByLabel("In calls and direct connections, hide my address from the other side").check();
  await person.choose(other);
}
