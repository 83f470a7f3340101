import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { Submittable } from "pg";

/** Hears a base backup as PostgreSQL sends it. */
export interface BaseBackupListener {
  /** Bytes of the archive of the data folder, tar. */
  archive(piece: Buffer): void;

  /** Bytes of PostgreSQL's own list of what it sent, JSON. */
  manifest(piece: Buffer): void;

  /** How much of about how much has been sent. */
  progress(done: number, estimate: number): void;
}

/**
 * Takes a base backup through the replication protocol (PostgreSQL 18, section 54.4, BASE_BACKUP): everything committed
 * up to its end, with the log that makes it whole, while others go on reading and writing. Answers the end's place in the
 * log.
 */
export async function takeBaseBackup(url: string, label: string, listener: BaseBackupListener): Promise<string> {
  const client = new Client({ connectionString: url, replication: "true", keepAlive: true } as never);
  client.on("error", () => {
    // That the connection broke is told to the command that waits, or to the next.
  });
  await client.connect();
  try {
    // Holds back the log from being recycled until this connection ends, however long the copy takes.
    await client.query(
      `CREATE_REPLICATION_SLOT tenchat_${randomBytes(8).toString("hex")} TEMPORARY PHYSICAL (RESERVE_WAL true)`,
    );
    const options = `LABEL '${label}', CHECKPOINT 'fast', WAL true, PROGRESS true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256'`;
    return await new Promise<string>((resolve, reject) => {
      client.once("error", reject);
      client.once("end", () => reject(new Error("Connection terminated by the database")));
      client.query(new BaseBackup(`BASE_BACKUP (${options})`, listener, resolve, reject));
    });
  } finally {
    client.removeAllListeners("end");
    await client.end();
  }
}

interface Connection {
  query(text: string): void;
  readonly stream: { destroy(error?: Error): void };
}

/** The command on its connection. What is listened to may throw; then the connection is closed and nothing follows. */
class BaseBackup implements Submittable {
  readonly #text: string;
  readonly #listener: BaseBackupListener;
  readonly #resolve: (end: string) => void;
  readonly #reject: (error: unknown) => void;
  #part: "archive" | "manifest" | undefined;
  #estimate = 0;
  #end = "";
  #failed = false;

  constructor(
    text: string,
    listener: BaseBackupListener,
    resolve: (end: string) => void,
    reject: (error: unknown) => void,
  ) {
    this.#text = text;
    this.#listener = listener;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: Connection): void {
    connection.query(this.#text);
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}

  handleDataRow({ fields }: { fields: (string | Buffer | null)[] }): void {
    // Where it began and, after everything, where it ended: two columns.
    if (fields.length === 2) this.#end = String(fields[0]);
    // Of the tablespaces there is one, the data folder itself; its third column is an estimate of its size in KiB.
    if (fields.length === 3) this.#estimate = Number(fields[2]) * 1024;
  }

  handleCopyData({ chunk }: { chunk: Buffer }, connection: Connection): void {
    if (this.#failed) return;
    try {
      this.#hear(String.fromCharCode(chunk[0] ?? 0), chunk.subarray(1));
    } catch (error) {
      this.#failed = true;
      this.#reject(error);
      connection.stream.destroy();
    }
  }

  #hear(kind: string, content: Buffer): void {
    if (kind === "n") {
      if (this.#part !== undefined) throw new Error("the database has tablespaces outside its folder");
      this.#part = "archive";
    } else if (kind === "m") this.#part = "manifest";
    else if (kind === "p") this.#listener.progress(Number(content.readBigInt64BE(0)), this.#estimate);
    else if (kind === "d" && this.#part !== undefined) this.#listener[this.#part](content);
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#end);
  }

  handleError(error: unknown): void {
    this.#reject(error);
  }
}
