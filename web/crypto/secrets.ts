// The door for web/core and tests. Everything is a function of what it is given; `primitives` comes from
// `openPrimitives({ subtle: crypto.subtle, randomBytes })`. Failures are `CryptoError`s.
export { CryptoError } from "./errors.ts";
export type { CryptoErrorKind } from "./errors.ts";
export type { CryptoProvider } from "./provider.ts";
export type { KeyPair, Primitives, Verifier } from "./primitives/primitives.ts";
export { openPrimitives } from "./primitives/open-primitives.ts";
export { answerElsewhere } from "./primitives/elsewhere.ts";
export type { Elsewhere, ElsewhereAnswer, ElsewhereCall } from "./primitives/elsewhere.ts";
export { softwarePrimitives } from "./primitives/software-primitives.ts";
export { decodeBase64url, encodeBase64url } from "./encoding/base64url.ts";

export type { DeviceIdentity, DeviceKeys, MasterKey } from "./keys/identity.ts";
export { generateDeviceKeys, generateMasterKey } from "./keys/device-keys.ts";
export type {
  OneTimePrekey,
  OneTimePrekeyPair,
  PrekeyBundle,
  PrekeySecrets,
  SignedPrekey,
  SignedPrekeyPair,
  UsedPrekeys,
} from "./keys/prekey.ts";
export {
  generateKemPrekey,
  generateOneTimeKemPrekeys,
  generateOneTimePrekeys,
  generateSignedPrekey,
  publicHalf,
} from "./keys/generate-prekeys.ts";
export { formatsReadBy, nextSignedPrekeyId, readableFormats, signedPrekeyMadeAt } from "./keys/readable-formats.ts";
export type { DeviceList, ListedDevice, RemovedDevice } from "./keys/device-list.ts";
export { isNamedIn, openDeviceList, signDeviceList } from "./keys/device-list.ts";
export { restoreIdentity } from "./keys/stored-identity.ts";
export { verifyBundle, verifyDeviceIdentity } from "./keys/verify-keys.ts";
export { safetyNumber } from "./keys/safety-number.ts";

export { readLinkCode, writeLinkCode } from "./linking/link-code.ts";
export { openLink } from "./linking/link.ts";
export type { Link } from "./linking/link.ts";
export { Patience } from "./sessions/patience.ts";
export type { PeerSessions } from "./sessions/peer-sessions.ts";
export { startSession } from "./sessions/start-session.ts";
export type { StartSession } from "./sessions/start-session.ts";
export { wrapContentKey } from "./sessions/wrap-content-key.ts";
export type { Wrapped } from "./sessions/wrap-content-key.ts";
export { behind, inTheirOrder, openMessages } from "./sessions/open-ahead.ts";
export type { OpenedAhead, OpenedMessage, SealedMessage } from "./sessions/open-ahead.ts";
export { unwrapContentKey } from "./sessions/unwrap-content-key.ts";
export type { UnwrapContentKey, Unwrapped } from "./sessions/unwrap-content-key.ts";
export { readGeneration } from "./sessions/key-envelope.ts";
export { repairAbove } from "./sessions/repair.ts";

export type { GroupDevice } from "./groups/group-device.ts";
export type { GroupSession, SealedForGroup } from "./groups/group-session.ts";
export type { GroupState } from "./groups/group-state.ts";
export { senderKeys } from "./groups/sender-keys.ts";
export { groupMessageLength } from "./groups/group-layout.ts";
export { longestLife, maximumMembers, openRoster, rosterContentType, signRoster } from "./groups/roster.ts";
export type { Roster } from "./groups/roster.ts";
export type { RosterMember } from "./groups/roster-roles.ts";
export {
  hasLink,
  joiningBytes,
  keptInvitations,
  longestInvitation,
  maximumInvitations,
  maximumUses,
  withAdmitted,
} from "./groups/invitations.ts";
export type { Invitation } from "./groups/invitations.ts";
export { mayManage, mayRemove, mayWrite } from "./groups/roster-roles.ts";
export type { RosterRole, RosterSenders } from "./groups/roster-roles.ts";
export { handedOver, isWelcome, nobodyYet, roleIn, rosterStep, withoutMembers } from "./groups/roster-steps.ts";
export type { RosterStep, Standing } from "./groups/roster-steps.ts";

export type { ContentContext } from "./messages/content-context.ts";
export {
  contentDigest,
  maximumCiphertextLength,
  maximumContentLength,
  openContent,
  sealContent,
} from "./messages/content.ts";
export { decodeSealedItem, encodeSealedItem, sealedContentType } from "./messages/sealed-item.ts";
export type { SealedItem, SeenItem } from "./messages/sealed-item.ts";
export type { SealedContent } from "./messages/content.ts";

export { deriveRecordKeys, openRecordSeals, openShared, sealShared } from "./records/record-seals.ts";
export { sealTexts } from "./records/seal-texts.ts";
export type { TextToSeal } from "./records/seal-texts.ts";
export type { RecordKeys, RecordSeals, SharedPlace } from "./records/record-seals.ts";
