import { NestFactory } from "@nestjs/core";
import type { FastifyAdapter, NestFastifyApplication } from "@nestjs/platform-fastify";
import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

type Class = new (...parts: never[]) => never;
type Module = Readonly<Record<string, never>>;

/** What the server asked of those who are outside the generated code, in this order. */
let trace: unknown[];
let project: GeneratedProject;
let app: NestFastifyApplication;
let home: string;
/** What the limiter and the handlers do; nothing unless a test says so. */
let refusesMore: Error | undefined;
let breaks: Error | undefined;
let errors: Record<string, new (...parts: unknown[]) => Error>;

beforeAll(async () => {
  project = await generateScenario("emits-http");
  const load = (path: string) => project.load<Module>(`server/${path}`);
  const { NOTES_OPERATIONS } = await load("notes/operations.ts");
  const { AUTHENTICATOR, ERROR_LOG, OPERATION_GATE } = await load("runtime/operation.ts");
  const { OperationGate } = (await load("runtime/gate.ts")) as Record<string, Class>;
  const { createHttpAdapter } = await project.load<{ createHttpAdapter(log: object): FastifyAdapter }>(
    "server/runtime/http-adapter.ts",
  );
  const { ErrorFilter } = (await load("runtime/error-filter.ts")) as Record<string, Class>;
  const { CONTROLLERS } = (await load("modules.ts")) as Record<string, Class[]>;
  errors = {
    ...(await project.load<Module>("contracts/shared/errors.ts")),
    ...(await project.load<Module>("contracts/refusals.ts")),
  } as typeof errors;

  const answers: Record<string, unknown> = {
    list: [{ noteId: "1" }],
    write: { noteId: "2", title: "two" },
    touch: { status: 204 },
    metrics: "notes 2\n",
  };
  const operations = Object.fromEntries(
    ["exists", "list", "write", "replace", "remove", "title", "touch", "metrics"].map((name) => [
      name,
      async (input: object, { actor, requestId }: { actor: { role: string }; requestId: string }) => {
        trace.push([name, { ...input }, actor.role, typeof requestId]);
        if (breaks !== undefined) throw breaks;
        return answers[name];
      },
    ]),
  );
  const authenticator = {
    authenticate(authorization: string | undefined, address: string, request: { url: string }) {
      trace.push(["authenticate", request.url]);
      if (authorization === undefined) return { role: "guest", address };
      return { role: "user", accountId: "account", deviceId: "device", sessionId: "session", address };
    },
  };
  const limiter = {
    async consume(limit: object, subject: string) {
      trace.push(["limit", limit, subject]);
      if (refusesMore !== undefined) throw refusesMore;
    },
  };
  const conditions = {
    owner: async (_actor: object, { noteId }: { noteId: string }) => noteId === "mine",
    "device-ready": () => false,
  };
  const log = {
    unexpected: (error: Error, requestId: string) => trace.push(["unexpected", error.message, typeof requestId]),
    audited: (action: string, actor: { role: string }, outcome: string) =>
      trace.push(["audited", action, actor.role, outcome]),
  };
  const observer = {
    observe: (action: string, outcome: string, took: number) => trace.push(["ended", action, outcome, took >= 0]),
  };
  const gate = new OperationGate!(...([limiter, conditions, log, observer] as never[]));
  class Application {}
  app = await NestFactory.create<NestFastifyApplication>(
    {
      module: Application,
      controllers: CONTROLLERS!,
      providers: [
        { provide: NOTES_OPERATIONS!, useValue: operations },
        { provide: AUTHENTICATOR!, useValue: authenticator },
        { provide: ERROR_LOG!, useValue: log },
        { provide: OPERATION_GATE!, useValue: gate },
      ],
    },
    createHttpAdapter(log),
    { logger: false },
  );
  app.useGlobalFilters(new ErrorFilter!(...([log] as never[])));
  await app.listen(0, "127.0.0.1");
  home = await app.getUrl();
}, 60_000);

afterAll(async () => {
  await app.close();
  project[Symbol.dispose]();
});

beforeEach(() => {
  trace = [];
  refusesMore = undefined;
  breaks = undefined;
});

async function ask(method: string, path: string, options: { user?: boolean; body?: unknown; headers?: object } = {}) {
  const { user = true, body } = options;
  const headers = {
    ...(user ? { authorization: "Bearer token" } : {}),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...options.headers,
  };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(home + path, { method, headers, ...(body === undefined ? {} : { body: text }) });
  const said = await answer.text();
  const type = answer.headers.get("content-type");
  return { status: answer.status, type, said: type?.includes("json") ? (JSON.parse(said) as unknown) : said, answer };
}

const invalid = (path: string) => ({
  status: 400,
  said: { code: "invalid-input", issues: [expect.objectContaining({ path })] },
});
const steps = () => trace.map((each) => (each as unknown[])[0]);

describe("A generated controller", () => {
  it("reads an input from address, query, headers and body, each as what it is declared", async () => {
    expect(await ask("GET", "/notes?limit=7&pinned=true", { headers: { "X-Trace": "t" } })).toMatchObject({
      status: 200,
      said: [{ noteId: "1" }],
    });
    expect(trace[1]).toEqual(["list", { limit: 7, pinned: true, "x-trace": "t" }, "user", "string"]);
    await ask("PUT", "/notes/mine", { body: { title: "a" } });
    await ask("PATCH", "/notes/mine", { body: ["a", "b"] });
    const handled = trace.filter((each) => ["replace", "title"].includes((each as string[])[0]!));
    expect(handled).toEqual([
      ["replace", { noteId: "mine", title: "a" }, "user", "string"],
      ["title", { noteId: "mine", title: ["a", "b"] }, "user", "string"],
    ]);
  });

  it("answers with the declared status and type", async () => {
    expect(await ask("POST", "/notes", { body: { noteId: "2" } })).toMatchObject({
      status: 201,
      said: { noteId: "2", title: "two" },
    });
    expect(await ask("DELETE", "/notes/mine?secret=s")).toMatchObject({ status: 204, said: "" });
    // Not by the GET at the same address, which the framework would take for a HEAD too.
    expect(await ask("HEAD", "/notes")).toMatchObject({ status: 204 });
    expect(steps()).toContain("exists");
    expect(await ask("POST", "/notes/touch")).toMatchObject({ status: 204, said: "" });
    expect(await ask("GET", "/notes/metrics", { user: false })).toMatchObject({
      status: 200,
      said: "notes 2\n",
      type: expect.stringMatching(/^text\/plain/),
    });
  });

  it("refuses what is not declared, and asks no operation about it", async () => {
    expect(await ask("GET", "/notes?surplus=1")).toMatchObject(invalid("surplus"));
    expect(await ask("GET", "/notes?limit=ten")).toMatchObject(invalid("limit"));
    expect(await ask("GET", "/notes?limit=101")).toMatchObject(invalid("limit"));
    expect(await ask("GET", "/notes?pinned=yes")).toMatchObject(invalid("pinned"));
    expect(await ask("PUT", "/notes/mine", { body: { noteId: "other", title: "a" } })).toMatchObject(invalid("noteId"));
    expect(await ask("PUT", "/notes/mine", { body: [] })).toMatchObject(invalid(""));
    expect(await ask("DELETE", "/notes/mine?secret=s", { body: { more: 1 } })).toMatchObject(invalid(""));
    expect(await ask("POST", "/notes", { body: { noteId: "1", more: 1 } })).toMatchObject(invalid("more"));
    // It is counted all the same.
    expect(new Set(steps())).toEqual(new Set(["authenticate", "limit"]));
  });

  it("says of what never reaches an operation what the specification calls it", async () => {
    const refusal = (status: number, code: string) => ({ status, said: expect.objectContaining({ code }) });
    expect(await ask("GET", "/nowhere")).toMatchObject(refusal(404, "not-found"));
    expect(await ask("POST", "/notes", { body: "{" })).toMatchObject(refusal(400, "invalid-input"));
    expect(await ask("POST", "/notes", { body: `{"noteId":${"[".repeat(5_000)}${"]".repeat(5_000)}}` })).toMatchObject({
      status: 400,
      said: { code: "invalid-input", issues: [{ path: "", problem: expect.stringMatching(/more than 512 arrays/) }] },
    });
    expect(await ask("POST", "/notes", { body: { noteId: "x".repeat(2 ** 20) } })).toMatchObject(
      refusal(413, "payload-too-large"),
    );
    for (const type of ["text/csv", "text/plain"])
      expect(await ask("POST", "/notes", { body: "a", headers: { "content-type": type } })).toMatchObject(
        refusal(415, "unsupported-media-type"),
      );
    // Where no body is taken, none is read either.
    const text = { body: "a", headers: { "content-type": "text/plain" } };
    expect(await ask("DELETE", "/notes/mine?secret=s", text)).toMatchObject(refusal(415, "unsupported-media-type"));
    expect(await ask("GET", "/notes/%ff")).toMatchObject(refusal(400, "invalid-input"));
  });
});

describe("The generated gate", () => {
  it("tells a stranger to sign in, and nothing else", async () => {
    expect(await ask("PUT", "/notes/mine", { user: false, body: { nonsense: true } })).toMatchObject({
      status: 401,
      said: { code: "unauthenticated" },
    });
    expect(steps()).toEqual(["authenticate"]);
  });

  it("asks conditions about the input and waits for their answer", async () => {
    expect(await ask("PUT", "/notes/theirs", { body: { title: "a" } })).toMatchObject({
      status: 403,
      said: { code: "forbidden" },
    });
    expect(steps()).toEqual(["authenticate"]);
    expect(await ask("PUT", "/notes/mine", { body: { title: "a" } })).toMatchObject({ status: 200 });
  });

  it("counts a call that is allowed, for the account, and lets no more through than there may be", async () => {
    await ask("POST", "/notes", { body: { noteId: "1" } });
    expect(trace[1]).toEqual(["limit", { operation: "notes.write", points: 10, seconds: 60 }, "account"]);
    expect(steps()).toEqual(["authenticate", "limit", "write", "ended"]);
    trace = [];
    refusesMore = new errors["RateLimited"]!({ retryAfter: 17 });
    const { status, said, answer } = await ask("POST", "/notes", { body: { noteId: "1" } });
    expect({ status, said }).toMatchObject({ status: 429, said: { code: "rate-limited", retryAfter: 17 } });
    expect(answer.headers.get("retry-after")).toBe("17");
    expect(steps()).toEqual(["authenticate", "limit"]);
  });

  it("leaves a trace of what is audited, and says of everything how it ended", async () => {
    await ask("DELETE", "/notes/mine?secret=s");
    expect(trace.slice(2)).toEqual([
      ["ended", "notes.remove", "ok", true],
      ["audited", "notes.remove", "user", "ok"],
    ]);
    trace = [];
    breaks = new errors["NoteNotFound"]!({ noteId: "mine" });
    expect(await ask("DELETE", "/notes/mine?secret=s")).toMatchObject({
      status: 404,
      said: { code: "note-not-found", noteId: "mine", message: expect.any(String) },
    });
    expect(trace.slice(2)).toEqual([
      ["ended", "notes.remove", "note-not-found", true],
      ["audited", "notes.remove", "user", "note-not-found"],
    ]);
    trace = [];
    await ask("GET", "/notes");
    expect(steps()).not.toContain("audited");
  });

  it("keeps what went wrong inside to the log, under a reference", async () => {
    breaks = new Error("the password of the database is secret");
    const { status, said } = await ask("GET", "/notes");
    expect(status).toBe(500);
    expect(said).toEqual({ code: "internal-error", message: expect.any(String), reference: expect.any(String) });
    expect(JSON.stringify(said)).not.toContain("password");
    expect(trace.slice(2)).toEqual([
      ["ended", "notes.list", "internal-error", true],
      ["unexpected", "the password of the database is secret", "string"],
    ]);
  });

  it("says of what is more than a row or an index of the database holds that it is too large", async () => {
    breaks = Object.assign(new Error("index row size 3,016 exceeds btree version 4 maximum 2,704"), { code: "54000" });
    const { status, said } = await ask("GET", "/notes");
    expect({ status, said }).toMatchObject({ status: 413, said: { code: "payload-too-large" } });
    expect(steps()).not.toContain("unexpected");
  });
});
