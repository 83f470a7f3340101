import { ConversationsApi } from "../../generated/client/conversations/api.ts";
import { IdentityApi } from "../../generated/client/identity/api.ts";
import { KeysApi } from "../../generated/client/keys/api.ts";
import { MessagingApi } from "../../generated/client/messaging/api.ts";
import { ModerationApi } from "../../generated/client/moderation/api.ts";
import { RecordsApi } from "../../generated/client/records/api.ts";
import { FetchTransport } from "../../generated/client/runtime/fetch-transport.ts";
import type { Transport, TransportAnswer, TransportRequest } from "../../generated/client/runtime/transport.ts";
import type { SessionTokens } from "../../generated/contracts/identity/types.ts";
import type { MasterKey, Roster } from "../../web/crypto/secrets.ts";
import { TestDevice } from "./test-device.ts";
import { TestSocket } from "./test-socket.ts";

/** Everybody's. */
export const PASSWORD = "correct horse battery staple";

/** Where a socket is opened, and the subprotocols that are offered there. */
export interface SocketPlace {
  readonly url: string;
  readonly protocols: readonly string[];
}

/** Somebody who acts by a script: the real HTTP and socket doors, no cryptography but the signatures of their keys. */
export class Person implements Transport {
  readonly identity = new IdentityApi(this);
  readonly keys = new KeysApi(this);
  readonly conversations = new ConversationsApi(this);
  readonly messaging = new MessagingApi(this);
  readonly records = new RecordsApi(this);
  readonly moderation = new ModerationApi(this);
  readonly origin: string;
  readonly #transport: FetchTransport;
  tokens: SessionTokens | undefined;
  #master: MasterKey | undefined;
  #device: TestDevice | undefined;

  constructor(origin: string) {
    this.origin = origin;
    this.#transport = new FetchTransport(origin, () => this.tokens?.accessToken ?? null);
  }

  /** Signs up with a password, and publishes keys unless told not to. */
  static async signUp(origin: string, username: string, options: { keys?: boolean } = {}): Promise<Person> {
    const person = new Person(origin);
    const credentials = { username, password: PASSWORD, deviceName: "Test device" };
    person.tokens = await person.identity.signUpWithPassword(credentials);
    if (options.keys !== false) await person.publishKeys();
    return person;
  }

  /** New tokens, before those of now are over. */
  async goOn(): Promise<void> {
    const { refreshToken } = this.#signedIn;
    this.tokens = await new Person(this.origin).identity.refreshSession({ refreshToken });
  }

  get accountId(): string {
    return this.#signedIn.account.accountId;
  }

  get deviceId(): string {
    return this.#signedIn.deviceId;
  }

  /** Signs in on one more device, at another address if need be; it is signed by the same master key. */
  async addDevice(origin = this.origin): Promise<Person> {
    const device = new Person(origin);
    const { username } = this.#signedIn.account;
    device.tokens = await device.identity.signInWithPassword({ username, password: PASSWORD, deviceName: "Another" });
    device.#master = this.#master;
    await device.publishKeys();
    return device;
  }

  async publishKeys(): Promise<void> {
    const device = await TestDevice.make(this.accountId, this.deviceId, this.#master);
    this.#master = device.master;
    this.#device = device;
    await this.keys.publishDeviceKeys(await device.upload(2));
  }

  get accessToken(): string {
    return this.tokens?.accessToken ?? "";
  }

  /** Where a socket of theirs is opened, and the subprotocols to offer, as a client does. */
  get socketPlace(): SocketPlace {
    const url = `${this.origin.replace("http", "ws")}/v1/socket`;
    return { url, protocols: ["bearer", this.accessToken] };
  }

  /** Opens a socket and waits until frames flow. */
  async connect(origin = this.origin): Promise<TestSocket> {
    const { ticket } = await this.identity.issueSocketTicket();
    return new TestSocket(origin, ticket).ready();
  }

  request(request: TransportRequest): Promise<TransportAnswer> {
    return this.#transport.request(request);
  }

  /** Signs who is in a group, as this device. */
  signRoster(roster: Omit<Roster, "actor">): Promise<Buffer> {
    return this.device.signRoster(roster);
  }

  /** The keys of this device. */
  get device(): TestDevice {
    if (!this.#device) throw new Error("this person has no keys");
    return this.#device;
  }

  get #signedIn(): SessionTokens {
    if (!this.tokens) throw new Error("this person is not signed in");
    return this.tokens;
  }
}
