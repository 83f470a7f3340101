import type { Store } from "../store.ts";

/** Looks after which servers are away, while somebody is in a conversation. */
export interface AwayWatch {
  /** By their names: what is said there gets to them when they return. */
  readonly servers: Store<readonly string[]>;
  close(): void;
}

/** How this server meets others. */
export interface FederationDoor {
  /** Its name among servers, behind the @ of everybody here; null: it meets none. */
  nameHere(): Promise<string | null>;

  /**
   * The account of whoever has an address at another server (`ada@chat.example.org`), with which a conversation is begun as
   * with one here; null: nobody there is called that. Their server learns that somebody here looks for them.
   */
  accountAt(address: string): Promise<string | null>;

  /** Of the servers of those in a conversation those that one's own does not reach. Close it when nobody looks any more. */
  watchAway(conversationId: string): AwayWatch;
}
