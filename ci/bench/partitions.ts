/**
 * `npm run bench:partitions`: what it costs the database where the log of messages is hash-partitioned by conversation, in
 * 4, 8, 16 and 32 parts (`--parts 4,8`), held against the table as it is. Each is filled with `--messages` rows (200,000),
 * in 2,000 conversations; then the product's own statements append one, eight and forty messages at a time, the last
 * fifty of a conversation are read, and a message is looked up by its id, in turns, `--rounds` times. What stands there is the processor's time
 * of PostgreSQL's process by `/proc`, in microseconds, which waiting for a disk or for others on the machine is no part of:
 * medians, and in brackets how many times what it is without parts.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { appendStatements } from "../../services/contexts/messaging/store/append-statement.ts";
import type { NewMessage } from "../../services/contexts/messaging/store/append-statement.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { startOwnDatabase } from "../../services/testing/shared-database.ts";
import { processorTime } from "./messages/processor-time.ts";
import { readCommandLine } from "../setup/command-line.ts";

const CONVERSATIONS = 2_000;
const DDL = readFileSync(join(import.meta.dirname, "../../generated/migrations/0001-initial.sql"), "utf8");

const {
  parts = "4,8,16,32",
  messages = 200_000,
  rounds = 5,
} = readCommandLine(import.meta.filename, { parts: "text", messages: "number", rounds: "number" }).options;

/** A table of so many parts; 0: of none. */
interface Variant {
  readonly parts: number;
  readonly client: Client;
  readonly pid: number;
  readonly conversations: readonly string[];
}

interface Work {
  readonly name: string;
  /** How often it is done in a round, and how many messages each time are. */
  readonly times: number;
  readonly each: number;
  run(variant: Variant): Promise<unknown>;
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

function append(each: number, times: number): Work {
  return {
    name: `append ${each} at a time, each`,
    times,
    each,
    run: ({ client, conversations }) => store(client, conversations, each),
  };
}

const WORK: readonly Work[] = [
  append(1, 2_000),
  append(8, 400),
  append(40, 100),
  {
    name: "read the last fifty",
    times: 2_000,
    each: 1,
    run: ({ client, conversations }) =>
      client.query({
        name: "last",
        text: `SELECT * FROM messages WHERE conversation_id = $1 AND sequence >= $2 ORDER BY sequence DESC LIMIT 50`,
        values: [pick(conversations), 0],
      }),
  },
  {
    name: "look one up by its id",
    times: 2_000,
    each: 1,
    run: ({ client, conversations }) =>
      client.query({
        name: "by-id",
        text: `SELECT 1 FROM messages WHERE message_id = $1 AND conversation_id = $2`,
        values: [messageId(), pick(conversations)],
      }),
  },
];

async function store(client: Client, conversations: readonly string[], count: number): Promise<void> {
  const now = new Date();
  const some = Array.from({ length: count }, (): NewMessage => ({
    conversationId: pick(conversations),
    messageId: messageId(),
    senderAccountId: randomUUID(),
    senderDeviceId: randomUUID(),
    contentType: "application/vnd.tenchat.sealed",
    protocolVersion: 1,
    ciphertext: randomBytes(1_024),
    wrappedKeys: { [randomUUID()]: "a".repeat(88) },
    sentAt: now,
    clientSequence: 1,
  }));
  const statements = appendStatements(some, some.map(messageId), 1, now);
  await client.query("BEGIN");
  for (const statement of statements) await client.query(statement);
  await client.query("COMMIT");
}

function messageId(): string {
  return `01${randomBytes(12).toString("hex").toUpperCase()}`;
}

async function open(url: string, count: number): Promise<Variant> {
  const client = new Client({ connectionString: url, options: "-c plan_cache_mode=force_generic_plan" });
  await client.connect();
  await client.query(`CREATE SCHEMA parts_${count}; SET search_path TO parts_${count}`);
  await client.query(DDL);
  if (count > 0) await client.query(divided(count));
  const conversations = Array.from({ length: CONVERSATIONS }, () => randomUUID());
  await client.query(`INSERT INTO conversation_logs (conversation_id, last_sequence) SELECT unnest($1::uuid[]), $2`, [
    conversations,
    Math.ceil(messages / CONVERSATIONS),
  ]);
  await client.query(
    `INSERT INTO messages SELECT conversation_id, n, 'id-' || n || '-' || conversation_id, gen_random_uuid(), gen_random_uuid(), 'a', 1,
       decode(repeat(md5(n::text || conversation_id), 32), 'hex'), '{}', now(), n, now()
     FROM unnest($1::uuid[]) AS one (conversation_id), generate_series(1, $2::bigint) AS n`,
    [conversations, Math.ceil(messages / CONVERSATIONS)],
  );
  await client.query("ANALYZE");
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return { parts: count, client, pid: rows[0]!.pid, conversations };
}

/** The same table, index and guard, in parts. */
function divided(count: number): string {
  const part = (at: number) =>
    `CREATE TABLE messages_${at} PARTITION OF messages FOR VALUES WITH (MODULUS ${count}, REMAINDER ${at});`;
  return `ALTER TABLE messages RENAME TO undivided;
    CREATE TABLE messages (LIKE undivided) PARTITION BY HASH (conversation_id);
    ${Array.from({ length: count }, (_, at) => part(at)).join("\n")}
    DROP TABLE undivided;
    ALTER TABLE messages ADD CONSTRAINT messages_pkey PRIMARY KEY (conversation_id, sequence);
    CREATE INDEX messages_message_id_index ON messages (message_id);
    CREATE TRIGGER messages_append_only BEFORE UPDATE OR DELETE ON messages FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
}

const folder = mkdtempSync(join(tmpdir(), "tenchat-bench-parts-"));
const database = await startOwnDatabase({ dataFolder: folder, log: silentLog });
const variants: Variant[] = [];
for (const count of [0, ...parts.split(",").map(Number)]) variants.push(await open(database.url, count));
const taken = new Map<string, number[]>();
const key = (work: Work, count: number) => `${work.name} ${count}`;
for (let round = 0; round <= rounds; round++) {
  for (const work of WORK) {
    for (const variant of variants.toSorted(() => Math.random() - 0.5)) {
      const before = processorTime(variant.pid);
      for (let time = 0; time < work.times; time++) await work.run(variant);
      const each = (processorTime(variant.pid) - before) / (work.times * work.each);
      // The first round plans, and fills caches.
      if (round > 0) taken.set(key(work, variant.parts), [...(taken.get(key(work, variant.parts)) ?? []), each]);
    }
  }
}
console.log(["", ...variants.map(({ parts: count }) => (count === 0 ? "none" : `${count} parts`))].join("\t"));
for (const work of WORK) {
  const none = median(taken.get(key(work, 0))!);
  const told = variants.map(({ parts: count }) => {
    const mine = median(taken.get(key(work, count))!);
    return `${mine.toFixed(0)} µs (${(mine / none).toFixed(2)})`;
  });
  console.log([work.name, ...told].join("\t"));
}
for (const { client } of variants) await client.end();
await database.stop();
rmSync(folder, { recursive: true, force: true });

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
