import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { SecretSearch } from "./secret-search.ts";
import type { ServerProcess } from "./server-process.ts";

interface Secrets {
  /** What was said. What is short may be anywhere by accident. */
  readonly texts: readonly string[];
  readonly keys?: readonly Buffer[];
  /** What people's programs have sent. */
  readonly sent: readonly (readonly string[])[];
  /** What the server has told them. */
  readonly received?: readonly (readonly string[])[];
  /** Whether a backup is taken and searched too. */
  readonly backup?: boolean;
}

const backup = join(import.meta.dirname, "../../../services/apps/backup/main.ts");

/**
 * Where any of it is found: in what was sent or received, in a row of a table, in a file of the data folder (the database's own and its
 * log of changes among them, and its backups), or in what the server printed. Ends the server.
 */
export async function searchEverything(server: ServerProcess, secrets: Secrets): Promise<string[]> {
  const { texts, keys = [], sent, received = [] } = secrets;
  const long = texts.filter((text) => text.length >= 16).map((text) => Buffer.from(text));
  expect(long.length).toBeGreaterThan(0);
  const search = new SecretSearch([...long, ...keys]);
  for (const [at, all] of sent.entries()) {
    // Whoever has sent nothing was not listened to.
    expect(all.join("\n")).toContain("message.submit");
    search.searchText(`what the program ${at} sent`, all.join("\n"));
  }
  for (const [at, all] of received.entries()) {
    expect(all.join("\n")).toContain("accountId");
    search.searchText(`what the program ${at} received`, all.join("\n"));
  }
  if (secrets.backup) {
    const env = { ...process.env, TENCHAT_DATA: server.dataFolder };
    const { status, stderr } = spawnSync(process.execPath, [backup], { env, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  }
  const searched = await search.searchDatabase(server.databaseUrl());
  expect(searched.tables).toEqual(expect.arrayContaining(["public.messages", "public.accounts"]));
  await server.stop();
  expect(search.searchFolder(server.dataFolder)).toBeGreaterThan(50);
  search.searchText("what the server printed", server.printed);
  return search.found;
}
