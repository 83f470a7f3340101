import type { Store } from "../store.ts";
import type { TenChatError } from "../tenchat-error.ts";

/** How the storage of this browser fares. */
export interface StorageDoor {
  /** Why changes cannot be stored at present, though the storage opened; null while they can. Tried again by itself. */
  readonly problem: Store<TenChatError | null>;
  /** Whether this browser promised not to remove keys and messages when space is short; null where it does not say. */
  readonly kept: Store<boolean | null>;
  /** Asks the browser once more for that promise. */
  keep(): Promise<void>;
}
