import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

interface Frame {
  readonly id: string | null;
  readonly body: unknown;
}
type Answer = { readonly type: string; readonly id: string | null; readonly body: Record<string, unknown> } | undefined;
interface Gateway {
  writeNote(socket: object, frame: Frame): Promise<Answer>;
  updateTyping(socket: object, frame: Frame): Promise<Answer>;
  refuse(socket: object, frame: Frame): Answer;
  handleConnection(socket: object, request: object): unknown;
}
type Class<Instance> = new (...parts: unknown[]) => Instance;

const user = { role: "user", accountId: "account", deviceId: "device", sessionId: "session", address: "here" };
const socket = {};
let project: GeneratedProject;
let SocketGateway: Class<Gateway>;

beforeAll(async () => {
  project = await generateScenario("emits-socket");
  ({ SocketGateway } = await project.load<{ SocketGateway: Class<Gateway> }>("server/gateway.ts"));
}, 60_000);

afterAll(() => project[Symbol.dispose]());

/** A gateway with everything outside it, and what it asked of that. */
async function open({ known = true, ready = true } = {}) {
  const { OperationGate } = await project.load<{ OperationGate: Class<object> }>("server/runtime/gate.ts");
  const trace: unknown[] = [];
  const limiter = { consume: (limit: object, subject: string) => trace.push(["limit", limit, subject]) };
  const conditions = { owner: () => false, "device-ready": () => ready };
  const log = { unexpected: (error: Error) => trace.push(["unexpected", error.message]), audited: () => {} };
  const door = {
    actorOf: () => (known ? user : undefined),
    opened: (...parts: unknown[]) => trace.push(["opened", ...parts]),
  };
  const handlers = {
    async writeNote(input: { sealed: string }, context: { requestId: string }) {
      trace.push(["write", { ...input }, typeof context.requestId]);
      if (input.sealed === "QQ==") throw new Error("broken");
      return { at: "2026-01-31T12:00:00Z" };
    },
    updateTyping: async () => trace.push(["typing"]),
  };
  const gate = new OperationGate(limiter, conditions, log, { observe: () => {} });
  return { trace, gateway: new SocketGateway(gate, door, log, handlers) };
}

describe("The generated gateway", () => {
  it("answers a frame with a frame of the same id, after the gate", async () => {
    const { trace, gateway } = await open();
    expect(await gateway.writeNote(socket, { id: "7", body: { sealed: "AAAA" } })).toEqual({
      type: "note.write.reply",
      id: "7",
      body: { at: "2026-01-31T12:00:00Z" },
    });
    expect(trace).toEqual([
      ["limit", { operation: "frames.write-note", points: 10, seconds: 60 }, "device"],
      ["write", { sealed: "AAAA" }, "string"],
    ]);
  });

  it("does not answer what has no answer", async () => {
    const { trace, gateway } = await open();
    expect(await gateway.updateTyping(socket, { id: "8", body: {} })).toBeUndefined();
    expect(trace).toEqual([["typing"]]);
  });

  it("refuses with a declared error of the frame's id, and no operation is reached", async () => {
    const refused = async (frame: Frame, options = {}) => {
      const { trace, gateway } = await open(options);
      const answer = await gateway.writeNote(socket, frame);
      expect(trace.filter((each) => (each as unknown[])[0] !== "limit")).toEqual([]);
      return [answer?.type, answer?.id, answer?.body["code"]];
    };
    const good = { id: "1", body: { sealed: "AAAA" } };
    expect(await refused(good, { known: false })).toEqual(["error", "1", "unauthenticated"]);
    expect(await refused({ id: "2", body: { sealed: 1 } })).toEqual(["error", "2", "invalid-input"]);
    expect(await refused(good, { ready: false })).toEqual(["error", "1", "forbidden"]);
  });

  it("says nothing of what went wrong inside but a reference", async () => {
    const { trace, gateway } = await open();
    const answer = await gateway.writeNote(socket, { id: "1", body: { sealed: "QQ==" } });
    expect(answer).toEqual({
      type: "error",
      id: "1",
      body: { code: "internal-error", message: expect.any(String), reference: expect.any(String) },
    });
    expect(trace.at(-1)).toEqual(["unexpected", "broken"]);
  });

  it("hands a new socket to the door, and tells why a frame was not read", async () => {
    const { trace, gateway } = await open();
    const request = { url: "/v1/socket" };
    gateway.handleConnection(socket, request);
    expect(trace).toEqual([["opened", socket, request]]);
    expect(gateway.refuse(socket, { id: "3", body: "the frame is not JSON" })).toMatchObject({
      type: "error",
      id: "3",
      body: { code: "invalid-input", issues: [{ path: "", problem: "the frame is not JSON" }] },
    });
  });

  it("is bound to the declared path and size, and to the frames of clients alone", () => {
    const keys = (target: object) =>
      Object.fromEntries(Reflect.getMetadataKeys(target).map((key) => [String(key), Reflect.getMetadata(key, target)]));
    expect(Object.values(keys(SocketGateway))).toContainEqual({ path: "/v1/socket", maxPayload: 65_536 });
    const bound = Object.getOwnPropertyNames(SocketGateway.prototype).flatMap((name) => {
      const message = keys(SocketGateway.prototype[name as keyof Gateway])["message"] as string | undefined;
      return message === undefined ? [] : [[name, message]];
    });
    expect(bound.sort()).toEqual([
      ["refuse", "refused"],
      ["updateTyping", "typing.update"],
      ["writeNote", "note.write"],
    ]);
  });
});

describe("The generated reader of frames", () => {
  it("reads the frames of clients, and says of any other why it does not", async () => {
    const { createFrameParser } = await project.load<{
      createFrameParser(channels: ReadonlySet<string>): (data: string | Buffer) => { event: string; data: Frame };
    }>("server/runtime/socket.ts");
    const { CLIENT_CHANNELS } = await project.load<{ CLIENT_CHANNELS: ReadonlySet<string> }>("server/gateway.ts");
    const parse = createFrameParser(CLIENT_CHANNELS);
    const read = (frame: unknown) => parse(typeof frame === "string" ? frame : JSON.stringify(frame));
    expect(read({ type: "note.write", id: "1", body: { a: 1 } })).toEqual({
      event: "note.write",
      data: { id: "1", body: { a: 1 } },
    });
    expect(read({ type: "typing.update" })).toEqual({ event: "typing.update", data: { id: null, body: {} } });
    expect(read({ type: "typing.update", id: "x".repeat(64) }).event).toBe("typing.update");
    const refused = (id: string | null, problem: RegExp) => ({
      event: "refused",
      data: { id, body: expect.stringMatching(problem) },
    });
    expect(read("{")).toEqual(refused(null, /not JSON/));
    const deep = Buffer.from(`{"type":"note.write","body":${"[".repeat(500_000)}`);
    expect(parse(deep)).toEqual(refused(null, /more than 512 arrays and objects/));
    for (const frame of ["[]", "null", "1"]) expect(read(frame)).toEqual(refused(null, /JSON object/));
    for (const id of [1, {}, "x".repeat(65)])
      expect(read({ type: "typing.update", id })).toEqual(refused(null, /at most 64/));
    expect(read({ type: "typing.update", id: "1", more: 1 })).toEqual(refused("1", /nothing else/));
    for (const type of ["note.new", "note.write.reply", "toString", "__proto__", 1, undefined])
      expect(read({ type, id: "1" })).toEqual(refused("1", /not known/));
  });

  it("reads flat frames at another door, where the same type may be another frame", async () => {
    const { parseFlatFrame, writeFlatRefusal } = await project.load<{
      parseFlatFrame(data: Buffer, channels: ReadonlySet<string>): { event: string; data: Frame };
      writeFlatRefusal(frame: object): string;
    }>("server/runtime/socket.ts");
    const { FlatGateway, FLAT_GATEWAYS } = await project.load<{
      FlatGateway: Class<Gateway>;
      FLAT_GATEWAYS: readonly Class<Gateway>[];
    }>("server/gateway.ts");
    expect(FLAT_GATEWAYS).toEqual([FlatGateway]);
    const meta = Reflect.getMetadataKeys(FlatGateway).map((key) => Reflect.getMetadata(key, FlatGateway) as unknown);
    expect(meta).toContainEqual({ path: "/other", maxPayload: 65_536 });
    const known = new Set(["typing.update", "refused flat"]);
    const read = (frame: string | object) =>
      parseFlatFrame(Buffer.from(typeof frame === "string" ? frame : JSON.stringify(frame)), known);
    expect(read({ type: "typing.update", note_id: "1", body: {} })).toEqual({
      event: "typing.update",
      data: { id: null, body: { note_id: "1", body: {} } },
    });
    const refused = (problem: RegExp) => ({
      event: "refused flat",
      data: { id: null, body: expect.stringMatching(problem) },
    });
    for (const text of ["", "{", "typing.update", "\u0000"]) expect(read(text)).toEqual(refused(/^Invalid JSON$/));
    for (const text of ["[]", "null", "1"]) expect(read(text)).toEqual(refused(/JSON object/));
    expect(read("[".repeat(500_000))).toEqual(refused(/more than 512/));
    for (const type of ["note.write", "note.new", "refused flat", "__proto__", 1, undefined])
      expect(read({ type })).toEqual(refused(/not known/));

    const gateway = new FlatGateway({}, {}, {}, {});
    const why = (body: string) => JSON.parse(writeFlatRefusal(gateway.refuse(socket, { id: null, body })!)) as unknown;
    expect(why("Invalid JSON")).toEqual({ error: "Invalid JSON" });
    const issues = [
      { path: "note_id", problem: "is not a string" },
      { path: "more", problem: "is not known" },
    ];
    const body = { code: "invalid-input", message: "No.", issues };
    expect(JSON.parse(writeFlatRefusal({ type: "error", id: null, body }))).toEqual({
      error: "note_id: is not a string; more: is not known",
      code: "invalid-input",
    });
  });

  it("has its counterpart, which encodes the frames of the server", async () => {
    const { encodeFrame } = await project.load<{ encodeFrame(type: string, body: object): { text: string } }>(
      "server/frames.ts",
    );
    expect(JSON.parse(encodeFrame("note.new", { sealed: "AAAA" }).text)).toEqual({
      type: "note.new",
      body: { sealed: "AAAA" },
    });
  });
});
