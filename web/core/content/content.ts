/** What somebody says, of whatever kind: as it is stored, sealed and passed on. */
export interface Content {
  /** A content type as in the specification: `text/plain`. */
  readonly contentType: string;
  /** The bytes of that kind, as base64. */
  readonly content: string;
}

/** An earlier item of the same conversation. Its id and its sender are both under its seal: nobody can give it another. */
export interface Reference {
  readonly id: string;
  /** The account that wrote it. */
  readonly by: string;
}

/** What somebody may do in a group; as rosters have it. */
export type MemberRole = "owner" | "admin" | "member";

/** What a screen can show of it. */
export type ShownContent =
  /** `forwarded`: not whoever sent it has said so, but somebody elsewhere, of whom nothing is told. */
  | { readonly kind: "text"; readonly text: string; readonly replyTo?: Reference; readonly forwarded?: true }
  /** Its writer has taken it back. */
  | { readonly kind: "deleted" }
  /** Who came into a group, who went and who may do something else now; `begun` of its first members. */
  | {
      readonly kind: "members";
      readonly begun: boolean;
      readonly added: readonly string[];
      readonly removed: readonly string[];
      /** Who of those who came did so by a link. */
      readonly byLink?: readonly string[];
      /** How many links were made, and how many ended by themselves. */
      readonly links?: { readonly made: number; readonly ended: number };
      /** Who writes from here on; absent where that is as it was, or of a group that begins with everybody. */
      readonly senders?: "everybody" | "managers";
      /** When a group that begins is over; absent where it never is. */
      readonly endsAt?: number;
      /** Absent of what was kept before there were admins. */
      readonly roles?: readonly { readonly accountId: string; readonly role: MemberRole }[];
    }
  /** What a group is called from here on; `again` is for who came later, and no news. */
  | { readonly kind: "group-name"; readonly name: string; readonly again: boolean }
  /** After how many seconds what is said from here on disappears, 0 for never; `again` is for who came later, and no news. */
  | { readonly kind: "timer"; readonly seconds: number; readonly again: boolean }
  /** Somebody calls, with their camera or without; and what became of it, once that has been said. */
  | { readonly kind: "call"; readonly video: boolean; readonly how?: CallEnd; readonly seconds?: number }
  /** Somebody asks for a direct connection of two devices, over which messages go; and what became of it. */
  | { readonly kind: "direct"; readonly how?: CallEnd; readonly seconds?: number }
  /** Kept and passed on, but this version cannot show it. */
  | { readonly kind: "unsupported"; readonly contentType: string };

/**
 * How a call ends: two have talked; nobody has answered, or whoever called has given up; it was declined, or its device was
 * in another call; no way was found between the two devices; both have called at once, and the other call counts.
 */
export type CallEnd = "ended" | "missed" | "declined" | "busy" | "failed" | "crossed";

/**
 * What two devices say to each other about a call, or a direct connection. Before one of them has accepted no word has an address in it; a
 * description names the certificate by which the other knows whom it talks to, which so is sealed by their keys.
 */
export type CallSignal =
  /** A device of whoever is called takes it: of several the first in the log does. */
  | { readonly kind: "call-accept"; readonly of: Reference; readonly video: boolean }
  /** How a device can be reached (RFC 8866), for one device alone. */
  | {
      readonly kind: "call-offer" | "call-answer";
      readonly of: Reference;
      readonly device: string;
      readonly description: string;
    }
  /** It is over, after so many seconds of talk. Of several the lowest id counts. */
  | { readonly kind: "call-end"; readonly of: Reference; readonly how: CallEnd; readonly seconds: number };

/** What is no message of its own: it changes another one. */
export type ItemChange =
  | CallSignal
  /** Only its writer's counts. Of several the highest revision does, of equal ones the highest id. */
  | { readonly kind: "edit"; readonly of: Reference; readonly revision: number; readonly text: string }
  /** Only its writer's counts, and for good. */
  | { readonly kind: "delete"; readonly of: Reference }
  /** Its sender has read everything up to that item. */
  | { readonly kind: "receipt"; readonly of: Reference }
  /** Its sender lets a conversation count that they did not begin; that is the newest item that they had seen. */
  | { readonly kind: "acceptance"; readonly of: Reference }
  /** A device of its sender could not read that item, and asks the one that wrote it to send it once more. */
  | { readonly kind: "ask-again"; readonly of: Reference }
  /**
   * That item once more, for one device alone: its content key wrapped for that device, and the item sealed anew under
   * its own id and number, both base64. Both are empty where the device that wrote it will not, or cannot.
   */
  | {
      readonly kind: "again";
      readonly of: Reference;
      readonly device: string;
      readonly key: string;
      readonly sealed: string;
    }
  /** Everybody has one word for each emoji: the one of the highest revision. */
  /** For everybody, at the top. Of several the highest revision counts, of equal ones the highest id, whoever says it. */
  | { readonly kind: "pin"; readonly of: Reference; readonly revision: number; readonly on: boolean }
  | {
      readonly kind: "reaction";
      readonly of: Reference;
      readonly revision: number;
      readonly emoji: string;
      readonly on: boolean;
    };
