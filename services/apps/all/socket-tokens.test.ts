import { createSecretKey } from "node:crypto";
import { SignJWT } from "jose";
import { WebSocket } from "ws";
import { Person } from "../../testing/person.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";

let platform: TestPlatform;
let alice: Person;

beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_RATE_LIMITS: "on" } });
  alice = await Person.signUp(platform.origin, "alice");
}, 60_000);

afterAll(async () => {
  await platform?.stop();
}, 30_000);

/** What becomes of a socket that is opened with these subprotocols: its first frame, or the code it is closed with. */
function opened(protocols: readonly string[], search = ""): Promise<{ socket: WebSocket; came: unknown }> {
  const socket = new WebSocket(`${platform.origin.replace("http", "ws")}/v1/socket${search}`, [...protocols]);
  return new Promise((resolve, reject) => {
    socket.once("message", (data) => resolve({ socket, came: JSON.parse(String(data)) }));
    socket.once("close", (code) => resolve({ socket, came: code }));
    socket.once("error", reject);
  });
}

describe("a socket that is opened with an access token", () => {
  it("is ready as with a ticket, for as many times as the token is good, and the token is not answered", async () => {
    for (let time = 0; time < 2; time += 1) {
      const { socket, came } = await opened(["bearer", alice.accessToken]);
      expect([socket.protocol, came]).toEqual([
        "bearer",
        {
          type: "session.ready",
          body: { accountId: alice.accountId, deviceId: alice.deviceId, serverTime: expect.any(String) },
        },
      ]);
      socket.close();
    }
  });

  it("takes a ticket before it, and whoever offers another subprotocol for somebody without a pass", async () => {
    const { ticket } = await alice.identity.issueSocketTicket();
    const withBoth = await opened(["bearer", "nonsense"], `?ticket=${ticket}`);
    expect(withBoth.came).toMatchObject({ type: "session.ready" });
    withBoth.socket.close();
    const refused = new WebSocket(`${platform.origin.replace("http", "ws")}/v1/socket`, ["other", alice.accessToken]);
    // A client that offers protocols of which none is answered has to give up (RFC 6455, section 4.1).
    await expect(new Promise((_resolve, reject) => refused.once("error", reject))).rejects.toThrow("no subprotocol");
  });

  it("is closed with 4001 for every token that opens no request either", async () => {
    const parts = alice.accessToken.split(".");
    const forged = await new SignJWT({
      type: "access",
      did: alice.deviceId,
      sid: "00000000-0000-4000-8000-000000000000",
    })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setSubject(alice.accountId)
      .setIssuer("tenchat")
      .setAudience("tenchat-api")
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(createSecretKey(new Uint8Array(32)));
    const { ticket } = await alice.identity.issueSocketTicket();
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")}.${parts[1]}.`;
    for (const token of [forged, unsigned, ticket, `${parts[0]}.${parts[1]}.AAAA`, "nonsense", "Bearer"]) {
      expect([token, (await opened(["bearer", token])).came]).toEqual([token, 4001]);
    }
    const began = performance.now();
    expect((await opened(["bearer"])).came).toBe(4001);
    // Nobody waits for what they cannot read.
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it("is closed when its session ends, and none is opened for that token any more", async () => {
    const bob = await Person.signUp(platform.origin, "bob");
    const { socket, came } = await opened(["bearer", bob.accessToken]);
    expect(came).toMatchObject({ type: "session.ready" });
    const closed = new Promise((resolve) => socket.once("close", resolve));
    const token = bob.accessToken;
    await bob.identity.signOut();
    expect(await closed).toBe(4001);
    expect((await opened(["bearer", token])).came).toBe(4001);
  });

  it("comes out of what a device may ask for tickets, and is told to try again shortly beyond it", async () => {
    const carol = await Person.signUp(platform.origin, "carol");
    const codes: unknown[] = [];
    for (let time = 0; time < 61; time += 1) {
      const { socket, came } = await opened(["bearer", carol.accessToken]);
      socket.terminate();
      codes.push(typeof came === "number" ? came : "ready");
    }
    expect([new Set(codes.slice(0, 60)), codes[60]]).toEqual([new Set(["ready"]), 1013]);
    await expect(carol.identity.issueSocketTicket()).rejects.toMatchObject({ code: "rate-limited" });
  }, 30_000);
});
