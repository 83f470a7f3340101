import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { retentionJobs } from "../../kernel/retention/retention-jobs.ts";
import { as, guest, openTestIdentity } from "../../testing/open-test-identity.ts";

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

const signUp = (username?: string, displayName?: string) => identity.signUp(username, displayName);
const signIn = (username: string, deviceId?: string) => identity.signIn(username, deviceId);
const refresh = (refreshToken: string) => identity.refresh(refreshToken);
const authenticate = (session: Pick<SessionTokens, "accessToken">) => identity.authenticate(session);

const refusal = (code: string) => expect.objectContaining({ code });

describe("refreshing a session", () => {
  it("trades a token for new ones, again and again, and the old one is dead at once", async () => {
    const first = await signUp();
    const second = await refresh(first.refreshToken);
    expect(second).toMatchObject({ sessionId: first.sessionId, deviceId: first.deviceId, account: first.account });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await authenticate(second)).toEqual(as(first).actor);
    const third = await refresh(second.refreshToken);
    await expect(refresh(first.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    // The token was presented twice, so that nobody knows who holds the line: it ends, tokens, sockets and all.
    await expect(refresh(third.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    await expect(authenticate(third)).rejects.toEqual(refusal("unauthenticated"));
    expect(test.bus.ended).toEqual([{ sessionId: first.sessionId }]);
  });

  it("lets one of many who present the same token at once through, and ends the session for all", async () => {
    const first = await signUp();
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => refresh(first.refreshToken)));
    const won = answers.filter((answer) => answer.status === "fulfilled");
    expect(won).toHaveLength(1);
    await expect(refresh(won[0]!.value.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
  });

  it("answers again who lost the answer and asks with the same replacement, and nobody else", async () => {
    const first = await signUp();
    const replacement = "A".repeat(43);
    const ask = (chosen: string) =>
      context.operations.refreshSession({ refreshToken: first.refreshToken, replacement: chosen }, guest);
    const lost = await ask(replacement);
    expect(lost.refreshToken).toBe(replacement);
    const again = await ask(replacement);
    expect(again).toMatchObject({ sessionId: first.sessionId, refreshToken: replacement });
    expect(await authenticate(again)).toEqual(as(first).actor);
    await expect(ask("B".repeat(43))).rejects.toEqual(refusal("invalid-refresh-token"));
    await expect(refresh(replacement)).rejects.toEqual(refusal("invalid-refresh-token"));
  });

  it("ends the session when a lost answer is asked for after its replacement was used", async () => {
    const first = await signUp();
    const replacement = "C".repeat(43);
    const input = { refreshToken: first.refreshToken, replacement };
    await context.operations.refreshSession(input, guest);
    const later = await refresh(replacement);
    await expect(context.operations.refreshSession(input, guest)).rejects.toEqual(refusal("invalid-refresh-token"));
    await expect(refresh(later.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
  });

  it("takes no token that is somebody's already for a replacement, and not the token itself", async () => {
    const first = await signUp();
    const other = await signUp();
    const withReplacement = (replacement: string) =>
      context.operations.refreshSession({ refreshToken: first.refreshToken, replacement }, guest);
    await expect(withReplacement(other.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    await expect(withReplacement(first.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    expect((await refresh(first.refreshToken)).sessionId).toBe(first.sessionId);
    expect((await refresh(other.refreshToken)).sessionId).toBe(other.sessionId);
  });

  it("works until 30 days after the last use, and not with an invented token", async () => {
    const first = await signUp();
    identity.time.ahead = 30 * DAY - MINUTE;
    const second = await refresh(first.refreshToken);
    identity.time.ahead += 30 * DAY - MINUTE;
    const third = await refresh(second.refreshToken);
    identity.time.ahead += 30 * DAY + MINUTE;
    await expect(refresh(third.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    await expect(refresh("AAAA")).rejects.toEqual(refusal("invalid-refresh-token"));
  });

  it("ends no other session of the account", async () => {
    const first = await signUp();
    const other = await signIn(first.account.username);
    await refresh(first.refreshToken);
    await expect(refresh(first.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    expect(await authenticate(other)).toEqual(as(other).actor);
    expect((await refresh(other.refreshToken)).sessionId).toBe(other.sessionId);
  });
});

describe("what has ended", () => {
  const rows = async <Row>(statement: string, ...parameters: unknown[]) =>
    (await test.kernel.dataSource.query(statement, parameters)) as Row[];
  const removePast = async () => {
    for (const job of Object.values(retentionJobs(identity.test.kernel))) await job();
  };

  it("is removed when nothing depends on it any more", async () => {
    const ended = await signUp();
    const live = await signUp();
    const refreshed = await refresh(live.refreshToken);
    await context.operations.signOut({}, as(ended));
    await removePast();
    const kept = async () =>
      (await rows<{ session_id: string }>(`SELECT session_id FROM sessions`)).map((row) => row.session_id);
    expect(await kept()).toEqual(expect.arrayContaining([ended.sessionId, live.sessionId]));

    identity.time.ahead = 31 * MINUTE;
    await removePast();
    expect(await kept()).not.toContain(ended.sessionId);
    expect(await kept()).toContain(live.sessionId);
    await expect(refresh(live.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    await expect(refresh(refreshed.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));

    identity.time.ahead = 31 * DAY;
    await removePast();
    expect(await rows(`SELECT 1 FROM spent_refresh_tokens WHERE session_id = $1`, live.sessionId)).toEqual([]);
  });
});

describe("one's own devices", () => {
  it("get another name from their owner alone, and keep it when they come back", async () => {
    const [desk, stranger] = [await signUp(), await signUp()];
    const phone = await signIn(desk.account.username);
    const rename = (by: SessionTokens, deviceId: string, name: string) =>
      context.operations.renameDevice({ deviceId, name }, as(by));
    await rename(desk, phone.deviceId, "Old phone");
    await expect(rename(stranger, phone.deviceId, "Mine")).rejects.toEqual(refusal("device-not-found"));
    await signIn(desk.account.username, phone.deviceId);
    const names = async () => (await context.operations.readOwnAccount({}, as(desk))).devices.map(({ name }) => name);
    expect(await names()).toContain("Old phone");
    expect(await names()).not.toContain("Mine");
    await context.operations.revokeDevice({ deviceId: phone.deviceId }, as(desk));
    await expect(rename(desk, phone.deviceId, "Gone")).rejects.toEqual(refusal("device-not-found"));
  });

  it("are signed out by their owner alone, tell whether somebody is signed in there, and come back as the same ones", async () => {
    const [desk, stranger] = [await signUp(), await signUp()];
    const phone = await signIn(desk.account.username);
    const signOut = (by: SessionTokens) => context.operations.signOutDevice({ deviceId: phone.deviceId }, as(by));
    const signedIn = async () =>
      (await context.operations.readOwnAccount({}, as(desk))).devices.map((device) => device.signedIn);
    expect(await signedIn()).toEqual([true, true]);
    await expect(signOut(stranger)).rejects.toEqual(refusal("device-not-found"));
    expect(await authenticate(phone)).toMatchObject({ role: "user" });
    await signOut(desk);
    await expect(authenticate(phone)).rejects.toEqual(refusal("unauthenticated"));
    await expect(refresh(phone.refreshToken)).rejects.toEqual(refusal("invalid-refresh-token"));
    expect(test.bus.ended).toContainEqual({ sessionId: phone.sessionId });
    expect(await signedIn()).toEqual([true, false]);
    // Nothing is left to end, and that is no failure.
    await signOut(desk);
    const back = await signIn(desk.account.username, phone.deviceId);
    expect(back.deviceId).toBe(phone.deviceId);
    expect(await signedIn()).toEqual([true, true]);
    await context.operations.revokeDevice({ deviceId: phone.deviceId }, as(desk));
    await expect(signOut(desk)).rejects.toEqual(refusal("device-not-found"));
  });
});
