import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { createPostgresEphemeralStore } from "../../kernel/ephemeral/postgres-ephemeral-store.ts";
import { as, guest, noGroups, PASSWORD, passwords } from "../../testing/open-test-identity.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { SoftwareAuthenticator } from "../../testing/software-authenticator.ts";
import { openIdentity } from "./index.ts";
import type { OpenedIdentity } from "./index.ts";
import { MOST_PASSKEYS } from "./store/passkeys.ts";

const ORIGIN = "https://chat.example.org";
const OTHER = "another horse, another battery";
const refusal = (code: string) => expect.objectContaining({ code });

let test: TestKernel;
let context: OpenedIdentity;
let nextName = 0;

beforeAll(async () => {
  const opened = await openTestKernel({ TENCHAT_ORIGIN: ORIGIN });
  const ephemeral = createPostgresEphemeralStore(opened.kernel.dataSource, opened.kernel.clock);
  test = { ...opened, kernel: { ...opened.kernel, ephemeral } };
  const noKeys = { devicesWithKeys: async () => [], remove: async () => undefined };
  context = await openIdentity(test.kernel, noKeys, noGroups, passwords);
});

afterAll(() => test?.stop());

const withPassword = (username = `Ways_${(nextName += 1)}`) =>
  context.operations.signUpWithPassword({ username, password: PASSWORD, deviceName: "Desk" }, guest);

async function withPasskey(authenticator: SoftwareAuthenticator): Promise<SessionTokens> {
  const { options } = await context.operations.beginPasskeySignUp({ username: `Ways_${(nextName += 1)}` }, guest);
  return context.operations.signUpWithPasskey({ credential: authenticator.create(options), deviceName: "Desk" }, guest);
}

async function answer(authenticator: SoftwareAuthenticator) {
  return { passkey: authenticator.get((await context.operations.beginPasskeySignIn({}, guest)).options) };
}

const signIn = (session: SessionTokens, password: string) =>
  context.operations.signInWithPassword({ username: session.account.username, password, deviceName: "Phone" }, guest);

async function add(session: SessionTokens, authenticator: SoftwareAuthenticator, proof: object, name = "Key") {
  const { options } = await context.operations.beginPasskeyAddition({}, as(session));
  return context.operations.addPasskey({ proof, credential: authenticator.create(options), name }, as(session));
}

const ownAccount = async (session: SessionTokens) => {
  const { passkeys = [], ...own } = await context.operations.readOwnAccount({}, as(session));
  return { ...own, passkeys };
};

describe("a password", () => {
  it("is changed by whoever shows the old one, and every other session ends with it", async () => {
    const session = await withPassword();
    const elsewhere = await signIn(session, PASSWORD);
    const change = (password: string, newPassword: string) =>
      context.operations.changePassword({ proof: { password }, newPassword }, as(session));
    await expect(change(OTHER, OTHER)).rejects.toEqual(refusal("proof-refused"));
    await expect(change(PASSWORD, "too short")).rejects.toEqual(refusal("password-too-weak"));
    await expect(context.operations.changePassword({ proof: {}, newPassword: OTHER }, as(session))).rejects.toEqual(
      refusal("proof-refused"),
    );
    await signIn(session, PASSWORD);
    await change(PASSWORD, OTHER);

    await expect(signIn(session, PASSWORD)).rejects.toEqual(refusal("invalid-credentials"));
    await signIn(session, OTHER);
    const authenticate = ({ accessToken }: SessionTokens) =>
      context.authenticator.authenticate(`Bearer ${accessToken}`, "::1");
    await expect(authenticate(elsewhere)).rejects.toEqual(refusal("unauthenticated"));
    await expect(context.operations.refreshSession({ refreshToken: elsewhere.refreshToken }, guest)).rejects.toEqual(
      refusal("invalid-refresh-token"),
    );
    await expect(authenticate(session)).resolves.toMatchObject({ sessionId: session.sessionId });
    expect((await ownAccount(session)).devices.length).toBeGreaterThan(1);
  });

  it("is given to an account that has none by the passkey that opens it, and by nobody else's", async () => {
    const [own, foreign] = [new SoftwareAuthenticator(ORIGIN), new SoftwareAuthenticator(ORIGIN)];
    const session = await withPasskey(own);
    await withPasskey(foreign);
    expect(await ownAccount(session)).toMatchObject({ hasPassword: false, passkeys: [{ name: null }] });
    const set = (proof: object) => context.operations.changePassword({ proof, newPassword: OTHER }, as(session));
    await expect(set({ password: OTHER })).rejects.toEqual(refusal("proof-refused"));
    await expect(set(await answer(foreign))).rejects.toEqual(refusal("proof-refused"));
    await expect(signIn(session, OTHER)).rejects.toEqual(refusal("invalid-credentials"));
    const proof = await answer(own);
    await set(proof);
    await expect(set(proof)).rejects.toEqual(refusal("proof-refused"));
    await signIn(session, OTHER);
    expect(await ownAccount(session)).toMatchObject({ hasPassword: true });
  });
});

describe("passkeys", () => {
  it("are added to an account, several of them, named, and each opens it", async () => {
    const [first, second] = [new SoftwareAuthenticator(ORIGIN), new SoftwareAuthenticator(ORIGIN)];
    const session = await withPassword();
    await add(session, first, { password: PASSWORD }, "Laptop");
    await add(session, second, await answer(first), "Phone");
    for (const each of [first, second]) {
      const credential = (await answer(each)).passkey;
      const opened = await context.operations.signInWithPasskey({ credential, deviceName: "Desk" }, guest);
      expect(opened.account).toEqual(session.account);
    }
    const { passkeys } = await ownAccount(session);
    expect(passkeys.map(({ name, lastUsedAt }) => [name, lastUsedAt === null])).toEqual([
      ["Laptop", false],
      ["Phone", false],
    ]);
    const { credentialId } = passkeys[0]!;
    await context.operations.renamePasskey({ credentialId, name: "Old laptop" }, as(session));
    expect((await ownAccount(session)).passkeys[0]!.name).toBe("Old laptop");
    // A thing that has one already is told which, and makes no second one.
    const { options } = await context.operations.beginPasskeyAddition({}, as(session));
    expect(options.excludeCredentials).toMatchObject(passkeys.map((each) => ({ id: each.credentialId })));
  });

  it("are added by nobody who only found an open page, nor with a challenge of another account or another purpose", async () => {
    const [session, stranger] = [await withPassword(), await withPassword()];
    const authenticator = new SoftwareAuthenticator(ORIGIN);
    for (const proof of [{}, { password: OTHER }])
      await expect(add(session, authenticator, proof)).rejects.toEqual(refusal("proof-refused"));
    const { options } = await context.operations.beginPasskeyAddition({}, as(stranger));
    const foreign = { proof: { password: PASSWORD }, credential: authenticator.create(options), name: "Key" };
    await expect(context.operations.addPasskey(foreign, as(session))).rejects.toEqual(refusal("passkey-refused"));
    const signUp = await context.operations.beginPasskeySignUp({ username: `Ways_${(nextName += 1)}` }, guest);
    const other = { ...foreign, credential: authenticator.create(signUp.options) };
    await expect(context.operations.addPasskey(other, as(session))).rejects.toEqual(refusal("challenge-expired"));
    expect((await ownAccount(session)).passkeys).toEqual([]);
  });

  it("are removed by whoever proves the account, open nothing afterwards, and the last way in stays", async () => {
    const [first, second] = [new SoftwareAuthenticator(ORIGIN), new SoftwareAuthenticator(ORIGIN)];
    const session = await withPasskey(first);
    const { credentialId } = await add(session, second, await answer(first));
    const remove = (id: string, proof: object, who = session) =>
      context.operations.removePasskey({ credentialId: id, proof }, as(who));
    await expect(remove(credentialId, {})).rejects.toEqual(refusal("proof-refused"));
    const stranger = await withPassword();
    await expect(remove(credentialId, { password: PASSWORD }, stranger)).rejects.toEqual(refusal("passkey-not-found"));
    await expect(context.operations.renamePasskey({ credentialId, name: "Mine" }, as(stranger))).rejects.toEqual(
      refusal("passkey-not-found"),
    );
    await remove(credentialId, await answer(second));
    const credential = (await answer(second)).passkey;
    await expect(context.operations.signInWithPasskey({ credential, deviceName: "Desk" }, guest)).rejects.toEqual(
      refusal("passkey-refused"),
    );
    const last = (await ownAccount(session)).passkeys[0]!.credentialId;
    await expect(remove(last, await answer(first))).rejects.toEqual(refusal("last-way-in"));
  });

  it("are never both removed by two who ask at once, and never more than there may be", async () => {
    const [first, second] = [new SoftwareAuthenticator(ORIGIN), new SoftwareAuthenticator(ORIGIN)];
    const session = await withPasskey(first);
    await add(session, second, await answer(first));
    const ids = (await ownAccount(session)).passkeys.map((each) => each.credentialId);
    const proofs = [await answer(first), await answer(second)];
    const removals = await Promise.allSettled(
      ids.map((credentialId, at) =>
        context.operations.removePasskey({ credentialId, proof: proofs[at]! }, as(session)),
      ),
    );
    expect(removals.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await ownAccount(session)).passkeys).toHaveLength(1);

    const many = await withPassword();
    const offers = await Promise.all(
      Array.from({ length: MOST_PASSKEYS + 2 }, async () => {
        const { options } = await context.operations.beginPasskeyAddition({}, as(many));
        return new SoftwareAuthenticator(ORIGIN).create(options);
      }),
    );
    const proof = { password: PASSWORD };
    const added = await Promise.allSettled(
      offers.map((credential) => context.operations.addPasskey({ proof, credential, name: "Key" }, as(many))),
    );
    expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(MOST_PASSKEYS);
    for (const each of added) if (each.status === "rejected") expect(each.reason).toEqual(refusal("too-many-passkeys"));
    await expect(context.operations.beginPasskeyAddition({}, as(many))).rejects.toEqual(refusal("too-many-passkeys"));
  });
});
