import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Bytes of a secret that must not be anywhere; enough to be sure that it is no accident. */
const NEEDLE_BYTES = 24;

/** Looks for secrets as they are, in hexadecimal and in base64, wherever a server keeps things. */
export class SecretSearch {
  readonly found: string[] = [];
  readonly #needles: readonly Buffer[];

  constructor(secrets: readonly Buffer[]) {
    this.#needles = secrets.flatMap(forms);
  }

  /** Every row of every table of every schema, queues included. */
  async searchDatabase(url: string): Promise<{ tables: string[]; rows: number }> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ schema: string; name: string }>(
        `SELECT schemaname AS schema, tablename AS name FROM pg_tables
         WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
      );
      let count = 0;
      for (const { schema, name } of tables) {
        const { rows } = await client.query(`SELECT * FROM "${schema}"."${name}"`);
        count += rows.length;
        for (const row of rows) this.#searchRow(`${schema}.${name}`, row as Record<string, unknown>);
      }
      return { tables: tables.map(({ schema, name }) => `${schema}.${name}`), rows: count };
    } finally {
      await client.end();
    }
  }

  /** Every file below a folder, byte by byte. Answers how many. */
  searchFolder(folder: string): number {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name);
      this.#search(path, readFileSync(path));
    }
    return files.length;
  }

  searchText(where: string, text: string): void {
    this.#search(where, Buffer.from(text));
  }

  #searchRow(table: string, row: Record<string, unknown>): void {
    for (const [column, value] of Object.entries(row)) {
      const bytes = Buffer.isBuffer(value) ? value : Buffer.from(typeof value === "string" ? value : asJson(value));
      this.#search(`${table}.${column}`, bytes);
    }
  }

  #search(where: string, haystack: Buffer): void {
    for (const needle of this.#needles) {
      if (haystack.includes(needle)) this.found.push(`${where}: ${needle.toString("latin1")}`);
    }
  }
}

function asJson(value: unknown): string {
  return JSON.stringify(value) ?? "";
}

function forms(secret: Buffer): Buffer[] {
  const needle = secret.subarray(0, NEEDLE_BYTES);
  const hex = needle.toString("hex");
  // Base64 depends on where the secret begins among its neighbours: three ways, without the characters at the edges.
  const base64 = [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), needle])
      .toString("base64")
      .slice(shift === 0 ? 0 : 4, -4);
    return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
  });
  const inJson = JSON.stringify(needle.toString("utf8")).slice(1, -1);
  return [needle, ...[hex, hex.toUpperCase(), inJson, ...base64].map((text) => Buffer.from(text))];
}
