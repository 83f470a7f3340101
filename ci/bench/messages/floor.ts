/**
 * The floor that `npm run bench:messages` measures against: a relay that stores each message in PostgreSQL before it
 * answers and passes it on, by group commit, and does nothing else. It knows nobody, checks nothing and trusts everything.
 * `floor.ts URL` prints its port.
 */
import { createServer } from "node:http";
import { Pool } from "pg";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";

interface Submission {
  readonly room: string;
  readonly messageId: string;
  readonly ciphertext: string;
}

interface Waiting {
  readonly from: WebSocket;
  readonly id: string;
  readonly sequence: number;
  readonly body: Submission;
}

const COMMITS_IN_FLIGHT = 4;
const MOST_IN_A_COMMIT = 64;
const LAST = 50;

const pool = new Pool({ connectionString: process.argv[2]!, max: COMMITS_IN_FLIGHT });
const { rows } = await pool.query<{ to_regclass: string | null }>("SELECT to_regclass('floor.messages')");
if (rows[0]!.to_regclass === null) {
  await pool.query(
    `CREATE SCHEMA floor; CREATE TABLE floor.messages (room text, sequence bigint, message_id text, ciphertext bytea,
       accepted_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room, sequence))`,
  );
}

const rooms = new Map<string, Set<WebSocket>>();
const sequences = new Map<string, number>();
const waiting: Waiting[] = [];
let committing = 0;

async function commit(): Promise<void> {
  committing += 1;
  while (waiting.length > 0) {
    const batch = waiting.splice(0, MOST_IN_A_COMMIT);
    await pool.query({
      name: "append",
      text: `INSERT INTO floor.messages (room, sequence, message_id, ciphertext)
        SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bytea[])`,
      values: [
        batch.map(({ body }) => body.room),
        batch.map(({ sequence }) => sequence),
        batch.map(({ body }) => body.messageId),
        batch.map(({ body }) => Buffer.from(body.ciphertext, "base64")),
      ],
    });
    for (const { from, id, sequence, body } of batch) {
      from.send(`{"type":"stored","id":"${id}","sequence":${sequence}}`);
      const frame = Buffer.from(JSON.stringify({ type: "new", sequence, ...body }));
      for (const socket of rooms.get(body.room)!) if (socket !== from) socket.send(frame, { binary: false });
    }
  }
  committing -= 1;
}

const http = createServer((request, response) => {
  void (async () => {
    const { rows: found } = await pool.query<{ sequence: string; message_id: string; ciphertext: Buffer }>({
      name: "last",
      text: `SELECT sequence, message_id, ciphertext FROM floor.messages WHERE room = $1 ORDER BY sequence DESC LIMIT ${LAST}`,
      values: [request.url!.slice(1)],
    });
    const messages = found.map(({ ciphertext, ...row }) => ({ ...row, ciphertext: ciphertext.toString("base64") }));
    response.setHeader("content-type", "application/json").end(JSON.stringify({ messages }));
  })();
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on("connection", (socket, request) => {
  const room = request.url!.slice(1);
  const members = rooms.get(room) ?? new Set();
  rooms.set(room, members.add(socket));
  socket.on("close", () => members.delete(socket));
  socket.on("message", (data) => {
    const { id, body } = JSON.parse(String(data)) as { id: string; body: Submission };
    const sequence = (sequences.get(room) ?? 0) + 1;
    sequences.set(room, sequence);
    waiting.push({ from: socket, id, sequence, body });
    if (committing < COMMITS_IN_FLIGHT) void commit();
  });
  socket.send(`{"type":"ready"}`);
});
http.listen(0, "127.0.0.1", () => console.log(String((http.address() as { port: number }).port)));
