import { Client } from "pg";
import type { Notification } from "pg";
import type { Log } from "../logging/log.ts";
import type { OpenChannel } from "./channel.ts";
import { cutText, TextPieces } from "./text-pieces.ts";

const CHANNEL = "tenchat_bus";
const PATIENCE_MILLISECONDS = 2_000;
const RETRY_MILLISECONDS = 500;

/**
 * PostgreSQL's LISTEN and NOTIFY. A payload has less than 8,000 bytes, so a longer text goes in pieces of one
 * transaction, which arrive together and in order (PostgreSQL's documentation, NOTIFY). Texts are ASCII.
 */
export function postgresChannel(url: string, log: Log): OpenChannel {
  return async (hear) => {
    const pieces = new TextPieces(hear);
    let client: Client | undefined;
    let closed = false;
    let retry: NodeJS.Timeout | undefined;

    const connect = async (): Promise<void> => {
      const connecting = new Client({
        connectionString: url,
        keepAlive: true,
        connectionTimeoutMillis: PATIENCE_MILLISECONDS,
        query_timeout: PATIENCE_MILLISECONDS,
        application_name: "tenchat bus",
      });
      const lost = (error?: Error): void => {
        if (error) log.warn({ error }, "database connection of the bus");
        if (client !== connecting) return;
        client = undefined;
        later();
      };
      connecting.on("error", lost);
      connecting.on("end", () => lost());
      connecting.on("notification", ({ payload }: Notification) => payload !== undefined && pieces.add(payload));
      await connecting.connect();
      await connecting.query(`LISTEN ${CHANNEL}`);
      client = connecting;
      if (closed) await connecting.end();
    };
    const later = (): void => {
      if (closed) return;
      retry = setTimeout(() => {
        connect().catch((error: unknown) => {
          log.warn({ error }, "database connection of the bus");
          later();
        });
      }, RETRY_MILLISECONDS);
      retry.unref();
    };

    await connect();
    return {
      name: "postgres",
      async publish(text) {
        if (client === undefined) throw new Error("The bus has no connection to the database.");
        await client.query("SELECT pg_notify($1, piece) FROM unnest($2::text[]) AS piece", [CHANNEL, cutText(text)]);
      },
      restart() {
        // Its end is noticed as any other.
        void client?.end().catch((error: unknown) => log.debug({ error }, "database connection of the bus ended anew"));
      },
      async close() {
        closed = true;
        clearTimeout(retry);
        await client?.end();
      },
    };
  };
}
