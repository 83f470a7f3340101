import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

type Method = (input?: object) => Promise<unknown>;
type Api = Readonly<Record<string, Method>>;
interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

let project: GeneratedProject;
let plain: GeneratedProject;

beforeAll(async () => {
  [project, plain] = await Promise.all([generateScenario("emits-http"), generateScenario("plain-http")]);
}, 60_000);

afterAll(() => {
  project[Symbol.dispose]();
  plain[Symbol.dispose]();
});

/** Asks a server that answers everything in one way; what was sent, and what came of it. */
async function ask(method: string, input: object | undefined, answer: Answer, from = project) {
  const [module, api] = from === project ? ["notes", "NotesApi"] : ["shared", "SharedApi"];
  const apis = await from.load<Record<string, new (transport: object) => Api>>(`client/${module}/api.ts`);
  const sent: unknown[] = [];
  const transport = { request: async (request: object) => (sent.push(request), answer) };
  const result = await new apis[api]!(transport)[method]!(input).then(
    (value) => ({ value }),
    ({ name, message, status, code, hint }: Record<string, unknown>) => ({ name, message, status, code, hint }),
  );
  return { sent: sent[0], ...result } as Record<string, unknown>;
}

const note = { noteId: "1", title: "one" };

describe("A generated client", () => {
  it("sends path, query, headers and body where they belong, each written as it must be", async () => {
    const list = await ask("list", { limit: 0, pinned: false, "x-trace": "a b" }, { status: 200, body: [note] });
    expect(list).toEqual({
      sent: { method: "GET", path: "/notes?limit=0&pinned=false", authenticated: true, headers: { "x-trace": "a b" } },
      value: [note],
    });
    const nothing = await ask("list", undefined, { status: 200, body: [] });
    expect(nothing["sent"]).toEqual({ method: "GET", path: "/notes", authenticated: true, headers: {} });
    const remove = await ask("remove", { noteId: "a/b?c", secret: "x&y=z" }, { status: 204 });
    expect(remove).toEqual({
      sent: { method: "DELETE", path: "/notes/a%2Fb%3Fc?secret=x%26y%3Dz", authenticated: true },
      value: undefined,
    });
    const replace = await ask("replace", { noteId: "1", title: "a" }, { status: 200, body: note });
    expect(replace["sent"]).toMatchObject({ method: "PUT", path: "/notes/1", body: { title: "a" } });
    expect((replace["sent"] as { body: object }).body).toEqual({ title: "a" });
    const title = await ask("title", { noteId: "1", title: ["a"] }, { status: 204 });
    expect(title["sent"]).toEqual({ method: "PATCH", path: "/notes/1", body: ["a"], authenticated: true });
    const metrics = await ask("metrics", undefined, { status: 200, body: "text" });
    expect(metrics).toEqual({
      sent: { method: "GET", path: "/notes/metrics", authenticated: false, answer: "text" },
      value: "text",
    });
  });

  it("writes lists as they are declared: joined by commas, or each a parameter of its own", async () => {
    const { sent } = await ask(
      "petsList",
      { tags: ["a", "b"], kinds: ["c,d", "e"], "x-ids": [1, 2] },
      { status: 200, body: [] },
      plain,
    );
    expect(sent).toMatchObject({ path: "/shop:v2/pets?tags=a%2Cb&kinds=c%2Cd&kinds=e", headers: { "x-ids": "1,2" } });
    const day = async (input: object) =>
      ((await ask("latest", input, { status: 200, body: { id: "1" } }, plain))["sent"] as { path: string }).path;
    expect([await day({}), await day({ day: "2026-01-31" })]).toEqual([
      "/shop:v2/records/latest",
      "/shop:v2/records/latest/2026-01-31",
    ]);
  });

  it("takes only the declared status with the declared shape for a success", async () => {
    expect(await ask("write", note, { status: 201, body: note })).toMatchObject({ value: note });
    expect(await ask("write", note, { status: 200, body: note })).toMatchObject({
      name: "ProtocolViolation",
      message: "POST /notes was answered with the status 200.",
    });
    for (const body of [undefined, {}, { noteId: 1 }, [note]])
      expect(await ask("write", note, { status: 201, body })).toMatchObject({ name: "ProtocolViolation" });
    for (const body of [note, [{}], undefined])
      expect(await ask("list", {}, { status: 200, body })).toMatchObject({ name: "ProtocolViolation" });
    expect(await ask("metrics", undefined, { status: 200, body: 1 })).toMatchObject({ name: "ProtocolViolation" });
  });

  it("tells which of several successes it was", async () => {
    expect(await ask("touch", undefined, { status: 200, body: note })).toMatchObject({
      value: { status: 200, body: note },
    });
    expect(await ask("touch", undefined, { status: 204 })).toMatchObject({ value: { status: 204 } });
    expect(await ask("touch", undefined, { status: 200 })).toMatchObject({ name: "ProtocolViolation" });
    expect(await ask("touch", undefined, { status: 201, body: note })).toMatchObject({ name: "ProtocolViolation" });
  });

  it("tells what an operation answers from what the server refuses under the same status", async () => {
    const taken = { code: "taken" };
    expect(await ask("take", { title: "a" }, { status: 400, body: taken })).toMatchObject({
      value: { status: 400, body: taken },
    });
    const refusal = { code: "invalid-input", message: "It is not valid.", issues: [] };
    expect(await ask("take", { title: "a" }, { status: 400, body: refusal })).toMatchObject({ name: "InvalidInput" });
    expect(await ask("take", { title: "a" }, { status: 400, body: {} })).toMatchObject({ name: "ProtocolViolation" });
    expect(await ask("motto", undefined, { status: 404 })).toMatchObject({ value: { status: 404 } });
    expect(await ask("motto", undefined, { status: 200 })).toMatchObject({ value: { status: 200, body: "" } });
  });

  it("hears a newer server that says more, and none that says something else", async () => {
    const more = { ...note, more: 1 };
    expect(await ask("write", note, { status: 201, body: more })).toMatchObject({ value: more });
    expect(await ask("write", note, { status: 201, body: { ...more, noteId: 1 } })).toMatchObject({
      name: "ProtocolViolation",
    });
  });

  it("rejects with the declared error that was answered", async () => {
    const body = { code: "note-not-found", message: "No such note.", noteId: "1", hint: "another" };
    expect(await ask("replace", { noteId: "1", title: "" }, { status: 404, body })).toMatchObject({
      name: "NoteNotFound",
      status: 404,
      hint: "another",
    });
    for (const other of [{ ...body, noteId: 1 }, { code: "toString" }, undefined, "gone"])
      expect(await ask("replace", { noteId: "1", title: "" }, { status: 404, body: other })).toMatchObject({
        name: "ProtocolViolation",
      });
  });
});

describe("A generated client's socket", () => {
  interface Socket {
    parseServerFrame(text: string): unknown;
    hear(frame: object, handlers: Readonly<Record<string, (body: unknown) => void>>): void;
    SocketApi: new (port: object) => Readonly<Record<string, (input?: object) => unknown>>;
  }

  it("reads the frames of the server and tells apart those it does not know", async () => {
    using scenario = await generateScenario("emits-socket");
    const { parseServerFrame } = await scenario.load<Socket>("client/socket.ts");
    const read = (frame: unknown) => parseServerFrame(typeof frame === "string" ? frame : JSON.stringify(frame));
    expect(read({ type: "note.new", body: { sealed: "AAAA" } })).toEqual({
      type: "note.new",
      body: { sealed: "AAAA" },
    });
    expect(read({ type: "note.write.reply", id: "1", body: {} })).toEqual({ type: "reply", id: "1", body: {} });
    expect(read({ type: "note.new", id: "1", body: { sealed: "AAAA" } })).toMatchObject({ type: "note.new" });
    const busy = { code: "busy", message: "Later." };
    expect(read({ type: "error", id: "1", body: busy })).toMatchObject({
      type: "error",
      id: "1",
      error: { status: 503 },
    });
    expect(read({ type: "error", id: null, body: busy })).toMatchObject({ type: "error", id: null });
    for (const type of ["from.tomorrow", "toString", "__proto__"])
      expect(read({ type, body: {} })).toEqual({ type: "unknown", name: type });
    for (const frame of ["{", "null", "[]", { body: {} }, { type: 1 }, { type: "error", body: {} }])
      expect(() => read(frame)).toThrow(expect.objectContaining({ name: "ProtocolViolation" }));
    expect(() => read({ type: "note.new", body: { sealed: 1 } })).toThrow(
      "note.new was answered in a wrong shape: sealed",
    );
  });

  it("hands each frame to the handler of its type", async () => {
    using scenario = await generateScenario("emits-socket");
    const { hear } = await scenario.load<Socket>("client/socket.ts");
    const heard: unknown[] = [];
    hear({ type: "note.new", body: { sealed: "AAAA" } }, { "note.new": (body) => heard.push(body) });
    expect(heard).toEqual([{ sealed: "AAAA" }]);
  });

  it("sends frames, and checks the answer to those that have one", async () => {
    using scenario = await generateScenario("emits-socket");
    const { SocketApi } = await scenario.load<Socket>("client/socket.ts");
    const sent: unknown[] = [];
    let answer: unknown = { at: "2026-01-31T12:00:00Z" };
    const api = new SocketApi({
      call: async (...parts: unknown[]) => (sent.push(["call", ...parts]), answer),
      cast: (...parts: unknown[]) => sent.push(["cast", ...parts]),
    });
    expect(await api["writeNote"]!({ sealed: "AAAA" })).toEqual(answer);
    expect(api["updateTyping"]!()).toBeUndefined();
    expect(sent).toEqual([
      ["call", "note.write", { sealed: "AAAA" }],
      ["cast", "typing.update", {}],
    ]);
    answer = { at: "soon" };
    await expect(api["writeNote"]!({ sealed: "AAAA" })).rejects.toThrow("note.write was answered in a wrong shape: at");
  });
});
