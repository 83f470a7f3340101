import type { DataSource } from "typeorm";

/** Has the clock not run a job in this database: a test looks at what it would take away, or runs it itself. */
export async function holdJob(dataSource: DataSource, name: string): Promise<void> {
  await dataSource.query(
    `INSERT INTO scheduled_jobs (name, due_at) VALUES ($1, 'infinity')
     ON CONFLICT (name) DO UPDATE SET due_at = excluded.due_at`,
    [name],
  );
}
