import { request as sent, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { NestFactory } from "@nestjs/core";
import type { FastifyAdapter, NestFastifyApplication } from "@nestjs/platform-fastify";
import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

type Class = new (...parts: never[]) => never;
type Module = Readonly<Record<string, never>>;
type Request = { readonly method: string; readonly path: string; readonly headers?: Record<string, string> };

let project: GeneratedProject;
let app: NestFastifyApplication;
const done: string[] = [];

beforeAll(async () => {
  project = await generateScenario("emits-negotiation");
  const load = (path: string) => project.load<Module>(`server/${path}`);
  const { SHARED_OPERATIONS } = await load("shared/operations.ts");
  const { AUTHENTICATOR, ERROR_LOG, OPERATION_GATE } = await load("runtime/operation.ts");
  const { OperationGate } = (await load("runtime/gate.ts")) as Record<string, Class>;
  const { createHttpAdapter } = await project.load<{ createHttpAdapter(log: object): FastifyAdapter }>(
    "server/runtime/http-adapter.ts",
  );
  const { CONTROLLERS } = (await load("modules.ts")) as Record<string, Class[]>;
  const log = { unexpected: (error: unknown) => Promise.reject(error), audited() {} };
  const limiter = { consume() {}, guess: () => ({ takeBack() {} }) };
  const operations = Object.fromEntries(
    ["readNote", "writeNote", "readShared", "readPicture"].map((name) => [
      name,
      async () => {
        done.push(name);
        return { text: name };
      },
    ]),
  );
  const authenticator = { authenticate: (_: unknown, address: string) => ({ role: "guest", address }) };
  const providers = [
    { provide: SHARED_OPERATIONS, useValue: operations },
    { provide: AUTHENTICATOR, useValue: authenticator },
    { provide: ERROR_LOG, useValue: log },
    {
      provide: OPERATION_GATE,
      useValue: new OperationGate!(limiter as never, {} as never, log as never, { observe() {} } as never),
    },
  ];
  app = await NestFactory.create<NestFastifyApplication>(
    { module: class {}, controllers: CONTROLLERS!, providers } as never,
    createHttpAdapter(log),
    { logger: false, bodyParser: false, abortOnError: false },
  );
  await app.init();
});
afterAll(async () => {
  await app?.close();
  project?.[Symbol.dispose]();
});
beforeEach(() => void done.splice(0));

const ask = (version: string | undefined, url = "/notes") =>
  app.inject({ method: "GET", url, headers: version === undefined ? {} : { "accept-version": version } });

describe("A generated server", () => {
  it("TC-047 serves whoever asks for its version, in whatever way it is written, or for none", async () => {
    for (const version of [undefined, "2", "2.1", "2.1.0", "v2", "2.x", "*", "1, 2"])
      expect([version, (await ask(version)).statusCode]).toEqual([version, 200]);
  });

  it("TC-047 refuses who asks for another one before anything is done, and says which there are", async () => {
    for (const version of ["1", "3", "2.0", "2.1.0.0", "", "latest", "22"]) {
      const answer = await ask(version);
      expect([version, answer.statusCode, answer.json()]).toEqual([
        version,
        406,
        { code: "unsupported-version", message: expect.any(String), supported: ["2.1.0"] },
      ]);
    }
    expect(done).toEqual([]);
  });

  it("TC-047 says with every answer of what ends since when and until when, and serves it until then", async () => {
    const { headers, statusCode } = await ask("2", "/shared/picture");
    expect(statusCode).toBe(200);
    expect([headers["deprecation"], headers["sunset"]]).toEqual(["@1798761600", "Thu, 01 Jul 2027 12:00:00 GMT"]);
    expect(Number(String(headers["deprecation"]).slice(1)) * 1000).toBe(Date.parse("2027-01-01T00:00:00Z"));
    const { headers: others } = await ask("2");
    expect([others["deprecation"], others["sunset"]]).toEqual([undefined, undefined]);
  });

  it("TC-047 says so with an answer that refuses as well, whatever refuses it", async () => {
    const put = (payload: string, type = "application/json") =>
      app.inject({ method: "PUT", url: "/notes", headers: { "content-type": type }, payload });
    const refused = [
      await put('{"text":'),
      await put("text", "text/csv"),
      await put(`{"text":"${"a".repeat(2 << 20)}"}`),
      await ask("1", "/shared/picture"),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([400, 415, 413, 406]);
    for (const { headers } of refused)
      expect(headers).toMatchObject({
        deprecation: expect.stringMatching(/^@\d+$/) as string,
        sunset: expect.stringMatching(/ 2027 /) as string,
      });
  });

  it("TC-047 opens no socket for who asks for another version, and says the same", async () => {
    await app.listen(0, "127.0.0.1");
    const { port } = app.getHttpServer().address() as AddressInfo;
    let upgraded = 0;
    app.getHttpServer().on("upgrade", (_request: object, socket: Duplex) => {
      upgraded += 1;
      socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n");
    });
    const open = (version: string) =>
      new Promise<number>((resolve, reject) => {
        const headers = { connection: "upgrade", upgrade: "websocket", "accept-version": version };
        const asked = sent({ host: "127.0.0.1", port, path: "/v1/socket", headers });
        const told = ({ statusCode }: IncomingMessage) => resolve(statusCode!);
        asked.once("response", told).once("upgrade", told).once("error", reject).end();
      });
    expect([await open("1"), await open("2, 1"), await open("latest"), await open("2.1.0")]).toEqual([
      406, 101, 406, 101,
    ]);
    expect(upgraded).toBe(2);
  });
});

describe("A generated client", () => {
  async function client(serves?: (feature: string) => boolean | undefined) {
    const asked: Request[] = [];
    const transport = {
      request: async (request: Request) => {
        asked.push(request);
        const { method, path: url, headers = {} } = request;
        const answer = await app.inject({ method: method as "GET", url, headers });
        return { status: answer.statusCode, body: answer.json() as unknown };
      },
      ...(serves === undefined ? {} : { serves }),
    };
    const { SharedApi } = (await project.load<Module>("client/shared/api.ts")) as Record<string, Class>;
    return { api: new SharedApi!(transport as never) as Record<string, () => Promise<unknown>>, asked };
  }

  it("TC-014 asks for what is part of a feature only where the server has agreed to that", async () => {
    const { api, asked } = await client((feature) => feature === "old-pictures");
    await expect(api["readShared"]!()).rejects.toMatchObject({ name: "NotServed", feature: "sharing" });
    expect(asked).toEqual([]);
    expect(await api["readPicture"]!()).toEqual({ text: "readPicture" });
    expect(await api["readNote"]!()).toEqual({ text: "readNote" });
  });

  it("TC-014 asks all the same while nobody knows", async () => {
    for (const serves of [undefined, () => undefined])
      expect(await (await client(serves)).api["readShared"]!()).toEqual({ text: "readShared" });
  });

  it("TC-047 says with every request which version it was written for", async () => {
    const { api, asked } = await client();
    await api["readNote"]!();
    expect(asked.map(({ headers }) => headers)).toEqual([{ "accept-version": "2" }]);
  });
});
