import type { Kernel } from "../../kernel/kernel.ts";
import { judgeData } from "./rules/judge-data.ts";
import type { DataState, Finding } from "./rules/judge-data.ts";
import { forgetRestored, readMark, readRestored, writeMark } from "./store/data-mark.ts";

const SENTENCES: Readonly<Record<Exclude<Finding, "same" | "made">, string>> = {
  restored: "the data were restored from a backup: devices are told, and send again what they wrote since",
  "older-data":
    "the database is older than this server left it: devices are told, and send again what they wrote since",
  "other-data": "the database is another one than this server last used: devices are told",
};

/** The history that the data belong to, whose id every catch-up carries. */
export class Incarnations {
  readonly #kernel: Pick<Kernel, "dataSource" | "ids" | "clock" | "log" | "settings">;

  constructor(kernel: Pick<Kernel, "dataSource" | "ids" | "clock" | "log" | "settings">) {
    this.#kernel = kernel;
  }

  /**
   * To be called at the start, before anybody is answered: begins a new history when the data went back, after `prepare`
   * has seen to what must not be used twice. Cut short it does all of it again at the next start.
   */
  async open(prepare: () => Promise<void>): Promise<void> {
    const { settings, log } = this.#kernel;
    const { dataFolder } = settings;
    const restored = readRestored(dataFolder);
    const finding = judgeData(await this.#state(), readMark(dataFolder), restored !== undefined);
    if (finding !== "same") {
      if (finding !== "made") {
        log.warn({ holdsUntil: restored?.holdsUntil }, SENTENCES[finding]);
        await prepare();
      }
      await this.#begin(finding);
      forgetRestored(dataFolder);
    }
    await this.note();
  }

  async current(): Promise<string> {
    const rows = (await this.#kernel.dataSource.query(
      `SELECT incarnation_id FROM incarnations ORDER BY number DESC LIMIT 1`,
    )) as { incarnation_id: string }[];
    return rows[0]!.incarnation_id;
  }

  /** Remembers beside the data how far they are. */
  async note(): Promise<void> {
    const { incarnationIds, position } = await this.#state();
    writeMark(this.#kernel.settings.dataFolder, { incarnationId: incarnationIds.at(-1)!, position });
  }

  async #begin(cause: Exclude<Finding, "same">): Promise<void> {
    const { dataSource, ids, clock } = this.#kernel;
    // Of several servers that start on a new database at once, one makes its history.
    await dataSource.query(
      `INSERT INTO incarnations (incarnation_id, cause, began_at)
       SELECT $1, $2, $3 WHERE $2 <> 'made' OR NOT EXISTS (SELECT FROM incarnations)`,
      [ids.ulid(), cause, clock.now()],
    );
  }

  async #state(): Promise<DataState> {
    const { dataSource } = this.#kernel;
    const rows = (await dataSource.query(`SELECT incarnation_id FROM incarnations ORDER BY number`)) as {
      incarnation_id: string;
    }[];
    const [last] = (await dataSource.query(
      `SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('outbox_entries', 'position')), 0) AS position`,
    )) as { position: number | string }[];
    return { incarnationIds: rows.map((row) => row.incarnation_id), position: Number(last!.position) };
  }
}
