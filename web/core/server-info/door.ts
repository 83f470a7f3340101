import type { Feature } from "../../../generated/contracts/features.ts";
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

/** What this program and the server can do together, and what one of them cannot. */
export interface ServerAgreement {
  /** Null: neither understands the other. */
  readonly protocol: number | null;
  readonly agreed: readonly Feature[];
  /** What this program could do with a later server. */
  readonly serverLacks: readonly Feature[];
  /** What a later program could do with this server; as the server calls it, since this one does not know it. */
  readonly clientLacks: readonly string[];
  /** When the first of what both use ends, and which features do; null: nothing does. */
  readonly ending: { readonly at: number; readonly features: readonly { feature: Feature; at: number }[] } | null;
}

/** What the server says about itself, signed in or not. */
export interface ServerInfoDoor {
  /** Null until the server has answered once. */
  readonly description: Store<ServerDescription | null>;
  /** Null until the server has answered once. */
  readonly agreement: Store<ServerAgreement | null>;
  /** Whether the server has another version of this program than the one that runs here. */
  readonly outdated: Store<boolean>;
  /** Finds that out, when a part of the program could not be loaded; also after each reconnect. Rejects while unreachable. */
  compareVersions(): Promise<void>;
}
