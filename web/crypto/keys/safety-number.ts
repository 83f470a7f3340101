/** 60 digits over both accounts' master public keys, the same on both sides; show them in groups of five. */
export function safetyNumber(_ownMasterKey: Uint8Array, _peerMasterKey: Uint8Array): string {
  throw new Error("Not built yet.");
}
