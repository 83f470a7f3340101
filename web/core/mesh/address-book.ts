import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import type { Contact, Group } from "./files.ts";
import type { InnerMessage } from "./inner-message.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import { MeshProblem } from "./mesh-problem.ts";

/** Who a person knows on this device, which nobody else is told of (JA-016). */
export class AddressBook {
  readonly contacts = new Map<string, Contact>();
  readonly groups = new Map<string, Group>();
  /** The channel of each conversation of two, by the contact. */
  readonly #channels = new Map<string, string>();
  readonly #database: SealedDatabase;
  readonly #crypto: MeshCrypto;
  readonly #own: string;

  constructor(database: SealedDatabase, crypto: MeshCrypto, own: string) {
    this.#database = database;
    this.#crypto = crypto;
    this.#own = own;
  }

  async load(): Promise<void> {
    for (const contact of await this.#database.list<Contact>("names", { prefix: "" }))
      this.contacts.set(this.idOf(contact.publicKey), contact);
    for (const group of await this.#database.list<Group>("conversations", { prefix: "group " }))
      this.groups.set(group.channelId, group);
    for (const { contact, channelId } of await this.#database.list<{ contact: string; channelId: string }>(
      "conversations",
      { prefix: "contact " },
    ))
      this.#channels.set(contact, channelId);
  }

  /** Half of the SHA-256 of a key: what the screens and the records call whoever has it. */
  idOf(publicKey: string): string {
    return this.#crypto.digest(publicKey).slice(0, 32);
  }

  async addContact(contact: Contact): Promise<string> {
    const id = this.idOf(contact.publicKey);
    await this.#database.commit([{ table: "names", key: id, value: contact }]);
    this.contacts.set(id, contact);
    return id;
  }

  /**
   * Who is in a group is said once, as it begins. A later file for the same channel that says otherwise is refused, whoever it is
   * from: somebody would read along, or be left out, and nobody have noticed.
   */
  async addGroup(group: Group): Promise<void> {
    const known = this.groups.get(group.channelId);
    if (known !== undefined) {
      const keys = new Set(known.members.map(({ publicKey }) => publicKey));
      const isSame = keys.size === group.members.length && group.members.every(({ publicKey }) => keys.has(publicKey));
      if (!isSame) throw new MeshProblem("group-changed");
      return;
    }
    await this.#database.commit([{ table: "conversations", key: `group ${group.channelId}`, value: group }]);
    this.groups.set(group.channelId, group);
  }

  /** Whether a key is one's own, or somebody's who is known here, however its base64 ends. */
  knows(publicKey: string): boolean {
    const known = [...this.contacts.values(), ...[...this.groups.values()].flatMap(({ members }) => members)];
    const bytes = publicKey.replace(/.=*$/, "");
    return [this.#own, ...known.map((each) => each.publicKey)].some((key) => key.startsWith(bytes));
  }

  /** What has to be stored for nobody to be known by it any more. Nothing in memory changes before `dropped`. */
  changesWithout(conversation: string): Change[] {
    if (this.groups.has(conversation)) return [{ table: "conversations", key: `group ${conversation}`, remove: true }];
    return [
      { table: "names", key: conversation, remove: true },
      { table: "conversations", key: `contact ${conversation}`, remove: true },
    ];
  }

  /** That the changes of `changesWithout` are stored. */
  dropped(conversation: string): void {
    this.groups.delete(conversation);
    this.contacts.delete(conversation);
    this.#channels.delete(conversation);
  }

  /** The keys that what is said in a conversation goes to; undefined where there is none. */
  audience(conversation: string): readonly string[] | undefined {
    const group = this.groups.get(conversation);
    if (group !== undefined) return group.members.map(({ publicKey }) => publicKey).filter((key) => key !== this.#own);
    const contact = this.contacts.get(conversation);
    return contact && [contact.publicKey];
  }

  /** Under which channel a conversation goes, and what has to be stored first where it has none yet: `make` makes one. */
  channelOf(conversation: string, make: () => string): { readonly channelId: string; readonly changes: Change[] } {
    if (this.groups.has(conversation)) return { channelId: conversation, changes: [] };
    const known = this.#channels.get(conversation);
    if (known !== undefined) return { channelId: known, changes: [] };
    const channelId = make();
    const value = { contact: conversation, channelId };
    return { channelId, changes: [{ table: "conversations", key: `contact ${conversation}`, value }] };
  }

  /** That the changes of `channelOf` are stored. */
  keepChannel(conversation: string, channelId: string): void {
    if (!this.groups.has(conversation)) this.#channels.set(conversation, channelId);
  }

  /** Which conversation something belongs to; undefined where it is of nobody who is known here. */
  conversationOf({ sender, channel_id, recipient }: InnerMessage): string | undefined {
    const group = this.groups.get(channel_id);
    if (group?.members.some(({ publicKey }) => publicKey === sender)) return group.channelId;
    // Of one's own only a copy says whom it went to.
    const other = sender === this.#own ? recipient : sender;
    const id = other === undefined ? undefined : this.idOf(other);
    return id !== undefined && this.contacts.has(id) ? id : undefined;
  }
}
