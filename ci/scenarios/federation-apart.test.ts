import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { Person } from "../../services/testing/person.ts";
import { startSharedDatabase } from "../../services/testing/shared-database.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { startGate } from "./federation/gate.ts";
import type { Gate } from "./federation/gate.ts";
import { eventually, heard, openWith, say, textOf } from "./federation/two-servers.ts";

const ROLES = ["api", "gateway", "worker", "federation"] as const;

let closing: AsyncDisposableStack;
let databaseUrl: string;
/** A server of four processes: what comes from the other one goes to `federation`, and people ask the rest. */
const parts = {} as Record<(typeof ROLES)[number], TestPlatform>;
let whole: TestPlatform;
let partsGate: Gate;
let wholeGate: Gate;

const meet = (own: Gate, other: Gate) => ({
  TENCHAT_ORIGIN: `http://${own.name}`,
  TENCHAT_FEDERATION: own.name,
  TENCHAT_FEDERATION_TEST_PEERS: other.name,
});

async function start(env: Readonly<Record<string, string>>): Promise<TestPlatform> {
  const platform = await startTestPlatform({ env });
  closing.defer(() => platform.stop());
  return platform;
}

const startPart = async (role: (typeof ROLES)[number]): Promise<void> => {
  parts[role] = await start({ DATABASE_URL: databaseUrl, TENCHAT_ROLE: role, ...meet(partsGate, wholeGate) });
};

beforeAll(async () => {
  closing = new AsyncDisposableStack();
  const dataFolder = mkdtempSync(join(tmpdir(), "tenchat-apart-"));
  closing.defer(() => rmSync(dataFolder, { recursive: true, force: true }));
  const database = await startSharedDatabase({ dataFolder, log: silentLog });
  closing.defer(() => database.stop());
  databaseUrl = database.url;
  partsGate = await startGate("127.0.0.1", () => parts.federation.running.port);
  closing.defer(() => partsGate.stop());
  wholeGate = await startGate("127.0.0.2", () => whole.running.port);
  closing.defer(() => wholeGate.stop());
  for (const role of ROLES) await startPart(role);
  whole = await start(meet(wholeGate, partsGate));
}, 120_000);

afterAll(async () => {
  await closing?.disposeAsync();
}, 30_000);

it("two people talk across servers, one of which is an api, a gateway, a worker and a federation process", async () => {
  const [ada, bob] = [await Person.signUp(parts.api.origin, "ada"), await Person.signUp(whole.origin, "bob")];
  const atAda = await ada.connect(parts.gateway.origin);
  const { conversationId } = await openWith(ada, `bob@${wholeGate.name}`);
  const textsOf = async (person: Person) => (await heard(person, conversationId)).map(textOf);

  await say(ada, conversationId, bob.accountId, "from the parts");
  await eventually(async () => (await textsOf(bob)).includes("from the parts"));
  await say(bob, conversationId, ada.accountId, "from the whole");
  await atAda.until((frame) => frame.type === "message.new" && textOf(frame.body) === "from the whole");

  // Whoever looks for somebody from there is answered as well.
  const cleo = await Person.signUp(whole.origin, "cleo");
  const other = await openWith(cleo, `ada@${partsGate.name}`);
  await atAda.until(
    (frame) => frame.type === "conversation.new" && JSON.stringify(frame).includes(other.conversationId),
  );

  // Without that process nothing is lost: what is said waits for the next one.
  await parts.federation.stop();
  await say(ada, conversationId, bob.accountId, "while nobody tells");
  await startPart("federation");
  await eventually(async () => (await textsOf(bob)).includes("while nobody tells"));
  await atAda.close();
}, 60_000);
