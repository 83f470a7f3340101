import { SignJWT, decodeJwt } from "jose";
import { randomBytes } from "node:crypto";
import type { ServerFrame } from "../../../generated/client/socket.ts";
import type { AuthenticationCredential } from "../../../generated/contracts/identity/types.ts";
import { GroupBook } from "../../../services/testing/group-book.ts";
import { holdJob } from "../../../services/testing/hold-job.ts";
import { makeSubmission, someId } from "../../../services/testing/make-submission.ts";
import { PASSWORD, Person } from "../../../services/testing/person.ts";
import { SoftwareAuthenticator } from "../../../services/testing/software-authenticator.ts";
import type { TestSocket } from "../../../services/testing/test-socket.ts";
import type { TestPlatform } from "../../../services/testing/start-test-platform.ts";

/**
 * What belongs to Alice, who runs the server and owns a group: whatever a caller asks, they ask it about this. Dana is in
 * the group, Emil was; Dora was an admin of it and is a member; Bela is a member whom Alice has blocked; Nina talks with
 * Alice and is with her in another group; Oscar has nothing to do with anybody.
 */
export class Stage {
  readonly platform: TestPlatform;
  readonly alice: Person;
  /** On a device of Alice's that has published no keys. */
  readonly keyless: Person;
  readonly oscar: Person;
  readonly nina: Person;
  readonly emil: Person;
  readonly dana: Person;
  readonly dora: Person;
  readonly bela: Person;
  /** In Alice's direct conversation, and nobody of those who ask. */
  readonly bob: Person;
  readonly group: GroupBook;
  /** Of the same people, and Alice alone writes. */
  readonly channel: GroupBook;
  /** Of those who are still in it, and over. */
  readonly over: GroupBook;
  readonly direct: string;
  /** Between Bela and Alice, who has blocked her. */
  readonly keptBack: string;
  readonly linkId: string;
  /** What stands in a conversation or belongs to an account, and in no answer to anybody else. */
  readonly secrets: readonly Secret[];
  /** What each of them hears all the while. */
  readonly sockets: ReadonlyMap<Person, TestSocket>;
  readonly #authenticator: SoftwareAuthenticator;
  readonly #heard: ReadonlyMap<TestSocket, number>;
  #device: string | undefined;
  #passkey: string | undefined;

  private constructor(
    parts: Pick<
      Stage,
      | "platform"
      | Name
      | "keyless"
      | "group"
      | "channel"
      | "over"
      | "direct"
      | "keptBack"
      | "sockets"
      | "linkId"
      | "secrets"
    >,
  ) {
    this.platform = parts.platform;
    [this.alice, this.bob, this.oscar, this.nina, this.emil, this.dana, this.dora, this.bela] = NAMES.map(
      (name) => parts[name],
    ) as Eight;
    this.keyless = parts.keyless;
    this.group = parts.group;
    this.channel = parts.channel;
    this.over = parts.over;
    this.direct = parts.direct;
    this.keptBack = parts.keptBack;
    this.sockets = parts.sockets;
    this.#heard = new Map([...parts.sockets.values()].map((socket) => [socket, socket.frames.length]));
    this.linkId = parts.linkId;
    this.secrets = parts.secrets;
    this.#authenticator = new SoftwareAuthenticator(parts.platform.origin.replace("127.0.0.1", "localhost"));
  }

  static async set(platform: TestPlatform): Promise<Stage> {
    const { origin } = platform;
    const people: Person[] = [];
    for (const name of NAMES) people.push(await Person.signUp(origin, name));
    const [alice, bob, oscar, nina, emil, dana, dora, bela] = people as Eight;
    const sockets = new Map<Person, TestSocket>();
    // While Emil is still a member, so that he holds what a member holds.
    for (const person of people) sockets.set(person, await person.connect());
    const group = await GroupBook.begin(alice, dana, emil, dora, bela);
    // Dora can do what an admin can before she cannot.
    await group.appoint(alice, dora, "admin");
    await group.remove(dora, emil);
    await group.appoint(alice, dora, "member");
    const channel = await GroupBook.beginChannel(alice, dana, emil, dora, bela);
    await channel.appoint(alice, dora, "admin");
    await channel.remove(dora, emil);
    await channel.appoint(alice, dora, "member");
    await holdJob(platform.running.opened.kernel.dataSource, "conversations.endConversations");
    const over = await GroupBook.beginEnding(1_790_000_000_001, alice, dana, dora, bela);
    await GroupBook.begin(alice, nina);
    const { conversationId: keptBack } = await bela.conversations.openDirectConversation({
      accountId: alice.accountId,
    });
    await alice.conversations.blockAccount({ accountId: bela.accountId });
    await alice.conversations.openDirectConversation({ accountId: nina.accountId });
    const { conversationId: direct } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
    await sockets.get(emil)!.until(({ type }) => type === "group.ended");

    const secret = () => randomBytes(48).toString("base64");
    const inGroup = makeSubmission(group.conversationId, [], { ciphertext: secret(), membership: group.revision });
    const toBob = makeSubmission(direct, [bob.deviceId], { ciphertext: secret() });
    await alice.messaging.postMessage(inGroup);
    await alice.messaging.postMessage(toBob);
    const unheard = makeSubmission(keptBack, [alice.deviceId], { ciphertext: secret() });
    await bela.messaging.postMessage(unheard);
    const parcel = { linkId: someId(), number: 0, parcel: secret() };
    await alice.keys.putLinkParcel(parcel);

    const keyless = new Person(origin);
    keyless.tokens = await keyless.identity.signInWithPassword({ ...LOGIN, deviceName: "without keys" });
    const secretsOf = ({ ciphertext, messageId }: typeof toBob, of: Place) =>
      [ciphertext, messageId].map((text) => ({ text, of }));
    const secrets = [...secretsOf(inGroup, "group"), ...secretsOf(toBob, "direct"), ...secretsOf(unheard, "kept back")];
    return new Stage({
      ...{
        platform,
        alice,
        bob,
        oscar,
        nina,
        emil,
        dana,
        dora,
        bela,
        keyless,
        group,
        channel,
        over,
        direct,
        keptBack,
        sockets,
      },
      ...{ linkId: parcel.linkId, secrets: [...secrets, { text: parcel.parcel, of: "account" as const }] },
    });
  }

  /** Resolves when somebody has been told what the caller has cast: `updateTyping` that they are typing. */
  isTold({ person }: { readonly person: Person | null }, cast: string): Promise<unknown> {
    const sign = `${cast.slice("update".length).toLowerCase()}.changed`;
    const tells = (frame: ServerFrame | { readonly type: "unknown" | "reply" | "error" }) =>
      (frame.type === "typing.changed" || frame.type === "presence.changed") &&
      frame.type === sign &&
      frame.body.accountId === person?.accountId;
    return Promise.race([...this.sockets.values()].map((socket) => socket.until(tells)));
  }

  get conversations(): readonly { readonly id: string; readonly of: Place }[] {
    return [
      { id: this.group.conversationId, of: "group" },
      { id: this.channel.conversationId, of: "group" },
      { id: this.direct, of: "direct" },
      { id: this.keptBack, of: "kept back" },
    ];
  }

  /** Every frame that somebody was sent since everything stands, as text. */
  heardBy(person: Person | null): string[] {
    const socket = person === null ? undefined : this.sockets.get(person);
    return socket?.frames.slice(this.#heard.get(socket)).map((frame) => JSON.stringify(frame)) ?? [];
  }

  /** Alice has given herself the same password again, which ended the sessions of her other devices. */
  async returnKeyless(): Promise<void> {
    const { deviceId } = this.keyless;
    this.keyless.tokens = await this.keyless.identity.signInWithPassword({ ...LOGIN, deviceName: "back", deviceId });
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.values()) await socket.close();
  }

  /** Alice's passkey answers a challenge. */
  async answer(options: Record<string, unknown>): Promise<AuthenticationCredential> {
    await this.passkey();
    return this.#authenticator.get(options);
  }

  /** A passkey of Alice's, to be named and removed. */
  async passkey(): Promise<string> {
    const { passkeys = [] } = await this.alice.identity.readOwnAccount();
    if (passkeys.some(({ credentialId }) => credentialId === this.#passkey)) return this.#passkey!;
    const { options } = await this.alice.identity.beginPasskeyAddition();
    const credential = this.#authenticator.create(options);
    await this.alice.identity.addPasskey({ proof: { password: PASSWORD }, credential, name: "Spare" });
    return (this.#passkey = credential.id);
  }

  /** Another device of Alice's, to be taken out. */
  async device(): Promise<string> {
    const { devices } = await this.alice.identity.readOwnAccount();
    if (devices.some(({ deviceId }) => deviceId === this.#device)) return this.#device!;
    const { options } = await this.alice.identity.beginPasskeySignIn();
    const credential = await this.answer(options);
    const session = await new Person(this.alice.origin).identity.signInWithPasskey({ credential, deviceName: "spare" });
    return (this.#device = session.deviceId);
  }
}

/**
 * Where something stands: in Alice's group, in her conversation with Bob, in her account; or in what somebody says to her
 * whom she has blocked, which is kept back from her too.
 */
export type Place = "group" | "direct" | "account" | "kept back";

export interface Secret {
  readonly text: string;
  readonly of: Place;
}

const LOGIN = { username: "alice", password: PASSWORD };
const NAMES = ["alice", "bob", "oscar", "nina", "emil", "dana", "dora", "bela"] as const;
type Name = (typeof NAMES)[number];
type Eight = [Person, Person, Person, Person, Person, Person, Person, Person];

/** The same claims, signed by another server. */
export function signedElsewhere(token: string): Promise<string> {
  const header = { alg: "HS256", typ: "JWT" };
  return new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(randomBytes(32));
}
