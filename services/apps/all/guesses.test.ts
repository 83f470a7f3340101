import { createHash, randomBytes, randomUUID } from "node:crypto";
import { request } from "node:http";
import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { SessionEntity } from "../../../generated/server/identity/entities.ts";
import { makeSubmission } from "../../testing/make-submission.ts";
import { PASSWORD, Person } from "../../testing/person.ts";
import { startTestPlatform, type TestPlatform } from "../../testing/start-test-platform.ts";

/** The operator's proxy is the machine itself, so that a test can come from anywhere. */
let platform: TestPlatform;
/** Two devices of one account. */
let victim: Person;
let desk: Person;

beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_RATE_LIMITS: "on", TENCHAT_PROXIES: "127.0.0.0/8" } });
  victim = await Person.signUp(platform.origin, "Victim", { keys: false });
  desk = new Person(platform.origin);
  desk.tokens = await desk.identity.signInWithPassword({ username: "victim", password: PASSWORD, deviceName: "Desk" });
}, 60_000);

afterAll(async () => {
  await platform?.stop();
}, 30_000);

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly bytes: number;
}

function post(path: string, from: string, body: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "x-forwarded-for": from };
    request(`${platform.origin}${path}`, { method: "POST", headers }, async (answer) => {
      const text = Buffer.concat(await answer.toArray()).toString();
      resolve({ status: answer.statusCode!, body: JSON.parse(text), bytes: text.length });
    })
      .on("error", reject)
      .end(JSON.stringify(body));
  });
}

const signIn = (username: string, from: string, more: object = {}) =>
  post("/v1/sessions", from, { username, password: "wrong horse", deviceName: "Elsewhere", ...more });

/** How many of these answers had which status. */
function tally(answers: readonly Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Answers to so many tries, eight at a time: the waiting room of the password hasher is another matter. */
async function tries(count: number, one: (at: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = async () => {
    while (next < count) answers.push(await one(next++));
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return answers;
}

describe("guessing at a password", () => {
  it("is over after a hundred wrong ones from everywhere, however the name is written, and keeps no device out that was here", async () => {
    const forms = ["victim", "VICTIM", "Victim", "vIcTiM"];
    const guesses = tries(1000, (at) => signIn(forms[at % 4]!, `198.51.${at >> 8}.${at & 255}`));
    const during = await tries(5, () => signInAgain("203.0.113.1"));
    expect(tally(during)).toEqual({ 201: 5 });
    const { 401: wrong = 0, 429: refused = 0 } = tally(await guesses);
    // A hundred, and those that have waited: after 1 s, 2 s, 4 s and so on.
    expect(wrong).toBeGreaterThanOrEqual(100);
    expect(wrong).toBeLessThan(115);
    expect(wrong + refused).toBe(1000);
    // At the very address of somebody who spends all that strangers have there, too.
    expect(tally(await tries(40, () => signIn("victim", "203.0.113.2")))[429]).toBeGreaterThan(30);
    expect(await signInAgain("203.0.113.2")).toMatchObject({ status: 201 });
    // And whoever was signed in stays so.
    desk.tokens = await desk.identity.refreshSession({ refreshToken: desk.tokens!.refreshToken });
    expect((await desk.identity.readOwnAccount()).account.username).toBe("Victim");
  }, 60_000);

  it("with a mark of one's own keeps no neighbour out who has one, at whatever pace", async () => {
    const { tokens } = await Person.signUp(platform.origin, "neighbour", { keys: false });
    const { deviceMark } = tokens!;
    const guesses = await tries(40, () => signIn("neighbour", "203.0.113.6", { deviceMark }));
    expect(tally(guesses)).toEqual({ 401: 30, 429: 10 });
    expect(await signInAgain("203.0.113.6")).toMatchObject({ status: 201 });
  }, 60_000);

  it("of nobody is answered as of somebody", async () => {
    const known = await tries(3, () => signIn("victim", "203.0.113.3", { deviceMark: desk.tokens!.deviceMark }));
    const unknown = await tries(3, () => signIn("nobody_here", "203.0.113.4"));
    const said = (answers: Answer[]) => new Set(answers.map(({ status, bytes }) => `${status} ${bytes}`));
    expect(said(unknown)).toEqual(said(known));
    expect(tally(unknown)).toEqual({ 401: 3 });
  });

  it("is not helped by the mark of another's device, nor by letters that look alike", async () => {
    const { deviceMark } = victim.tokens!;
    await Person.signUp(platform.origin, "other_one", { keys: false });
    // Counted for that device, the last ten would have to wait.
    const marked = await tries(40, (at) => signIn("other_one", `192.0.2.${at + 1}`, { deviceMark }));
    expect(tally(marked)).toEqual({ 401: 40 });
    expect(await signIn("vict\u{131}m", "203.0.113.5")).toMatchObject({ status: 400, body: { code: "invalid-input" } });
  }, 60_000);
});

const signInAgain = (from: string) => {
  const { deviceId, deviceMark } = victim.tokens!;
  return signIn("victim", from, { password: PASSWORD, deviceMark, deviceId });
};

describe("refreshing", () => {
  it("is limited for each session alone: 150 that come back at once from one address all get through", async () => {
    const sessions = await openSessions(150);
    const refresh = (refreshToken: string) => post("/v1/sessions/refreshes", "203.0.113.9", { refreshToken });
    const answers = await Promise.all(sessions.map(refresh));
    expect(tally(answers)).toEqual({ 201: 150 });

    let { refreshToken } = answers[0]!.body as unknown as SessionTokens;
    for (let at = 1; at < 30; at += 1)
      ({ refreshToken } = (await refresh(refreshToken)).body as unknown as SessionTokens);
    expect(await refresh(refreshToken)).toMatchObject({ status: 429, body: { retryAfter: expect.any(Number) } });
    // Refused is not spent: a token that was would have ended the session.
    expect(await refresh(refreshToken)).toMatchObject({ status: 429 });
    expect((await refresh((answers[1]!.body as unknown as SessionTokens).refreshToken)).status).toBe(201);
  }, 60_000);
});

/** Refresh tokens of as many sessions of one device. */
async function openSessions(count: number): Promise<string[]> {
  const { dataSource } = platform.running.opened.kernel;
  const [session] = await dataSource.manager.findBy(SessionEntity, { sessionId: desk.tokens!.sessionId });
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString("base64url"));
  const rows = tokens.map((token) => ({
    ...session!,
    sessionId: randomUUID(),
    refreshTokenHash: createHash("sha256").update(token).digest(),
    endedAt: null,
  }));
  await dataSource.manager.insert(SessionEntity, rows);
  return tokens;
}

describe("a limit that two ways share", () => {
  it("is one to the last call, whether a message comes over HTTP or a socket, and counts what is refused", async () => {
    const socket = await desk.connect();
    const { conversationId, ...submission } = makeSubmission(randomUUID(), [desk.deviceId]);
    const path = `/v1/conversations/${conversationId}/messages`;
    const byHttp = async () => {
      const answer = await desk.request({ method: "POST", path, body: submission, authenticated: true });
      return (answer.body as { code: string }).code;
    };
    const bySocket = () =>
      socket.call("message.submit", { conversationId, ...submission }).then(
        () => "accepted",
        ({ code }: { code: string }) => code,
      );
    const codes: string[] = [];
    for (let round = 0; round < 62; round += 1)
      codes.push(...(await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? byHttp() : bySocket())))));
    await socket.close();
    // Nobody's conversation.
    const [allowed, refused] = [codes.slice(0, 600), codes.slice(600)].map((each) => new Set(each));
    expect([allowed, refused]).toEqual([new Set(["forbidden"]), new Set(["rate-limited"])]);
  }, 60_000);
});
