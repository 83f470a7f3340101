import { Client } from "pg";
import { HISTORY } from "../database/migrate.ts";
import { placeOf } from "../database/place-of.ts";
import { unreachable } from "../database/unreachable.ts";
import { StartProblem } from "../start-problem.ts";

/** A connection to a database that a server has made its tables in; what it says of any other is a StartProblem. */
export async function connectToTables(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {
    // That it broke is told to the query that waits, or to the next.
  });
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [HISTORY]);
  if (rows[0]?.there === true) return client;
  await client.end();
  throw new StartProblem(
    `The database at ${placeOf(url)} holds nothing of a TenChat: set TENCHAT_DATA or DATABASE_URL to the one that the server uses.`,
  );
}
