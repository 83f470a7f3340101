import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { createPostgresEphemeralStore } from "../../kernel/ephemeral/postgres-ephemeral-store.ts";
import { noGroups } from "../../testing/open-test-identity.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { SoftwareAuthenticator } from "../../testing/software-authenticator.ts";
import { openIdentity } from "./index.ts";
import type { OpenedIdentity } from "./index.ts";
import type { PublishedKeys } from "./published-keys.ts";
import { recordPasskeyUse } from "./store/passkeys.ts";

const ORIGIN = "https://chat.example.org";
const guest = { actor: { role: "guest", address: "::1" }, requestId: "test" } as const;

let test: TestKernel;
let context: OpenedIdentity;
let nextName = 0;
let ahead = 0;
const logged: [fields: object, what: string][] = [];
const clock = { now: () => new Date(Date.now() + ahead) };

const noKeys: PublishedKeys = { devicesWithKeys: async () => [], remove: async () => undefined };

beforeAll(async () => {
  const opened = await openTestKernel({ TENCHAT_ORIGIN: ORIGIN });
  const ephemeral = createPostgresEphemeralStore(opened.kernel.dataSource, clock);
  const log = { ...opened.kernel.log, warn: (fields: object, what: string) => void logged.push([fields, what]) };
  test = { ...opened, kernel: { ...opened.kernel, clock, ephemeral, log } };
  context = await openIdentity(test.kernel, noKeys, noGroups);
});

afterAll(() => test?.stop());

beforeEach(() => {
  ahead = 0;
});

const refusal = (code: string) => expect.objectContaining({ code });

async function signUpOptions(username = `Passkey_${(nextName += 1)}`) {
  return (await context.operations.beginPasskeySignUp({ username, displayName: "Pass Key" }, guest)).options;
}

async function signInOptions() {
  return (await context.operations.beginPasskeySignIn({}, guest)).options;
}

async function signUp(authenticator: SoftwareAuthenticator): Promise<SessionTokens> {
  const credential = authenticator.create(await signUpOptions());
  return context.operations.signUpWithPasskey({ credential, deviceName: "Desk" }, guest);
}

const finish = (credential: ReturnType<SoftwareAuthenticator["get"]>) =>
  context.operations.signInWithPasskey({ credential, deviceName: "Desk" }, guest);

async function signIn(authenticator: SoftwareAuthenticator): Promise<SessionTokens> {
  return finish(authenticator.get(await signInOptions()));
}

async function storedPasskey(authenticator: SoftwareAuthenticator) {
  const credentialId = authenticator.credentials[0]!.id.toString("base64url");
  const [row] = (await test.kernel.dataSource.query(`SELECT * FROM passkeys WHERE credential_id = $1`, [
    credentialId,
  ])) as {
    sign_count: number;
    last_used_at: Date | null;
    backup_eligible: boolean;
    backup_state: boolean;
    transports: string[];
  }[];
  return row!;
}

describe("passkeys", () => {
  it("P2P-008 sign up and sign in again without a name: the passkey knows whose it is", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    const session = await signUp(authenticator);
    expect(session.account.displayName).toBe("Pass Key");
    const again = await signIn(authenticator);
    expect(again.account).toEqual(session.account);
    expect(again.deviceId).not.toBe(session.deviceId);
    expect((await storedPasskey(authenticator)).transports).toEqual(["internal", "hybrid"]);
  });

  it("P2P-008 are asked for as discoverable, without attestation, and with verification of who holds them", async () => {
    expect(await signUpOptions("Options_1")).toMatchObject({
      rp: { id: "chat.example.org", name: "TenChat" },
      user: { name: "Options_1", displayName: "Pass Key" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    expect(await signInOptions()).toMatchObject({
      rpId: "chat.example.org",
      allowCredentials: [],
      userVerification: "required",
    });
  });

  it("P2P-007 answer a challenge of 32 random bytes once, within 600 seconds, else it has expired (400)", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    const options = await signUpOptions();
    expect(Buffer.from(options.challenge as string, "base64url")).toHaveLength(32);
    expect((await signUpOptions()).challenge).not.toBe(options.challenge);
    const registration = { credential: authenticator.create(options), deviceName: "Desk" };
    await context.operations.signUpWithPasskey(registration, guest);
    const expired = expect.objectContaining({ code: "challenge-expired", status: 400 });
    await expect(context.operations.signUpWithPasskey(registration, guest)).rejects.toEqual(expired);

    const answer = authenticator.get(await signInOptions());
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => finish(answer)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of answers) if (each.status === "rejected") expect(each.reason).toEqual(expired);

    const onTime = await signInOptions();
    ahead = 599_000;
    await finish(authenticator.get(onTime));
    const late = await signInOptions();
    const lateSignUp = await signUpOptions();
    ahead += 600_000;
    await expect(finish(authenticator.get(late))).rejects.toEqual(expired);
    await expect(
      context.operations.signUpWithPasskey({ credential: authenticator.create(lateSignUp), deviceName: "Desk" }, guest),
    ).rejects.toEqual(expired);
  });

  it("answer their own challenge, whatever is asked for and answered meanwhile by others: 0 of 1,000 disturb it", async () => {
    const [victim, stranger] = [new SoftwareAuthenticator(ORIGIN), new SoftwareAuthenticator(ORIGIN)];
    const session = await signUp(victim);
    await signUp(stranger);
    const name = `Passkey_${(nextName += 1)}`;
    const begun = { signIn: await signInOptions(), signUp: await signUpOptions(name) };
    const id = victim.credentials[0]!.id.toString("base64url");
    const disturb = async () => {
      // The same name, everybody's ceremony, and an answer that is refused: its challenge is used up.
      const [own] = await Promise.all([signInOptions(), signUpOptions(name)]);
      const answer = { ...stranger.get(own), id, rawId: id };
      await expect(finish(answer)).rejects.toEqual(refusal("passkey-refused"));
    };
    for (let at = 0; at < 1000; at += 10) await Promise.all(Array.from({ length: 10 }, disturb));
    expect((await finish(victim.get(begun.signIn))).account).toEqual(session.account);
    const newcomer = new SoftwareAuthenticator(ORIGIN).create(begun.signUp);
    const opened = await context.operations.signUpWithPasskey({ credential: newcomer, deviceName: "Desk" }, guest);
    expect(opened.account.username).toBe(name);
  }, 120_000);

  it("do not answer the challenge of the other ceremony", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    await signUp(authenticator);
    const { challenge } = await signUpOptions();
    const mixed = authenticator.get({ challenge, rpId: "chat.example.org" });
    await expect(finish(mixed)).rejects.toEqual(refusal("challenge-expired"));
  });

  it("P2P-009 are refused as cloned (401) when the counter does not rise; counter, use and backup are kept", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN, { counter: 4 });
    await signUp(authenticator);
    expect(await storedPasskey(authenticator)).toMatchObject({
      sign_count: 5,
      last_used_at: null,
      backup_eligible: false,
      backup_state: false,
    });
    const thief = authenticator.clone();
    await signIn(authenticator);
    const used = await storedPasskey(authenticator);
    expect(used.sign_count).toBe(6);
    expect(used.last_used_at).toBeInstanceOf(Date);

    const cloned = expect.objectContaining({
      code: "passkey-copied",
      status: 401,
      message: expect.stringMatching(
        /^Signature counter anomaly detected - potential cloned authenticator\. .*use the original/s,
      ),
    });
    await expect(signIn(thief)).rejects.toEqual(cloned);
    thief.counter = undefined;
    await expect(signIn(thief)).rejects.toEqual(cloned);
    expect((await storedPasskey(authenticator)).sign_count).toBe(6);
    await signIn(authenticator);
  });

  it("let one of two uses with the same counter in, though both were verified before either was written", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN, { counter: 1 });
    await signUp(authenticator);
    const credentialId = authenticator.credentials[0]!.id.toString("base64url");
    const used = { signCount: 7, backupState: false };
    const record = () =>
      test.kernel.dataSource.transaction((manager) => recordPasskeyUse(manager, credentialId, used, clock.now()));
    expect((await Promise.all([record(), record()])).sort()).toEqual([false, true]);
  });

  it("work for years on authenticators that count nothing", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    await signUp(authenticator);
    await signIn(authenticator);
    await signIn(authenticator);
    expect((await storedPasskey(authenticator)).sign_count).toBe(0);
  });

  it("P2P-009 that may be backed up are let in with a counter that is 0, unchanged or went back, and that is logged", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN, { counter: 4 });
    authenticator.backedUp = true;
    await signUp(authenticator);
    expect(await storedPasskey(authenticator)).toMatchObject({ backup_eligible: true, backup_state: true });
    logged.length = 0;
    for (const counter of [4, 3, undefined, undefined, 0]) {
      authenticator.counter = counter;
      await signIn(authenticator);
    }
    const [unchanged, wentBack, zero, ...usual] = logged.filter(([, what]) => what === "passkey counts anew");
    expect([unchanged, wentBack, zero].map((each) => each?.[0])).toMatchObject([
      { stored: 5, presented: 5, passkeyId: authenticator.credentials[0]!.id.toString("base64url") },
      { stored: 5, presented: 4 },
      { stored: 4, presented: 0 },
    ]);
    // From then on it counts from there.
    expect(usual).toEqual([]);
    expect((await storedPasskey(authenticator)).sign_count).toBe(1);
  });

  it("say what to do when they did not check who holds them, and let nobody in", async () => {
    const unverified = expect.objectContaining({
      code: "passkey-unverified",
      status: 401,
      message: expect.stringMatching(/PIN or a fingerprint/),
    });
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    authenticator.userVerified = false;
    await expect(signUp(authenticator)).rejects.toEqual(unverified);
    authenticator.userVerified = true;
    await signUp(authenticator);
    authenticator.userVerified = false;
    await expect(signIn(authenticator)).rejects.toEqual(unverified);
  });

  it.each(["https://chat.example.org.evil.test", "http://chat.example.org", "https://chat.example.org:8443", "null"])(
    "are refused from the origin %s",
    async (origin) => {
      const authenticator = new SoftwareAuthenticator(ORIGIN);
      await signUp(authenticator);
      authenticator.origin = origin;
      await expect(signIn(authenticator)).rejects.toEqual(refusal("passkey-refused"));
      await expect(signUp(authenticator)).rejects.toEqual(refusal("passkey-refused"));
    },
  );

  it("are refused for another relying party, with a wrong signature, unknown, or with another's user handle", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    await signUp(authenticator);
    const other = new SoftwareAuthenticator(ORIGIN);
    const stranger = await signUp(other);
    const refused = refusal("passkey-refused");

    const unknown = new SoftwareAuthenticator(ORIGIN);
    unknown.create({ ...(await signUpOptions()) });
    await expect(signIn(unknown)).rejects.toEqual(refused);

    const swapped = authenticator.get(await signInOptions());
    swapped.response.userHandle = Buffer.from(stranger.account.accountId.replaceAll("-", ""), "hex").toString(
      "base64url",
    );
    await expect(finish(swapped)).rejects.toEqual(refused);

    const forged = authenticator.get(await signInOptions());
    forged.response.signature = other.get(await signInOptions()).response.signature;
    await expect(finish(forged)).rejects.toEqual(refused);

    const elsewhere = { ...(await signUpOptions()), rp: { id: "evil.test" } };
    await expect(
      context.operations.signUpWithPasskey({ credential: authenticator.create(elsewhere), deviceName: "Desk" }, guest),
    ).rejects.toEqual(refused);
  });

  it.each([
    "",
    "AAAA",
    "e30",
    Buffer.from('{"challenge":5}').toString("base64url"),
    Buffer.from("null").toString("base64url"),
  ])("are refused with client data %j", async (clientDataJSON) => {
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    const credential = authenticator.create(await signUpOptions());
    credential.response.clientDataJSON = clientDataJSON;
    await expect(context.operations.signUpWithPasskey({ credential, deviceName: "Desk" }, guest)).rejects.toEqual(
      refusal("passkey-refused"),
    );
  });

  it("are refused with a broken attestation object, and that writes nothing", async () => {
    const options = await signUpOptions("Broken_1");
    const credential = new SoftwareAuthenticator(ORIGIN).create(options);
    credential.response.attestationObject = credential.response.attestationObject.slice(0, 60);
    await expect(context.operations.signUpWithPasskey({ credential, deviceName: "Desk" }, guest)).rejects.toEqual(
      refusal("passkey-refused"),
    );
    const found = await test.kernel.dataSource.query(`SELECT 1 FROM accounts WHERE username_key = 'broken_1'`);
    expect(found).toEqual([]);
  });

  it("cannot be registered for a second account, and a name that was taken meanwhile stays taken", async () => {
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    const first = await signUpOptions("Race_1");
    const second = await signUpOptions("race_1");
    const finishSignUp = (options: Record<string, unknown>) =>
      context.operations.signUpWithPasskey({ credential: authenticator.create(options), deviceName: "Desk" }, guest);
    await finishSignUp(first);
    await expect(finishSignUp(second)).rejects.toEqual(refusal("username-taken"));
    await expect(context.operations.beginPasskeySignUp({ username: "RACE_1" }, guest)).rejects.toEqual(
      refusal("username-taken"),
    );
  });

  it("belong to localhost where no origin is set, whatever the port that was chosen", async () => {
    const local = await openIdentity(
      {
        ...test.kernel,
        settings: { ...test.kernel.settings, origin: undefined, port: 0 },
      },
      noKeys,
      noGroups,
    );
    const authenticator = new SoftwareAuthenticator("http://localhost:49152");
    const begin = async () =>
      (await local.operations.beginPasskeySignUp({ username: `Local_${(nextName += 1)}` }, guest)).options;
    await local.operations.signUpWithPasskey(
      { credential: authenticator.create(await begin()), deviceName: "Desk" },
      guest,
    );
    authenticator.origin = "http://localhost.evil.test";
    await expect(
      local.operations.signUpWithPasskey(
        { credential: authenticator.create(await begin()), deviceName: "Desk" },
        guest,
      ),
    ).rejects.toEqual(refusal("passkey-refused"));
  });
});
