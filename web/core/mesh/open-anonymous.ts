import { generateMeshKey } from "../../crypto/anonymous.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { FenceBroken, StorageNewer } from "../host.ts";
import type { Database } from "../host.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { StorageFailure } from "../storage/storage-failure.ts";
import { watchDatabase } from "../storage/watch-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { ValueStore } from "../store.ts";
import type { Store } from "../store.ts";
import { uuid } from "../uuid.ts";
import type { Anonymous, AnonymousState, Correspondent, ShownRelay } from "./door.ts";
import { readFileLink } from "./file-link.ts";
import { sealFile } from "./file-parts.ts";
import { cleanName, readContactFile, readGroupFile, readKeyFile } from "./files.ts";
import { writeContactFile, writeGroupFile, writeKeyFile } from "./files.ts";
import type { OwnIdentity } from "./files.ts";
import { MeshAtWork } from "./mesh-at-work.ts";
import { openMeshCrypto } from "./mesh-crypto.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import type { MeshHost } from "./mesh-host.ts";
import { MeshProblem } from "./mesh-problem.ts";
import { shownRelay } from "./shown-relay.ts";
import { readRelayAddress } from "./relay-place.ts";
import { contentOf } from "./talk-record.ts";
import type { TalkItem } from "./talk-record.ts";

/** Apart from every account on this device: nothing of theirs is in it, nor the other way round. */
const databaseName = "anonymous";
const ownKey = { table: "keys", key: "own" } as const;

/** Opens the anonymous mode of this device, and lets the key that is kept here go to work. */
export async function openAnonymous(host: MeshHost): Promise<Anonymous> {
  const crypto = await openMeshCrypto(host.crypto);
  const anonymous = new OpenAnonymous(host, crypto);
  await anonymous.open();
  return anonymous;
}

class OpenAnonymous implements Anonymous {
  readonly state = new ValueStore<AnonymousState>({ kind: "no-key" });
  readonly correspondents = new ValueStore<readonly Correspondent[]>([]);
  readonly relays = new ValueStore<readonly ShownRelay[]>([]);
  readonly relaysMissing = new ValueStore(0);
  readonly strangers = new ValueStore(0);
  readonly #host: MeshHost;
  readonly #report: (error: unknown) => void;
  readonly #crypto: MeshCrypto;
  #stored: Database | null = null;
  #database: SealedDatabase | null = null;
  #work: MeshAtWork | null = null;

  constructor(host: MeshHost, crypto: MeshCrypto) {
    this.#host = { ...host, report: (error) => this.#noted(error) };
    this.#report = (error) => host.report(error);
    this.#crypto = crypto;
  }

  open(): Promise<void> {
    return this.#explained(async () => {
      const { subtle } = this.#crypto;
      const { randomBytes } = this.#host.crypto;
      const stored = await this.#host.storage.open(databaseName).catch((cause: unknown) => {
        throw new StorageFailure("open", cause);
      });
      // Whoever waits for a change is told what came of it; nobody else asks.
      const unwatched = { broken: () => undefined, changed: () => undefined };
      this.#stored = watchDatabase(stored, this.#host.timers, unwatched);
      const key = await openWrappingKey(this.#stored, { subtle, randomBytes });
      this.#database = new SealedDatabase(databaseName, this.#stored, key);
      const kept = await this.#database.read<OwnIdentity>(ownKey.table, ownKey.key);
      if (kept !== undefined) await this.#begin(kept);
    });
  }

  createKey(said: string): Promise<void> {
    return this.#explained(async () => {
      const name = cleanName(said);
      if (name === undefined) throw new MeshProblem("name-missing");
      const pkcs8 = await generateMeshKey(this.#crypto.subtle);
      const { spki } = await this.#crypto.ownKey(pkcs8);
      await this.#take({ name, publicKey: toBase64(spki), privateKey: toBase64(pkcs8) });
    });
  }

  importKeyFile(text: string, passphrase: string): Promise<void> {
    return this.#explained(async () => this.#take(await readKeyFile(this.#crypto, text, passphrase)));
  }

  exportKeyFile(passphrase: string): Promise<string> {
    return this.#explained(async () => writeKeyFile(this.#crypto, this.#at().identity, passphrase));
  }

  contactFile(): string {
    return writeContactFile(this.#at().identity);
  }

  addFile(text: string): Promise<string> {
    return this.#explained(async () => (text.includes('"channelId"') ? this.#addGroup(text) : this.#addContact(text)));
  }

  createGroup(said: string, contacts: readonly string[]): Promise<string> {
    return this.#explained(async () => {
      const work = this.#at();
      const name = cleanName(said);
      if (name === undefined) throw new MeshProblem("name-missing");
      const others = contacts.flatMap((id) => work.addresses.contacts.get(id) ?? []);
      if (others.length < 2) throw new MeshProblem("group-too-small");
      const channelId = uuid(this.#host.crypto.randomBytes(16));
      const self = { name: work.identity.name, publicKey: work.identity.publicKey };
      await work.addresses.addGroup({ channelId, name, members: [self, ...others] });
      this.#show();
      return channelId;
    });
  }

  groupFile(id: string): string {
    const group = this.#at().addresses.groups.get(id);
    if (group === undefined) throw new MeshProblem("group-file-damaged");
    return writeGroupFile(group);
  }

  dismiss(id: string): Promise<void> {
    return this.#explained(async () => this.#at().dismiss(id));
  }

  addRelay(address: string): Promise<void> {
    return this.#explained(async () => {
      const place = readRelayAddress(address);
      if (place === undefined) throw new MeshProblem("relay-unreadable");
      await this.#at().book.add(place.address, true);
      this.#at().wake();
    });
  }

  talk(id: string): Store<readonly TalkItem[]> {
    return this.#at().talks.view(id);
  }

  send(id: string, text: string): Promise<void> {
    return this.#explained(async () => this.#at().act(id, { type: "MESSAGE", content: written(text) }));
  }

  sendFile(id: string, name: string, bytes: Uint8Array): Promise<void> {
    return this.#explained(async () => {
      const { randomBytes } = this.#host.crypto;
      const { content, packets } = await sealFile({ crypto: this.#crypto, randomBytes }, name, bytes);
      await this.#at().act(id, { type: "MESSAGE", content, parts: packets });
    });
  }

  fetchFile(
    id: string,
    { author, id: messageId }: Pick<TalkItem, "author" | "id">,
    progress: (parts: number) => void,
  ): Promise<Uint8Array> {
    return this.#explained(async () => {
      const { talks, files } = this.#at();
      const link = readFileLink(contentOf(talks.find(id, author, messageId)) ?? "");
      if (link === undefined) throw new MeshProblem("not-yours");
      return files.fetch(link, progress);
    });
  }

  edit(id: string, messageId: string, text: string): Promise<void> {
    return this.#ofOwn(id, messageId, () => ({ type: "EDIT", content: written(text) }));
  }

  remove(id: string, messageId: string): Promise<void> {
    return this.#ofOwn(id, messageId, () => ({ type: "DELETE", content: "" }));
  }

  react(id: string, messageId: string, reaction: string): Promise<void> {
    return this.#explained(async () => this.#at().act(id, { type: "REACT", content: `:${reaction}:`, id: messageId }));
  }

  forget(): Promise<void> {
    return this.#explained(async () => {
      this.close();
      await this.#host.storage.remove(databaseName).catch((cause: unknown) => {
        throw new StorageFailure("write", cause);
      });
      await this.open();
      this.#show();
    });
  }

  close(): void {
    this.#work?.stop();
    this.#work = null;
    this.#stored?.close();
    this.state.set({ kind: "no-key" });
  }

  #ofOwn(id: string, messageId: string, act: () => { type: "EDIT" | "DELETE"; content: string }): Promise<void> {
    return this.#explained(async () => {
      const work = this.#at();
      if (work.talks.find(id, work.id, messageId)?.said === undefined) throw new MeshProblem("not-yours");
      await work.act(id, { ...act(), id: messageId });
    });
  }

  async #explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof MeshProblem) throw cause;
      if (cause instanceof StorageFailure)
        throw new MeshProblem(cause.cause instanceof StorageNewer ? "storage-newer" : "storage-failed", { cause });
      this.#noted(cause);
      throw new MeshProblem(cause instanceof FenceBroken ? "open-elsewhere" : "unexpected", { cause });
    }
  }

  /** What nobody waits for. Of two tabs the later one has the key: one that finds so has nothing more to do. */
  #noted(error: unknown): void {
    if (!(error instanceof FenceBroken)) return this.#report(error);
    this.close();
    this.state.set({ kind: "elsewhere" });
  }

  async #addContact(text: string): Promise<string> {
    const work = this.#at();
    const contact = await readContactFile(this.#crypto, text);
    if (contact.publicKey === work.identity.publicKey) throw new MeshProblem("contact-is-self");
    const id = await work.addresses.addContact(contact);
    await work.met([contact]);
    return id;
  }

  async #addGroup(text: string): Promise<string> {
    const work = this.#at();
    const group = await readGroupFile(this.#crypto, text);
    if (!group.members.some(({ publicKey }) => publicKey === work.identity.publicKey))
      throw new MeshProblem("group-without-self");
    await work.addresses.addGroup(group);
    await work.met(group.members);
    return group.channelId;
  }

  async #take(identity: OwnIdentity): Promise<void> {
    if (this.#work !== null) return;
    await this.#database!.commit([{ ...ownKey, value: identity }]);
    await this.#begin(identity);
  }

  async #begin(identity: OwnIdentity): Promise<void> {
    const own = await this.#crypto.ownKey(fromBase64(identity.privateKey));
    const work = new MeshAtWork({
      host: this.#host,
      crypto: this.#crypto,
      database: this.#database!,
      identity,
      own,
      changed: () => this.#show(),
    });
    this.#work = work;
    await work.start();
    this.state.set({ kind: "ready", name: identity.name, id: work.id });
    this.#show();
  }

  #at(): MeshAtWork {
    if (this.#work !== null) return this.#work;
    throw new MeshProblem(this.state.get().kind === "elsewhere" ? "open-elsewhere" : "not-yours");
  }

  #show(): void {
    const work = this.#work;
    const people = [...(work?.addresses.contacts ?? [])].map(([id, { name }]): Correspondent => ({
      id,
      kind: "contact",
      name,
      members: [],
      lastAt: work!.talks.lastAt(id),
    }));
    const groups = [...(work?.addresses.groups ?? [])].map(([id, { name, members }]): Correspondent => ({
      id,
      kind: "group",
      name,
      members: members.map((each) => ({ id: work!.addresses.idOf(each.publicKey), name: each.name })),
      lastAt: work!.talks.lastAt(id),
    }));
    this.correspondents.set([...people, ...groups].toSorted((one, other) => (other.lastAt ?? 0) - (one.lastAt ?? 0)));
    this.relays.set((work?.book.known.get() ?? []).map(shownRelay));
    this.relaysMissing.set(work?.relaysMissing() ?? 0);
    this.strangers.set(work?.strangers ?? 0);
  }
}

function written(text: string): string {
  if (text.trim() === "") throw new MeshProblem("message-empty");
  return text;
}
