import type { Store } from "../store.ts";

/** Public facts of the server, shown before anybody signs in; null until it has answered once. */
export interface ServerDescription {
  readonly name: string;
  readonly version: string;
  readonly apiVersions: readonly string[];
  readonly registrationMode: "open" | "closed";
  readonly specificationRoot: string;
}

/** What the server says about itself, signed in or not. */
export interface ServerInfoDoor {
  /** Null until the server has answered once. */
  readonly description: Store<ServerDescription | null>;
}
