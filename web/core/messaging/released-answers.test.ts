import { NotFound } from "../../../generated/contracts/shared/errors.ts";
import recorded from "../../hosts/testing/answers-of-0.1.0.json" with { type: "json" };
import type { Change, Table } from "../host.ts";
import { fromBase64 } from "../base64.ts";
import { FakeHost, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";
import type { Peer } from "../testing/fake-server.ts";

const own = recorded.answers
  .flatMap(({ answer }) => ("conversations" in answer ? (answer.conversations ?? []) : []))
  .flatMap(({ members }) => members.map(({ profile }) => profile))
  .find(({ username }) => username === "bob")!;

/** When the client came back. */
const wentOn = Math.max(
  ...recorded.answers
    .flatMap(({ answer }) => ("messages" in answer ? (answer.messages ?? []) : []))
    .map(({ acceptedAt }) => Date.parse(acceptedAt)),
);

/** The server of 0.1.0, as far as it was asked: what it said then, word for word. */
class RecordedServer extends FakeServer {
  readonly rotated: unknown[] = [];
  readonly received: unknown[] = [];

  override http(method: string, path: string, body: unknown): { status: number; body: unknown } {
    if (path === "/v1/keys/signed-prekeys") this.rotated.push(body);
    const asked = path === "/v1/keys/signed-prekeys" ? "GET /v1/keys/stock" : `${method} ${path}`;
    const found = recorded.answers.find((each) => `${each.method} ${each.path}` === asked);
    return found === undefined
      ? { status: 404, body: new NotFound().toBody() }
      : { status: found.status, body: found.answer };
  }

  override ticket(): { accountId: string; deviceId: string } {
    return { accountId: own.accountId, deviceId: "01a00000-0000-7000-8000-000000000000" };
  }

  override frame(_peer: Peer, text: string): unknown {
    const { id, type, body } = JSON.parse(text) as { id?: string; type: string; body: unknown };
    if (type === "message.received") this.received.push(body);
    return id === undefined ? undefined : { type: `${type}.reply`, id, body };
  }
}

/** The browser of 0.1.0, as it was left. */
async function browser(server: RecordedServer): Promise<FakeHost> {
  const host = new FakeHost(server);
  // It is the moment of then: sessions and prekeys of that day are good.
  host.ahead = wentOn - Date.now();
  for (const [name, rows] of Map.groupBy(recorded.records, ({ database }) => database)) {
    const database = await host.storage.open(name);
    const changes = rows.map(({ table, key, bytes }): Change => ({
      table: table as Table,
      key,
      value: fromBase64(bytes),
    }));
    await database.commit(changes, "strict");
    database.close();
  }
  host.start();
  await host.client.start();
  return host;
}

describe("a server of 0.1.0 and a browser that had its client", () => {
  it("are understood by this one to the last message, which are received as such", async () => {
    const server = new RecordedServer();
    const host = await browser(server);
    const view = host.client.messaging.open(recorded.conversation);
    await until(
      () => texts(view).length === recorded.shown.length && server.received.length > 0,
      () => [texts(view), host.reports.map(String)],
    );
    expect(texts(view)).toEqual(recorded.shown);
    expect(view.messages.get().flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(server.received.at(-1)).toMatchObject({ sequence: recorded.shown.length });
    expect(host.reports.map(String).filter((each) => each.includes("/v1/groups"))).toEqual([]);
    expect(host.client.conversations.list.get().map((each) => each.id)).toEqual([recorded.conversation]);
  });

  it("learns at once which formats the new version reads: it signs another prekey, which that server takes", async () => {
    const server = new RecordedServer();
    const host = await browser(server);
    await until(() => server.rotated.length > 0);
    const [rotated] = server.rotated as readonly { readonly signedPrekey: { readonly prekeyId: number } }[];
    expect(Math.floor(rotated!.signedPrekey.prekeyId / 2 ** 24)).toBe(2);
    host.kill();
  });
});
