import { randomBytes, randomUUID } from "node:crypto";
import type { DataSource, Logger } from "typeorm";
import { jobsOf } from "../../../generated/server/contexts.ts";
import { retentionJobs } from "../../kernel/retention/retention-jobs.ts";
import { GroupBook } from "../../testing/group-book.ts";
import { makeSubmission } from "../../testing/make-submission.ts";
import { PASSWORD, Person } from "../../testing/person.ts";
import { startTestPlatform, type TestPlatform } from "../../testing/start-test-platform.ts";

/** What PostgreSQL says of how it would look for something. */
interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly Plan[];
}

/** Tables that stay small however much a server has, or are emptied all the time. */
const SMALL = [
  ...["event_positions", "scheduled_jobs", "incarnations", "server_secrets", "federation_keys", "mesh_relays"],
  ...["outbox_entries", "set_aside_events", "message_erasures"],
];
/** What begins at one end of a table and may: it is over after a page, or done once at a start, or the operator's alone. */
const MAY_LOOK = [
  /FROM peer_cursors GROUP BY peer/,
  // The first page, in the order of an index.
  /FROM "reports" "report" ORDER BY/,
  // With an account, in a table of which each row goes after an hour.
  /DELETE FROM prekey_takes WHERE claimer_id/,
  /SELECT DISTINCT conversation_id AS id FROM peer_cursors/,
];

let platform: TestPlatform;
let dataSource: DataSource;
/** Every statement that was sent to the database, with the values of one time that it was. */
const sent = new Map<string, readonly unknown[]>();

beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_ADMINS: "root", TENCHAT_RATE_LIMITS: "on" } });
  ({ dataSource } = platform.running.opened.kernel);
  const note: Logger["logQuery"] = (text, values) => void sent.set(text, (values as unknown[] | undefined) ?? []);
  dataSource.logger = new Proxy(dataSource.logger, {
    get: (logger, name) => (name === "logQuery" ? note : Reflect.get(logger, name)),
  });
  await askEverything();
  for (const jobs of Object.values({
    ...jobsOf(platform.running.contexts),
    retention: retentionJobs(platform.running.opened.kernel),
  }))
    for (const job of Object.values(jobs)) await job();
}, 120_000);

afterAll(() => platform?.stop(), 30_000);

/** What people ask all day, an operator now and then, and a watcher each minute. */
async function askEverything(): Promise<void> {
  const { origin } = platform;
  const signUp = (name: string) => Person.signUp(origin, name);
  const [root, anna, bela, leaving] = [
    await signUp("root"),
    await signUp("anna"),
    await signUp("bela"),
    await signUp("leaving"),
  ];
  const { conversationId } = await anna.conversations.openDirectConversation({ accountId: bela.accountId });
  const socket = await anna.connect();
  const { sequence } = await socket.api.submitMessage(makeSubmission(conversationId, [bela.deviceId]));
  await socket.api.confirmReceived({ conversationId, sequence });
  await socket.close();
  const { accountId } = bela;
  const book = await GroupBook.begin(anna, bela);
  const { nextCursor } = await anna.conversations.listConversations({ limit: 1 });
  await anna.conversations.listConversations({ limit: 1, cursor: nextCursor ?? `1.${conversationId}` });
  await anna.conversations.readConversation({ conversationId });
  await anna.conversations.listGroups();
  await anna.conversations.readGroup({ conversationId: book.conversationId });
  await anna.conversations.listAsking({ conversationId: book.conversationId });
  await anna.conversations.blockAccount({ accountId });
  await anna.conversations.listBlocks();
  await anna.messaging.catchUp({ positions: [{ conversationId, sequence: 0 }], groups: true });
  await bela.messaging.catchUp({ positions: [{ conversationId, sequence }] });
  await anna.conversations.unblockAccount({ accountId });
  await anna.messaging.readHistory({ conversationId });
  await bela.messaging.readHistory({ conversationId: book.conversationId, before: 2 });
  await anna.identity.searchPeople({ query: "b" });
  await anna.identity.readProfile({ accountId });
  await anna.identity.readOwnAccount();
  await anna.identity.renameDevice({ deviceId: anna.deviceId, name: "Desk" });
  await anna.keys.listAccountDevices({ accountId });
  await anna.keys.claimPrekeyBundles({ accountId, deviceIds: [bela.deviceId] });
  await anna.keys.readPrekeyStock();
  await anna.records.putRecord({ recordId: randomUUID(), known: 0, record: randomBytes(256).toString("base64") });
  await anna.records.listRecords();
  await anna.moderation.reportAccount({ reportId: randomUUID(), accountId, reason: "spam" });
  await root.moderation.listReports();
  await root.identity.listAllDevices();
  await root.identity.listAllDevices({ cursor: `anna.${anna.deviceId}` }).catch(() => undefined);
  const another = await bela.addDevice();
  another.tokens = await another.identity.refreshSession({ refreshToken: another.tokens!.refreshToken });
  await bela.identity.revokeDevice({ deviceId: another.deviceId });
  await leaving.identity.deleteAccount({ proof: { password: PASSWORD }, leaves: [] });
  await bela.identity.signOut();
  await (await fetch(`${origin}/metrics`)).text();
  while ((await platform.count("outbox_entries")) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** How PostgreSQL would look for it where tables are so large that it looks through none that it need not. */
async function planOf(text: string, values: readonly unknown[]): Promise<Plan> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    for (const way of ["seqscan", "hashjoin", "mergejoin"]) await runner.query(`SET LOCAL enable_${way} = off`);
    const [{ "QUERY PLAN": plan }] = (await runner.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values])) as [
      { "QUERY PLAN": readonly { readonly Plan: Plan }[] },
    ];
    return plan[0]!.Plan;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Of each index its table, and the column by which it is in order before any other. */
async function readIndexes(): Promise<ReadonlyMap<string, { readonly table: string; readonly first: string }>> {
  const rows = (await dataSource.query(
    `SELECT indexrelid::regclass::text AS name, indrelid::regclass::text AS "table", attname AS first
     FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]`,
  )) as { name: string; table: string; first: string }[];
  return new Map(rows.map((row) => [row.name, row]));
}

/**
 * The tables of a plan that are looked through from one end to the other: as they are, or in the order of an index of which
 * the first column is not asked for.
 */
function lookedThrough(plan: Plan, indexes: Awaited<ReturnType<typeof readIndexes>>): string[] {
  const index = indexes.get(plan["Index Name"] ?? "");
  const isWhole =
    index === undefined
      ? plan["Node Type"] === "Seq Scan"
      : !new RegExp(`\\b${index.first}\\b`).test(plan["Index Cond"] ?? "");
  const table = index?.table ?? plan["Relation Name"] ?? "";
  return [...(isWhole ? [table] : []), ...(plan.Plans ?? []).flatMap((part) => lookedThrough(part, indexes))];
}

describe("a statement", () => {
  it("finds its rows by an index, in every table that grows with the server", async () => {
    const found: string[] = [];
    const ours = [...sent].filter(([text]) => /^\s*(SELECT|UPDATE|DELETE|INSERT|WITH)\b/.test(text));
    // Fewer, and nothing was asked.
    expect(ours.length).toBeGreaterThan(80);
    const indexes = await readIndexes();
    for (const [text, values] of ours) {
      if (MAY_LOOK.some((each) => each.test(text)) || /\bbullmq|pg_/.test(text)) continue;
      const tables = lookedThrough(await planOf(text, values), indexes).filter((table) => !SMALL.includes(table));
      if (tables.length > 0) found.push(`${tables.join(", ")}: ${text.replaceAll(/\s+/g, " ")}`);
    }
    expect(found).toEqual([]);
  }, 60_000);
});
