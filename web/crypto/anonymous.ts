// The door for web/core/mesh alone, and apart from `secrets.ts`, so that who never opens the anonymous mode loads none of it.
export { fileSecretLength, openFilePart, openFileSealer } from "./mesh/file-seal.ts";
export type { FileSealer } from "./mesh/file-seal.ts";
export { generateMeshKey, openMeshKey } from "./mesh/own-key.ts";
export type { MeshOwnKey } from "./mesh/own-key.ts";
export { hybridOverhead } from "./mesh/hybrid.ts";
export { readMeshPublicKey } from "./mesh/public-key.ts";
export type { MeshPublicKey } from "./mesh/public-key.ts";
export { openUnderPassphrase, sealUnderPassphrase } from "./mesh/passphrase-seal.ts";
