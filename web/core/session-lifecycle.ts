import type { SessionTokens } from "../../generated/contracts/identity/types.ts";
import { SignedInAccount } from "./signed-in-account.ts";
import { codeOf, deviceRemoved, explain, keysGone, notSignedIn } from "./explain-error.ts";
import { Departure, databaseOf } from "./identity/departure.ts";
import { openDevice, type OpenedDevice } from "./identity/open-device.ts";
import type { SignIn } from "./identity/sign-in.ts";
import { AuthorizedTransport } from "./identity/authorized-transport.ts";
import { type SessionRecord, sessionRecord } from "./identity/session-record.ts";
import { type HandedKeys, KeySetup } from "./keys/key-setup.ts";
import type { WaitingLink } from "./keys/door.ts";
import { fetchHistory } from "./keys/linking/fetch-history.ts";
import { LinkOffer } from "./keys/linking/link-offer.ts";
import { waitForMaster, type Linked } from "./keys/linking/wait-for-master.ts";
import { OwnKeys } from "./keys/own-keys.ts";
import { setUpPatiently } from "./keys/patient-setup.ts";
import { Ledger } from "./ledger/ledger.ts";
import type { Database, Host } from "./host.ts";
import { askUntilAnswered } from "./server-info/ask-until-answered.ts";
import { Negotiation } from "./server-info/negotiation.ts";
import { usualChoices } from "./messaging/choices.ts";
import type { MessagingChoices } from "./messaging/door.ts";
import { ProgramVersion } from "./server-info/program-version.ts";
import { PersonalStores } from "./records/personal-stores.ts";
import { serverApi, type ServerApi } from "./server-api.ts";
import { CallStores } from "./calls/call-stores.ts";
import { ConversationStores } from "./conversations/conversation-stores.ts";
import { SealedDatabase } from "./storage/sealed-database.ts";
import { Databases } from "./storage/databases.ts";
import { ValueStore } from "./store.ts";
import { TenChatError } from "./tenchat-error.ts";
import type { ConnectionState, ServerDescription, SessionState } from "./tenchat.ts";

/** Who is signed in, and that account at work while somebody is. The doors of the contexts stand on it. */
export class SessionLifecycle {
  readonly session = new ValueStore<SessionState>({ kind: "restoring" });
  readonly connection = new ValueStore<ConnectionState>("connecting");
  readonly server = new ValueStore<ServerDescription | null>(null);
  /** Whether somebody was signed in with this browser before. */
  readonly returning = new ValueStore(false);
  readonly version: ProgramVersion;
  readonly negotiation: Negotiation;
  readonly conversations = new ConversationStores();
  readonly messagingChoices = new ValueStore<MessagingChoices>(usualChoices);
  readonly personal = new PersonalStores();
  readonly calls = new CallStores();
  readonly devicesChanged = new ValueStore(0);
  readonly host: Host;
  readonly api: ServerApi;
  readonly databases: Databases;
  #opened: OpenedDevice | null = null;
  #account: SignedInAccount | null = null;
  #release: (() => void) | null = null;
  /** Counts up whenever the present work is given up; what began before must not go on. */
  #era = 0;
  /** Counts the turns of this instance; a database of an earlier one has nothing to say any more. */
  #turn = 0;
  #erasing: Promise<void> | null = null;
  #waiting = false;
  #stopped = false;

  constructor(host: Host) {
    this.host = host;
    this.databases = new Databases(host);
    this.version = new ProgramVersion(host);
    const serves = (feature: string) => this.negotiation.serves(feature);
    this.api = serverApi(new AuthorizedTransport(host.http, () => this.#here().session, serves));
    this.negotiation = new Negotiation(this.api.serverInfo, () => host.now());
  }

  async start(): Promise<void> {
    const describe = async () => this.server.set(await this.api.serverInfo.describeServer());
    for (const ask of [describe, () => this.negotiation.ask()]) askUntilAnswered(ask, this.host, () => this.#stopped);
    try {
      await this.asked(() => this.#takeTurn());
    } catch (error) {
      this.#stumbled(error);
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#putDown();
    this.#release?.();
  }

  useHere(): void {
    this.host.turn.ask();
    // One that the storage refused stands in no line; it takes over by opening the storage again.
    if (this.session.get().kind === "open-elsewhere" && this.#release === null && !this.#waiting) {
      this.#takeTurn().catch((error: unknown) => this.#stumbled(error));
    }
  }

  /** From `keys-elsewhere`: enters with a new master key. */
  startOver(): Promise<void> {
    return this.asked(async () => {
      const record = this.#here().session.current;
      if (record === null || this.session.get().kind !== "keys-elsewhere") throw notSignedIn();
      await this.#enter(record, true);
    });
  }

  /** From `keys-elsewhere`: waits until another device of the account lets this one in, then enters with its master key. */
  linkThisDevice(): Promise<WaitingLink> {
    return this.asked(async () => {
      const { session, primitives } = this.#here();
      const record = session.current;
      if (record === null || this.session.get().kind !== "keys-elsewhere") throw notSignedIn();
      const { host, api } = this;
      const { accountId } = record.account;
      const offer = await LinkOffer.open({ primitives, keys: api.keys, host, accountId, deviceId: record.deviceId });
      const era = this.#era;
      return waitForMaster(offer, {
        asked: (work) => this.asked(work),
        isOver: () => era !== this.#era,
        enter: (handed) => this.#enterInBackground(record, { handed, offer }),
      });
    });
  }

  /** The session that is kept here, whether its account is at work or not. */
  current(): SessionRecord | null {
    return this.#here().session.current;
  }

  /** The contexts of the account at work; throws while there is none. */
  atWork(): SignedInAccount {
    if (this.#account !== null) return this.#account;
    throw notSignedIn();
  }

  async #takeTurn(): Promise<void> {
    this.#waiting = true;
    const { release } = await this.host.turn.take({
      waiting: () => this.session.set({ kind: "open-elsewhere" }),
      asked: () => this.#standBack(),
    });
    this.#waiting = false;
    if (this.#stopped) return release();
    this.#release = release;
    this.session.set({ kind: "restoring" });
    await this.#open();
  }

  /** Another instance works on: this one stops, and stands in line again. */
  #standBack(): void {
    this.#giveWay()
      .then(() => (this.#waiting || this.#stopped || this.#release !== null ? undefined : this.#takeTurn()))
      .catch((error: unknown) => this.#stumbled(error));
  }

  /** Stops at once and says so. */
  async #giveWay(): Promise<void> {
    await this.#putDown();
    this.conversations.clear();
    this.session.set({ kind: "open-elsewhere" });
    this.#release?.();
    this.#release = null;
  }

  /** Nobody can be signed in here: the storage says why, or the last thing that was tried. */
  #stumbled(failure: unknown): void {
    const error = explain(failure);
    if (!error.kind.startsWith("storage-")) this.host.report(failure);
    this.session.set(
      error.kind.startsWith("storage-") ? { kind: "storage-unusable", error } : { kind: "signed-out", error },
    );
  }

  async #open(): Promise<void> {
    const record = await this.#patiently(() => this.#openDevice());
    if (record === null) this.session.set({ kind: "signed-out" });
    else if (await this.departure().isCertain()) await this.erase();
    else await this.#enter(record, false);
  }

  async #openDevice(): Promise<SessionRecord | null> {
    const turn = this.#turn;
    this.#opened = await openDevice(
      this.host,
      this.api.identity,
      await this.#database("tenchat", () => turn === this.#turn),
      (error) => {
        this.leave(explain(error)).catch((failure: unknown) => this.host.report(failure));
      },
    );
    const { session, signIn } = this.#opened;
    this.returning.set(await signIn.knowsSomebody());
    return session.restore();
  }

  /** Proves who somebody is, and lets them in. */
  async enterWith(prove: (signIn: SignIn) => Promise<SessionTokens>): Promise<void> {
    await this.asked(async () => {
      const { signIn, session } = this.#here();
      const record = sessionRecord(await prove(signIn), this.host.now());
      await session.keep(record);
      this.returning.set(true);
      // From here on nothing can be pressed twice.
      this.session.set({ kind: "setting-up", account: record.account, step: "loading", progress: 0 });
      // The promise is about being let in; the rest is shown by `session`.
      this.#enterInBackground(record);
    });
  }

  #enterInBackground(record: SessionRecord, linked?: Linked): void {
    void this.#enter(record, false, linked).catch(async (error: unknown) => {
      this.host.report(error);
      await this.#putDownAccount();
      this.session.set({ kind: "signed-out", error: explain(error) });
    });
  }

  async #enter(record: SessionRecord, replaceMasterKey: boolean, linked?: Linked): Promise<void> {
    await this.#putDownAccount();
    const era = this.#era;
    const { account, deviceId } = record;
    const { primitives, elsewhere, wrappingKey, vaultOf } = this.#here();
    const name = databaseOf(account.accountId);
    const opened = await this.#patiently(async () => {
      const database = new SealedDatabase(name, await this.#database(name, () => era === this.#era), wrappingKey);
      const own = replaceMasterKey ? null : await OwnKeys.load(database, deviceId, vaultOf(database));
      return { database, own, had: await OwnKeys.exist(database) };
    });
    const { database, had } = opened;
    let { own } = opened;
    const isNew = own === null;
    if (own === null) {
      const outcome = await this.#setUp(database, record, replaceMasterKey, era, linked?.handed);
      if (outcome.kind !== "ready") {
        const replaced = had && (await OwnKeys.exist(database));
        database.close();
        if (outcome.kind === "keys-elsewhere") this.session.set({ ...outcome, account, replaced });
        return;
      }
      own = (await OwnKeys.load(database, deviceId, vaultOf(database))) as OwnKeys;
      const show = () => this.session.set({ kind: "setting-up", account, step: "fetching-history", progress: 0 });
      await fetchHistory(database, linked, { show, report: (error) => this.host.report(error) });
      if (era !== this.#era) return database.close();
    }
    const { host, api, negotiation, conversations, messagingChoices, personal, devicesChanged, calls } = this;
    const stores = { host, api, negotiation, conversations, messagingChoices, personal, devicesChanged, calls };
    const removed = () => this.#leaveAs(deviceId, deviceRemoved());
    const given = { primitives, elsewhere, database, own, removed, session: () => this.#here().session };
    const work = new SignedInAccount({ ...given, ...stores });
    await this.#patiently(() => work.load());
    if (era !== this.#era) return work.stop();
    this.#account = work;
    work.connection.state.subscribe(() => {
      this.connection.set(work.connection.state.get());
      // The server was away, perhaps to be replaced by a newer one.
      if (work.connection.state.get() !== "online") return;
      this.#compareVersions();
      // The server lets this account in: whatever it was asked before, it has not deleted it.
      void this.departure()
        .giveUp()
        .catch((error: unknown) => this.host.report(error));
    });
    this.connection.set(work.connection.state.get());
    this.session.set({ kind: "signed-in", account, deviceId });
    work.start();
    // Now there is something to keep. Later only the person asks again: some browsers put the question to them.
    void this.databases.keep(isNew).catch((error: unknown) => this.host.report(error));
  }

  /** This storage cannot come back as that device. */
  async #leaveAs(deviceId: string, why: TenChatError): Promise<void> {
    await this.#here().signIn.forgetDevice(deviceId);
    await this.leave(why);
  }

  #compareVersions(): void {
    const goneAgain = () => {
      // The next reconnect asks once more.
    };
    this.version.compare().catch(goneAgain);
    this.negotiation.ask().catch(goneAgain);
  }

  async #setUp(
    database: SealedDatabase,
    { account, deviceId }: SessionRecord,
    replaceMasterKey: boolean,
    era: number,
    handed: HandedKeys | undefined,
  ): ReturnType<typeof setUpPatiently> {
    const { primitives, vaultOf } = this.#here();
    const { host, api } = this;
    const forgetDevice = () => Ledger.forgetDevice(database);
    const setup = new KeySetup({ primitives, database, vault: vaultOf(database), keys: api.keys, host, forgetDevice });
    const givenUp = () => era !== this.#era;
    try {
      return await setUpPatiently({
        setup,
        host: this.host,
        accountId: account.accountId,
        deviceId,
        replaceMasterKey,
        handed,
        show: (state) => {
          if (!givenUp()) this.session.set({ kind: "setting-up", account, ...state });
        },
        givenUp,
      });
    } catch (error) {
      if (codeOf(error) !== "device-keys-conflict") throw error;
      await this.#leaveAs(deviceId, keysGone(error));
      return { kind: "given-up" };
    }
  }

  /** Of the account whose session is kept here. */
  departure(): Departure {
    const { database, session } = this.#here();
    if (session.current === null) throw notSignedIn();
    return new Departure(database, session.current);
  }

  /** The account is gone: so is all that this browser has of it. What names it goes last, so that a next start goes on. */
  erase(): Promise<void> {
    // Its session ends with the account: whoever notices that comes here as well.
    return (this.#erasing ??= this.#erase().finally(() => {
      this.#erasing = null;
    }));
  }

  async #erase(): Promise<void> {
    const { session, signIn } = this.#here();
    const departure = this.departure();
    await this.#putDownAccount();
    this.conversations.clear();
    await departure.erase(this.databases);
    await session.restore();
    this.returning.set(await signIn.knowsSomebody());
    this.session.set({ kind: "signed-out", deleted: true });
  }

  /** Signed out; keys and history stay, encrypted. Unless the account was to be deleted: the session ended with it then. */
  async leave(error?: TenChatError): Promise<void> {
    if (this.#erasing !== null) return this.#erasing;
    if (error !== undefined && this.#opened?.session.current && (await this.departure().isUnderWay())) {
      return this.erase();
    }
    await this.#putDownAccount();
    await this.#opened?.session.forget();
    this.conversations.clear();
    this.session.set({ kind: "signed-out", ...(error === undefined ? {} : { error }) });
  }

  async #putDown(): Promise<void> {
    this.#turn++;
    await this.#putDownAccount();
    this.#opened?.close();
    this.#opened = null;
  }

  async #putDownAccount(): Promise<void> {
    this.#era++;
    const work = this.#account;
    this.#account = null;
    await work?.stop();
  }

  /** `counts`: whether it is still in use. One that was put down may end what it had begun, and is refused. */
  #database(name: string, counts: () => boolean): Promise<Database> {
    return this.databases.open(name, () => {
      if (!this.#stopped && counts()) void this.#giveWay();
    });
  }

  #patiently<T>(work: () => Promise<T>): Promise<T> {
    return this.databases.patiently(work, (error) => this.session.set({ kind: "storage-unusable", error }));
  }

  /** Runs what somebody waits for: whatever goes wrong leaves as a `TenChatError`. */
  async asked<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const explained = explain(error);
      if (explained.kind === "unexpected" || explained.kind === "server-incompatible") this.host.report(error);
      throw explained;
    }
  }

  #here(): OpenedDevice {
    if (this.#opened !== null) return this.#opened;
    const state = this.session.get();
    if (state.kind === "storage-unusable") throw state.error;
    throw new TenChatError("open-elsewhere", "TenChat is at work in another tab. Nothing was changed; continue there.");
  }
}
