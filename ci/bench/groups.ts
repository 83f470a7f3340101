import { createHash } from "node:crypto";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import { Person } from "../../services/testing/person.ts";
import { openRoster, openPrimitives, withoutMembers } from "../../web/crypto/secrets.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { Somebody } from "../scenarios/groups/somebody.ts";

/**
 * `npm run bench:groups -- [people] [devices]`: what a group costs: 50 people with two devices each, or as many as said; one
 * sends, somebody leaves, the same one sends again. Who sends and who reads are whole clients over real sockets, the others
 * are devices with real keys whose sockets stay closed.
 */

const [people = 50, devices = 2] = readCommandLine(import.meta.filename, {}, { numbers: 2 }).numbers;

const started = performance.now();
const platform = await startTestPlatform();
const [anna, bela] = await Promise.all([
  Somebody.signUp(platform.origin, "anna"),
  Somebody.signUp(platform.origin, "bela"),
]);
/** All whole clients of those who write and read. */
const readers = [bela];
const whole = [anna, bela];
for (let more = 1; more < devices; more++) {
  const [hers, his] = [await anna.link(), await bela.link()];
  readers.push(his);
  whole.push(hers, his);
}
const others: Person[] = [];
for (let number = 3; number <= people; number++) {
  const person = await Person.signUp(platform.origin, `person_${number}`);
  for (let more = 1; more < devices; more++) await person.addDevice();
  others.push(person);
}
const leaver = others.at(-1)!;
console.log(`${people} people of ${devices} devices each, signed up in ${seconds(performance.now() - started)}`);

/** Bytes that the sender said meanwhile, and how long it took until the reader saw the line on all of their devices. */
async function measured(what: string, work: () => Promise<void>): Promise<void> {
  const from = anna.said.length;
  const at = performance.now();
  await work();
  const took = performance.now() - at;
  const said = anna.said.slice(from);
  const bytes = said.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const sent = said.filter((text) => text.includes("message.submit"));
  const keys = sent.map((text) => (JSON.parse(text) as { body: { keys: unknown[] } }).body.keys.length);
  console.log(
    `${what.padEnd(34)} ${seconds(took)}  ${String(bytes).padStart(8)} bytes sent, chain handed to ${keys.join(" + ") || 0}`,
  );
}

let id = "";
const see = (line: string) => Promise.all(readers.map((reader) => reader.sees(id, line)));
await measured("begin, with its name", async () => {
  id = await anna.tenchat.conversations.startGroup("Fifty", [
    bela.accountId,
    ...others.map(({ accountId }) => accountId),
  ]);
  await see("named Fifty");
});
const tell = (text: string) => async () => {
  await anna.write(id, text);
  await see(text);
};
await measured("send", tell("one"));
await measured("send again", tell("two"));

const { messages } = await leaver.messaging.catchUp({ positions: [], groups: true });
const bytes = Buffer.from(messages[0]!.ciphertext, "base64");
const primitives = await openPrimitives({
  subtle: globalThis.crypto.subtle,
  randomBytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
});
const { members } = await openRoster(primitives, bytes);
const roster = await leaver.signRoster({
  groupId: id,
  revision: 2,
  previous: Uint8Array.from(createHash("sha256").update(bytes).digest()),
  changedAt: Date.now(),
  members: withoutMembers(members, [leaver.accountId]),
});
await measured("somebody leaves", async () => {
  const messageId = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
  await leaver.conversations.changeGroup({ conversationId: id, messageId, roster: roster.toString("base64") });
  await anna.until(() => anna.group(id)?.members.length === people - 1);
});
await measured("send, to all who stayed", tell("three"));
await measured("send again", tell("four"));
for (const somebody of whole) await somebody.tenchat.stop();
await platform.stop();

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`.padStart(9);
}
