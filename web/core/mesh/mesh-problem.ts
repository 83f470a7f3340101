/** Why something cannot be done in the anonymous mode. The screen has a sentence for each. */
export type MeshProblemKind =
  /** The page has no WebCrypto: it came over plain http. */
  | "crypto-missing"
  | "key-file-damaged"
  /** Another passphrase, or the file was changed. */
  | "passphrase-wrong"
  | "passphrase-short"
  | "contact-file-damaged"
  | "contact-is-self"
  /** A private key is in it. */
  | "contact-is-key-file"
  | "group-file-damaged"
  | "group-without-self"
  /** The group is known, with others in it. */
  | "group-changed"
  | "group-too-small"
  | "name-missing"
  | "relay-unreadable"
  | "message-empty"
  | "message-too-long"
  | "file-empty"
  /** The browser could not read it. */
  | "file-unread"
  | "file-too-large"
  /** A relay does not have all of it: it did not come yet, or its week is over. */
  | "file-not-there"
  | "file-damaged"
  /** No relay is left that could be used for files alone. */
  | "file-relay-missing"
  /** The relays that could be asked do not answer for now. */
  | "file-no-answer"
  /** There is no such message, or it is somebody else's. */
  | "not-yours"
  /** Another tab has the keys at work. */
  | "open-elsewhere"
  | "storage-failed"
  /** A newer version of the page has written what is stored here. */
  | "storage-newer"
  /** A fault of this page. */
  | "unexpected";

/** The only error that the door of the anonymous mode rejects with. */
export class MeshProblem extends Error {
  readonly kind: MeshProblemKind;

  constructor(kind: MeshProblemKind, options?: ErrorOptions) {
    super(`The anonymous mode could not do it: ${kind}.`, options);
    this.name = "MeshProblem";
    this.kind = kind;
  }
}
