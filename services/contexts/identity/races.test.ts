import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { createPostgresEphemeralStore } from "../../kernel/ephemeral/postgres-ephemeral-store.ts";
import { as, guest, noGroups, PASSWORD, passwords } from "../../testing/open-test-identity.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { SoftwareAuthenticator } from "../../testing/software-authenticator.ts";
import { whileHeld } from "../../testing/while-held.ts";
import { openIdentity } from "./index.ts";
import type { OpenedIdentity } from "./index.ts";

const ORIGIN = "https://chat.example.org";
const OTHER = "another horse, another battery";
const refusal = (code: string) => expect.objectContaining({ code });

let test: TestKernel;
let context: OpenedIdentity;
/** What happens between the moment a password was found right and what follows of that. */
let meanwhile: (() => Promise<unknown>) | undefined;
let nextName = 0;

beforeAll(async () => {
  const opened = await openTestKernel({ TENCHAT_ORIGIN: ORIGIN });
  const ephemeral = createPostgresEphemeralStore(opened.kernel.dataSource, opened.kernel.clock);
  test = { ...opened, kernel: { ...opened.kernel, ephemeral } };
  const slow: typeof passwords = {
    ...passwords,
    async verify(...asked) {
      const proved = await passwords.verify(...asked);
      const [work] = [meanwhile];
      meanwhile = undefined;
      await work?.();
      return proved;
    },
  };
  const noKeys = { devicesWithKeys: async () => [], remove: async () => undefined };
  context = await openIdentity(test.kernel, noKeys, noGroups, slow);
});

afterAll(() => test?.stop());

const signUp = () =>
  context.operations.signUpWithPassword(
    { username: `Race_${(nextName += 1)}`, password: PASSWORD, deviceName: "Desk" },
    guest,
  );
const signIn = ({ account }: SessionTokens, deviceId?: string) =>
  context.operations.signInWithPassword(
    { username: account.username, password: PASSWORD, deviceName: "Phone", ...(deviceId ? { deviceId } : {}) },
    guest,
  );
const change = (session: SessionTokens, newPassword = OTHER) =>
  context.operations.changePassword({ proof: { password: PASSWORD }, newPassword }, as(session));
const remove = (session: SessionTokens) =>
  context.operations.deleteAccount({ proof: { password: PASSWORD }, leaves: [] }, as(session));
const rowsOf = async (table: string, { account }: SessionTokens) =>
  (await test.kernel.dataSource.query(`SELECT 1 FROM ${table} WHERE account_id = $1`, [
    account.accountId,
  ])) as unknown[];

async function passkeyOf(session: SessionTokens) {
  const authenticator = new SoftwareAuthenticator(ORIGIN);
  const { options } = await context.operations.beginPasskeyAddition({}, as(session));
  const credential = authenticator.create(options);
  const add = () =>
    context.operations.addPasskey({ proof: { password: PASSWORD }, credential, name: "Key" }, as(session));
  const answer = async () => authenticator.get((await context.operations.beginPasskeySignIn({}, guest)).options);
  return { add, answer };
}

const held = (statements: readonly [string, string], id: string, ask: () => Promise<unknown>) =>
  whileHeld(test.kernel.dataSource, statements, id, ask);

describe("what was proved a moment ago", () => {
  it("lets nobody in with a password that is changed while it is looked at", async () => {
    const session = await signUp();
    meanwhile = () => change(session);
    await expect(signIn(session)).rejects.toEqual(refusal("invalid-credentials"));
    expect(await rowsOf("devices", session)).toHaveLength(1);
  });

  it("makes no device of an account that is deleted meanwhile", async () => {
    const session = await signUp();
    const deletion = ["accounts", "devices"].map((table) => `DELETE FROM ${table} WHERE account_id = $1`);
    const [, answer] = await held(deletion as [string, string], session.account.accountId, () => signIn(session));
    expect(answer).toEqual(refusal("invalid-credentials"));
    expect(await rowsOf("devices", session)).toEqual([]);
  });

  it("changes nothing by a password that is another one by then", async () => {
    const session = await signUp();
    meanwhile = () => change(session, "the third of all passwords");
    await expect(change(session)).rejects.toEqual(refusal("proof-refused"));
    const other = await signUp();
    meanwhile = () => change(other);
    await expect(remove(other)).rejects.toEqual(refusal("proof-refused"));
    expect(await rowsOf("accounts", other)).toHaveLength(1);
    const third = await signUp();
    const { add } = await passkeyOf(third);
    meanwhile = () => change(third);
    await expect(add()).rejects.toEqual(refusal("proof-refused"));
    const fourth = await signUp();
    const late = await passkeyOf(fourth);
    meanwhile = () => remove(fourth);
    await expect(late.add()).rejects.toEqual(refusal("unauthenticated"));
    for (const each of [third, fourth]) expect(await rowsOf("passkeys", each)).toEqual([]);
  });
});

describe("two who change the same at once", () => {
  const refresh = ["sessions SET refreshed_at", "devices SET last_seen_at"].map(
    (what) => `UPDATE ${what} = now() WHERE device_id = $1`,
  ) as [string, string];

  it("wait for one another and never both: a refresh, and the end of its device or its coming back", async () => {
    const session = await signUp();
    const { deviceId } = session;
    expect(await held(refresh, deviceId, () => signIn(session, deviceId))).toEqual(["done", "done"]);
    const revoke = () => context.operations.revokeDevice({ deviceId }, as(session));
    expect(await held(refresh, deviceId, revoke)).toEqual(["done", "done"]);
  });

  it("wait for one another and never both: who comes in with a passkey, and who takes it out", async () => {
    const session = await signUp();
    const { add, answer } = await passkeyOf(session);
    await add();
    const credential = await answer();
    const enter = () => context.operations.signInWithPasskey({ credential, deviceName: "Phone" }, guest);
    const removal = [
      "SELECT FROM accounts WHERE account_id = $1 FOR UPDATE",
      "DELETE FROM passkeys WHERE account_id = $1",
    ] as const;
    expect(await held(removal, session.account.accountId, enter)).toEqual(["done", refusal("passkey-refused")]);
  });
});
