import { ConversationsApi } from "../../generated/client/conversations/api.ts";
import { IdentityApi } from "../../generated/client/identity/api.ts";
import { KeysApi } from "../../generated/client/keys/api.ts";
import { MessagingApi } from "../../generated/client/messaging/api.ts";
import { FetchTransport } from "../../generated/client/fetch-transport.ts";
import type { Transport, TransportAnswer, TransportRequest } from "../../generated/client/runtime.ts";
import type { SessionTokens } from "../../generated/contracts/identity/types.ts";
import { makeDeviceKeys } from "./make-device-keys.ts";
import { TestSocket } from "./test-socket.ts";

/** Somebody who acts by a script: the real HTTP and socket doors, no cryptography but the signatures of their keys. */
export class Person implements Transport {
  readonly identity = new IdentityApi(this);
  readonly keys = new KeysApi(this);
  readonly conversations = new ConversationsApi(this);
  readonly messaging = new MessagingApi(this);
  readonly origin: string;
  readonly #transport: FetchTransport;
  tokens: SessionTokens | undefined;

  constructor(origin: string) {
    this.origin = origin;
    this.#transport = new FetchTransport(origin, () => this.tokens?.accessToken ?? null);
  }

  /** Signs up with a password, and publishes keys unless told not to. */
  static async signUp(origin: string, username: string, options: { keys?: boolean } = {}): Promise<Person> {
    const person = new Person(origin);
    const password = "correct horse battery staple";
    person.tokens = await person.identity.signUpWithPassword({ username, password, deviceName: "Test device" });
    if (options.keys !== false) await person.publishKeys();
    return person;
  }

  get accountId(): string {
    return this.#signedIn.account.accountId;
  }

  get deviceId(): string {
    return this.#signedIn.deviceId;
  }

  async publishKeys(): Promise<void> {
    const { accountId, deviceId } = this;
    await this.keys.publishDeviceKeys(await makeDeviceKeys({ accountId, deviceId }));
  }

  /** Opens a socket and waits until frames flow. */
  async connect(): Promise<TestSocket> {
    const { ticket } = await this.identity.issueSocketTicket();
    return new TestSocket(this.origin, ticket).ready();
  }

  request(request: TransportRequest): Promise<TransportAnswer> {
    return this.#transport.request(request);
  }

  get #signedIn(): SessionTokens {
    if (!this.tokens) throw new Error("this person is not signed in");
    return this.tokens;
  }
}
