import type { SessionTokens } from "../../generated/contracts/identity/types.ts";
import { makeDeviceKeys } from "../../services/testing/make-device-keys.ts";
import { Person } from "../../services/testing/person.ts";
import { SoftwareAuthenticator } from "../../services/testing/software-authenticator.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
}, 60_000);

afterAll(() => platform?.stop());

let composed = 0;
const refusal = (code: string) => expect.objectContaining({ code });

function holding(tokens: SessionTokens): Person {
  const person = new Person(platform.origin);
  person.tokens = tokens;
  return person;
}

describe("signing in to the whole platform", () => {
  it("works with a passkey alone, on a machine of one's own at localhost", async () => {
    const authenticator = new SoftwareAuthenticator("http://localhost:3000", { counter: 0 });
    const { identity } = new Person(platform.origin);
    const { options } = await identity.beginPasskeySignUp({ username: "passkey_only" });
    const credential = authenticator.create(options);
    const session = await identity.signUpWithPasskey({ credential, deviceName: "Desk" });
    await expect(identity.signUpWithPasskey({ credential, deviceName: "Desk" })).rejects.toEqual(
      refusal("challenge-expired"),
    );

    const challenge = await identity.beginPasskeySignIn();
    const back = await identity.signInWithPasskey({
      credential: authenticator.get(challenge.options),
      deviceName: "Desk",
      deviceId: session.deviceId,
    });
    expect(back).toMatchObject({ account: session.account, deviceId: session.deviceId });
    expect((await holding(back).identity.readOwnAccount()).account.username).toBe("passkey_only");
    await expect(
      identity.signInWithPassword({ username: "passkey_only", password: "x", deviceName: "Desk" }),
    ).rejects.toEqual(refusal("invalid-credentials"));
  });

  it.each([
    ["umlauts", "Übergrößenträger 42"],
    ["marks above and below", "mật khẩu của tôi rất dài"],
    ["syllables", "긴 비밀번호 하나 둘 셋"],
    ["a blank at its end", "ends with a blank "],
    ["blanks inside and before", "  two  and  three   blanks"],
    ["eighty emoji", "🏮🌊🧭🪁🎐🪷🌙🎋🪔🐚".repeat(8)],
  ])("takes a password with %s however it is composed, all of it and nothing less", async (_of, password) => {
    const username = `composed_${++composed}`;
    const { identity } = new Person(platform.origin);
    const deviceName = "Desk";
    await identity.signUpWithPassword({ username, password: password.normalize("NFD"), deviceName });
    for (const form of ["NFC", "NFD"] as const) {
      const { account } = await identity.signInWithPassword({
        username,
        password: password.normalize(form),
        deviceName,
      });
      expect(account.username).toBe(username);
    }
    for (const less of [password.slice(0, -2), ` ${password}`, `${password} `, password.replaceAll(/ +/gu, "_")]) {
      if (less === password) continue;
      const trying = identity.signInWithPassword({ username, password: less, deviceName });
      await expect(trying).rejects.toEqual(refusal("invalid-credentials"));
    }
  });

  it("ends everywhere at once for a device that its owner revokes: tokens and socket", async () => {
    const desk = await Person.signUp(platform.origin, "owner_1");
    const password = "correct horse battery staple";
    const thief = holding(
      await desk.identity.signInWithPassword({ username: "owner_1", password, deviceName: "Lost" }),
    );
    const socket = await thief.connect();

    // A password alone does not add a device that contacts would write to.
    await expect(thief.publishKeys()).rejects.toEqual(refusal("master-key-conflict"));
    await desk.identity.revokeDevice({ deviceId: thief.deviceId });

    expect(await socket.closed).toMatchObject({ code: 4001 });
    await expect(thief.identity.readOwnAccount()).rejects.toEqual(refusal("unauthenticated"));
    const { refreshToken } = thief.tokens!;
    await expect(thief.identity.refreshSession({ refreshToken })).rejects.toEqual(refusal("invalid-refresh-token"));
  });

  it("tells contacts when somebody starts over with new keys, and the old device is out", async () => {
    const desk = await Person.signUp(platform.origin, "owner_2");
    const contact = await Person.signUp(platform.origin, "contact_2");
    await contact.conversations.openDirectConversation({ accountId: desk.accountId });
    const listening = await contact.connect();
    const atDesk = await desk.connect();
    const password = "correct horse battery staple";
    const phone = holding(
      await desk.identity.signInWithPassword({ username: "owner_2", password, deviceName: "Phone" }),
    );
    const { accountId, deviceId } = phone;
    await phone.keys.publishDeviceKeys({ ...(await makeDeviceKeys({ accountId, deviceId })), replaceMasterKey: true });

    expect(await atDesk.closed).toMatchObject({ code: 4001 });
    await listening.until((frame) => frame.type === "keys.changed" && frame.body.accountId === desk.accountId);
    const { devices } = await contact.keys.listAccountDevices({ accountId: desk.accountId });
    expect(devices.map((device) => device.deviceId)).toEqual([phone.deviceId]);
    await listening.close();
  });

  it("refuses every token that is not a live access token of this server", async () => {
    const person = await Person.signUp(platform.origin, "owner_3", { keys: false });
    const { accessToken, refreshToken } = person.tokens!;
    const [header, claims] = accessToken.split(".");
    for (const authorization of [
      `Bearer ${refreshToken}`,
      `Bearer ${header}.${claims}.`,
      `Bearer ${Buffer.from('{"alg":"none"}').toString("base64url")}.${claims}.`,
      `Basic ${accessToken}`,
      "Bearer",
    ]) {
      const answer = await fetch(`${platform.origin}/v1/me`, { headers: { authorization } });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, "unauthenticated"]);
    }
    await person.identity.signOut();
    await expect(person.identity.readOwnAccount()).rejects.toEqual(refusal("unauthenticated"));
  });
});
