import { OFFER } from "../../../generated/contracts/features.ts";
import { FakeHost, signUp, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";

const END = { deprecatedAt: "2027-01-01T00:00:00Z", endsAt: "2027-07-01T00:00:00Z" };

/** What a server was asked for. */
class ListeningServer extends FakeServer {
  readonly asked: string[] = [];

  override http(method: string, path: string, body: unknown, authorization: string | undefined) {
    this.asked.push(`${method} ${path}`);
    return super.http(method, path, body, authorization);
  }
}

async function signedUp(server: FakeServer): Promise<FakeHost> {
  const host = new FakeHost(server);
  await host.client.start();
  await until(() => host.client.serverInfo.agreement.get() !== null);
  await signUp(host, "alice");
  return host;
}

describe("What this program and a server can do together", () => {
  it("TC-014 is everything where both are of one version", async () => {
    const host = await signedUp(new FakeServer());
    expect(host.client.serverInfo.agreement.get()).toEqual({
      protocol: 1,
      agreed: OFFER.features.map(({ feature }) => feature),
      serverLacks: [],
      clientLacks: [],
      ending: null,
    });
  });

  it("TC-014 leaves out what an older server lacks: it is not asked for it, and the person is told", async () => {
    const server = new ListeningServer();
    server.offer = { ...OFFER, features: OFFER.features.filter(({ feature }) => feature !== "blocks") };
    const host = await signedUp(server);
    expect(host.client.serverInfo.agreement.get()?.serverLacks).toEqual(["blocks"]);
    await expect(host.client.conversations.block("0190a000-0000-7000-8000-000000000000")).rejects.toMatchObject({
      kind: "server-older",
    });
    expect(server.asked.filter((each) => each.includes("/v1/blocks"))).toEqual([]);
    expect(host.reports).toEqual([]);
  });

  it("TC-014 is what 0.1.0 could where a server knows nothing of agreeing", async () => {
    class First extends FakeServer {
      override http(method: string, path: string, body: unknown, authorization: string | undefined) {
        if (path !== "/v1/negotiation") return super.http(method, path, body, authorization);
        return { status: 404, body: { code: "not-found", message: "There is nothing at this address." } };
      }
    }
    const host = await signedUp(new First());
    const { protocol, agreed, serverLacks } = host.client.serverInfo.agreement.get()!;
    expect([protocol, agreed, serverLacks]).toEqual([1, [], OFFER.features.map(({ feature }) => feature)]);
  });

  it("TC-014 names what a later server can do besides, and when what both use ends", async () => {
    const server = new FakeServer();
    const [first, ...others] = OFFER.features;
    server.offer = {
      protocols: [1, 2],
      features: [{ ...first!, ...END }, ...others, { feature: "teleportation" }],
      ending: [{ operation: "messaging.post-message", ...END, endsAt: "2027-03-01T00:00:00Z" }],
    };
    const host = await signedUp(server);
    expect(host.client.serverInfo.agreement.get()).toMatchObject({
      clientLacks: ["teleportation"],
      ending: {
        at: Date.parse("2027-03-01T00:00:00Z"),
        features: [{ feature: first!.feature, at: Date.parse(END.endsAt) }],
      },
    });
  });

  it("TC-014 is asked anew after each reconnect: another server may be there", async () => {
    const server = new FakeServer();
    server.offer = { ...OFFER, features: [] };
    const host = await signedUp(server);
    await until(() => host.client.connection.get() === "online");
    server.offer = OFFER;
    host.setOnline(false);
    host.setOnline(true);
    await until(() => host.client.serverInfo.agreement.get()?.serverLacks.length === 0);
  });

  it("is none at all with a server that speaks no common protocol", async () => {
    const server = new FakeServer();
    server.offer = { ...OFFER, protocols: [7] };
    const host = await signedUp(server);
    expect(host.client.serverInfo.agreement.get()).toMatchObject({ protocol: null, agreed: [] });
  });

  it("is nothing where a server answers with a protocol that nobody asked for, or with none and features all the same", async () => {
    for (const protocol of [7, null]) {
      class Lying extends FakeServer {
        override http(method: string, path: string, body: unknown, authorization: string | undefined) {
          if (path !== "/v1/negotiation") return super.http(method, path, body, authorization);
          const features = OFFER.features.map(({ feature }) => feature);
          const decisions = features.map((feature) => ({ feature, decision: "agreed" }));
          return { status: 200, body: { protocol, protocols: [1], features, decisions, ending: [] } };
        }
      }
      const host = await signedUp(new Lying());
      expect(host.client.serverInfo.agreement.get()).toMatchObject({ protocol: null, agreed: [] });
    }
  });
});
