import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

interface Transport {
  request(request: object): Promise<{ readonly status: number; readonly body: unknown; readonly headers?: object }>;
}
type Class = new (origin: string, accessToken?: () => string | null) => Transport;

let project: GeneratedProject;
let FetchTransport: Class;
let server: Server;
let origin: string;
let heard: { readonly request: IncomingMessage; readonly body: string };
/** What the server answers: a test says so. */
let answer: { readonly status: number; readonly type?: string; readonly body: string };

beforeAll(async () => {
  project = await generateScenario("emits-http");
  ({ FetchTransport } = await project.load<{ FetchTransport: Class }>("client/runtime/fetch-transport.ts"));
  server = createServer(async (request, response) => {
    heard = { request, body: await text(request) };
    response.writeHead(answer.status, answer.type === undefined ? {} : { "content-type": answer.type });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  project[Symbol.dispose]();
});

const send = (request: object, token: string | null = "token") =>
  new FetchTransport(origin, () => token).request({
    method: "GET",
    path: "/notes?a=b",
    authenticated: true,
    ...request,
  });

describe("The generated transport by fetch", () => {
  it("sends what it is given, with the token only where it belongs", async () => {
    answer = { status: 201, type: "application/json", body: '{"a":1}' };
    const { status, body } = await send({ method: "PUT", body: { b: 2 }, headers: { "x-trace": "t" } });
    expect({ status, body }).toEqual({ status: 201, body: { a: 1 } });
    expect(heard.request).toMatchObject({ method: "PUT", url: "/notes?a=b" });
    const wanted = { authorization: "Bearer token", "content-type": "application/json", "x-trace": "t" };
    expect(heard.request.headers).toMatchObject(wanted);
    expect(heard.body).toBe('{"b":2}');
    await send({ authenticated: false });
    expect(heard.request.headers.authorization).toBeUndefined();
    await send({}, null);
    expect(heard.request.headers.authorization).toBeUndefined();
    await send({ method: "PUT", body: "text", contentType: "text/plain" });
    expect([heard.body, heard.request.headers["content-type"]]).toEqual(["text", "text/plain"]);
  });

  it("reads an answer by what it says that it is, and a refusal even where bytes were wanted", async () => {
    answer = { status: 200, type: "text/plain", body: "1" };
    expect((await send({})).body).toBe("1");
    expect((await send({ answer: "bytes" })).body).toEqual(Uint8Array.of(49));
    answer = { status: 200, type: "application/merge-patch+json; charset=utf-8", body: '{"a":1}' };
    expect((await send({})).body).toEqual({ a: 1 });
    answer = { status: 200, type: "application/json", body: "{" };
    expect((await send({})).body).toBe("{");
    answer = { status: 200, body: "ü" };
    expect((await send({})).body).toBe("ü");
    answer = { status: 403, type: "application/json", body: '{"code":"forbidden"}' };
    expect((await send({ answer: "bytes" })).body).toEqual({ code: "forbidden" });
    answer = { status: 204, body: "" };
    expect((await send({})).body).toBeUndefined();
  });

  it("says that nobody answered", async () => {
    const transport = new FetchTransport("http://127.0.0.1:1");
    await expect(transport.request({ method: "GET", path: "/", authenticated: false })).rejects.toMatchObject({
      name: "NetworkFailure",
    });
  });
});
