import type { AwayOutlook } from "../../../generated/contracts/federation/types.ts";
import type { Store } from "../store.ts";

/** A server that does not answer one's own, and what becomes of what is written meanwhile, as that says. */
export interface AwayServer {
  readonly server: string;
  readonly outlook: AwayOutlook;
}

/** Looks after which servers are away, while somebody is in a conversation. */
export interface AwayWatch {
  /** In the order of their names. */
  readonly servers: Store<readonly AwayServer[]>;
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
