import { PORT, type Needs } from "./needs.ts";

/** What no container here may do: change its own files, gain rights, or keep any it does not need. */
const LOCKED = {
  read_only: true,
  cap_drop: ["ALL"],
  security_opt: ["no-new-privileges:true"],
};

/** A Compose project: the server and the stores that its specification asks for, on a network of their own. */
export function composeFile(needs: Needs): object {
  const { name, prefix, postgres, redis } = needs;
  const secrets = postgres ? ["database-password", "database-url"] : [];
  const stores = [...(postgres ? ["postgres"] : []), ...(redis ? ["redis"] : [])];
  return {
    name,
    services: {
      [name]: {
        image: `\${${prefix}_IMAGE:-${name}:${needs.version}}`,
        build: { context: "../..", dockerfile: "services/apps/Containerfile" },
        restart: "unless-stopped",
        // Beyond this the graceful stop has failed.
        stop_grace_period: "30s",
        user: "10001:10001",
        ...LOCKED,
        tmpfs: ["/tmp:size=64m,mode=1777"],
        environment: {
          PORT: String(PORT),
          [`${prefix}_DATA`]: "/data",
          [`${prefix}_ORIGIN`]: `\${${prefix}_ORIGIN:-}`,
          // Nothing of this project stands before the port: whoever puts a proxy there says so.
          [`${prefix}_PROXIES`]: `\${${prefix}_PROXIES:-}`,
          [`${prefix}_UPGRADE`]: `\${${prefix}_UPGRADE:-}`,
          ...(postgres ? { DATABASE_URL_FILE: "/run/secrets/database-url" } : {}),
          ...(redis ? { REDIS_URL: "redis://redis:6379" } : {}),
        },
        ...(postgres ? { secrets: ["database-url"] } : {}),
        volumes: [`data:/data`],
        ports: [`\${${prefix}_PORT:-${PORT}}:${PORT}`],
        networks: ["front", ...(stores.length === 0 ? [] : ["stores"])],
        ...(stores.length === 0
          ? {}
          : { depends_on: Object.fromEntries(stores.map((each) => [each, { condition: "service_healthy" }])) }),
        ...(needs.health === null ? {} : { healthcheck: healthcheck(needs.health) }),
        deploy: { resources: { limits: { cpus: "2", memory: "1g" }, reservations: { memory: "256m" } } },
      },
      ...(postgres ? { postgres: postgresService(name) } : {}),
      ...(redis ? { redis: redisService() } : {}),
    },
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
