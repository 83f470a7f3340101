import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { readDatabasePassword } from "../../services/kernel/database/embedded-postgres/database-password.ts";
import { freePort } from "./free-port.ts";
import { Newcomer } from "./guide/newcomer.ts";
import { readGuide } from "./guide/read-guide.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Asks the embedded database of a product, as its server does. */
async function ask(folder: string, ...statements: readonly string[]): Promise<unknown[][]> {
  const data = join(folder, "var");
  const port = readFileSync(join(data, "postgres/postmaster.pid"), "utf8").split("\n")[3];
  const password = readDatabasePassword(data);
  const client = new Client({ connectionString: `postgres://tenchat:${password}@127.0.0.1:${port}/tenchat` });
  await client.connect();
  try {
    const answers: unknown[][] = [];
    for (const statement of statements) answers.push((await client.query(statement)).rows);
    return answers;
  } finally {
    await client.end();
  }
}

/** On which lines these words stand. */
function linesWith(text: string, ...words: readonly string[]): string[] {
  return words.map((word) => String(text.split("\n").findIndex((line) => line.includes(word)) + 1));
}

describe("The guide", () => {
  it("followed word for word from an empty folder ends with a product that does what it promises", async () => {
    const place = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-guide-")));
    symlinkSync(ROOT, join(place, "tenchat"));
    mkdirSync(join(place, "notepad"));
    const newcomer = new Newcomer(join(place, "notepad"), await freePort());
    try {
      const steps = readGuide();
      const written = steps.flatMap((each) => (each.kind === "file" ? each.path : []));
      expect(written).toEqual([
        "specs/notes.tsp",
        "notes.ts",
        "server.ts",
        "client.ts",
        "notes.ts",
        "server.ts",
        "look.ts",
      ]);
      for (const step of steps) await newcomer.take(step);

      const [tables, migrations, waiting, notes] = await ask(
        newcomer.folder,
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
        "SELECT name FROM migrations WHERE step IS NULL ORDER BY id",
        "SELECT * FROM outbox_entries",
        "SELECT body, pinned FROM notes",
      );
      const names = ["event_positions", "migrations", "notebooks", "notes", "outbox_entries", "set_aside_events"];
      expect(tables).toEqual(names.map((name) => ({ name })));
      expect(migrations).toEqual(["Initial0000000000001", "Tables 1", "Tables 2"].map((name) => ({ name })));
      expect(waiting).toEqual([]);
      expect(notes).toEqual([{ body: "The first tomatoes are ripe.", pinned: false }]);

      // Each of these is a mistake that only types from the specification can find.
      const client = join(newcomer.folder, "client.ts");
      const wrong = readFileSync(client, "utf8")
        .replace('{ title: "Garden" }', '{ titel: "Garden" }')
        .replace("{ notebookId, text:", "{ text:")
        .replace("written.words", "written.wordz");
      writeFileSync(client, wrong);
      const { status, output } = await newcomer.run("npx tsc");
      expect([...output.matchAll(/^client\.ts\((\d+),\d+\): error TS/gm)].map(([, line]) => line)).toEqual(
        linesWith(wrong, "titel", "{ text:", "wordz"),
      );
      expect(status).not.toBe(0);

      await newcomer.endServer();
      expect(readFileSync(join(newcomer.folder, "var/log/tenchat.log"), "utf8")).toMatch(/"msg":"stopped"}\n$/);
    } finally {
      await newcomer.endServer();
      rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  }, 600_000);
});
