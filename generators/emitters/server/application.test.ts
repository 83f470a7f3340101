import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

interface Application {
  startApplication(
    place: object,
    open: (parts: object) => object,
  ): Promise<{ readonly port: number; stop(): Promise<void> }>;
}

let project: GeneratedProject;
let start: Application["startApplication"];
let said: [level: string, fields: Record<string, unknown>, what: string][];

beforeAll(async () => {
  project = await generateScenario("emits-http");
  ({ startApplication: start } = await project.load<Application>("server/application.ts"));
}, 60_000);

afterAll(() => project[Symbol.dispose]());

beforeEach(() => {
  said = [];
});

/** What is still running when a test ends, however it ended. */
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

async function started(where: object) {
  const application = await start(where, product);
  running.push(application);
  return application;
}

const say = (level: string) => (fields: Record<string, unknown>, what: string) => void said.push([level, fields, what]);
const place = { host: "127.0.0.1", port: 0, log: { info: say("info"), warn: say("warn"), error: say("error") } };
const product = () => ({
  authenticator: {
    authenticate: (authorization: string | undefined, address: string) =>
      authorization === undefined
        ? { role: "guest", address }
        : { role: "user", accountId: authorization, deviceId: "device", sessionId: "session", address },
  },
  conditions: {
    owner: (_actor: object, input: { noteId: string }) => input.noteId === "mine",
    "device-ready": () => true,
  },
  operations: {
    notes: {
      list: async () => {
        throw new Error("inside");
      },
      write: async ({ noteId }: { noteId: string }) => ({ noteId }),
      remove: async () => undefined,
    },
  },
});

describe("A generated application", () => {
  it("serves what the specification says, with everything that stands between a request and its operation", async () => {
    const { port, stop } = await started(place);
    const ask = (method: string, path: string, who: string, body?: object) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { authorization: who, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const write = async (who: string) => (await ask("POST", "/notes", who, { noteId: "1" })).status;
    for (let call = 0; call < 10; call++) expect(await write("alice")).toBe(201);
    expect([await write("alice"), await write("bob")]).toEqual([429, 201]);
    expect((await ask("DELETE", "/notes/theirs?secret=s", "alice")).status).toBe(403);
    expect(said).toEqual([]);
    expect((await ask("DELETE", "/notes/mine?secret=s", "alice")).status).toBe(204);
    expect(said).toEqual([
      [
        "info",
        { action: "notes.remove", outcome: "ok", role: "user", accountId: "alice", deviceId: "device" },
        "audited",
      ],
    ]);
    const broken = await ask("GET", "/notes", "alice");
    expect(await broken.json()).toMatchObject({ code: "internal-error", reference: expect.any(String) });
    expect(said[1]).toMatchObject([
      "error",
      { error: expect.any(Error), reference: expect.any(String) },
      "unexpected error",
    ]);
    await stop();
    await expect(ask("GET", "/notes", "alice")).rejects.toThrow("fetch failed");
  });

  it("leaves nothing running when it cannot start", async () => {
    const first = await started(place);
    await expect(start({ ...place, port: first.port }, product)).rejects.toMatchObject({ code: "EADDRINUSE" });
    await first.stop();
    const broken = start(place, () => {
      throw new Error("no product");
    });
    await expect(broken).rejects.toThrow("no product");
    // The port is free again.
    await started({ ...place, port: first.port });
  });
});
