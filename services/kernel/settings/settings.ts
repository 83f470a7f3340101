import { badNetwork, type Proxies } from "../../../generated/server/runtime/client-address.ts";
import { StartProblem } from "../start-problem.ts";
import { readCalls, type CallsSettings } from "./calls-settings.ts";
import { readFederation, type FederationSettings } from "./federation-settings.ts";
import { readMesh, type MeshSettings } from "./mesh-settings.ts";
import { readPort, readWhole } from "./read-values.ts";
import { ROLES, type Role } from "./roles.ts";

/** What an operator can choose, by environment variables. Nothing else in services reads the environment. */
export interface Settings {
  /** `PORT`: where HTTP and sockets are served; 0 takes any free port. */
  readonly port: number;

  /** `TENCHAT_ROLE`: what this process does; anything but all of it takes others on the same `DATABASE_URL`. */
  readonly role: Role;

  /** `TENCHAT_HOST`: the address to listen on. */
  readonly host: string;

  /** `TENCHAT_DATA`: the folder of everything this server keeps. */
  readonly dataFolder: string;

  /** `DATABASE_URL`: a PostgreSQL elsewhere; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;

  /**
   * `TENCHAT_UPGRADE`: `switch` while servers of the version before may still run; `contract` removes what only they use.
   * Unless told, `contract` for the database that comes along, which nobody else uses, and `switch` for any other.
   */
  readonly upgradeUntil: "switch" | "contract";

  /** `REDIS_URL`: queues, tickets and rate limits go there; undefined keeps them here. */
  readonly redisUrl: string | undefined;

  /** `TENCHAT_REGISTRATION`: whether new people may sign up. */
  readonly registrationMode: "open" | "closed";

  /** `TENCHAT_ADMINS`: usernames of the accounts that run this server; nobody does unless named. */
  readonly administrators: readonly string[];

  /** `TENCHAT_ORIGIN`: the address people see in their browser, which passkeys are bound to; undefined for localhost. */
  readonly origin: string | undefined;

  /** `TENCHAT_PROXIES`: the operator's own proxies before this server, whose word on where a request came from is taken. */
  readonly proxies: Proxies;

  /** `TENCHAT_NAME`: what this server calls itself. */
  readonly serverName: string;

  /** `TENCHAT_CONTACT`: where its operator is reached, by a page or by mail; undefined says nothing. */
  readonly contact: string | undefined;

  /** `TENCHAT_RULES`: the page with its rules; undefined says nothing. */
  readonly rules: string | undefined;

  /** `TENCHAT_FEDERATION` and what belongs to it: how this server meets others; undefined: it does not. */
  readonly federation: FederationSettings | undefined;

  /** `TENCHAT_MESH` and what belongs to it: how this process is a relay; undefined: it is none. */
  readonly mesh: MeshSettings | undefined;

  /** `TENCHAT_STUN`, `TENCHAT_TURN` and what belongs to them: what helps two devices in a call. */
  readonly calls: CallsSettings;

  /** `TENCHAT_LOG`: from which level on lines go to the log file. */
  readonly logLevel: LogLevel;

  /** `TENCHAT_LOG_MEGABYTES`: how large a log file gets before another is begun. */
  readonly logMegabytes: number;

  /** `TENCHAT_LOG_DAYS`: after how many days another log file is begun. */
  readonly logDays: number;

  /** `TENCHAT_LOG_FILES`: how many log files are kept. */
  readonly logFiles: number;

  /** `TENCHAT_METRICS_TOKEN`: what opens `/metrics` to others than this machine; undefined opens it to nobody else. */
  readonly metricsToken: string | undefined;

  /** `TENCHAT_CONNECTIONS`: how many connections are held at once. */
  readonly connections: number;

  /** `TENCHAT_CONNECTIONS_PER_ADDRESS`: how many of them one address, or one IPv6 network of 64 bits, may have. */
  readonly connectionsPerAddress: number;

  /** `TENCHAT_BYTES_PER_DAY`: how much one account may store on one day (UTC). */
  readonly bytesPerDay: number;

  /** `TENCHAT_UNANSWERED_MESSAGES`: how many messages may wait for somebody who has never answered their sender. */
  readonly unansweredMessages: number;

  /** `TENCHAT_UNANSWERED_BYTES`: how large they may be together. */
  readonly unansweredBytes: number;

  /** `TENCHAT_FREE_SPACE`: bytes that stay free on the disk of the embedded database; undefined decides by its size. */
  readonly leastFreeSpace: number | undefined;

  /** `TENCHAT_RATE_LIMITS`: `off` only for measurements and tests. */
  readonly rateLimits: boolean;
}

const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Reads every setting; a value that makes no sense is a StartProblem that says what would. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const role = readRole(env);
  return {
    port: readPort("PORT", env.PORT, 3000),
    role,
    host: env.TENCHAT_HOST || "0.0.0.0",
    dataFolder: env.TENCHAT_DATA || "var",
    databaseUrl: readUrl("DATABASE_URL", env.DATABASE_URL, ["postgres://", "postgresql://"]),
    redisUrl: readRedisUrl(env.REDIS_URL),
    upgradeUntil: readChoice(
      "TENCHAT_UPGRADE",
      env.TENCHAT_UPGRADE,
      ["switch", "contract"],
      env.DATABASE_URL ? "switch" : "contract",
    ),
    registrationMode: readChoice("TENCHAT_REGISTRATION", env.TENCHAT_REGISTRATION, ["open", "closed"] as const, "open"),
    administrators: readUsernames("TENCHAT_ADMINS", env.TENCHAT_ADMINS),
    origin: readOrigin(env.TENCHAT_ORIGIN),
    proxies: readProxies(env.TENCHAT_PROXIES),
    serverName: env.TENCHAT_NAME || "TenChat",
    contact: readUrl("TENCHAT_CONTACT", env.TENCHAT_CONTACT, ["https://", "mailto:"]),
    rules: readUrl("TENCHAT_RULES", env.TENCHAT_RULES, ["https://"]),
    federation: readFederation(env),
    mesh: role === "all" || role === "relay" ? readMesh(env) : undefined,
    calls: readCalls(env),
    logLevel: readChoice("TENCHAT_LOG", env.TENCHAT_LOG, LOG_LEVELS, "info"),
    logMegabytes: readWhole("TENCHAT_LOG_MEGABYTES", env.TENCHAT_LOG_MEGABYTES, 10),
    logDays: readWhole("TENCHAT_LOG_DAYS", env.TENCHAT_LOG_DAYS, 7),
    logFiles: readWhole("TENCHAT_LOG_FILES", env.TENCHAT_LOG_FILES, 8, [1, MOST_LOG_FILES]),
    metricsToken: readToken(env.TENCHAT_METRICS_TOKEN),
    connections: readWhole("TENCHAT_CONNECTIONS", env.TENCHAT_CONNECTIONS, 10_000),
    connectionsPerAddress: readWhole("TENCHAT_CONNECTIONS_PER_ADDRESS", env.TENCHAT_CONNECTIONS_PER_ADDRESS, 512),
    bytesPerDay: readWhole("TENCHAT_BYTES_PER_DAY", env.TENCHAT_BYTES_PER_DAY, 256 * 1024 * 1024),
    unansweredMessages: readWhole("TENCHAT_UNANSWERED_MESSAGES", env.TENCHAT_UNANSWERED_MESSAGES, 100),
    unansweredBytes: readWhole("TENCHAT_UNANSWERED_BYTES", env.TENCHAT_UNANSWERED_BYTES, 2 * 1024 * 1024),
    leastFreeSpace: env.TENCHAT_FREE_SPACE ? readWhole("TENCHAT_FREE_SPACE", env.TENCHAT_FREE_SPACE, 0) : undefined,
    rateLimits: readChoice("TENCHAT_RATE_LIMITS", env.TENCHAT_RATE_LIMITS, ["on", "off"] as const, "on") === "on",
  };
}

/** The database that comes along is one process's alone: a part that has nobody beside it would serve nobody. */
function readRole(env: Readonly<Record<string, string | undefined>>): Role {
  const role = readChoice("TENCHAT_ROLE", env.TENCHAT_ROLE, ROLES, "all");
  if (role === "relay" && !env.TENCHAT_MESH)
    throw new StartProblem(
      'TENCHAT_ROLE is "relay": set TENCHAT_MESH to the address at which others find it, like relay.example.org:8080.',
    );
  if (role === "federation" && !env.TENCHAT_FEDERATION)
    throw new StartProblem(
      'TENCHAT_ROLE is "federation": set TENCHAT_FEDERATION to the name that this server has among others, like chat.example.org.',
    );
  if (role === "all" || env.DATABASE_URL) return role;
  throw new StartProblem(
    `TENCHAT_ROLE is "${role}", which is only a part of a server: set DATABASE_URL to the PostgreSQL that all its processes share.`,
  );
}

function readToken(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  // A header holds nothing else (RFC 6750, section 2.1); short ones are guessed. The sentence never repeats it.
  if (!/^[A-Za-z0-9._~+/-]{16,256}=*$/.test(text)) {
    throw new StartProblem(
      "TENCHAT_METRICS_TOKEN has to have at least 16 letters, digits or -._~+/ and nothing else; `openssl rand -hex 32` makes one.",
    );
  }
  return text;
}

/** All of them are renamed, one after the other, each time that one is full. */
const MOST_LOG_FILES = 1000;

/** An address with one of these beginnings. It may hold a password, so that no sentence repeats it. */
function readUrl(name: string, text: string | undefined, beginnings: readonly string[]): string | undefined {
  if (text === undefined || text === "") return undefined;
  // Not by the protocol alone: `postgres:name` has no host, and `https:name` is a page of whoever shows it.
  if (!URL.canParse(text) || !beginnings.some((each) => text.toLowerCase().startsWith(each)))
    throw new StartProblem(`${name} has to be an address that begins with ${beginnings.join(" or ")}.`);
  const { username, password, pathname } = new URL(text);
  if (![username, password, pathname].every(isEncoded))
    throw new StartProblem(`${name} has a % in it that stands for no character: write a % of a password as %25.`);
  return text;
}

/** Whether every % stands for a byte, and the bytes for characters. */
function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

function readRedisUrl(text: string | undefined): string | undefined {
  const url = readUrl("REDIS_URL", text, ["redis://", "rediss://"]);
  if (url === undefined || /^\/?\d*$/.test(new URL(url).pathname)) return url;
  throw new StartProblem("REDIS_URL has to end after its host, or with the number of a database, like redis://host/1.");
}

function readChoice<const Choice extends string>(
  name: string,
  text: string | undefined,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  if (text === undefined || text === "") return otherwise;
  const chosen = choices.find((choice) => choice === text);
  if (chosen === undefined)
    throw new StartProblem(`${name} is "${text}", but it has to be one of ${choices.join(", ")}.`);
  return chosen;
}

function readUsernames(name: string, text: string | undefined): readonly string[] {
  if (text === undefined || text.trim() === "") return [];
  const usernames = text.split(",").map((each) => each.trim());
  const wrong = usernames.find((each) => !/^\w{3,32}$/.test(each));
  if (wrong === undefined) return usernames;
  throw new StartProblem(
    `${name} has "${wrong}" in it, but it has to be usernames with commas between them, like ada,grace.`,
  );
}

function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const problem = new StartProblem(
    `TENCHAT_ORIGIN is "${text}", but it has to be an address like https://chat.example.org, without a path.`,
  );
  if (!URL.canParse(text)) throw problem;
  const url = new URL(text);
  if (!["http:", "https:"].includes(url.protocol) || url.username !== "") throw problem;
  if (text !== url.origin && text !== `${url.origin}/`) throw problem;
  return url.origin;
}

/** More hops than anybody has: a larger number is a port or a mistake. */
const MOST_PROXIES = 16;

function readProxies(text: string | undefined): Proxies {
  if (text === undefined || text.trim() === "") return 0;
  const entries = text.split(",").map((each) => each.trim());
  const count = Number(text);
  if (/^\d+$/.test(text.trim()) && count <= MOST_PROXIES) return count;
  if (badNetwork(entries) === undefined) return entries;
  throw new StartProblem(
    `TENCHAT_PROXIES is "${text}", but it has to be how many proxies of yours stand before this server (at most ${MOST_PROXIES}), or their addresses or networks, like 10.0.0.0/8,fd00::/8: IPv4 written as such, and never everybody's.`,
  );
}
