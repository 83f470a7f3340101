import type { Store } from "../store.ts";
import type { TalkItem } from "./talk-record.ts";

export { byLoad } from "./by-load.ts";
export type { LoadedRelay } from "./by-load.ts";
export { largestFile } from "./file-link.ts";
export { shortestPassphrase } from "./files.ts";
export { MeshProblem } from "./mesh-problem.ts";
export type { MeshProblemKind } from "./mesh-problem.ts";
export { reactionNames } from "./talk-record.ts";
export type { TalkFile, TalkItem } from "./talk-record.ts";

/** Whose key is at work. */
export type AnonymousState =
  | { readonly kind: "no-key" }
  /** Another tab has it; this one does nothing more. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "ready"; readonly name: string; readonly id: string };

/** A person or a group that one talks with. `id`: half of the SHA-256 of a person's key, to be compared; a group's channel. */
export interface Correspondent {
  readonly id: string;
  readonly kind: "contact" | "group";
  readonly name: string;
  /** Of a group, by their ids. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** When something was said last; null: nothing was. */
  readonly lastAt: number | null;
}

/** A relay as the screen shows it. */
export interface ShownRelay {
  readonly address: string;
  readonly load: number | null;
  readonly use: "none" | "receive" | "copy" | "files" | "send";
  /** The correspondent whose key it was shown, where it is used to send. */
  readonly contact: string | null;
  readonly condition: "good" | "silent" | "bad";
}

/** The anonymous mode on one device. Every promise rejects with a `MeshProblem` and nothing else. */
export interface Anonymous {
  readonly state: Store<AnonymousState>;
  readonly correspondents: Store<readonly Correspondent[]>;
  readonly relays: Store<readonly ShownRelay[]>;
  /** How many relays each of what waits, or is looked for, still lacks: relays that have not seen another key. */
  readonly relaysMissing: Store<number>;
  /** How many keys that are no contact's have said something, since this page was opened. What they said is not kept. */
  readonly strangers: Store<number>;
  createKey(name: string): Promise<void>;
  importKeyFile(text: string, passphrase: string): Promise<void>;
  exportKeyFile(passphrase: string): Promise<string>;
  contactFile(): string;
  /** Adds whom a contact file or a group file is of; answers the correspondent's id. */
  addFile(text: string): Promise<string>;
  createGroup(name: string, contacts: readonly string[]): Promise<string>;
  groupFile(id: string): string;
  /** Lets a contact or a group go: what was said there and what waits is removed from this device, and nobody is told. */
  dismiss(id: string): Promise<void>;
  /** `relay.example.org:8080` */
  addRelay(address: string): Promise<void>;
  talk(id: string): Store<readonly TalkItem[]>;
  send(id: string, text: string): Promise<void>;
  /** Says it by a link; its parts go to relays sealed, each by itself. `largestFile` bytes at most. */
  sendFile(id: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Of a message with a `file`. `progress` is told how many of its parts are there. */
  fetchFile(
    id: string,
    message: Pick<TalkItem, "author" | "id">,
    progress: (parts: number) => void,
  ): Promise<Uint8Array>;
  edit(id: string, messageId: string, text: string): Promise<void>;
  remove(id: string, messageId: string): Promise<void>;
  react(id: string, messageId: string, reaction: string): Promise<void>;
  /** Erases the key and all else of this mode from this device. */
  forget(): Promise<void>;
  /** Ends all work. */
  close(): void;
}
