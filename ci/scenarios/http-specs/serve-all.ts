import { join } from "node:path";
import {
  expandDyns,
  isMatcher,
  matchValues,
  type MockApiDefinition,
  type MockBody,
  type ScenarioMockApi,
} from "@typespec/spec-api";
import type { BodyForm, OperationDeclaration } from "../../../generators/model/ir.ts";
import { ask, bytesOf, isJson, isMultipart, jsonOf, unlike } from "./ask.ts";
import type { Outcome } from "./generate-all.ts";
import { serve, type Call, type Server } from "./serve.ts";
import { listSpecifications } from "./specifications.ts";

/** How the server of one specification did with everything that its scenarios ask. */
export interface Serving {
  readonly name: string;
  readonly asked: number;
  readonly failures: readonly Failure[];
}

/** A request that was not answered, or not understood, as its scenario says. */
export interface Failure {
  readonly scenario: string;
  readonly request: string;
  readonly problem: string;
  /** What came back, for whoever looks into it. */
  readonly answer: string;
}

/** Serves every generated specification in turn, and asks each what its own scenarios ask. */
export async function serveAll(folder: string, outcomes: readonly Outcome[]): Promise<Serving[]> {
  const found: Serving[] = [];
  for (const { name, expectations } of listSpecifications()) {
    const outcome = outcomes.find((each) => each.name === name)!;
    const { Scenarios } = (await import(expectations)) as { Scenarios: Record<string, ScenarioMockApi> };
    const apis = Object.entries(Scenarios).flatMap(([scenario, each]) => each.apis.map((api) => ({ scenario, api })));
    const failures =
      outcome.kind === "generated"
        ? await serveOne(join(folder, name), outcome.operations, apis)
        : apis.map(({ scenario, api }) => failure(scenario, api, "not generated"));
    found.push({ name, asked: apis.length, failures });
  }
  return found;
}

async function serveOne(
  folder: string,
  operations: readonly OperationDeclaration[],
  apis: readonly { readonly scenario: string; readonly api: MockApiDefinition }[],
): Promise<Failure[]> {
  let current: MockApiDefinition;
  let calls: Call[] = [];
  const server: Server = await serve(folder, operations, (call) => {
    calls.push(call);
    return answerOf(current, call, server);
  });
  const failures: Failure[] = [];
  for (const { scenario, api } of apis) {
    calls = [];
    current = api;
    const answer = await ask(server.address, api);
    const misheard = calls.map((call) => unheard(server.address, api, call)).find((each) => each !== undefined);
    const problem = unlike(server.address, api, answer) ?? misheard;
    if (problem !== undefined) failures.push(failure(scenario, api, problem, answer.body.toString()));
  }
  await server.close();
  return failures;
}

function failure(scenario: string, { method, uri }: MockApiDefinition, problem: string, answer = ""): Failure {
  return { scenario, request: `${method.toUpperCase()} ${uri}`, problem, answer };
}

/** What a handler returns so that the scenario's answer goes out. */
function answerOf({ response }: MockApiDefinition, { operation }: Call, server: Server): unknown {
  const { binding } = operation;
  if (binding.kind !== "http") throw new Error("No scenario has a socket.");
  const body = response.body === undefined ? undefined : valueOf(response.body, binding.answerForm?.as, server.address);
  if (response.status >= 400) throw new (server.error(operation.errors[0]!))(body, response.status);
  const answer = binding.answers?.find((each) => each.status === response.status);
  if (answer === undefined) return body;
  const said = Object.entries({
    "content-type": response.body?.contentType,
    ...expandDyns(response.headers ?? {}, { baseUrl: server.address }),
  }).map(([name, value]) => [name.toLowerCase(), plain(value)]);
  const headers = said.filter(([name]) => answer.headers.some((each) => each.name === name));
  return {
    status: response.status,
    ...(answer.headers.length === 0 ? {} : { headers: Object.fromEntries(headers) as object }),
    ...(body === undefined ? {} : { body }),
  };
}

/** A body as the value that a handler has of it: bytes are base64. */
function valueOf(body: MockBody, as: BodyForm["as"] | undefined, address: string): unknown {
  if (as === "bytes") return bytesOf(body, address).toString("base64");
  return isJson(body.contentType) ? plain(jsonOf(body, address)) : bytesOf(body, address).toString();
}

/** What a parameter says in an address or a header; an object, its names and values. */
const textOf = (value: unknown, address: string) =>
  String(expandDyns([isObject(value) ? Object.entries(value) : value], { baseUrl: address }));

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isMatcher(value);

/** JSON without matchers: each becomes one of the values that it matches. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** What an operation was given that the request does not say, or the other way round. */
function unheard(address: string, { request = {} }: MockApiDefinition, { operation, input }: Call): string | undefined {
  const { binding } = operation;
  if (binding.kind !== "http") throw new Error("No scenario has a socket.");
  const { body } = request;
  if (body !== undefined && isMultipart(body) && binding.body.kind === "property") {
    const got = input[binding.body.property] as Readonly<Record<string, unknown>>;
    const texts = Object.entries(body.parts ?? {}).every(([name, value]) =>
      [got[name], JSON.stringify(got[name])].includes(JSON.stringify(value)),
    );
    const files = (body.files ?? []).every(({ fieldname, buffer, mimetype }) =>
      [got[fieldname]].flat().some((each) => {
        const file = isObject(each) ? (each as { contents: string; contentType: string }) : { contents: each };
        const sameType = !("contentType" in file) || file.contentType === mimetype;
        return file.contents === buffer.toString("base64") && sameType;
      }),
    );
    if (!texts || !files) return "the handler was given other parts";
  }
  if (body !== undefined && !isMultipart(body)) {
    const got =
      binding.body.kind === "property"
        ? input[binding.body.property]
        : Object.fromEntries(
            Object.entries(input).filter(([name]) => !binding.parameters.some((each) => each.property === name)),
          );
    if (isJson(body.contentType) && binding.bodyForm?.as !== "bytes") {
      const match = matchValues(got, jsonOf(body, address));
      if (!match.pass) return "the handler was given another body";
    } else {
      const bytes = bytesOf(body, address);
      if (got !== bytes.toString("base64") && got !== bytes.toString()) return "the handler was given another body";
    }
  }
  for (const { name, property, in: place, spread } of binding.parameters) {
    const sent = place === "path" ? request.pathParams : place === "query" ? request.query : request.headers;
    const entry = Object.entries(sent ?? {}).find(([each]) => each.toLowerCase() === name.toLowerCase());
    if (entry === undefined) continue;
    const value = input[property];
    const isDivided = Array.isArray(value) && spread !== undefined && /[^&,]/.test(spread.separator);
    const [wanted, got] = [
      textOf(entry[1], address),
      textOf(isDivided ? value.join(spread.separator) : value, address),
    ];
    if (wanted !== got) return `the handler was given ${got} as ${property} instead of ${wanted}`;
  }
  return undefined;
}
