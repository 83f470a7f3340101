import type { WithName, Words } from "../../i18n/words/words.ts";

/** Every word of the page about the security of a conversation; loaded with it and not before. */
export interface SecurityWords extends Words<
  | "title"
  | "encrypted"
  | "agreement"
  | "messages"
  | "postQuantum"
  | "postQuantumYes"
  | "postQuantumNo"
  | "unknownSuite"
  | "number"
  | "theSame"
  | "scan"
  | "stopScanning"
  | "aim"
  | "noCamera"
  | "noCode"
  | "noKeys"
  | "unmark"
  | "devices"
  | "devicesHint"
  | "devicesUnknown"
  | "noDevices"
  | "thisDevice"
  | "you"
> {
  readonly verified: (name: string, date: string) => string;
  readonly notVerified: WithName;
  readonly changed: WithName;
  readonly compare: WithName;
  readonly howTo: WithName;
  readonly code: WithName;
  readonly markedNow: WithName;
  readonly unmarkedNow: WithName;
  readonly different: WithName;
  /** A device that nobody has given a name here, by its place in the list. */
  readonly unnamed: (place: number) => string;
  readonly since: (date: string) => string;
  /** About the keys by which the session with a device began. */
  readonly weak: Words<"no-one-time-key" | "replaced-keys" | "until"> & {
    readonly "old-keys": (date: string) => string;
  };
}
