import type { ClientFrame, ServerFrame } from "../../../generated/client/socket.ts";
import type { Conversation } from "../../../generated/contracts/conversations/types.ts";
import {
  AccountNotFound,
  InvalidCredentials,
  InvalidRefreshToken,
  UsernameTaken,
} from "../../../generated/contracts/identity/errors.ts";
import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { MasterKeyConflict } from "../../../generated/contracts/keys/errors.ts";
import type { PublishDeviceKeysInput } from "../../../generated/contracts/keys/operations.ts";
import { DeviceListStale, MessageIdTaken, SequenceUnknown } from "../../../generated/contracts/messaging/errors.ts";
import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import type { Position } from "../../../generated/contracts/messaging/types.ts";
import { OFFER } from "../../../generated/contracts/features.ts";
import { agree } from "../../../generated/contracts/runtime/agree.ts";
import type { Offer } from "../../../generated/contracts/runtime/agree.ts";
import { DeclaredError } from "../../../generated/contracts/runtime/check.ts";
import { Forbidden, NotFound, Unauthenticated, Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { answerAboutDevices, claimBundles, devicesOf } from "./fake-keys.ts";
import { answerAboutRecords } from "./fake-own-records.ts";
import { catchUp, readHistory } from "./fake-log.ts";
import { forDevice, isMember, now, ready, stock } from "./fake-records.ts";
import type { Account, Device, Log, Logged, Session } from "./fake-records.ts";

/** What a copy of the server holds. */
export interface Backup {
  readonly accounts: Map<string, Account>;
  readonly logs: Map<string, Log>;
  readonly tokens: Map<string, Session>;
  readonly refresh: Map<string, Session>;
  readonly traded: Map<string, string>;
}

export type Peer = { accountId: string; deviceId: string; push: (frame: ServerFrame) => void };

/** The server as the specification describes it, in memory: a stand-in at the edge for tests of this room. */
export class FakeServer {
  readonly accounts = new Map<string, Account>();
  readonly logs = new Map<string, Log>();
  readonly peers = new Set<Peer>();
  readonly claims: string[] = [];
  /** The different ciphertexts that came under each message id. */
  readonly submitted = new Map<string, Set<string>>();
  /** What this server can do. */
  offer: Offer = OFFER;
  refreshes = 0;
  submissions = 0;
  /** Whether catching up is answered with a failure. */
  readingFails = false;
  readonly #tokens = new Map<string, Session>();
  readonly #refresh = new Map<string, Session>();
  readonly #traded = new Map<string, string>();
  readonly #tickets = new Map<string, Session>();
  #last = 0;
  #clock = 0;
  /** Names the history of the data; a restore that is known for one begins another. */
  incarnation = "01ARZ3NDEKTSV4RRFFQ69G5F00";

  /** A copy of everything that is kept. */
  backup(): Backup {
    const { accounts, logs } = this;
    return structuredClone({ accounts, logs, tokens: this.#tokens, refresh: this.#refresh, traded: this.#traded });
  }

  /** Puts a copy in place of everything; sockets break. Ids and moments go on: they never come twice. */
  restore(backup: Backup, options: { readonly keepSessions?: boolean; readonly noticed?: boolean } = {}): void {
    const { accounts, logs, tokens, refresh, traded } = structuredClone(backup);
    replace(this.accounts, accounts);
    replace(this.logs, logs);
    const keep = options.keepSessions ?? true;
    for (const [current, then] of [
      [this.#tokens, tokens],
      [this.#refresh, refresh],
    ] as const) {
      replace(current, keep ? then : new Map());
    }
    replace(this.#traded, traded);
    if (options.noticed) this.incarnation = `01ARZ3NDEKTSV4RRFFQ69G5F${String(++this.#last % 100).padStart(2, "0")}`;
  }

  /** Answers an HTTP request with status and body. */
  http(
    method: string,
    path: string,
    body: unknown,
    authorization: string | undefined,
  ): { status: number; body: unknown } {
    try {
      return this.#route(`${method} ${path}`, structuredClone(body) as never, authorization);
    } catch (error) {
      if (error instanceof DeclaredError) return { status: error.status, body: error.toBody() };
      throw error;
    }
  }

  /** Whose token it is. */
  sessionOf(authorization: string | undefined): Session | undefined {
    return this.#tokens.get(authorization?.slice(7) ?? "");
  }

  /** Trades a ticket for the session of a socket. */
  ticket(ticket: string): { accountId: string; deviceId: string } | undefined {
    const session = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    return session;
  }

  /** Answers one frame; undefined when it has no answer. */
  frame(peer: Peer, text: string): unknown {
    const { id, ...frame } = JSON.parse(text) as ClientFrame & { id?: string };
    try {
      const body = this.#answer(peer, frame);
      return body === undefined ? undefined : { type: `${frame.type}.reply`, id, body };
    } catch (error) {
      if (error instanceof DeclaredError) return { type: "error", id: id ?? null, body: error.toBody() };
      throw error;
    }
  }

  #answer(peer: Peer, { type, body }: ClientFrame): unknown {
    switch (type) {
      case "session.ping":
        return { serverTime: now() };
      case "message.submit":
        return this.#append(peer, body);
      case "message.received":
        return this.#confirm(peer, body);
      case "typing.update":
      case "presence.update":
        return void this.#tell(body.conversationId, peer, {
          type: type === "typing.update" ? "typing.changed" : "presence.changed",
          body: { ...body, accountId: peer.accountId },
        } as ServerFrame);
      default:
        return type satisfies never;
    }
  }

  /** Ends every access token, as time would. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** Ends all sessions of one account for good. */
  revokeSessions(accountId: string): void {
    for (const sessions of [this.#tokens, this.#refresh])
      for (const [token, session] of sessions) if (session.accountId === accountId) sessions.delete(token);
  }

  #route(route: string, body: never, authorization: string | undefined): { status: number; body: unknown } {
    const created = (value: unknown) => ({ status: 201, body: value });
    const ok = (value: unknown) => ({ status: 200, body: value });
    if (route === "GET /.well-known/tenchat") {
      return ok({
        name: "Fake",
        version: "0",
        apiVersions: ["1.0.0"],
        registrationMode: "open",
        passkeyOrigin: null,
        sufficientPasswordLength: 13,
        specificationRoot: "00",
      });
    }
    if (route === "POST /v1/negotiation") return ok(agree(this.offer, body));
    if (route === "POST /v1/accounts") return created(this.#signUp(body));
    if (route === "POST /v1/sessions") return created(this.#signIn(body));
    if (route === "POST /v1/sessions/refreshes") return created(this.#trade(body));
    const session = this.sessionOf(authorization);
    if (session === undefined) throw new Unauthenticated();
    const account = this.accounts.get(session.accountId) as Account;
    const device = account.devices.get(session.deviceId) as Device;
    if (route === "POST /v1/me/socket-tickets") {
      const ticket = this.#id("ticket");
      this.#tickets.set(ticket, session);
      return created({ ticket, expiresAt: now() });
    }
    if (route === "DELETE /v1/me/session") return { status: 204, body: undefined };
    if (route === "PUT /v1/keys/device") return ok(this.#publish(account, device, body));
    const told = (but: string) => this.#tellOfKeys(session.accountId, but);
    const answered =
      answerAboutDevices(route, account, device, body, told) ??
      answerAboutRecords(route, account, this.accounts, body, this.peers);
    if (answered !== undefined) return answered;
    if (route === "POST /v1/conversations/direct") return ok(this.#openDirect(session.accountId, body));
    if (route.startsWith("GET /v1/conversations?")) {
      const mine = [...this.logs.values()]
        .map((log) => log.conversation)
        .filter((each) => isMember(each, session.accountId));
      return ok({ conversations: mine, nextCursor: null });
    }
    if (route.startsWith("GET /v1/groups")) return ok({ groups: [], nextCursor: null });
    if (route === "POST /v1/catch-up" && this.readingFails) throw new Unavailable();
    if (route === "POST /v1/catch-up") return ok(catchUp([...this.logs.values()], this.incarnation, session, body));
    const [, person, what] = /^\w+ \/v1\/people\/([^/?]+)\/?(.*)$/.exec(route) ?? [];
    if (person !== undefined && what === "devices") return ok(devicesOf(person, this.accounts.get(person)));
    if (person !== undefined && what === "prekey-bundles")
      return ok(claimBundles(this.accounts.get(person) as Account, body, this.claims));
    if (route.startsWith("GET /v1/people?")) {
      const query = new URL(route.slice(4), "http://x").searchParams.get("query") ?? "";
      const people = [...this.accounts.values()]
        .map((each) => each.profile)
        .filter((each) => each.username.startsWith(query));
      return ok({ people });
    }
    const [, paged, query] = /^GET \/v1\/conversations\/([^/?]+)\/messages\??(.*)$/.exec(route) ?? [];
    if (paged !== undefined) {
      const there = this.logs.get(paged);
      if (there === undefined || !isMember(there.conversation, session.accountId)) throw new Forbidden();
      return ok(readHistory(there, session, new URLSearchParams(query)));
    }
    const [, conversationId] = /^GET \/v1\/conversations\/([^/?]+)$/.exec(route) ?? [];
    const log = conversationId === undefined ? undefined : this.logs.get(conversationId);
    if (log === undefined) throw new NotFound();
    return ok(log.conversation);
  }

  #signUp({
    username,
    password,
    displayName,
  }: {
    username: string;
    password: string;
    displayName?: string;
  }): SessionTokens {
    if ([...this.accounts.values()].some((account) => account.profile.username === username)) throw new UsernameTaken();
    const accountId = this.#id("a");
    const profile = { accountId, username, displayName: displayName ?? username };
    this.accounts.set(accountId, { profile, password, masterKey: null, devices: new Map() });
    return this.#session(accountId, this.#newDevice(accountId));
  }

  #signIn(body: { username: string; password: string; deviceId?: string }): SessionTokens {
    const account = [...this.accounts.values()].find((each) => each.profile.username === body.username);
    if (account?.password !== body.password) throw new InvalidCredentials();
    const { accountId } = account.profile;
    const back = body.deviceId !== undefined && account.devices.has(body.deviceId) ? body.deviceId : undefined;
    return this.#session(accountId, back ?? this.#newDevice(accountId));
  }

  #trade({ refreshToken, replacement }: { refreshToken: string; replacement?: string }): SessionTokens {
    this.refreshes++;
    const repeated = replacement !== undefined && this.#traded.get(refreshToken) === replacement;
    const session = this.#refresh.get(repeated ? replacement : refreshToken);
    if (session === undefined) throw new InvalidRefreshToken();
    this.#refresh.delete(refreshToken);
    if (replacement !== undefined) this.#traded.set(refreshToken, replacement);
    return this.#session(session.accountId, session.deviceId, replacement);
  }

  #newDevice(accountId: string): string {
    const deviceId = this.#id("d");
    this.accounts.get(accountId)?.devices.set(deviceId, { deviceId, keys: null, oneTime: [], kem: [] });
    return deviceId;
  }

  #session(accountId: string, deviceId: string, refreshToken = this.#id("r")): SessionTokens {
    const accessToken = this.#id("t");
    const session = { accountId, deviceId, refreshToken };
    this.#tokens.set(accessToken, session);
    this.#refresh.set(refreshToken, session);
    const { profile } = this.accounts.get(accountId) as Account;
    return {
      sessionId: this.#id("e"),
      account: profile,
      deviceId,
      accessToken,
      refreshToken,
      expiresIn: 900,
      deviceMark: `mark of ${deviceId}`,
    };
  }

  #publish(account: Account, device: Device, keys: PublishDeviceKeysInput): unknown {
    if (account.masterKey !== null && account.masterKey !== keys.masterKey) {
      if (keys.replaceMasterKey !== true) throw new MasterKeyConflict();
      delete account.deviceList;
      for (const other of account.devices.keys()) if (other !== device.deviceId) account.devices.delete(other);
    }
    account.masterKey = keys.masterKey;
    if (device.keys === null) {
      device.keys = keys;
      device.oneTime = keys.oneTimePrekeys;
      device.kem = keys.oneTimeKemPrekeys;
    }
    this.#tellOfKeys(account.profile.accountId, device.deviceId);
    return stock(device);
  }

  #tellOfKeys(accountId: string, but: string): void {
    for (const peer of this.peers) {
      if (peer.deviceId !== but) peer.push({ type: "keys.changed", body: { accountId } });
    }
  }

  #openDirect(own: string, { accountId }: { accountId: string }): Conversation {
    for (const { conversation } of this.logs.values()) {
      if (isMember(conversation, own) && isMember(conversation, accountId)) return conversation;
    }
    if (!this.accounts.has(accountId)) throw new AccountNotFound();
    const conversationId = `00000000-0000-8000-8000-${[own, accountId]
      .sort()
      .map((id) => id.slice(-6))
      .join("")}`;
    const members = [own, accountId].map((id) => ({
      profile: (this.accounts.get(id) as Account).profile,
      role: "member" as const,
      joinedAt: now(),
    }));
    const conversation = {
      conversationId,
      kind: "direct",
      members,
      createdAt: now(),
      lastActivityAt: now(),
    } as Conversation;
    this.logs.set(conversationId, { conversation, messages: [], received: new Map() });
    for (const peer of this.peers) {
      if (peer.accountId === accountId) peer.push({ type: "conversation.new", body: conversation });
    }
    return conversation;
  }

  #append(peer: Peer, submission: PostMessageInput): unknown {
    const log = this.logs.get(submission.conversationId);
    const { devices } = this.accounts.get(peer.accountId) as Account;
    if (log === undefined || (devices.get(peer.deviceId)?.keys ?? null) === null) throw new Forbidden();
    const { messageId, ciphertext } = submission;
    this.submissions++;
    this.submitted.set(messageId, new Set(this.submitted.get(messageId)).add(ciphertext));
    const accepted = ({ messageId: id, conversationId, sequence, acceptedAt }: Logged) => ({
      ...{ messageId: id, conversationId, sequence, acceptedAt },
    });
    const before = log.messages.find((message) => message.messageId === submission.messageId);
    if (before !== undefined) {
      if (before.ciphertext !== submission.ciphertext) throw new MessageIdTaken();
      return accepted(before);
    }
    const missing = log.conversation.members.flatMap(({ profile: { accountId } }) =>
      ready((this.accounts.get(accountId) as Account).devices)
        .map(([{ deviceId }]) => ({ accountId, deviceId }))
        .filter(
          ({ deviceId }) => deviceId !== peer.deviceId && !submission.keys.some((key) => key.deviceId === deviceId),
        ),
    );
    if (missing.length > 0) throw new DeviceListStale({ missing });
    const message: Logged = {
      ...submission,
      sequence: log.messages.length + 1,
      senderAccountId: peer.accountId,
      senderDeviceId: peer.deviceId,
      acceptedAt: this.#moment(),
    };
    log.messages.push(message);
    for (const other of this.peers) {
      if (other !== peer && isMember(log.conversation, other.accountId)) {
        other.push({ type: "message.new", body: forDevice(message, other.deviceId) });
      }
    }
    return accepted(message);
  }

  #confirm(peer: Peer, position: Position): Position {
    const log = this.logs.get(position.conversationId);
    if (log === undefined) throw new Forbidden();
    if (position.sequence > log.messages.length) throw new SequenceUnknown();
    log.received.set(peer.accountId, Math.max(position.sequence, log.received.get(peer.accountId) ?? 0));
    this.#tell(position.conversationId, peer, {
      type: "message.delivered",
      body: { ...position, accountId: peer.accountId },
    });
    return position;
  }

  #tell(conversationId: string, from: Peer, frame: ServerFrame): void {
    const { conversation } = this.logs.get(conversationId) as Log;
    for (const peer of this.peers) {
      if (peer.accountId !== from.accountId && isMember(conversation, peer.accountId)) peer.push(frame);
    }
  }

  /** Never the same twice, however quick the test. */
  #moment(): string {
    this.#clock = Math.max(Date.now(), this.#clock + 1);
    return new Date(this.#clock).toISOString();
  }

  /** Ids have the form of the specification, so that the generated validators take them. */
  #id(kind: string): string {
    const number = String(++this.#last).padStart(12, "0");
    return ["t", "r", "ticket"].includes(kind) ? `${kind}-${number}` : `00000000-0000-4000-8000-${number}`;
  }
}

function replace<T>(map: Map<string, T>, by: ReadonlyMap<string, T>): void {
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}
