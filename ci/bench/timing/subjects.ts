import { randomBytes, randomUUID } from "node:crypto";
import { createAccessTokens } from "../../../services/contexts/identity/credentials/access-tokens.ts";
import { createDeviceMarks } from "../../../services/contexts/identity/credentials/device-marks.ts";
import { createPasswordHasher } from "../../../services/contexts/identity/credentials/password-hasher.ts";
import { openIdentity } from "../../../services/contexts/identity/index.ts";
import { as, guest, noGroups, openTestIdentity, PASSWORD } from "../../../services/testing/open-test-identity.ts";
import { Person } from "../../../services/testing/person.ts";
import { startTestPlatform } from "../../../services/testing/start-test-platform.ts";
import type { Subject } from "./measure.ts";

/** What one can tell without a server: whether a token is checked byte by byte. */
export function tokens(): Subject[] {
  const secret = randomBytes(32);
  const marks = createDeviceMarks(secret);
  const accessTokens = createAccessTokens(secret, { now: () => new Date() });
  const mark = marks.issue("alice", randomUUID());
  const token = [
    encode({ alg: "HS256", typ: "JWT" }),
    encode({ type: "access", did: randomUUID(), sid: randomUUID(), sub: randomUUID() }),
    randomBytes(32).toString("base64url"),
  ].join(".");
  const earlyAndLate = (text: string) =>
    [alter(text, text.lastIndexOf(".") + 1), alter(text, text.length - 3)] as const;
  const [earlyMark, lateMark] = earlyAndLate(mark);
  const [earlyToken, lateToken] = earlyAndLate(token);
  return [
    {
      what: "a device's mark that is wrong at its first byte, and at its last",
      one: () => marks.read(earlyMark),
      other: () => marks.read(lateMark),
      calls: 100,
      rarely: 20,
    },
    {
      what: "an access token that is wrong at its first byte, and at its last",
      one: () => accessTokens.read(earlyToken),
      other: () => accessTokens.read(lateToken),
      calls: 100,
      rarely: 100,
    },
  ];
}

/** What has to be found, or nothing is: a comparison that ends at the first difference. */
export function planted(): Subject {
  const secret = randomBytes(32).toString("base64url");
  const [early, late] = [alter(secret, 0), alter(secret, secret.length - 1)];
  return {
    what: "planted: a comparison that ends at the first difference",
    one: () => endsEarly(late, secret),
    other: () => endsEarly(early, secret),
    calls: 1_000,
    rarely: 20,
  };
}

function endsEarly(presented: string, secret: string): boolean {
  for (let at = 0; at < secret.length; at += 1) if (presented.charCodeAt(at) !== secret.charCodeAt(at)) return false;
  return true;
}

/** Signing in and looking up, on a database. Hashing takes a thousandth of its time, so that it hides nothing. */
export async function people(closing: AsyncDisposableStack): Promise<Subject[]> {
  const identity = await openTestIdentity();
  closing.defer(() => identity.test.stop());
  const [alice, mallory] = [await identity.signUp("alice_here"), await identity.signUp("mallory")];
  const { operations } = identity.context;
  const real = await openIdentity(identity.test.kernel, identity.publishedKeys, noGroups, createPasswordHasher());
  await real.operations.signUpWithPassword({ username: "carol_here", password: PASSWORD, deviceName: "Desk" }, guest);
  // As in a database that has been in use: whether a new row counts is looked up anew until it was cleaned up after once.
  await identity.test.kernel.dataSource.query("VACUUM ANALYZE accounts");
  const wrong = (to: typeof operations, username: string) => () =>
    refused(to.signInWithPassword({ username, password: "wrong horse", deviceName: "Desk" }, guest));
  const revoke = (deviceId: string) => () => refused(operations.revokeDevice({ deviceId }, as(mallory)));
  const nobodys = randomUUID();
  return [
    {
      what: "signing in as somebody, and as nobody",
      one: wrong(operations, "alice_here"),
      other: wrong(operations, "alice_her"),
    },
    {
      what: "the same with passwords hashed as they are",
      one: wrong(real.operations, "carol_here"),
      other: wrong(real.operations, "carol_her"),
      rarely: 500,
    },
    {
      what: "removing somebody else's device, and nobody's",
      one: revoke(alice.deviceId),
      other: revoke(nobodys),
      rarely: 5,
    },
  ];
}

/** Whether two others talk with each other: anybody can work out the id of their conversation. */
export async function conversations(closing: AsyncDisposableStack): Promise<Subject> {
  const platform = await startTestPlatform();
  closing.defer(() => platform.stop());
  const [alice, bob] = [await Person.signUp(platform.origin, "alice"), await Person.signUp(platform.origin, "bob")];
  const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
  const { memberships } = platform.running.contexts.conversations;
  const [stranger, nobodys] = [randomUUID(), randomUUID()];
  const ask = (id: string) => async () => {
    // Its members are at it, so that it is in memory.
    await memberships.membersOf(conversationId);
    if (await memberships.isParticipant(id, stranger)) throw new Error("A stranger was let in.");
  };
  return { what: "a conversation of two others, and one that is none", one: ask(conversationId), other: ask(nobodys) };
}

async function refused(asked: Promise<unknown>): Promise<void> {
  const isRefused = await asked.then(
    () => false,
    () => true,
  );
  if (!isRefused) throw new Error("What has to be refused was not.");
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

/** Another letter in one place. */
function alter(text: string, at: number): string {
  return `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
}
