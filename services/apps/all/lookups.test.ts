import { randomUUID } from "node:crypto";
import { encodeFrame, FRAMES, type ServerFrameType } from "../../../generated/server/frames.ts";
import { makeSubmission } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startTestPlatform, type TestPlatform } from "../../testing/start-test-platform.ts";

let platform: TestPlatform;
let [alice, mallory]: Person[] = [];
let conversationId: string;

beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_RATE_LIMITS: "on" } });
  const signUp = (name: string) => Person.signUp(platform.origin, name);
  const bob = await signUp("bob_here");
  [alice, mallory] = [await signUp("alice_here"), await signUp("mallory")];
  ({ conversationId } = await alice!.conversations.openDirectConversation({ accountId: bob.accountId }));
}, 60_000);

afterAll(async () => {
  await platform?.stop();
}, 30_000);

interface Asked {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: object;
}

/** The status of an answer and its body, which says all that whoever asked can tell. */
async function ask({ method = "GET", path, body }: Asked, who?: Person): Promise<{ status: number; text: string }> {
  const headers = {
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(who === undefined ? {} : { authorization: `Bearer ${who.tokens!.accessToken}` }),
  };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${platform.origin}${path}`, { method, headers, ...content });
  return { status: answer.status, text: await answer.text() };
}

const submission = () => makeSubmission(conversationId, [mallory!.deviceId]);
const message = () => ({ ...submission(), conversationId: undefined });

describe("what is somebody else's", () => {
  // How it is asked about, whose it really is, and what nobody has.
  const conversation = () => [conversationId, randomUUID()];
  it.each<[what: string, status: number, ids: () => string[], ask: (id: string) => Asked]>([
    ["a conversation", 403, conversation, (id) => ({ path: `/v1/conversations/${id}` })],
    ["its history", 403, conversation, (id) => ({ path: `/v1/conversations/${id}/messages` })],
    [
      "writing to it",
      403,
      conversation,
      (id) => ({ method: "POST", path: `/v1/conversations/${id}/messages`, body: message() }),
    ],
    [
      "catching up with it",
      200,
      conversation,
      (id) => ({ method: "POST", path: "/v1/catch-up", body: { positions: [{ conversationId: id, sequence: 0 }] } }),
    ],
    [
      "a device",
      404,
      () => [alice!.deviceId, randomUUID()],
      (id) => ({ method: "DELETE", path: `/v1/me/devices/${id}` }),
    ],
  ])("is answered as what is nobody's: %s", async (_what, status, ids, about) => {
    const [theirs, nobodys] = await Promise.all(ids().map((id) => ask(about(id), mallory)));
    expect(theirs).toEqual(nobodys);
    expect(theirs!.status).toBe(status);
  });

  it("and who is here, nobody learns who is not signed in", async () => {
    const about = (name: string, id: string) => [{ path: `/v1/people?query=${name}` }, { path: `/v1/people/${id}` }];
    const here = await Promise.all(about("alice_here", alice!.accountId).map((asked) => ask(asked)));
    const away = await Promise.all(about("not_here", randomUUID()).map((asked) => ask(asked)));
    expect(here).toEqual(away);
    expect(here.map(({ status }) => status)).toEqual([401, 401]);
  });

  it("is answered on a socket as what is nobody's", async () => {
    const socket = await mallory!.connect();
    const answers = await Promise.all(
      [conversationId, randomUUID()].flatMap((id) =>
        [
          () => socket.call("message.submit", { ...submission(), conversationId: id }),
          () => socket.call("message.received", { conversationId: id, sequence: 1 }),
        ].map((call) =>
          call().then(
            () => "taken",
            (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
          ),
        ),
      ),
    );
    await socket.close();
    expect(answers.slice(0, 2)).toEqual(answers.slice(2));
    expect(answers[0]).toMatch(/^forbidden/);
  });
});

describe("looking people up", () => {
  it("is counted for each account, searching and reading together, whoever is found", async () => {
    const asked = Array.from(
      { length: 60 },
      (_, at) =>
        [
          { path: `/v1/people?query=a${at}` },
          { path: `/v1/people/${alice!.accountId}` },
          { path: `/v1/people/${randomUUID()}` },
        ][at % 3]!,
    );
    const statuses = (await Promise.all(asked.map((each) => ask(each, mallory)))).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 429)).toHaveLength(20);
    expect((await ask({ path: "/v1/people?query=bob" }, alice)).status).toBe(200);
  });
});

describe("frames about what is somebody else's", () => {
  it("reach nobody who may not have them, whatever part of the server sends them", async () => {
    const { bus, metrics } = platform.running.opened.kernel;
    const [hers, his] = [await mallory!.connect(), await alice!.connect()];
    const types = Object.entries(FRAMES).flatMap(([type, { about }]) =>
      about.includes("conversationId") ? [type] : [],
    );
    expect(types).toEqual([
      "conversation.new",
      "group.asked",
      "group.new",
      "message.delivered",
      "message.new",
      "presence.changed",
      "typing.changed",
    ]);
    for (const type of types as ServerFrameType[])
      bus.send({ accountId: mallory!.accountId }, { type, text: JSON.stringify({ type }), about: { conversationId } });
    const typing = encodeFrame("typing.changed", { conversationId, accountId: alice!.accountId, typing: true });
    for (const { accountId } of [mallory!, alice!]) {
      bus.send({ accountId }, typing);
      bus.send({ accountId }, encodeFrame("blocks.changed", {}));
    }
    for (const socket of [hers, his]) await socket.until((frame) => frame.type === "blocks.changed");
    expect(hers.told()).toEqual(["session.ready", "blocks.changed"]);
    expect(his.told()).toEqual(["session.ready", "typing.changed", "blocks.changed"]);
    const refused = await metrics.render();
    for (const type of types)
      expect(refused).toContain(`tenchat_frames_refused_total{type="${type}"} ${type === typing.type ? 2 : 1}\n`);
    await Promise.all([hers.close(), his.close()]);
  });
});
