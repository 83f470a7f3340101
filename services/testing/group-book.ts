import { createHash } from "node:crypto";
import type { Group } from "../../generated/contracts/conversations/types.ts";
import { withoutMembers } from "../../web/crypto/secrets.ts";
import type { Roster, RosterMember } from "../../web/crypto/secrets.ts";
import { makeSubmission, someId } from "./make-submission.ts";
import type { Person } from "./person.ts";

/** A group as its members see it, one roster after the other. */
export class GroupBook {
  readonly conversationId: string;
  members: readonly RosterMember[] = [];
  revision = 0;
  previous = new Uint8Array(32);
  /** Who writes, as the next roster says. */
  senders: Roster["senders"];
  /** When it ends, as all of its rosters say. */
  endsAt: Roster["endsAt"];

  constructor(conversationId = someId()) {
    this.conversationId = conversationId;
  }

  /** A group whose owner is the first. */
  static begin(by: Person, ...others: Person[]): Promise<GroupBook> {
    return new GroupBook().#begun(by, others);
  }

  /** One in which the owner alone writes. */
  static beginChannel(by: Person, ...others: Person[]): Promise<GroupBook> {
    const book = new GroupBook();
    book.senders = "managers";
    return book.#begun(by, others);
  }

  /** One that ends; rosters are dated 1,790,000,000,000. */
  static beginEnding(endsAt: number, by: Person, ...others: Person[]): Promise<GroupBook> {
    const book = new GroupBook();
    book.endsAt = endsAt;
    return book.#begun(by, others);
  }

  async #begun(by: Person, others: readonly Person[]): Promise<GroupBook> {
    await this.change(
      by,
      [by, ...others].map(({ accountId }, index) => ({
        accountId,
        role: index === 0 ? ("owner" as const) : ("member" as const),
      })),
    );
    return this;
  }

  async roster(by: Person, members: readonly RosterMember[], revision = this.revision + 1): Promise<Buffer> {
    const { conversationId, previous, senders, endsAt } = this;
    const said = { groupId: conversationId, revision, previous, changedAt: 1_790_000_000_000, members };
    return by.signRoster({
      ...said,
      ...(senders === undefined ? {} : { senders }),
      ...(endsAt === undefined ? {} : { endsAt }),
    });
  }

  async ask(by: Person, bytes: Buffer): Promise<Group> {
    const { conversationId } = this;
    const input = { conversationId, messageId: makeSubmission(conversationId, []).messageId };
    const roster = bytes.toString("base64");
    const api = by.conversations;
    return this.revision === 0 ? api.createGroup({ ...input, roster }) : api.changeGroup({ ...input, roster });
  }

  async change(by: Person, members: readonly RosterMember[]): Promise<Group> {
    const bytes = await this.roster(by, members);
    const group = await this.ask(by, bytes);
    this.note(bytes, members);
    return group;
  }

  /** That a roster was taken. */
  note(bytes: Buffer, members: readonly RosterMember[]): void {
    this.members = members;
    this.revision += 1;
    this.previous = Uint8Array.from(createHash("sha256").update(bytes).digest());
  }

  add = (by: Person, who: Person) =>
    this.change(by, [...this.members, { accountId: who.accountId, role: "member" as const }]);
  /** Makes somebody an admin, or a member as others are. */
  appoint = (by: Person, who: Person, role: "admin" | "member") =>
    this.change(
      by,
      this.members.map((each) => (each.accountId === who.accountId ? { ...each, role } : each)),
    );
  remove = (by: Person, who: Person) => this.change(by, withoutMembers(this.members, [who.accountId]));
}
