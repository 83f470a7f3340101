import { StartProblem } from "../start-problem.ts";
import { readSettings } from "./settings.ts";

describe("settings", () => {
  it("have a sensible value each when nothing is set", () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      role: "all",
      dataFolder: "var",
      registrationMode: "open",
      upgradeUntil: "contract",
      rateLimits: true,
    });
  });

  it("leave what servers of a version before use where some may run", () => {
    const DATABASE_URL = "postgres://tenchat@database/tenchat";
    expect(readSettings({ DATABASE_URL }).upgradeUntil).toBe("switch");
    expect(readSettings({ DATABASE_URL, TENCHAT_UPGRADE: "contract" }).upgradeUntil).toBe("contract");
  });

  it.each(["api", "gateway", "worker"])("let a process be the %s of a database that all of them share", (role) => {
    const DATABASE_URL = "postgres://tenchat@database/tenchat";
    expect(readSettings({ DATABASE_URL, TENCHAT_ROLE: role }).role).toBe(role);
  });

  it.each([
    [{ TENCHAT_UPGRADE: "expand" }, /one of switch, contract/],
    [
      { TENCHAT_ROLE: "door" },
      /TENCHAT_ROLE is "door", but it has to be one of all, api, gateway, worker, federation, relay\.$/,
    ],
    [{ TENCHAT_ROLE: "worker" }, /^TENCHAT_ROLE is "worker", .*: set DATABASE_URL to the PostgreSQL .* share\.$/],
    [{ PORT: "http" }, /PORT is "http"/],
    [{ PORT: "65536" }, /whole number from 0 to 65535/],
    [{ PORT: "-1" }, /PORT/],
    [{ TENCHAT_CONNECTIONS: "0" }, /TENCHAT_CONNECTIONS is "0"/],
    [{ TENCHAT_CONNECTIONS_PER_ADDRESS: "a few" }, /whole number above 0/],
    [{ TENCHAT_CONTACT: "ada@example.org" }, /begins with https:\/\/ or mailto:\./],
    [{ TENCHAT_RULES: "javascript:alert(1)" }, /TENCHAT_RULES has to be an address that begins with https:/],
    [{ TENCHAT_REGISTRATION: "maybe" }, /one of open, closed/],
    [{ TENCHAT_ORIGIN: "https://chat.example.org/path" }, /without a path/],
    [{ TENCHAT_ORIGIN: "chat.example.org" }, /TENCHAT_ORIGIN/],
    [{ TENCHAT_PROXIES: "-1" }, /how many proxies of yours/],
    [{ TENCHAT_PROXIES: "443" }, /at most 16/],
    [{ TENCHAT_PROXIES: "true" }, /or their addresses or networks/],
    [{ TENCHAT_PROXIES: "10.0.0.0/33" }, /TENCHAT_PROXIES is "10.0.0.0\/33"/],
    [{ TENCHAT_PROXIES: "10.0.0.0/8,," }, /TENCHAT_PROXIES/],
    [{ TENCHAT_PROXIES: "proxy.example.org" }, /TENCHAT_PROXIES/],
    [{ TENCHAT_ADMINS: "ada,,grace" }, /TENCHAT_ADMINS has "" in it/],
    [{ TENCHAT_ADMINS: "ada lovelace" }, /has "ada lovelace" in it, .* like ada,grace/],
    [{ DATABASE_URL: "mysql://u:secret@h/d" }, /begins with postgres:/],
    [{ DATABASE_URL: "postgres:tenchat" }, /begins with postgres:\/\/ or postgresql:\/\//],
    [{ DATABASE_URL: "postgres://u:100%secret@h/d" }, /DATABASE_URL has a % in it .* as %25\.$/],
    [{ DATABASE_URL: "postgres://u@h/%ff" }, /stands for no character/],
    [{ REDIS_URL: "localhost:6379" }, /begins with redis:/],
    [{ REDIS_URL: "redis:host" }, /begins with redis:\/\//],
    [{ REDIS_URL: "redis://:100%secret@h" }, /REDIS_URL has a % in it/],
    [{ REDIS_URL: "redis://h/tenchat" }, /the number of a database, like redis:\/\/host\/1\.$/],
    [{ TENCHAT_FEDERATION: "https://chat.example.org" }, /a name like chat\.example\.org: in small letters/],
    [{ TENCHAT_FEDERATION: "Chat.example.org" }, /TENCHAT_FEDERATION has "Chat\.example\.org" in it/],
    [
      { TENCHAT_FEDERATION: "a.example", TENCHAT_FEDERATION_PEERS: "b.example,c:443" },
      /TENCHAT_FEDERATION_PEERS has "c:443" in it/,
    ],
    [{ TENCHAT_FEDERATION: "a.example", TENCHAT_FEDERATION_REQUESTS: "0" }, /whole number above 0/],
    [{ TENCHAT_ROLE: "federation", DATABASE_URL: "postgres://u@h/d" }, /set TENCHAT_FEDERATION to the name/],
    [{ TENCHAT_ROLE: "relay", DATABASE_URL: "postgres://u@h/d" }, /set TENCHAT_MESH to the address/],
    [{ TENCHAT_MESH: "relay.example.org" }, /TENCHAT_MESH has "relay\.example\.org" in it, .* always with a port/],
    [{ TENCHAT_MESH: "http://relay.example.org:80" }, /without http/],
    [{ TENCHAT_MESH: "a.example:1", TENCHAT_MESH_PEERS: "b.example:1,c" }, /TENCHAT_MESH_PEERS has "c" in it/],
    [{ TENCHAT_MESH: "a.example:1", TENCHAT_MESH_PEERS: "10.0.0.1:1" }, /name it in TENCHAT_MESH_TEST_PEERS as well/],
    [{ TENCHAT_MESH: "a.example:1", TENCHAT_MESH_PORT: "65536" }, /TENCHAT_MESH_PORT .* from 0 to 65535/],
    [{ TENCHAT_MESH: "a.example:1", TENCHAT_MESH_MEGABYTES: "0" }, /TENCHAT_MESH_MEGABYTES .* from 1 to/],
    [{ TENCHAT_STUN: "stun:chat.example.org:3478" }, /TENCHAT_STUN is .* without stun:, and always with a port\.$/],
    [{ TENCHAT_STUN: "chat.example.org" }, /like chat\.example\.org:3478/],
    [{ TENCHAT_STUN: "a.example:1", TENCHAT_STUN_PORT: "x" }, /TENCHAT_STUN_PORT is "x", .* from 0 to 65535/],
    [{ TENCHAT_TURN: "turn.example.org:3478", TENCHAT_TURN_SECRET: "s".repeat(16) }, /TENCHAT_TURN has "turn\.example/],
    [{ TENCHAT_TURN: "turn:a.example:70000", TENCHAT_TURN_SECRET: "s".repeat(16) }, /TENCHAT_TURN has "turn:a/],
    [{ TENCHAT_TURN: "turn:a.example" }, /TENCHAT_TURN_SECRET has to have at least 16 characters/],
    [{ TENCHAT_TURN_SECRET: "s".repeat(16) }, /name the TURN servers that know this secret/],
    [{ TENCHAT_CONTACT: "https:chat.example.org" }, /begins with https:\/\//],
    [{ TENCHAT_LOG_FILES: "1000000000" }, /TENCHAT_LOG_FILES is "1000000000", .* whole number from 1 to 1000\./],
  ])("say in one sentence what is wrong with %j", (env, sentence) => {
    expect(() => readSettings(env as Record<string, string>)).toThrow(StartProblem);
    expect(() => readSettings(env as Record<string, string>)).toThrow(sentence);
  });

  it("make it a relay only where its address among relays is said", () => {
    expect(readSettings({ TENCHAT_MESH_PEERS: "b.example:1" }).mesh).toBeUndefined();
    expect(readSettings({ TENCHAT_MESH: "[2620:FE::FE]:8080", TENCHAT_MESH_PEERS: "B.example:80" }).mesh).toEqual({
      address: "[2620:fe::fe]:8080",
      port: 8080,
      peers: ["b.example:80"],
      testPeers: [],
      mostBytes: 1024 * 1024 * 1024,
    });
    const own = { TENCHAT_MESH_PEERS: "10.0.0.1:1", TENCHAT_MESH_TEST_PEERS: "10.0.0.1:1, localhost:2" };
    expect(readSettings({ TENCHAT_MESH: "a.example:80", TENCHAT_MESH_PORT: "8080", ...own }).mesh).toMatchObject({
      port: 8080,
      peers: ["10.0.0.1:1"],
      testPeers: ["10.0.0.1:1", "localhost:2"],
    });
  });

  it("help calls by nothing unless told by what", () => {
    expect(readSettings({}).calls).toEqual({ stun: undefined, turn: undefined });
    const turn = "turn:turn.example.org:3478, turns:[2001:db8::7]:5349?transport=tcp";
    const secret = "s".repeat(16);
    expect(
      readSettings({ TENCHAT_STUN: "Chat.example.org:3478", TENCHAT_TURN: turn, TENCHAT_TURN_SECRET: secret }).calls,
    ).toEqual({
      stun: { address: "chat.example.org:3478", port: 3478 },
      turn: { urls: ["turn:turn.example.org:3478", "turns:[2001:db8::7]:5349?transport=tcp"], secret },
    });
    expect(readSettings({ TENCHAT_STUN: "a.example:3478", TENCHAT_STUN_PORT: "0" }).calls.stun?.port).toBe(0);
  });

  it("keep other servers away unless this one is given a name among them", () => {
    const others = { TENCHAT_FEDERATION_BLOCKED: "bad.example" };
    expect(readSettings(others).federation).toBeUndefined();
    expect(readSettings({ ...others, TENCHAT_FEDERATION: "chat.example.org" }).federation).toEqual({
      name: "chat.example.org",
      allowed: undefined,
      blocked: ["bad.example"],
      testPeers: [],
      requestsPerMinute: 100,
    });
    const more = { TENCHAT_FEDERATION_PEERS: "a.example, b.example:8448", TENCHAT_FEDERATION_REQUESTS: "5" };
    expect(readSettings({ TENCHAT_FEDERATION: "localhost:3000", ...more }).federation).toMatchObject({
      allowed: ["a.example", "b.example:8448"],
      requestsPerMinute: 5,
    });
  });

  it.each([
    ["", 0],
    ["0", 0],
    [" 2 ", 2],
    ["10.0.0.0/8, fd00::/8,192.0.2.7", ["10.0.0.0/8", "fd00::/8", "192.0.2.7"]],
  ])("take %j for the proxies", (text, proxies) => {
    expect(readSettings({ TENCHAT_PROXIES: text }).proxies).toEqual(proxies);
  });

  it.each([
    [" ", []],
    ["Ada_L, grace", ["Ada_L", "grace"]],
  ])("take %j for who runs the server", (text, usernames) => {
    expect(readSettings({ TENCHAT_ADMINS: text }).administrators).toEqual(usernames);
  });

  it.each(["mysql://u:secret@h/d", "postgres:u:secret@h/d", "postgres://u:%secret@h/d"])(
    "never repeat an address that may hold a password, as %j",
    (DATABASE_URL) => {
      expect(() => readSettings({ DATABASE_URL })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining("secret") }),
      );
    },
  );

  it.each([
    ["REDIS_URL", "redis://:a%25b@h:6379/1"],
    ["REDIS_URL", "rediss://h/"],
    ["DATABASE_URL", "POSTGRES://u:%F0%9F%8C%B3@h/d%20e?sslmode=disable"],
    ["TENCHAT_CONTACT", "mailto:ada@example.org"],
  ])("take for %s %j as it is", (name, text) => {
    expect(Object.values(readSettings({ [name]: text }))).toContain(text);
  });
});
