import type { Store } from "../store.ts";

/** Public facts of the server, shown before anybody signs in; null until it has answered once. */
export interface ServerDescription {
  readonly name: string;
  readonly version: string;
  readonly apiVersions: readonly string[];
  readonly registrationMode: "open" | "closed";
  /** The one address at which its passkeys work; null while the operator has not set it. */
  readonly passkeyOrigin: string | null;
  /** So many small letters are long enough for a new password. */
  readonly sufficientPasswordLength: number;
  readonly specificationRoot: string;
  /** Where its operator is reached, and its rules; absent where they have not said. */
  readonly contact?: string;
  readonly rules?: string;
}

/** What the server says about itself, signed in or not. */
export interface ServerInfoDoor {
  /** Null until the server has answered once. */
  readonly description: Store<ServerDescription | null>;
  /** Whether the server has another version of this program than the one that runs here. */
  readonly outdated: Store<boolean>;
  /** Finds that out, when a part of the program could not be loaded; also after each reconnect. Rejects while unreachable. */
  compareVersions(): Promise<void>;
}
