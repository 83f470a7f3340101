import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import type { TooManyDevices } from "../../../generated/contracts/identity/errors.ts";
import { SEARCH } from "./store/accounts.ts";
import { openIdentity } from "./index.ts";
import { as, guest, noGroups, openTestIdentity, PASSWORD } from "../../testing/open-test-identity.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let identity: Awaited<ReturnType<typeof openTestIdentity>>;
let test: typeof identity.test;
let context: typeof identity.context;

beforeAll(async () => {
  identity = await openTestIdentity();
  ({ test, context } = identity);
});

afterAll(() => test?.stop());

beforeEach(() => {
  identity.time.ahead = 0;
  test.bus.ended.length = 0;
});

const SECOND = 1_000;
const signUp = (username?: string, displayName?: string) => identity.signUp(username, displayName);
const signIn = (username: string, deviceId?: string) => identity.signIn(username, deviceId);
const refresh = (refreshToken: string) => identity.refresh(refreshToken);
const authenticate = (session: Pick<SessionTokens, "accessToken">) => identity.authenticate(session);

async function rows<Row>(statement: string, ...parameters: unknown[]): Promise<Row[]> {
  return (await test.kernel.dataSource.query(statement, parameters)) as Row[];
}

/** An account whose six devices have published keys. */
async function fullAccount() {
  const first = await signUp();
  const others = await Promise.all(Array.from({ length: 5 }, () => signIn(first.account.username)));
  for (const { deviceId } of [first, ...others]) identity.withKeys.add(deviceId);
  return { account: first.account, first, others };
}

const refusal = (code: string) => expect.objectContaining({ code });

describe("signing up with a password", () => {
  it("makes an account, its first device and a session, and tells the house", async () => {
    const session = await signUp("Alice_1", "Alice of Wonderland");
    expect(session).toMatchObject({
      account: { username: "Alice_1", displayName: "Alice of Wonderland" },
      expiresIn: 900,
    });
    expect(await authenticate(session)).toEqual(as(session).actor);
    const events = await rows<{ type: string }>(
      `SELECT type FROM outbox_entries WHERE payload->>'accountId' = $1`,
      session.account.accountId,
    );
    expect(events).toEqual([{ type: "account-created" }]);
  });

  it("gives a name that differs only in case to one person, however many ask at once", async () => {
    const answers = await Promise.allSettled([signUp("Bob_1"), signUp("bob_1"), signUp("BOB_1"), signUp("bOb_1")]);
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map((answer) => answer.reason)).toEqual([1, 2, 3].map(() => refusal("username-taken")));
    await expect(signUp("boB_1")).rejects.toEqual(refusal("username-taken"));
    expect(await rows(`SELECT 1 FROM accounts WHERE username_key = 'bob_1'`)).toHaveLength(1);
  });

  it("refuses a weak password and everybody while registration is closed, and writes nothing", async () => {
    const weak = { username: "carol_1", password: "carol_1-2026!", deviceName: "Desk" };
    await expect(context.operations.signUpWithPassword(weak, guest)).rejects.toEqual(refusal("password-too-weak"));
    const closed = await openIdentity(
      {
        ...test.kernel,
        settings: { ...test.kernel.settings, registrationMode: "closed" },
      },
      identity.publishedKeys,
      noGroups,
    );
    const strong = { ...weak, password: PASSWORD };
    await expect(closed.operations.signUpWithPassword(strong, guest)).rejects.toEqual(refusal("registration-closed"));
    await expect(closed.operations.beginPasskeySignUp({ username: "carol_1" }, guest)).rejects.toEqual(
      refusal("registration-closed"),
    );
    expect(await rows(`SELECT 1 FROM accounts WHERE username_key = 'carol_1'`)).toEqual([]);
  });

  it("keeps neither the password nor a token that works", async () => {
    const session = await signUp();
    const dump = JSON.stringify([
      await rows(`SELECT a::text FROM accounts a`),
      await rows(`SELECT s::text FROM sessions s`),
    ]);
    for (const secret of [PASSWORD, session.refreshToken, session.accessToken]) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString("hex"));
    }
    expect(dump).toContain("$argon2id$v=19$m=64,t=1,p=1$");
  });
});

describe("signing in with a password", () => {
  it("takes the name in any case and refuses a wrong password and an unknown name alike", async () => {
    const { account } = await signUp();
    const session = await signIn(account.username.toUpperCase());
    expect(session.account).toEqual(account);
    const wrong = { password: `${PASSWORD}!`, deviceName: "Desk" };
    const answers = await Promise.allSettled([
      context.operations.signInWithPassword({ ...wrong, username: account.username }, guest),
      context.operations.signInWithPassword({ ...wrong, username: "nobody_at_all" }, guest),
    ]);
    const bodies = answers.map((answer) => answer.status === "rejected" && answer.reason.toBody());
    expect(bodies[0]).toMatchObject({ code: "invalid-credentials" });
    expect(bodies[1]).toEqual(bodies[0]);
  });

  it("asks the database the same for a name that nobody has, and gets as much", async () => {
    const { account } = await signUp();
    const { dataSource } = test.kernel;
    const spy = jest.spyOn(dataSource, "query");
    const traceOf = async (username: string) => {
      spy.mockClear();
      const attempt = { username, password: "wrong horse", deviceName: "Desk" };
      await expect(context.operations.signInWithPassword(attempt, guest)).rejects.toEqual(
        refusal("invalid-credentials"),
      );
      const answers = (await Promise.all(spy.mock.results.map(({ value }) => value))) as object[];
      const said = answers.map((answer) => JSON.stringify(answer).length);
      return [spy.mock.calls.map(([statement]) => statement), said];
    };
    const known = await traceOf(account.username);
    expect(await traceOf("nobody_has_this")).toEqual(known);
    expect(known[0]).toHaveLength(1);
    spy.mockRestore();
  });

  it("brings a device back, which ends what it had before, and knows no device of somebody else", async () => {
    const first = await signUp();
    const stranger = await signUp();
    const again = await signIn(first.account.username, first.deviceId);
    expect(again.deviceId).toBe(first.deviceId);
    expect(again.sessionId).not.toBe(first.sessionId);
    await expect(authenticate(first)).rejects.toEqual(refusal("unauthenticated"));
    await expect(signIn(first.account.username, stranger.deviceId)).rejects.toEqual(refusal("device-not-found"));
  });

  it("gives an account six devices and not a seventh, also when many ask at once", async () => {
    const { account, first } = await fullAccount();
    const answers = await Promise.allSettled([1, 2, 3].map(() => signIn(account.username)));
    expect(answers.map((answer) => answer.status === "rejected" && answer.reason)).toEqual(
      [1, 2, 3].map(() => refusal("too-many-devices")),
    );
    expect(await authenticate(first)).toMatchObject({ role: "user" });
  });

  it("locks nobody out by sign-ins that never got keys: the oldest of them makes room, each time", async () => {
    const first = await signUp();
    identity.withKeys.add(first.deviceId);
    const unfinished = [];
    for (let count = 0; count < 12; count += 1) unfinished.push(await signIn(first.account.username));
    expect(await authenticate(first)).toMatchObject({ role: "user" });
    await expect(authenticate(unfinished[0]!)).rejects.toEqual(refusal("unauthenticated"));
    expect(await authenticate(unfinished.at(-1)!)).toMatchObject({ role: "user" });
    const many = await Promise.all(Array.from({ length: 4 }, () => signIn(first.account.username)));
    expect(new Set(many.map(({ deviceId }) => deviceId)).size).toBe(4);
  });

  it("tells the owner of a full account its devices, and removes the one that is chosen", async () => {
    const { account, first, others } = await fullAccount();
    const proof = { username: account.username, password: PASSWORD, deviceName: "Phone" };
    const refused = await context.operations.signInWithPassword(proof, guest).catch((error: unknown) => error);
    const told = (refused as TooManyDevices).devices;
    expect(told.map(({ deviceId }) => deviceId).sort()).toEqual(
      [first, ...others].map(({ deviceId }) => deviceId).sort(),
    );
    const wrong = { ...proof, password: `${PASSWORD}!`, removeDeviceId: first.deviceId };
    await expect(context.operations.signInWithPassword(wrong, guest)).rejects.toEqual(refusal("invalid-credentials"));
    expect(await authenticate(first)).toMatchObject({ role: "user" });
    const session = await context.operations.signInWithPassword({ ...proof, removeDeviceId: first.deviceId }, guest);
    expect(await authenticate(session)).toMatchObject({ role: "user" });
    await expect(authenticate(first)).rejects.toEqual(refusal("unauthenticated"));
    // The device of somebody else makes no context and stays.
    const stranger = await signUp();
    identity.withKeys.add(session.deviceId);
    await expect(
      context.operations.signInWithPassword({ ...proof, removeDeviceId: stranger.deviceId }, guest),
    ).rejects.toEqual(refusal("too-many-devices"));
    expect(await authenticate(stranger)).toMatchObject({ role: "user" });
  });

  it("gives the place of a device that was idle for 45 days to a new one", async () => {
    const first = await signUp();
    identity.time.ahead = 44 * DAY;
    const others = await Promise.all(Array.from({ length: 5 }, () => signIn(first.account.username)));
    for (const { deviceId } of [first, ...others]) identity.withKeys.add(deviceId);
    await expect(signIn(first.account.username)).rejects.toEqual(refusal("too-many-devices"));
    identity.time.ahead = 46 * DAY;
    await signIn(first.account.username);
    await expect(signIn(first.account.username, first.deviceId)).rejects.toEqual(refusal("device-not-found"));
  });
});

describe("being signed in", () => {
  it("is proved by a fresh access token and by nothing else", async () => {
    const session = await signUp();
    expect(await context.authenticator.authenticate(undefined, "::1")).toEqual({ role: "guest", address: "::1" });
    for (const header of [
      "",
      "Bearer",
      "Bearer ",
      `Basic ${session.accessToken}`,
      `Bearer ${session.refreshToken}`,
      "Bearer a.b.c",
    ]) {
      await expect(context.authenticator.authenticate(header, "::1")).rejects.toEqual(refusal("unauthenticated"));
    }
    identity.time.ahead = 15 * MINUTE;
    await expect(authenticate(session)).rejects.toEqual(refusal("unauthenticated"));
  });

  it("ends with signing out, at once, and the device stays", async () => {
    const session = await signUp();
    expect(await authenticate(session)).toMatchObject({ role: "user" });
    await context.operations.signOut({}, as(session));
    await context.operations.signOut({}, as(session));
    await expect(authenticate(session)).rejects.toEqual(refusal("unauthenticated"));
    await expect(refresh(session.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    expect(test.bus.ended).toEqual([{ sessionId: session.sessionId }]);
    expect((await signIn(session.account.username, session.deviceId)).deviceId).toBe(session.deviceId);
  });

  it("is over on another node within seconds of the end on this one", async () => {
    const elsewhere = await openIdentity(test.kernel, identity.publishedKeys, noGroups);
    const session = await signUp();
    const there = () => elsewhere.authenticator.authenticate(`Bearer ${session.accessToken}`, "::1");
    expect(await there()).toMatchObject({ role: "user" });
    await context.operations.signOut({}, as(session));
    identity.time.ahead = 6 * SECOND;
    await expect(there()).rejects.toEqual(refusal("unauthenticated"));
  });
});

describe("socket tickets", () => {
  it("open one socket once within 30 seconds, are 32 random bytes, and the store holds none that works", async () => {
    const session = await signUp();
    const issue = async () => (await context.operations.issueSocketTicket({}, as(session))).ticket;
    const ticket = await issue();
    expect(Buffer.from(ticket, "base64url")).toHaveLength(32);
    expect(JSON.stringify(await rows(`SELECT v::text FROM ephemeral_values v`))).not.toContain(ticket);

    const taken = await Promise.all(Array.from({ length: 1000 }, () => context.consumeSocketTicket(ticket, "::1")));
    expect(taken.filter((actor) => actor !== undefined)).toEqual([as(session).actor]);
    expect(await context.consumeSocketTicket("invented", "::1")).toBeUndefined();

    const late = await issue();
    identity.time.ahead = 30 * SECOND;
    expect(await context.consumeSocketTicket(late, "::1")).toBeUndefined();
    identity.time.ahead = 0;
    const last = await issue();
    await context.operations.signOut({}, as(session));
    expect(await context.consumeSocketTicket(last, "::1")).toBeUndefined();
  });
});

describe("devices", () => {
  it("are listed for their owner, who can revoke one: its sessions end and the house is told once", async () => {
    const desk = await signUp();
    const phone = await signIn(desk.account.username);
    const stranger = await signUp();
    const before = await context.operations.readOwnAccount({}, as(desk));
    expect(before.devices.map(({ deviceId, current }) => [deviceId, current])).toEqual([
      [desk.deviceId, true],
      [phone.deviceId, false],
    ]);

    const revoke = (by: SessionTokens) => context.operations.revokeDevice({ deviceId: phone.deviceId }, as(by));
    await expect(revoke(stranger)).rejects.toEqual(refusal("device-not-found"));
    expect(await authenticate(phone)).toMatchObject({ role: "user" });
    await revoke(desk);
    await expect(revoke(desk)).rejects.toEqual(refusal("device-not-found"));

    await expect(authenticate(phone)).rejects.toEqual(refusal("unauthenticated"));
    await expect(refresh(phone.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    await expect(signIn(desk.account.username, phone.deviceId)).rejects.toEqual(refusal("device-not-found"));
    expect(test.bus.ended).toContainEqual({ deviceId: phone.deviceId });
    expect((await context.operations.readOwnAccount({}, as(desk))).devices).toHaveLength(1);
    const events = await rows(
      `SELECT payload FROM outbox_entries WHERE type = 'device-revoked' AND payload->>'accountId' = $1`,
      desk.account.accountId,
    );
    expect(events).toEqual([{ payload: { accountId: desk.account.accountId, deviceId: phone.deviceId } }]);
  });

  it("that nobody used for 45 days are revoked by the job, and no others", async () => {
    const attic = await signUp();
    identity.time.ahead = 40 * DAY;
    const desk = await signIn(attic.account.username);
    identity.time.ahead = 46 * DAY;
    await Promise.all([context.jobs.revokeIdleDevices(), context.jobs.revokeIdleDevices()]);
    const live = await rows(
      `SELECT device_id FROM devices WHERE account_id = $1 AND revoked_at IS NULL`,
      attic.account.accountId,
    );
    expect(live).toEqual([{ device_id: desk.deviceId }]);
    const events = await rows(`SELECT 1 FROM outbox_entries WHERE payload->>'deviceId' = $1`, attic.deviceId);
    expect(events).toHaveLength(1);
  });
});

describe("people", () => {
  const find = async (by: SessionTokens, query: string) =>
    (await context.operations.searchPeople({ query }, as(by))).people.map((person) => person.username);

  it("are found by how their username or display name begins, in any case and script, and never oneself", async () => {
    const asker = await signUp("zed_asker", "Zoë");
    await signUp("zed_one", "Änne Überall");
    await signUp("zed_two", "Ωμέγα");
    await signUp("other_3", "zedekiah");
    expect(await find(asker, "ZED")).toEqual(["other_3", "zed_one", "zed_two"]);
    expect(await find(asker, "änNE ü")).toEqual(["zed_one"]);
    expect(await find(asker, "ωΜΈ")).toEqual(["zed_two"]);
    expect(await find(asker, "ed_one")).toEqual([]);
  });

  it("are not found by wildcards", async () => {
    const asker = await signUp();
    await signUp("wild_card", "100% \\ real");
    for (const query of ["%", "_", "wild%", "wil__card", "100\\%", "*"]) expect(await find(asker, query)).toEqual([]);
    expect(await find(asker, "100% \\")).toEqual(["wild_card"]);
    expect(await find(asker, "wild_c")).toEqual(["wild_card"]);
  });

  it("are found by an index, however many there are and however many are found", async () => {
    const runner = test.kernel.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(
        `INSERT INTO accounts (account_id, username, username_key, display_name, display_name_key, created_at)
         SELECT gen_random_uuid(), 'many_' || n, 'many_' || n, 'Many', 'many ' || n, now() FROM generate_series(1, 20000) n`,
      );
      await runner.query("ANALYZE accounts");
      for (const query of ["m", "many_77", "nobody"]) {
        const plan = await runner.query(`EXPLAIN ${SEARCH}`, [query, crypto.randomUUID(), `${query}\u{10FFFF}`]);
        const scans = JSON.stringify(plan).match(/\w+ Scan( using \w+| on \w+)?/g) ?? [];
        expect(scans.filter((scan: string) => scan.startsWith("Seq"))).toEqual([]);
        expect(scans.join()).toMatch(/accounts_username_key_unique.*accounts_display_name_key_index/);
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it("come twenty at most", async () => {
    const asker = await signUp();
    await test.kernel.dataSource.query(
      `INSERT INTO accounts (account_id, username, username_key, display_name, display_name_key, created_at)
       SELECT gen_random_uuid(), 'crowd_' || n, 'crowd_' || n, 'Crowd', 'crowd', now() FROM generate_series(1, 30) n`,
    );
    expect(await find(asker, "crowd")).toHaveLength(20);
  });

  it("show their profile and nothing more; an unknown account is not found", async () => {
    const asker = await signUp();
    const { account } = await signUp("prof_ile", "Profile");
    const profile = { accountId: account.accountId, username: "prof_ile", displayName: "Profile" };
    expect(await context.operations.readProfile({ accountId: account.accountId }, as(asker))).toEqual(profile);
    const unknown = test.kernel.ids.uuid();
    await expect(context.operations.readProfile({ accountId: unknown }, as(asker))).rejects.toEqual(
      refusal("account-not-found"),
    );
    expect([...(await context.profilesOf([account.accountId, unknown]))]).toEqual([[account.accountId, profile]]);
  });
});
