// Angular's packages are compiled where they are loaded when no build did it before.
import "@angular/compiler";
import { jest } from "@jest/globals";
import { HttpClient, HttpErrorResponse, HttpHeaders, HttpResponse } from "@angular/common/http";
import { Injector, runInInjectionContext, type Provider } from "@angular/core";
import { NEVER, of, throwError, type Observable } from "rxjs";
import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

interface Transport {
  accessToken: () => string | null;
  request(request: object): Promise<unknown>;
}
type Class = new (...parts: unknown[]) => Transport;

let project: GeneratedProject;
let HttpClientTransport: Class;

beforeAll(async () => {
  project = await generateScenario("emits-http");
  ({ HttpClientTransport } = await project.load<{ HttpClientTransport: Class }>("client/runtime/angular-transport.ts"));
}, 60_000);

afterAll(() => project[Symbol.dispose]());

/** Sends a request through a client that answers in one way. */
async function send(request: object, answer: Observable<unknown>, token: string | null = "token") {
  const sent: { method: string; path: string; options: Record<string, unknown> }[] = [];
  const client = {
    request(method: string, path: string, options: Record<string, unknown>) {
      sent.push({ method, path, options });
      return answer;
    },
  };
  const injector = Injector.create({ providers: [{ provide: HttpClient, useValue: client }] });
  const transport = runInInjectionContext(injector, () => new HttpClientTransport());
  transport.accessToken = () => token;
  const value = await transport.request({ method: "GET", path: "/notes", authenticated: true, ...request });
  return { value, sent: sent[0]! };
}

const JSON_TYPE = "application/json; charset=utf-8";
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;
const headersOf = (type: string | undefined) => new HttpHeaders(type === undefined ? {} : { "Content-Type": type });

/** An answer as Angular hands it on: bytes, and what its headers say. */
const ok = (body: string, type?: string, status = 200) =>
  of(new HttpResponse({ status, body: bytesOf(body), headers: headersOf(type) }));

describe("The generated transport of Angular", () => {
  it("sends what it is given, with the token only where it belongs", async () => {
    const { sent } = await send({ method: "PUT", body: { a: 1 }, headers: { "x-trace": "t" } }, ok("{}", JSON_TYPE));
    expect(sent).toMatchObject({ method: "PUT", path: "/notes", options: { body: '{"a":1}', observe: "response" } });
    expect(sent.options["headers"]).toEqual({
      "x-trace": "t",
      "content-type": "application/json",
      authorization: "Bearer token",
    });
    // Bytes as they came: Angular's own reading would fail on what is no JSON.
    expect(sent.options["responseType"]).toBe("arraybuffer");
    expect((await send({ authenticated: false }, ok(""))).sent.options["headers"]).toEqual({});
    expect((await send({}, ok(""), null)).sent.options["headers"]).toEqual({});
    const typed = await send({ contentType: "text/plain", authenticated: false, body: "1" }, ok(""));
    expect(typed.sent.options).toMatchObject({ body: "1", headers: { "content-type": "text/plain" } });
  });

  it("reads JSON, text, bytes and nothing, each by what the answer says that it is", async () => {
    const read = async (body: string, type?: string, request = {}) =>
      ((await send(request, ok(body, type))).value as { body: unknown }).body;
    expect(await read('{"a":1}', JSON_TYPE)).toEqual({ a: 1 });
    expect(await read('{"a":1}', "application/merge-patch+json")).toEqual({ a: 1 });
    expect(await read("1", "text/plain")).toBe("1");
    expect(await read("ü", undefined)).toBe("ü");
    expect(await read("{", JSON_TYPE)).toBe("{");
    expect(await read("", JSON_TYPE)).toBeUndefined();
    expect(await read("1", JSON_TYPE, { answer: "bytes" })).toEqual(Uint8Array.of(49));
    expect((await send({}, ok("{}", JSON_TYPE, 201))).value).toEqual({
      status: 201,
      headers: { "content-type": JSON_TYPE },
      body: {},
    });
  });

  it("takes a refusal for an answer, and no answer for a failure of the network", async () => {
    const error = bytesOf('{"code":"forbidden"}');
    const refusal = new HttpErrorResponse({ status: 403, error, headers: headersOf(JSON_TYPE) });
    expect(
      (
        await send(
          {},
          throwError(() => refusal),
        )
      ).value,
    ).toEqual({ status: 403, body: { code: "forbidden" } });
    const failure = expect.objectContaining({ name: "NetworkFailure" });
    await expect(
      send(
        {},
        throwError(() => new HttpErrorResponse({ status: 0 })),
      ),
    ).rejects.toEqual(failure);
    await expect(
      send(
        {},
        throwError(() => new Error("broken")),
      ),
    ).rejects.toEqual(failure);
  });

  it("does not wait for ever", async () => {
    jest.useFakeTimers();
    const waiting = expect(send({}, NEVER)).rejects.toMatchObject({ name: "NetworkFailure" });
    await jest.advanceTimersByTimeAsync(60_000);
    await waiting;
    jest.useRealTimers();
  });

  it("is provided to every class that asks the server", async () => {
    const { provideServerApis } = await project.load<{ provideServerApis(): Provider[] }>("client/angular.ts");
    const { NotesApi } = await project.load<{ NotesApi: new (transport: Transport) => Record<string, () => unknown> }>(
      "client/notes/api.ts",
    );
    const client = { request: () => ok("notes 2\n", "text/plain") };
    const providers = [{ provide: HttpClient, useValue: client }, ...provideServerApis()];
    const injector = Injector.create({ providers: providers as never });
    expect(await injector.get(NotesApi)["metrics"]!()).toBe("notes 2\n");
    expect(injector.get(HttpClientTransport)).toBe(injector.get(HttpClientTransport));
  });
});
