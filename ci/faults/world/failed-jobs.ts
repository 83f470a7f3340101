import type { World } from "./world.ts";

/** Jobs that BullMQ has given up. */
export async function failedJobs({ redis, database }: World): Promise<number> {
  if (redis !== undefined) {
    return redis.ask(async (client) => {
      const names = await client.keys("*:failed");
      const counts = await Promise.all(names.map((name) => client.zcard(name)));
      return counts.reduce((sum, count) => sum + count, 0);
    });
  }
  const [row] = await database.query<{ count: string }>(`SELECT count(*) FROM bullmq.job WHERE state = 'failed'`);
  return Number(row?.count);
}
