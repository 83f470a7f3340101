// @generated tenchat:contracts@1 hash:73a02f681cb5feeca7011943279ac310 DO NOT EDIT DIRECTLY
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
  /** The Merkle root of the artifacts this server was built from (fingerprints.json), lower-case hex. */
  specificationRoot: string;
}
