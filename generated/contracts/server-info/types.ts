// @generated tenchat:contracts@1 hash:a994abf58117e04ee167205381dc153e DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/models.tsp.

/** Whether the server can serve. */
export interface Health {
  status: "ok";
}

/** What a client may know about a server before anybody signs in. */
export interface ServerDescription {
  name: string;
  version: string;
  /** The API versions this server speaks. */
  apiVersions: string[];
  /** Who may sign up here. */
  registrationMode: "open" | "closed";
  /**
   * The one address at which passkeys of this server work; null while its operator has not set it: then only at
   * localhost.
   */
  passkeyOrigin: string | null;
  /**
   * A new password of so many small letters is long enough; with capitals, digits or signs in it, it may be shorter.
   */
  sufficientPasswordLength: number;
  /** The Merkle root of the artifacts this server was built from (fingerprints.json), lower-case hex. */
  specificationRoot: string;
  /** Where whoever runs it is reached, by a page or by mail; absent where they have not said. */
  contact?: string;
  /** The page with the rules of this server; absent where its operator has named none. */
  rules?: string;
}
