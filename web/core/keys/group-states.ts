import type { GroupState } from "../../crypto/secrets.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";

/**
 * This device's part of each group: its own chain, and those of others. Beside the pairwise sessions, with which it is
 * forgotten when another device takes this storage over. Advanced inside the ledger's exclusive section alone.
 */
export class GroupStates {
  readonly #database: SealedDatabase;
  readonly #states = new Map<string, GroupState>();

  constructor(database: SealedDatabase) {
    this.#database = database;
  }

  async read(conversationId: string): Promise<GroupState | undefined> {
    const known = this.#states.get(conversationId);
    if (known !== undefined) return known;
    const stored = await this.#database.read<GroupState>("peers", keyOf(conversationId));
    if (stored !== undefined) this.#states.set(conversationId, stored);
    return stored;
  }

  /** The change, and what brings memory up to date after its commit. */
  keep(state: GroupState): { readonly change: Change; readonly kept: () => void } {
    return {
      change: { table: "peers", key: keyOf(state.groupId), value: state },
      kept: () => void this.#states.set(state.groupId, state),
    };
  }

  /** What forgets it altogether: nothing that was sealed by it opens any more. */
  forget(conversationId: string): { readonly change: Change; readonly kept: () => void } {
    return {
      change: { table: "peers", key: keyOf(conversationId), remove: true },
      kept: () => void this.#states.delete(conversationId),
    };
  }
}

function keyOf(conversationId: string): string {
  return `group/${conversationId}`;
}
