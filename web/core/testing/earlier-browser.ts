import profile from "../../hosts/testing/version-8-profile.json" with { type: "json" };
import type { Change, Table } from "../host.ts";
import { FakeHost } from "./fake-host.ts";
import { FakeServer } from "./fake-server.ts";

export const accountName = `tenchat-account-${profile.account.accountId}`;

/** A browser in which version 0.1.0 was at work, offline; nothing has opened it since. */
export async function unopenedBrowser(): Promise<FakeHost> {
  const host = new FakeHost(new FakeServer());
  host.setOnline(false);
  for (const name of ["tenchat", accountName]) {
    const database = await host.storage.open(name);
    const changes = profile.records
      .filter((record) => record.database === name)
      .map(({ table, key, bytes }): Change => ({
        table: table as Table,
        key,
        value: Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)),
      }));
    await database.commit(changes, "strict");
    database.close();
  }
  return host;
}

/** The same, in which the version of today has begun. */
export async function browserOf(): Promise<FakeHost> {
  const host = await unopenedBrowser();
  host.start();
  await host.client.start();
  return host;
}
