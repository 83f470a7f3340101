import { PORT, type Needs, type Role } from "./needs.ts";
import { SECRETS, type Process } from "./processes.ts";

/** What no container here may do: change its own files, gain rights, or keep any it does not need. */
const LOCKED = {
  read_only: true,
  cap_drop: ["ALL"],
  security_opt: ["no-new-privileges:true"],
};

/** A Compose project: the server and the stores that its specification asks for, on a network of their own. */
export function composeFile(needs: Needs): object {
  const { name, prefix, postgres, redis, roles } = needs;
  const secrets = postgres ? ["database-password", "database-url"] : [];
  const stores = [...(postgres ? ["postgres"] : []), ...(redis ? ["redis"] : [])];
  return {
    name,
    services: {
      ...(roles.length === 0
        ? { [name]: { ...serverService(needs, stores, "data:/data"), ports: [publicPort(needs)] } }
        : {
            proxy: proxyService(needs),
            ...Object.fromEntries(roles.map((role) => [role, roleService(needs, stores, role)])),
            ...Object.fromEntries(needs.processes.map((each) => [each.role, processService(needs, stores, each)])),
          }),
      ...(postgres ? { postgres: postgresService(name) } : {}),
      ...(redis ? { redis: redisService() } : {}),
    },
    ...(roles.length === 0 ? {} : { configs: { proxy: { file: "./proxy.conf" } } }),
    networks: { front: {}, ...(stores.length === 0 ? {} : { stores: { internal: true } }) },
    volumes: { data: {}, ...(postgres ? { "postgres-data": {} } : {}), ...(redis ? { "redis-data": {} } : {}) },
    ...(secrets.length === 0
      ? {}
      : {
          secrets: Object.fromEntries(
            secrets.map((each) => [each, { file: `\${${prefix}_SECRETS:-../../var/secrets}/${each}` }]),
          ),
        }),
  };
}

function publicPort({ prefix }: Needs): string {
  return `\${${prefix}_PORT:-${PORT}}:${PORT}`;
}

function serverService(needs: Needs, after: readonly string[], data: string) {
  const { name, prefix, postgres, redis } = needs;
  return {
    image: `\${${prefix}_IMAGE:-${name}:${needs.version}}`,
    build: { context: "../..", dockerfile: "services/apps/Containerfile" },
    restart: "unless-stopped",
    // Beyond this the graceful stop has failed.
    stop_grace_period: "30s",
    user: "10001:10001",
    ...LOCKED,
    tmpfs: ["/tmp:size=64m,mode=1777"],
    // Whatever an operator can set is a line of the second file; what stands in `environment` goes before both.
    env_file: [
      { path: "./defaults.env", required: true },
      { path: `\${${prefix}_SETTINGS:-../../var/settings.env}`, required: false },
    ],
    volumes: [data, `\${${prefix}_SECRETS:-../../var/secrets}/settings:${SECRETS}:ro`],
    environment: {
      PORT: String(PORT),
      [`${prefix}_DATA`]: "/data",
      ...(postgres ? { DATABASE_URL_FILE: "/run/secrets/database-url" } : {}),
      ...(redis ? { REDIS_URL: "redis://redis:6379" } : {}),
    },
    ...(postgres ? { secrets: ["database-url"] } : {}),
    networks: ["front", ...(postgres || redis ? ["stores"] : [])],
    ...(after.length === 0
      ? {}
      : { depends_on: Object.fromEntries(after.map((each) => [each, { condition: "service_healthy" }])) }),
    ...(needs.health === null ? {} : { healthcheck: healthcheck(needs.health) }),
    deploy: { resources: { limits: { cpus: "2", memory: "1g" }, reservations: { memory: "256m" } } },
  };
}

/**
 * The worker is first: it brings the tables forward, and by what it has noted in its folder it sees whether the data went
 * back, before anybody is answered. The others have a folder of their own each, so that there may be several.
 */
function roleService(needs: Needs, stores: readonly string[], role: Role): object {
  const isFirst = role === "worker";
  const service = serverService(needs, ...(isFirst ? ([stores, "data:/data"] as const) : behindFirst(stores)));
  return {
    ...service,
    environment: { ...service.environment, [`${needs.prefix}_ROLE`]: role },
    // It asks nobody out there, and nobody asks it.
    ...(isFirst ? { networks: ["stores"] } : {}),
  };
}

function behindFirst(stores: readonly string[]): readonly [after: readonly string[], data: string] {
  return [[...stores, "worker"], "/data"];
}

/** Started where its profile is named. Whoever is asked at a port of their own has no proxy of this project before them. */
function processService(needs: Needs, stores: readonly string[], { role, setting, port }: Process): object {
  const service = serverService(needs, ...behindFirst(stores));
  const own =
    port === undefined
      ? {}
      : { [`${setting}_PORT`]: String(port), [`${needs.prefix}_PROXIES`]: `\${${setting}_PROXIES:-0}` };
  return {
    ...service,
    profiles: [role],
    environment: { ...service.environment, [`${needs.prefix}_ROLE`]: role, ...own },
    ...(port === undefined ? {} : { ports: [`\${${setting}_PORT:-${port}}:${port}`] }),
  };
}

/**
 * What settings are unless an operator says otherwise: in a file of their own, which goes before this one, or for these few
 * by a variable where Compose is started.
 */
export function defaultSettings({ prefix, roles }: Needs): string {
  const line = (name: string, otherwise: string) => `${prefix}_${name}=\${${prefix}_${name}:-${otherwise}}\n`;
  // What else stands before the port, whoever puts it there says; the proxy of this project is one.
  return line("ORIGIN", "") + line("PROXIES", roles.length === 0 ? "" : "1") + line("UPGRADE", "");
}

function proxyService(needs: Needs): object {
  return {
    image: "nginx:1",
    restart: "unless-stopped",
    user: "101:101",
    ...LOCKED,
    tmpfs: ["/tmp:size=64m,mode=1777"],
    command: ["nginx", "-e", "stderr", "-g", "daemon off;"],
    configs: [{ source: "proxy", target: "/etc/nginx/nginx.conf" }],
    ports: [publicPort(needs)],
    networks: ["front"],
    healthcheck: {
      test: ["CMD", "curl", "--fail", "--silent", `http://127.0.0.1:${PORT}${needs.health}`],
      interval: "10s",
      timeout: "3s",
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: "1", memory: "256m" }, reservations: { memory: "32m" } } },
  };
}

function healthcheck(path: string): object {
  // The image holds no curl; Node is there.
  const ask = `fetch("http://127.0.0.1:${PORT}${path}").then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`;
  return { test: ["CMD", "node", "-e", ask], interval: "10s", timeout: "3s", retries: 3, start_period: "30s" };
}

function postgresService(name: string): object {
  return {
    image: "postgres:18",
    restart: "unless-stopped",
    stop_grace_period: "60s",
    user: "999:999",
    ...LOCKED,
    tmpfs: ["/tmp", "/var/run/postgresql:uid=999,gid=999"],
    shm_size: "128m",
    environment: { POSTGRES_USER: name, POSTGRES_DB: name, POSTGRES_PASSWORD_FILE: "/run/secrets/database-password" },
    secrets: ["database-password"],
    volumes: ["postgres-data:/var/lib/postgresql"],
    networks: ["stores"],
    healthcheck: {
      test: ["CMD", "pg_isready", "-U", name, "-d", name],
      interval: "5s",
      timeout: "3s",
      retries: 10,
      start_period: "30s",
    },
    deploy: { resources: { limits: { cpus: "2", memory: "2g" }, reservations: { memory: "256m" } } },
  };
}

function redisService(): object {
  return {
    image: "redis:8",
    restart: "unless-stopped",
    user: "999:999",
    ...LOCKED,
    // Queued work must outlive a restart, so nothing is evicted and every second is on disk.
    command: ["redis-server", "--appendonly", "yes", "--maxmemory-policy", "noeviction"],
    volumes: ["redis-data:/data"],
    networks: ["stores"],
    healthcheck: { test: ["CMD", "redis-cli", "ping"], interval: "5s", timeout: "3s", retries: 10 },
    deploy: { resources: { limits: { cpus: "1", memory: "512m" }, reservations: { memory: "64m" } } },
  };
}
