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
  | "group-file-damaged"
  | "group-without-self"
  | "group-too-small"
  | "name-missing"
  | "relay-unreadable"
  | "message-empty"
  | "message-too-long"
  /** There is no such message, or it is somebody else's. */
  | "not-yours"
  /** Another tab has the keys at work. */
  | "open-elsewhere"
  | "storage-failed";

/** The only error that the door of the anonymous mode rejects with. */
export class MeshProblem extends Error {
  readonly kind: MeshProblemKind;

  constructor(kind: MeshProblemKind, options?: ErrorOptions) {
    super(`The anonymous mode could not do it: ${kind}.`, options);
    this.name = "MeshProblem";
    this.kind = kind;
  }
}
