import { createHmac } from "node:crypto";
import { check } from "../../../generated/contracts/runtime/check.ts";
import { validateCallServers } from "../../../generated/contracts/calls/validators.ts";
import { readSettings } from "../../kernel/settings/settings.ts";
import { FakeClock } from "../mesh/testing/fake-clock.ts";
import { readCallServers } from "./operations/read-call-servers.ts";

const accountId = "0b2f4d1e-0000-4000-8000-000000000001";
const actor = { role: "user", accountId, deviceId: "d", sessionId: "s", address: "::1" } as const;
const clock = new FakeClock();

async function serversOf(env: Record<string, string>) {
  const servers = await readCallServers({ settings: readSettings(env), clock })({}, { actor, requestId: "test" });
  expect(check(validateCallServers, servers)).toMatchObject({ ok: true });
  return servers;
}

describe("calls", () => {
  it("are helped by nobody whom the operator has not named", async () => {
    expect(await serversOf({})).toEqual({ stun: [], turn: null });
  });

  it("are told of this server's own STUN", async () => {
    expect(await serversOf({ TENCHAT_STUN: "chat.example.org:3478" })).toEqual({
      stun: ["stun:chat.example.org:3478"],
      turn: null,
    });
  });

  it("are let into TURN by what coturn makes of the secret itself, for twelve hours", async () => {
    const secret = "a secret of two servers";
    const { turn } = await serversOf({ TENCHAT_TURN: "turn:turn.example.org:3478", TENCHAT_TURN_SECRET: secret });
    const [expires, account] = turn!.username.split(":");
    expect([Number(expires) - clock.now().getTime() / 1000, account]).toEqual([12 * 3600, accountId]);
    expect(turn).toEqual({
      urls: ["turn:turn.example.org:3478"],
      username: turn!.username,
      credential: createHmac("sha1", secret).update(turn!.username).digest("base64"),
      expiresAt: new Date(Number(expires) * 1000).toISOString(),
    });
  });

  it("are let in by what openssl says too", async () => {
    // printf %s "1796083200:0b2f4d1e-0000-4000-8000-000000000001" | openssl dgst -sha1 -hmac "a secret of two servers" -binary | base64
    const { turn } = await serversOf({
      TENCHAT_TURN: "turn:turn.example.org:3478",
      TENCHAT_TURN_SECRET: "a secret of two servers",
    });
    expect([turn!.username, turn!.credential]).toEqual([
      "1796083200:0b2f4d1e-0000-4000-8000-000000000001",
      "5QJOe9Z/S9To/GgvbBi/gVx9WT4=",
    ]);
  });
});
