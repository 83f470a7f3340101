import type { CallEnd } from "../content/content.ts";
import type { Store } from "../store.ts";
import type { TenChatError } from "../tenchat-error.ts";

/** The direct connection of a conversation, as far as there is one. */
export type DirectState =
  /** The person has asked, or is asked. Nothing looks for an address before it is agreed to. */
  | { readonly kind: "asking" | "asked" }
  /** Both have agreed: the devices look for a way to each other. */
  | { readonly kind: "connecting" }
  /**
   * `hidden`: by a relay, so that the other side learns no address of this device; they may have chosen the same for theirs.
   * `interrupted`: nothing comes just now.
   */
  | { readonly kind: "on"; readonly hidden: boolean; readonly interrupted: boolean }
  /** `elsewhere`: another device of the person has answered. */
  | {
      readonly kind: "over";
      readonly how: CallEnd | "elsewhere";
      /** Whether it was the person who had asked. */
      readonly outgoing: boolean;
      readonly problem?: TenChatError;
    };

/**
 * Direct connections of two devices, over which the messages of two people go ahead of the server, sealed exactly as for it.
 * The server gets every one of them as well: the log stays what says what was said and in what order, also to the other
 * devices of both, so that nothing is lost with a connection that falls, and nothing comes twice.
 */
export interface DirectDoor {
  /** Whether this host can open one at all. */
  readonly possible: boolean;
  /** By conversation; absent of most. */
  readonly states: Store<ReadonlyMap<string, DirectState>>;
  /** Asks the other person of a direct conversation; ends by itself where nobody answers. */
  ask(conversationId: string): Promise<void>;
  /** Agrees to it: from here on the other device may learn where this one is. */
  agree(conversationId: string): Promise<void>;
  /** Ends it, declines it, or takes the question back. */
  end(conversationId: string): Promise<void>;
  /** The person has read how it ended. */
  dismiss(conversationId: string): void;
}
