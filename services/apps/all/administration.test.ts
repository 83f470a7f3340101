import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Person } from "../../testing/person.ts";
import { startTestPlatform, type TestPlatform } from "../../testing/start-test-platform.ts";

let platform: TestPlatform;
let [root, ada, bob]: Person[] = [];

beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_ADMINS: "Root_1, nobody_yet" } });
  const signUp = (name: string) => Person.signUp(platform.origin, name, { keys: false });
  [root, ada, bob] = [await signUp("root_1"), await signUp("Ada_L"), await signUp("bob_here")];
}, 60_000);

afterAll(() => platform?.stop());

/** All pages of a list, one after the other. */
async function everything(query?: string) {
  const all = [];
  let cursor: string | null = null;
  do {
    const input = { ...(query === undefined ? {} : { query }), ...(cursor === null ? {} : { cursor }) };
    const page = await root!.identity.listAllDevices(input);
    expect(page.devices.length).toBeLessThanOrEqual(50);
    all.push(...page.devices);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

describe("whoever runs the server", () => {
  it("is who its operator has named, in whatever case, and nobody else", async () => {
    expect((await root!.identity.readOwnAccount()).administrator).toBe(true);
    expect((await ada!.identity.readOwnAccount()).administrator).toBe(false);
    const deviceId = root!.tokens!.deviceId;
    for (const refused of [
      ada!.identity.listAllDevices(),
      ada!.identity.endDeviceSessions({ deviceId }),
      ada!.identity.removeDevice({ deviceId }),
      ada!.identity.removeDevice({ deviceId: randomUUID() }),
    ])
      await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    const stranger = new Person(platform.origin);
    await expect(stranger.identity.listAllDevices()).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("is warned of a name that nobody has yet", () => {
    const logs = join(platform.dataFolder, "log");
    const written = readdirSync(logs).map((name) => readFileSync(join(logs, name), "utf8"));
    expect(written.join("")).toContain("TENCHAT_ADMINS names nobody_yet, and nobody is called that");
  });

  it("sees everybody's devices by username, page by page, and how many sessions each has", async () => {
    const { dataSource } = platform.running.opened.kernel;
    await dataSource.query(
      `WITH made AS (
         INSERT INTO accounts (account_id, username, username_key, display_name, display_name_key, created_at)
         SELECT gen_random_uuid(), 'many_' || n, 'many_' || n, 'Many', 'many', now()
         FROM generate_series(1000, 1119) AS n RETURNING account_id)
       INSERT INTO devices (device_id, account_id, name, created_at, last_seen_at, revoked_at)
       SELECT gen_random_uuid(), account_id, 'Desk', now(), now(), CASE WHEN at = 1 THEN now() END
       FROM made, generate_series(0, 1) AS at`,
    );
    const all = await everything();
    expect(all).toHaveLength(123);
    const names = all.map(({ username }) => username.toLowerCase());
    expect(names).toEqual([...names].sort());
    expect(new Set(all.map(({ deviceId }) => deviceId)).size).toBe(123);
    expect(await everything("MANY_")).toHaveLength(120);
    expect(await everything("%")).toEqual([]);
    expect(await everything("ada")).toEqual([
      expect.objectContaining({ username: "Ada_L", deviceName: "Test device", sessions: 1, deviceId: ada!.deviceId }),
    ]);
    const nonsense = root!.identity.listAllDevices({ cursor: "ada_l.nonsense" });
    await expect(nonsense).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("ends the sessions of a device at once, and its person may come back to it", async () => {
    const socket = await ada!.connect();
    const { deviceId } = ada!;
    await root!.identity.endDeviceSessions({ deviceId });
    expect((await socket.closed).code).toBe(4001);
    await expect(ada!.identity.readOwnAccount()).rejects.toMatchObject({ code: "unauthenticated" });
    expect((await everything("ada"))[0]!.sessions).toBe(0);
    const back = { username: "ada_l", password: "correct horse battery staple", deviceName: "Test device", deviceId };
    expect((await ada!.identity.signInWithPassword(back)).deviceId).toBe(deviceId);
  });

  it("takes a device out of its account for good", async () => {
    const { deviceId } = bob!;
    await root!.identity.removeDevice({ deviceId });
    await expect(bob!.identity.readOwnAccount()).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await everything("bob")).toEqual([]);
    for (const gone of [deviceId, randomUUID()]) {
      const again = { deviceId: gone };
      await expect(root!.identity.removeDevice(again)).rejects.toMatchObject({ code: "device-not-found" });
      await expect(root!.identity.endDeviceSessions(again)).rejects.toMatchObject({ code: "device-not-found" });
    }
  });

  it("leaves a trace of everything", async () => {
    const logs = join(platform.dataFolder, "log");
    const written = readdirSync(logs)
      .map((name) => readFileSync(join(logs, name), "utf8"))
      .join("");
    for (const action of ["list-all-devices", "end-device-sessions", "remove-device"])
      expect(written).toMatch(new RegExp(`"action":"identity.${action}".*"accountId":"${root!.accountId}"`));
  });
});
