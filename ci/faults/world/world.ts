import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDatabasePassword } from "../../../services/kernel/database/embedded-postgres/database-password.ts";
import { freePort } from "../../scenarios/free-port.ts";
import { ReadDatabase } from "../check/read-database.ts";
import { copyData } from "../load/population.ts";
import type { Population } from "../load/population.ts";
import { until } from "../until.ts";
import { Front } from "./front.ts";
import { OwnPostgres } from "./postgres.ts";
import { OwnRedis } from "./redis.ts";
import { Server } from "./server.ts";

/** The processes that a mode has beside each other on one PostgreSQL; none where one server has its own. */
const ROLES = {
  embedded: [],
  redis: [],
  "two-redis": ["all", "all"],
  "two-postgres": ["all", "all"],
  roles: ["api", "gateway", "worker"],
} as const;

/**
 * How a fault's servers are set up: one with everything built in; the same with a Redis; two on one PostgreSQL and one
 * Redis; two on one PostgreSQL alone; an api, a gateway and a worker on one PostgreSQL and one Redis.
 */
export type Mode = keyof typeof ROLES;

/** The servers of one fault, with what they stand on, running. */
export interface World {
  readonly servers: readonly Server[];
  /** Where people come. */
  readonly origins: readonly string[];
  /** The one that holds sockets. */
  readonly gateway: Server;
  /** The one that deals with events. */
  readonly worker: Server;
  readonly folder: string;
  readonly database: ReadDatabase;
  /** Undefined where the server supervises its own. */
  readonly postgres: OwnPostgres | undefined;
  readonly redis: OwnRedis | undefined;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Settings of every server, beside those that the mode makes. */
  readonly env?: Readonly<Record<string, string>>;
  /** Settings of the PostgreSQL of modes that have one beside the servers. */
  readonly postgres?: Readonly<Record<string, string>>;
  /** Where everything lies; a temporary folder unless given. */
  readonly folder?: string;
  /** Where Redis keeps what it has; beside everything else unless given. */
  readonly redisFolder?: string;
  /** The main file of the version that the servers begin with; today's, with quick passwords, unless given. */
  readonly program?: string;
  /** Whether the folder stays. */
  readonly keep?: boolean;
}

export async function openWorld(
  population: Pick<Population, "dataFolder">,
  mode: Mode,
  options: WorldOptions = {},
): Promise<World> {
  await using closing = new AsyncDisposableStack();
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "tenchat-fault-"));
  if (options.keep) console.error(`The servers' folder stays: ${folder}`);
  else if (options.folder === undefined)
    closing.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));
  const data = join(folder, "data");
  copyData(population, data);
  const env: Record<string, string> = { TENCHAT_LOG: "info", ...options.env };

  let redis: OwnRedis | undefined;
  if (mode === "redis" || mode === "two-redis" || mode === "roles") {
    redis = new OwnRedis(await freePort(), options.redisFolder ?? join(folder, "redis"));
    const started = redis;
    closing.defer(() => started.end("SIGKILL"));
    await started.start();
    env.REDIS_URL = started.url;
  }
  const roles = ROLES[mode];
  const together = roles.length > 0;
  const postgres = together ? new OwnPostgres(await freePort(), data) : undefined;
  if (postgres !== undefined) {
    closing.defer(() => postgres.end("SIGINT"));
    await postgres.start(options.postgres);
    env.DATABASE_URL = postgres.url;
  }
  const places = together
    ? roles.map((role, index) => ({ role, place: join(folder, `server-${index + 1}`) }))
    : [{ role: "all", place: data }];
  const servers: Server[] = [];
  for (const { role, place } of places) {
    mkdirSync(place, { recursive: true });
    const settings = { ...env, TENCHAT_DATA: place, TENCHAT_ROLE: role };
    const server = new Server(settings, await freePort(), options.program);
    closing.defer(() => endWithDatabase(server, together ? undefined : data));
    await server.start();
    servers.push(server);
  }
  const origins = mode === "roles" ? [await openFront(servers, closing)] : servers.map(({ origin }) => origin);
  const url = () => postgres?.url ?? embeddedUrl(data);
  const world = closing.move();
  return {
    servers,
    origins,
    gateway: mode === "roles" ? servers[1]! : servers[0]!,
    worker: mode === "roles" ? servers[2]! : servers[0]!,
    folder,
    database: new ReadDatabase(url),
    postgres,
    redis,
    close: () => world.disposeAsync(),
  };
}

async function openFront([api, gateway]: readonly Server[], closing: AsyncDisposableStack): Promise<string> {
  const front = closing.use(await Front.open({ api: [api!.port], gateway: [gateway!.port] }));
  return front.origin;
}

/** Kills a server, and waits for the database that it started: it would write into a folder that is being removed. */
async function endWithDatabase(server: Server, dataFolder: string | undefined): Promise<void> {
  const database = dataFolder === undefined ? undefined : runningDatabase(dataFolder);
  await server.end("SIGKILL");
  if (database !== undefined) await until(() => !existsSync(`/proc/${database}`), "the database ends with its server");
}

/** Undefined while there is none. */
export function runningDatabase(dataFolder: string): number | undefined {
  try {
    const pid = embeddedPid(dataFolder);
    return pid > 0 && existsSync(`/proc/${pid}`) ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Where the database that a server started on its data folder listens now. */
export function embeddedUrl(dataFolder: string): string {
  return `postgres://tenchat:${readDatabasePassword(dataFolder)}@127.0.0.1:${postmasterNote(dataFolder)[3]}/tenchat`;
}

/** The process of that database. */
export function embeddedPid(dataFolder: string): number {
  return Number(postmasterNote(dataFolder)[0]);
}

function postmasterNote(dataFolder: string): string[] {
  return readFileSync(join(dataFolder, "postgres", "postmaster.pid"), "utf8").split("\n");
}
