import type { EmitterMutations } from "./mutation.ts";

const API = ["generators/emitters/client/emit-client.test.ts"];
const FETCH = ["generators/emitters/client/fetch-transport.test.ts"];
const TYPES = ["generators/scenario-types.long.test.ts"];

export const CLIENT: EmitterMutations = {
  emitter: "client",
  folder: "generators/emitters/client",
  scenarios: ["emits-http", "emits-socket", "plain-http"],
  tests: API,
  mutations: [
    {
      file: "address.ts",
      find: '`${file.use(parameter.rest ? "rest" : "part", RUNTIME)}(${said}, ${value})`',
      replace: "value",
      why: "a slash in an id leads to another address",
    },
    {
      file: "address.ts",
      find: "if (spread === undefined) return",
      replace: 'if (spread?.as !== "pairs") return',
      why: "a list that is joined by commas becomes a parameter for each entry",
    },
    {
      file: "address.ts",
      find: '.filter((each) => each.in === "query")',
      replace: '.filter((each) => each.in !== "path")',
      why: "headers are sent in the query as well",
    },
    {
      file: "emit-client.ts",
      find: 'if (taken.length === 0) body = "body: input, ";',
      replace: 'if (taken.length >= 0) body = "body: input, ";',
      why: "the body says again what the address says",
    },
    {
      file: "emit-client.ts",
      find: "authenticated: ${binding.authenticated}",
      replace: "authenticated: true",
      why: "the token goes to operations that need none",
    },
    {
      file: "emit-client.ts",
      find: "status: ${binding.status},",
      replace: "status: 200,",
      why: "only 200 is a success",
    },
    {
      file: "emit-client.ts",
      find: "api: file.use(apiName(context), apiFile(context)),",
      replace: "api: apiName(context),",
      why: "the import of a class is dropped",
      tests: TYPES,
    },
    {
      file: "responses.ts",
      find: 'if (output === null) return "null";',
      replace: 'if (output === null || output.kind === "array") return "null";',
      why: "lists are not checked, and never arrive",
    },
    {
      file: "../../agreement/print-agreement.ts",
      find: "${JSON.stringify(binding.verb)}, ${binding.status}",
      replace: "${JSON.stringify(binding.verb)}, 200",
      why: "the agreement is about an answer that does not exist",
      tests: TYPES,
    },
    {
      file: "socket.ts",
      find: "const validate = Object.hasOwn(BODIES, type) ? BODIES[type] : undefined;",
      replace: "const validate = BODIES[type];",
      why: "a frame may be called like what every object has",
    },
    {
      file: "socket.ts",
      find: 'body: ${file.use("accept", RUNTIME)}(body, validate, type) }',
      replace: 'body: ${file.use("accept", RUNTIME) && "body"} }',
      why: "the body of a frame is not checked",
    },
    {
      file: "socket.ts",
      find: 'if (type.endsWith(".reply") && id !== null) return',
      replace: "if (id !== null) return",
      why: "every frame with an id is taken for an answer",
    },
    {
      file: "runtime/transport.ts",
      find: ", ...call.headers } }",
      replace: " } }",
      why: "headers are not sent",
    },
    {
      file: "runtime/transport.ts",
      find: "known === undefined && answer.status !== call.status",
      replace: "known === undefined && answer.status >= 400",
      why: "any success is the declared one",
    },
    {
      file: "runtime/transport.ts",
      find: "if (checked.ok) return checked.value;",
      replace: "if (checked.ok || !checked.ok) return value as Output;",
      why: "an answer of any shape is taken",
    },
    {
      file: "runtime/transport.ts",
      find: "if (saysOnlyMore(checked.issues)) return value as Output;",
      replace: "if (checked.issues.length > 0) return value as Output;",
      why: "an answer of a wrong shape passes for one that says more",
    },
    {
      file: "other-routes.ts",
      find: "ranks[0] < ranks[1] ||",
      replace: "",
      why: "a value leads to the operation whose address is that word",
    },
    {
      file: "runtime/write-address.ts",
      find: "if ((value + end).indexOf(end) < value.length)",
      replace: "if (false)",
      why: "a value ends within itself, and the next one begins there",
    },
    {
      file: "runtime/write-address.ts",
      find: "`${encode(name, name)}=${encode(name, String(each))}`",
      replace: "`${encode(name, name)}=${each}`",
      why: "a value ends its parameter and begins another",
    },
    {
      file: "runtime/print-request.ts",
      find: "const token = authenticated ? accessToken() : null;",
      replace: "const token = accessToken();",
      why: "the token goes along whether or not it is asked for",
      tests: FETCH,
    },
    {
      file: "runtime/parse-answer.ts",
      find: 'if (!isJson(headers["content-type"] ?? ""))',
      replace: "if (bytes.length > 1e9)",
      why: "a text that looks like a number becomes one",
      tests: FETCH,
    },
    {
      file: "runtime/fetch-transport.ts",
      find: 'wanted === "bytes" && answer.ok',
      replace: 'wanted === "bytes"',
      why: "a refusal is handed on as bytes that nobody reads",
      tests: FETCH,
    },
    {
      file: "runtime/print-request.ts",
      find: "isValue(body) && isJson(contentType) ? JSON.stringify(body) : body",
      replace: "body",
      why: "an object is sent as the name of its kind",
      tests: FETCH,
    },
    {
      file: "runtime/print-request.ts",
      find: "return body !== undefined && !(body instanceof Blob);",
      replace: "return body !== undefined;",
      why: "bytes that are JSON are sent as an object of none",
      tests: ["ci/scenarios/encodings.test.ts"],
    },
  ],
};
