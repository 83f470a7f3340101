import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parse } from "yaml";
import { silentLog } from "../../kernel/logging/log.ts";
import { makeSubmission } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startSharedDatabase } from "../../testing/shared-database.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";

const ROLES = ["api", "gateway", "worker", "federation", "relay"] as const;

const INGRESS = new URL("../../../generated/deploy/kubernetes/federation/ingress.yaml", import.meta.url);
type Ingress = {
  readonly spec: { readonly rules: [{ readonly http: { readonly paths: { readonly path: string }[] } }] };
};

let closing: AsyncDisposableStack;
const nodes = {} as Record<(typeof ROLES)[number], TestPlatform>;

beforeAll(async () => {
  closing = new AsyncDisposableStack();
  const dataFolder = mkdtempSync(join(tmpdir(), "tenchat-roles-"));
  closing.defer(() => rmSync(dataFolder, { recursive: true, force: true }));
  const { url, stop } = await startSharedDatabase({ dataFolder, log: silentLog });
  closing.defer(stop);
  for (const role of ROLES) {
    // The settings may be said to all of them: one is the relay, and one meets other servers.
    const mesh = { TENCHAT_MESH: "relay.example.org:8080", TENCHAT_MESH_PORT: "0" };
    const federation = { TENCHAT_FEDERATION: "chat.example.org", TENCHAT_ORIGIN: "http://localhost" };
    const env = { DATABASE_URL: url, TENCHAT_ROLE: role, ...mesh, ...federation };
    const node = await startTestPlatform({ env });
    closing.defer(() => node.stop());
    nodes[role] = node;
  }
  while (!(await metricsOf("gateway")).includes("tenchat_nodes 5")) await new Promise((later) => setTimeout(later, 20));
}, 60_000);

afterAll(async () => {
  await closing?.disposeAsync();
}, 30_000);

const metricsOf = async (role: (typeof ROLES)[number]) => (await fetch(`${nodes[role].origin}/metrics`)).text();

/** How a request for a socket is answered that gets none. */
async function refusal(role: (typeof ROLES)[number], path: string): Promise<{ status: number; body: string }> {
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
  };
  const [answer] = (await once(get(`${nodes[role].origin}${path}`, { headers }), "response")) as [IncomingMessage];
  return { status: answer.statusCode!, body: await text(answer) };
}

describe("a platform whose parts are processes of their own", () => {
  it.each(ROLES)("has a health that says that it is the %s", async (role) => {
    const answer = await fetch(`${nodes[role].origin}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ok", role }]);
  });

  it("carries what is asked over HTTP, what is said on sockets, and what follows from it", async () => {
    const [alice, bob] = [await Person.signUp(nodes.api.origin, "alice"), await Person.signUp(nodes.api.origin, "bob")];
    const [fromAlice, fromBob] = [await alice.connect(nodes.gateway.origin), await bob.connect(nodes.gateway.origin)];
    const { conversationId, lastActivityAt } = await alice.conversations.openDirectConversation({
      accountId: bob.accountId,
    });
    await fromBob.until((frame) => frame.type === "conversation.new");
    await fromAlice.api.submitMessage(makeSubmission(conversationId, [bob.deviceId]));
    await alice.messaging.postMessage(makeSubmission(conversationId, [bob.deviceId]));
    await fromBob.until((frame) => frame.type === "message.new" && frame.body.sequence === 2);
    // Only the reaction to an event moves this, and only the worker has any.
    const moved = async () => (await alice.conversations.readConversation({ conversationId })).lastActivityAt;
    while ((await moved()) === lastActivityAt) await new Promise((later) => setTimeout(later, 20));
    await Promise.all([fromAlice.close(), fromBob.close()]);
  }, 30_000);

  it.each(["gateway", "worker", "federation", "relay"] as const)(
    "has a %s that answers people nothing but of itself, and says so",
    async (role) => {
      const others = [
        "GET /",
        "GET /settings",
        "GET /v1/account",
        "POST /v1/negotiation",
        "GET /.well-known/tenchat",
        "GET /v1/federation/people",
      ];
      for (const [method, path] of others.map((each) => each.split(" ") as [string, string])) {
        const answer = await fetch(`${nodes[role].origin}${path}`, { method, body: method === "POST" ? "{}" : null });
        expect([path, answer.status, await answer.json()]).toEqual([
          path,
          404,
          { code: "not-found", message: expect.stringContaining(`The role of this process is ${role}: HTTP`) },
        ]);
      }
      expect((await fetch(`${nodes[role].origin}/metrics`)).status).toBe(200);
    },
  );

  it("has a relay that passes packets on at an address of its own, and at no other", async () => {
    expect(ROLES.map((role) => nodes[role].running.relayPort !== undefined)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    const ask = (origin: string) =>
      fetch(`${origin}/fetch`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ recipient: "key" }),
      });
    const answer = await ask(`http://127.0.0.1:${nodes.relay.running.relayPort}`);
    expect([answer.status, await answer.json()]).toEqual([200, { messages: [] }]);
    for (const role of ROLES) expect((await ask(nodes[role].origin)).status).toBe(404);
  });

  it("answers other servers where people are answered and where it does nothing else, and nowhere else", async () => {
    // What the generated proxies send there.
    const [rule] = (parse(readFileSync(INGRESS, "utf8")) as Ingress).spec.rules;
    const ask = async (role: (typeof ROLES)[number], path: string, method: string) =>
      (await fetch(`${nodes[role].origin}${path}`, { method })).text();
    for (const { path } of rule.http.paths) {
      const answers = await Promise.all(["GET", "POST"].map((method) => ask("federation", path, method)));
      expect([path, answers.filter((each) => !each.includes("The role of this process"))]).toEqual([
        path,
        [expect.any(String)],
      ]);
    }
    const wanted = [
      "/.well-known/d3chat-server",
      "/.well-known/d3chat-server/keys",
      "/federation/user-lookup?username=x",
    ];
    for (const role of ROLES) {
      const answers = await Promise.all(
        wanted.map(async (path) => (await fetch(`${nodes[role].origin}${path}`)).status),
      );
      const isOpen = role === "api" || role === "federation";
      expect([role, ...answers]).toEqual([role, ...(isOpen ? [200, 200, 401] : [404, 404, 404])]);
    }
  });

  it.each(["api", "worker", "federation", "relay"] as const)(
    "has an %s that refuses sockets in a sentence, and goes on",
    async (role) => {
      for (const path of ["/v1/socket?ticket=x", "/elsewhere"]) {
        const { status, body } = await refusal(role, path);
        expect([status, JSON.parse(body)]).toEqual([
          404,
          { code: "not-found", message: expect.stringContaining(`The role of this process is ${role}: sockets`) },
        ]);
      }
      expect((await fetch(`${nodes[role].origin}/health`)).status).toBe(200);
    },
  );

  it("serves the page where HTTP is asked, and counts each thing where it is", async () => {
    expect((await fetch(nodes.api.origin)).headers.get("content-type")).toMatch(/^(text\/html|application\/json)/);
    const told = async (name: string) => {
      const texts = await Promise.all(ROLES.map(metricsOf));
      return ROLES.filter(
        (_role, index) => texts[index]!.includes(`\n${name} `) || texts[index]!.includes(`\n${name}{`),
      );
    };
    expect(await told("tenchat_sockets")).toEqual(["gateway"]);
    expect(await told("tenchat_events_waiting")).toEqual(["worker"]);
  });
});
