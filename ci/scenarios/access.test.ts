import { ENTITIES } from "../../generated/server/entities.ts";
import { SessionEntity, SpentRefreshTokenEntity } from "../../generated/server/identity/entities.ts";
import * as house from "../../generated/server/server-info/entities.ts";
import { conditionsOf } from "../../generated/policies/decide.ts";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { callersOn } from "./access/callers.ts";
import type { Caller } from "./access/callers.ts";
import { objectsIn, withField } from "./access/extra-fields.ts";
import { expected, FRAMES, BY_ROSTER, outcome, REQUESTS } from "./access/matrix.ts";
import type { Line } from "./access/matrix.ts";
import { OPERATIONS } from "./access/operations.ts";
import { Stage } from "./access/stage.ts";

const LINES = [...FRAMES, ...REQUESTS];
// Sessions come and go with every caller, and what the house does by itself belongs to nobody.
const PASSING = new Set(
  [SessionEntity, SpentRefreshTokenEntity, ...Object.values(house)].map((each) => each.options.tableName!),
);
const MARK = "kept though nobody asked for it";
// What an authenticator says of itself has any shape; it is read and not kept.
const SHAPELESS = new Set(["credential.clientExtensionResults"]);

let platform: TestPlatform;
let stage: Stage;
let callers: readonly Caller[];

beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_ADMINS: "alice" } });
  stage = await Stage.set(platform);
  callers = await callersOn(stage);
}, 240_000);

afterAll(async () => {
  await stage?.close();
  await platform?.stop();
}, 60_000);

const alice = () => callers.at(-1)!;

/** Everything that is kept for people, as text. */
async function kept(): Promise<string> {
  const columns = "to_jsonb(t) - 'last_activity_at' - 'last_seen_at' - 'last_used_at'";
  const tables = ENTITIES.map((each) => each.options.tableName!).filter((table) => !PASSING.has(table));
  const rows = tables.map((table) => `SELECT '${table} ' || (${columns})::text AS line FROM ${table} t`);
  const query = `SELECT string_agg(line, E'\\n' ORDER BY line) AS lines FROM (${rows.join(" UNION ALL ")}) AS all_rows`;
  const [found] = (await platform.running.opened.kernel.dataSource.query(query)) as { lines: string }[];
  return found!.lines;
}

describe("the matrix of callers", () => {
  it("has a row for every operation and every frame of the specification", () => {
    const answered = OPERATIONS.map(({ action }) => action).toSorted();
    expect(LINES.map(({ action }) => action).toSorted()).toEqual(answered);
    expect(answered.length).toBeGreaterThan(45);
  });

  it("says whose it is wherever an address names something and the policy does not say it", () => {
    const unsaid = LINES.filter(({ action, row }) => {
      const named = OPERATIONS.find((each) => each.action === action)!.parameters.some((each) => each.in === "path");
      const decided = conditionsOf(action, "user").some((each) => each !== "device-ready");
      return named && !decided && row.others === undefined && row.open === undefined;
    });
    expect(unsaid.map(({ action }) => action)).toEqual([]);
  });
});

describe("somebody who is blocked", () => {
  it("A15 is answered as others are, and nothing of it reaches the one who did it", async () => {
    const { bela, keptBack, group } = stage;
    await bela.messaging.postMessage(makeSubmission(keptBack, [stage.alice.deviceId]));
    await stage.sockets.get(bela)!.api.updateTyping({ conversationId: keptBack, typing: true });
    await stage.sockets.get(bela)!.api.updatePresence({ conversationId: keptBack, presence: "online" });
    // In a group she is heard, and what was pushed before would be there by then.
    const last = makeSubmission(group.conversationId, [], { membership: group.revision });
    await bela.messaging.postMessage(last);
    await stage.sockets.get(stage.alice)!.until((frame) => JSON.stringify(frame).includes(last.messageId));
    expect(stage.heardBy(stage.alice).filter((text) => text.includes(keptBack))).toEqual([]);
  });
});

describe("what is not asked for", () => {
  /** What came of asking with a change. */
  async function askWith(line: Line, talk: Partial<Caller["talk"]>): Promise<string> {
    Object.assign(alice().talk, { change: undefined, query: undefined, ...talk });
    try {
      return await outcome(line, stage, alice());
    } finally {
      Object.assign(alice().talk, { change: undefined, query: undefined });
    }
  }

  async function bodyOf(line: Line): Promise<unknown> {
    let seen: unknown;
    const stop = new Error("seen");
    const change = (body: unknown) => {
      seen = body;
      throw stop;
    };
    await askWith(line, { change }).catch((error: unknown) => {
      if (error !== stop) throw error;
    });
    return seen;
  }

  it("is refused in every object of every body, and in every address, and never kept", async () => {
    const taken: string[] = [];
    let tried = 0;
    for (const line of LINES) {
      const body = await bodyOf(line);
      for (const way of objectsIn(body))
        for (const field of ["administrator", "ownerId"]) {
          tried += 1;
          const came = await askWith(line, { change: (each) => withField(each, way, field, MARK) });
          if (came !== "invalid-input" && !SHAPELESS.has(way.join("."))) taken.push(`${line.action} ${way} ${came}`);
        }
      const came = REQUESTS.includes(line) ? await askWith(line, { query: "administrator=true" }) : "invalid-input";
      if (came !== "invalid-input") taken.push(`${line.action} in its address: ${came}`);
    }
    expect(taken).toEqual([]);
    expect(tried).toBeGreaterThan(80);
    expect(await kept()).not.toContain(MARK);
  }, 120_000);
});

describe("every operation and every frame", () => {
  it("D3-069 answers each kind of caller as the specification says, writes nothing for whom it refuses, and tells nothing", async () => {
    const wrong: string[] = [];
    const ask = async (line: Line, caller: Caller) => {
      const came = await outcome(line, stage, caller);
      const due = expected(line, caller);
      if (came !== due) wrong.push(`${line.action} × ${caller.name}: ${came} where ${due} is due`);
      const { asked, answered } = caller.talk;
      const learnt = stage.secrets.filter(({ text, of }) => !caller.knows(of) && said(answered, asked, text));
      for (const { of } of learnt) wrong.push(`${line.action} × ${caller.name}: is told what stands in ${of}`);
    };
    for (const line of [...BY_ROSTER, ...LINES]) {
      // Whatever is asked about has to be there before.
      await stage.passkey();
      await stage.device();
      const before = await kept();
      for (const caller of callers.filter((each) => expected(line, each) !== "ok")) await ask(line, caller);
      if ((await kept()) !== before) wrong.push(`${line.action}: something was written for somebody who was refused`);
      for (const caller of callers.filter((each) => expected(line, each) === "ok")) await ask(line, caller);
    }
    expect(wrong).toEqual([]);
    expect(LINES.length * callers.length).toBeGreaterThan(500);
  }, 240_000);

  it("sent nothing about a conversation to anybody who is not in it", () => {
    const overheard = callers.flatMap((caller) =>
      stage
        .heardBy(caller.person)
        .flatMap((text) =>
          stage.conversations
            .filter(({ id, of }) => !caller.knows(of) && text.includes(id))
            .map(({ of }) => `${caller.name} is sent something about ${of}: ${text}`),
        ),
    );
    expect(overheard).toEqual([]);
    expect(stage.heardBy(stage.dana).filter((text) => text.includes("message.new")).length).toBeGreaterThan(0);
  });
});

/** Whether an answer says what the question has not. */
function said(answered: string, asked: string, text: string): boolean {
  return answered.includes(text) && !asked.includes(text);
}
