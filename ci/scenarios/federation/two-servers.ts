import { setTimeout as sleep } from "node:timers/promises";
import { FederationApi } from "../../../generated/client/federation/api.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { makeSubmission } from "../../../services/testing/make-submission.ts";
import { Person } from "../../../services/testing/person.ts";
import { startTestPlatform } from "../../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../../services/testing/start-test-platform.ts";
import { startGate } from "./gate.ts";
import type { Gate } from "./gate.ts";

/** A server, and the only way by which the other one reaches it. */
export interface Server {
  readonly platform: TestPlatform;
  readonly gate: Gate;
}

export interface TwoServers {
  readonly here: Server;
  readonly there: Server;
  stop(): Promise<void>;
}

/** Two whole servers that know each other's names, each on an address of its own. `besides`: what else is set at both. */
export async function startTwoServers(besides: Readonly<Record<string, string>> = {}): Promise<TwoServers> {
  const { servers, stop } = await startServers(2, besides);
  const [here, there] = servers as [Server, Server];
  return { here, there, stop };
}

/** As many as are asked for. */
export async function startServers(
  count: number,
  besides: Readonly<Record<string, string>> = {},
): Promise<{ readonly servers: readonly Server[]; stop(): Promise<void> }> {
  const ports: number[] = [];
  const places = Array.from({ length: count }, (_, at) => at);
  const gates = await Promise.all(places.map((at) => startGate(`127.0.0.${at + 1}`, () => ports[at]!)));
  const servers: Server[] = [];
  for (const [at, gate] of gates.entries()) {
    const others = gates.filter((each) => each !== gate);
    const env = {
      TENCHAT_ORIGIN: `http://${gate.name}`,
      TENCHAT_FEDERATION: gate.name,
      TENCHAT_FEDERATION_TEST_PEERS: others.map(({ name }) => name).join(),
      TENCHAT_ADMINS: "ada",
      // People who talk faster than people do.
      TENCHAT_FEDERATION_REQUESTS: "6000",
      ...besides,
    };
    const platform = await startTestPlatform({ env });
    ports[at] = platform.running.port;
    servers.push({ platform, gate });
  }
  return {
    servers,
    async stop() {
      await Promise.all(servers.map(({ platform }) => platform.stop()));
      await Promise.all(gates.map((gate) => gate.stop()));
    },
  };
}

/** Somebody of one of them, with a device that has keys. */
export const signUp = ({ platform }: Server, name: string): Promise<Person> => Person.signUp(platform.origin, name);

/** Asks for whoever has that address, and opens the conversation with them. */
export async function openWith(person: Person, address: string) {
  const found = await new FederationApi(person).findPersonElsewhere({ address });
  return person.conversations.openDirectConversation({ accountId: found.userId });
}

/** Sends a text to all devices of both, as they are known at the sender's server. */
export async function say(person: Person, conversationId: string, otherId: string, text: string): Promise<string> {
  const lists = [otherId, person.accountId].map((accountId) => person.keys.listAccountDevices({ accountId }));
  const readers = (await Promise.all(lists)).flatMap(({ devices }) => devices.map(({ deviceId }) => deviceId));
  const submission = makeSubmission(
    conversationId,
    readers.filter((deviceId) => deviceId !== person.deviceId),
    { ciphertext: Buffer.from(text.padEnd(32)).toString("base64") },
  );
  await person.messaging.postMessage(submission);
  return submission.messageId;
}

export const textOf = ({ ciphertext }: Pick<Message, "ciphertext">): string =>
  Buffer.from(ciphertext, "base64").toString().trimEnd();

/** All that somebody finds in a conversation. */
export async function heard(person: Person, conversationId: string): Promise<Message[]> {
  const { messages } = await person.messaging.catchUp({ positions: [], limit: 500 });
  return messages.filter((message) => message.conversationId === conversationId);
}

/** Asks again and again until that is so; how many milliseconds that took. */
export async function eventually(isSo: () => Promise<boolean>, milliseconds = 20_000): Promise<number> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > milliseconds) throw new Error(`not so within ${milliseconds} milliseconds`);
    await sleep(50);
  }
  return performance.now() - began;
}
