import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** Statements of a version of the server, and what they wrote. */
export interface Way {
  readonly add: string;
  readonly change: string;
  readonly read: string;
  readonly visit: string;
}

export const OLD: Way = {
  add: "INSERT INTO notes (note_id, author, heading, size, pages, mood) VALUES ($1, 'load', $2, 7, 7, 'm')",
  change: "UPDATE notes SET heading = $2 WHERE note_id = $1",
  read: "SELECT heading AS title, size FROM notes WHERE note_id = $1",
  visit: "INSERT INTO readings (note_id) VALUES ($1)",
};
export const NEW: Way = {
  add: "INSERT INTO notes (note_id, author, title, size, pages) VALUES ($1, 'load', $2, 7, 7)",
  change: "UPDATE notes SET title = $2 WHERE note_id = $1",
  read: "SELECT title, size FROM notes WHERE note_id = $1",
  visit: "INSERT INTO visits (subject_id) VALUES ($1)",
};

/** People who write and read at a steady rate while tables change under them. */
export class Load {
  asked = 0;
  again = 0;
  readonly failed: string[] = [];
  slowest = 0;
  /** Of each note that somebody was told is written: its title. */
  readonly written = new Map<string, string>();
  visits = 0;
  readonly #url: string;
  readonly #way: Way;
  readonly #name: string;
  #running = true;
  readonly #ended: Promise<unknown>;

  constructor(url: string, way: Way, name: string, people = 8, pause = 20) {
    this.#url = url;
    this.#way = way;
    this.#name = name;
    this.#ended = Promise.all(Array.from({ length: people }, (_each, at) => this.#write(at, pause)));
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#ended;
  }

  async #write(person: number, pause: number): Promise<void> {
    const client = new Client({ connectionString: this.#url, application_name: "load" });
    await client.connect();
    let at = 0;
    while (this.#running) {
      const id = `${this.#name} ${person} ${at}`;
      const before = `${this.#name} ${person} ${at - (at % 7)}`;
      if (await this.#ask(client, this.#way.add, [id, `First ${id}`])) this.written.set(id, `First ${id}`);
      if (this.written.has(before) && (await this.#ask(client, this.#way.change, [before, `Changed ${id}`])))
        this.written.set(before, `Changed ${id}`);
      await this.#ask(client, this.#way.read, [before]);
      if (await this.#ask(client, this.#way.visit, [id])) this.visits += 1;
      await sleep(pause);
      at += 1;
    }
    await client.end();
  }

  /** Whether it was done, at the second try at the latest. */
  async #ask(client: Client, statement: string, values: readonly string[]): Promise<boolean> {
    this.asked += 1;
    const began = performance.now();
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          await client.query(statement, [...values]);
          return true;
        } catch (error) {
          if (attempt > 0) {
            this.failed.push(`${statement}: ${(error as Error).message}`);
            return false;
          }
          this.again += 1;
        }
      }
    } finally {
      this.slowest = Math.max(this.slowest, performance.now() - began);
    }
  }
}
