import { SecretSearch } from "./secret-search.ts";
import type { ServerProcess } from "./server-process.ts";

interface Secrets {
  /** What was said. What is short may be anywhere by accident. */
  readonly texts: readonly string[];
  readonly keys?: readonly Buffer[];
  /** What people's programs have sent. */
  readonly sent: readonly (readonly string[])[];
}

/**
 * Where any of it is found: in what was sent, in a row of a table, in a file of the data folder (the database's own and its log of
 * changes among them), or in what the server printed. Ends the server.
 */
export async function searchEverything(server: ServerProcess, { texts, keys = [], sent }: Secrets): Promise<string[]> {
  const long = texts.filter((text) => text.length >= 16).map((text) => Buffer.from(text));
  expect(long.length).toBeGreaterThan(0);
  const search = new SecretSearch([...long, ...keys]);
  for (const [at, all] of sent.entries()) {
    // Whoever has sent nothing was not listened to.
    expect(all.join("\n")).toContain("message.submit");
    search.searchText(`what the program ${at} sent`, all.join("\n"));
  }
  const searched = await search.searchDatabase(server.databaseUrl());
  expect(searched.tables).toEqual(expect.arrayContaining(["public.messages", "public.accounts"]));
  await server.stop();
  expect(search.searchFolder(server.dataFolder)).toBeGreaterThan(50);
  search.searchText("what the server printed", server.printed);
  return search.found;
}
