import { hasLink, mayManage, roleIn } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import type { Asking } from "../../../generated/contracts/conversations/types.ts";
import { fromBase64, sameBytes } from "../base64.ts";
import { codeOf } from "../explain-error.ts";
import type { Pins } from "../keys/pins.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { OnceAtATime } from "../once-at-a-time.ts";
import type { ServerApi } from "../server-api.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { GroupChanges } from "./group-changes.ts";

interface Parts {
  readonly api: ServerApi["conversations"];
  readonly ledger: Ledger;
  readonly primitives: Primitives;
  readonly pins: Pins;
  readonly ownAccountId: string;
  readonly changes: Pick<GroupChanges, "admit">;
  readonly inBackground: (work: () => Promise<void>) => void;
}

/**
 * Lets people in who have a link, while this device of the owner or an admin is there. The server says who asks; that they
 * have the link, and which master key is theirs, the link's own key has signed.
 */
export class Admissions {
  readonly #parts: Parts;
  readonly #once = new OnceAtATime();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  wakeAll(): void {
    for (const { id } of this.#parts.ledger.conversations()) this.wake(id);
  }

  /** Call when somebody asks, and when a group has changed: an asking may have waited for that. */
  wake(conversationId: string): void {
    if (!this.#admits(conversationId)) return;
    const letIn = () => this.#letIn(conversationId);
    this.#parts.inBackground(() => this.#once.run(conversationId, letIn, () => this.wake(conversationId)));
  }

  #admits(conversationId: string): boolean {
    const { ledger, ownAccountId } = this.#parts;
    const { members = [], invitations = [], ended } = ledger.conversation(conversationId) ?? {};
    return ended !== true && invitations.length > 0 && mayManage(roleIn(members, ownAccountId));
  }

  async #letIn(conversationId: string): Promise<void> {
    try {
      await this.#letInWhoAsks(conversationId);
    } catch (error) {
      // It is another's to let in by now, or the group is over: what made it so is on its way here.
      if (codeOf(error) !== "forbidden") throw error;
    }
  }

  async #letInWhoAsks(conversationId: string): Promise<void> {
    const { api, changes } = this.#parts;
    const { asking } = await api.listAsking({ conversationId });
    for (const one of asking) {
      if (!(await this.#isGood(conversationId, one))) continue;
      try {
        // The roster that says so comes back with the log, and with it this begins anew for whoever is next.
        if (await changes.admit(conversationId, one.invitationId, one.profile.accountId)) return;
      } catch (error) {
        // Somebody else was faster; when that has come this begins anew.
        if (error instanceof TenChatError && error.kind === "members-changed") return;
        if (codeOf(error) !== "roster-refused") throw error;
      }
    }
  }

  async #isGood(conversationId: string, { invitationId, masterKey, proof, profile }: Asking): Promise<boolean> {
    const { ledger, primitives, pins } = this.#parts;
    const { accountId } = profile;
    const { invitations = [] } = ledger.conversation(conversationId) ?? {};
    const link = invitations.find(({ id }) => id === invitationId);
    if (link === undefined) return false;
    const key = fromBase64(masterKey);
    const asked = { accountId, masterKey: key, proof: fromBase64(proof) };
    if (!(await hasLink(primitives, { id: link.id, key: fromBase64(link.key) }, asked))) return false;
    const trusted = pins.trusted(accountId);
    if (trusted !== null) return sameBytes(trusted, key);
    // From here on it is this key that counts for them, whatever the server hands out.
    await ledger.section.run(async () => {
      const { changes, pinned } = pins.pinChange(accountId, key);
      await ledger.commitInside({ also: changes, after: [pinned] });
    });
    return true;
  }
}
