import { documentDifferences as differences } from "../../testing/document-differences.ts";

type Part = Readonly<Record<string, unknown>>;

const HARMLESS = "documentation metadata-only";
const BEARER = { type: "http", scheme: "bearer" };
const BASIC = { type: "http", scheme: "basic" };

function api(operation: Part, securitySchemes: Part, more: Part = {}): Part {
  const get = { responses: { "200": { description: "" } }, ...operation };
  return { openapi: "3.1.0", info: {}, paths: { "/notes": { get } }, components: { securitySchemes }, ...more };
}

const key = { security: [{ key: [] }] };
const secured = (scheme: Part) => api(key, { key: scheme });

describe("What has to be proven", () => {
  it("is the same under another name", () => {
    const named = (name: string, scheme: Part) => api({ security: [{ [name]: [] }] }, { [name]: scheme });
    expect(differences(named("key", BEARER), named("token", { ...BEARER, description: "A token." }))).toEqual([
      `operation-security-changed-same: ${HARMLESS}`,
      `security-scheme-removed: ${HARMLESS}`,
      `security-scheme-added: ${HARMLESS}`,
    ]);
    expect(differences(named("key", BEARER), named("token", BASIC))).toContain(
      "operation-security-changed-other: request breaking, policy breaking",
    );
  });

  it("is another thing to whoever uses it, and nothing where nobody does", () => {
    expect(differences(secured(BEARER), secured(BASIC))).toEqual([
      "security-scheme-scheme-changed: request breaking, policy breaking",
    ]);
    const both = { security: [{ key: [] }] };
    expect(differences(api({}, { key: BEARER }, both), api({}, { key: BASIC }, both))).toEqual([
      "security-scheme-scheme-changed: request breaking, policy breaking",
    ]);
    expect(differences(api({}, { key: BEARER }), api({}, { key: BASIC }))).toEqual([
      `security-scheme-scheme-changed: ${HARMLESS}`,
    ]);
  });

  it("is nothing to operations that say it themselves, wherever a document says it for the others", () => {
    const all = { security: [{ key: [] }] };
    expect(differences(api({ security: [] }, {}), api({ security: [] }, {}, all))).toEqual([
      `security-added-same: ${HARMLESS}`,
    ]);
    expect(differences(api({}, {}, all), api(key, {}))).toEqual([
      `security-removed-same: ${HARMLESS}`,
      `operation-security-added-same: ${HARMLESS}`,
    ]);
    expect(differences(api({}, {}), api({}, {}, all))).toEqual([
      "security-added-narrower: request breaking, policy narrowing",
    ]);
  });

  it("is had in the ways that a flow says, each of which is told by itself", () => {
    const flows = (flow: Part) => secured({ type: "oauth2", flows: { implicit: { authorizationUrl: "/a", ...flow } } });
    const read = { scopes: { read: "Reads" } };
    expect(differences(flows(read), flows({ scopes: { read: "Reads notes" } }))).toEqual([
      `scope-words-changed: ${HARMLESS}`,
    ]);
    const two = flows({ scopes: { read: "Reads", write: "Writes" } });
    expect(differences(flows(read), two)).toEqual(["scope-added: policy additive", `scope-words-changed: ${HARMLESS}`]);
    expect(differences(two, flows(read))).toEqual([
      "scope-removed: request breaking, policy narrowing",
      `scope-words-changed: ${HARMLESS}`,
    ]);
    expect(differences(flows(read), flows({ ...read, authorizationUrl: "/b" }))).toEqual([
      "flow-authorization-changed: request breaking, policy breaking",
    ]);
  });

  it("is found by its reference where messages are sent", () => {
    const of = (name: string) => ({
      asyncapi: "3.0.0",
      info: {},
      channels: { notes: { messages: {} } },
      operations: {
        hear: {
          action: "receive",
          channel: { $ref: "#/channels/notes" },
          security: [{ $ref: `#/components/securitySchemes/${name}` }],
        },
      },
      components: { securitySchemes: { key: { type: "apiKey", in: "user" }, token: { type: "userPassword" } } },
    });
    expect(differences(of("key"), of("token"))).toEqual([
      "operation-security-changed-other: event-read breaking, policy breaking",
    ]);
    const scoped = (scopes: readonly string[]) => {
      const base = of("key");
      const scheme = { type: "oauth2", flows: { implicit: { authorizationUrl: "/a", availableScopes: {} } }, scopes };
      return { ...base, components: { securitySchemes: { key: scheme } } };
    };
    expect(differences(scoped(["a"]), scoped(["a", "b"]))).toEqual([
      "security-scheme-scopes-changed: event-read breaking, policy breaking",
    ]);
  });

  it("is met by all who come to a server that asks for it", () => {
    const of = (type: string) => ({
      asyncapi: "3.0.0",
      info: {},
      servers: {
        one: { host: "a.example", protocol: "wss", security: [{ $ref: "#/components/securitySchemes/key" }] },
      },
      channels: { notes: { messages: {} } },
      operations: { hear: { action: "receive", channel: { $ref: "#/channels/notes" } } },
      components: { securitySchemes: { key: { type } } },
    });
    expect(differences(of("userPassword"), of("X509"))).toEqual([
      "security-scheme-type-changed: event-read breaking, policy breaking",
    ]);
  });
});
