import { FederationApi } from "../../generated/client/federation/api.ts";
import { Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { freePort } from "./free-port.ts";
import { startPlainServer } from "./federation/plain-server.ts";
import type { PlainServer } from "./federation/plain-server.ts";

const OURS = "chat.example.org";

let peer: PlainServer;
let platform: TestPlatform;
let alice: Person;

beforeAll(async () => {
  peer = await startPlainServer();
  const env = { TENCHAT_FEDERATION: OURS, TENCHAT_FEDERATION_TEST_PEERS: peer.name };
  platform = await startTestPlatform({ env });
  alice = await Person.signUp(platform.origin, "Alice_1", { keys: false });
}, 60_000);

afterAll(async () => {
  await platform?.stop();
  await peer?.stop();
}, 30_000);

const joined = (id: string, change: object = {}) => ({
  event_id: id,
  origin_server: peer.name,
  timestamp: "2026-11-30T12:00:00.123456+00:00",
  type: "channel.join",
  channel_id: "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0001",
  username: "carol",
  ...change,
});

describe("A d3chat server and this one", () => {
  it("D3-005 finds out who this one is", async () => {
    const answer = await fetch(`${platform.origin}/.well-known/d3chat-server`);
    const said = (await answer.json()) as Record<string, unknown>;
    expect([answer.status, said]).toMatchObject([
      200,
      { domain: OURS, api_base_url: `https://${OURS}`, protocol_version: 1 },
    ]);
    expect(Buffer.from(said["signing_key_public"] as string, "base64")).toHaveLength(32);
    const history = (await (await fetch(`${answer.url}/keys`)).json()) as { keys: { public_key: string }[] };
    expect(history.keys.map(({ public_key }) => public_key)).toEqual([said["signing_key_public"]]);
  });

  it("D3-145 sends events, which are taken once, by the very bytes that it has signed", async () => {
    expect(await peer.send(platform.origin, joined("join-1"))).toEqual({
      status: 200,
      body: { status: "ok", event_id: "join-1" },
    });
    const odd = `\n{ "padding" : 1.50e1,${JSON.stringify(joined("join-1")).slice(1)}  `;
    expect((await peer.send(platform.origin, odd)).body).toEqual({ status: "duplicate", event_id: "join-1" });
    expect(peer.asked()).toBe(1);
    expect(await platform.count("received_peer_events")).toBe(1);
  });

  it("D3-152 is refused where it speaks for another one's people", async () => {
    const answer = await peer.send(platform.origin, joined("join-2", { origin_server: "victim.example" }));
    expect(answer).toMatchObject({ status: 401, body: { detail: "Origin mismatch" } });
  });

  it("D3-140 is refused without its headers, and D3-144 where nobody is found under its name", async () => {
    const send = async (headers: Record<string, string>) => {
      const all = { "content-type": "application/json", ...headers };
      const answer = await fetch(`${platform.origin}/federation/inbox`, { method: "POST", headers: all, body: "{}" });
      return [answer.status, ((await answer.json()) as { detail: string }).detail];
    };
    expect(await send({})).toEqual([401, "Missing federation headers"]);
    const timestamp = String(Date.now() / 1000);
    const named = { "X-D3Chat-Timestamp": timestamp, "X-D3Chat-Signature": "A".repeat(86) + "==" };
    expect(await send({ ...named, "X-D3Chat-Origin": "127.0.0.1:1" })).toEqual([401, "Could not verify origin server"]);
    expect(await send({ ...named, "X-D3Chat-Origin": peer.name })).toEqual([401, "Invalid signature"]);
  });

  it("A1 is refused with a body of one byte more than is read anywhere", async () => {
    const { length } = JSON.stringify(joined("big", { more: "" }));
    const big = (bytes: number) => joined("big", { more: "a".repeat(bytes - length) });
    expect((await peer.send(platform.origin, big(1024 * 1024))).status).toBe(200);
    expect((await peer.send(platform.origin, big(1024 * 1024 + 1))).status).toBe(413);
  });

  it("D3-153 is told who is here, as they spell themselves, and nothing of those who are not", async () => {
    expect(await peer.lookUp(platform.origin, "alice_1")).toEqual({
      status: 200,
      body: { found: true, username: "Alice_1", user_id: alice.accountId, server_domain: OURS },
    });
    expect(await peer.lookUp(platform.origin, "bob")).toEqual({ status: 200, body: { found: false } });
    expect(await peer.lookUp(platform.origin, "a+b%26c")).toEqual({ status: 200, body: { found: false } });
    expect(await peer.lookUp(platform.origin, "a%20b")).toMatchObject({
      status: 401,
      body: { detail: "Invalid signature" },
    });
  });

  it("learns nothing of who is here without a signature", async () => {
    const answer = await fetch(`${platform.origin}/federation/user-lookup?username=alice_1`);
    expect(answer.status).toBe(401);
  });
});

describe("Two servers of this kind", () => {
  const others: TestPlatform[] = [];
  let away = "";

  afterAll(async () => {
    await Promise.all(others.map((each) => each.stop()));
  }, 30_000);

  /** Two that know each other's names before either is there: their ports are asked for first. */
  async function startTwo(): Promise<[TestPlatform, TestPlatform]> {
    const ports = [await freePort(), await freePort()];
    away = `127.0.0.1:${await freePort()}`;
    const names = ports.map((port) => `127.0.0.1:${port}`);
    for (const [at, name] of names.entries()) {
      const env = {
        PORT: String(ports[at]),
        TENCHAT_ORIGIN: `http://${name}`,
        TENCHAT_FEDERATION: name,
        TENCHAT_FEDERATION_TEST_PEERS: `${names[1 - at]},${away}`,
      };
      others.push(await startTestPlatform({ env }));
    }
    return others as [TestPlatform, TestPlatform];
  }

  it("D3-046 find each other's people, whom the other server has signed for nobody else", async () => {
    const [here, there] = await startTwo();
    const [ada, bob] = [
      await Person.signUp(here.origin, "ada", { keys: false }),
      await Person.signUp(there.origin, "Bob", { keys: false }),
    ];
    const server = there.running.opened.kernel.settings.federation!.name;
    const federation = new FederationApi(ada);
    const find = (address: string) => federation.findPersonElsewhere({ address });
    expect(await find(`bob@${server}`)).toEqual({ username: "Bob", server, userId: bob.accountId });
    await expect(find(`carol@${server}`)).rejects.toMatchObject({ code: "person-not-found" });
    await expect(find("bob@127.0.0.1:1")).rejects.toMatchObject({ code: "invalid-input" });
    await expect(find("bob")).rejects.toMatchObject({ code: "invalid-input" });
    await expect(find(`bob@${away}`)).rejects.toMatchObject({ code: "server-not-reached" });
  }, 60_000);
});
