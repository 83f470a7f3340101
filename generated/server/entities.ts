// @generated tenchat:server@1 hash:509259433c4ff82ba9a9b1cff7b9eba3 DO NOT EDIT DIRECTLY
// From specs/.

import { StoredConversationEntity, StoredMemberEntity } from "./conversations/entities.ts";
import { AccountEntity, DeviceEntity, PasskeyEntity, SessionEntity, SpentRefreshTokenEntity } from "./identity/entities.ts";
import { AccountKeyEntity, DeviceIdentityEntity, StoredOneTimeKemPrekeyEntity, StoredOneTimePrekeyEntity, StoredSignedPrekeysEntity } from "./keys/entities.ts";
import { ConversationLogEntity, DeliveryCursorEntity, LoggedMessageEntity, SentBytesEntity } from "./messaging/entities.ts";
import { EphemeralValueEntity, OutboxEntryEntity, ServerSecretEntity, StoredIncarnationEntity } from "./server-info/entities.ts";

/** Every table of the specification. */
export const ENTITIES = [
  AccountKeyEntity,
  AccountEntity,
  ConversationLogEntity,
  StoredMemberEntity,
  StoredConversationEntity,
  DeliveryCursorEntity,
  DeviceIdentityEntity,
  DeviceEntity,
  EphemeralValueEntity,
  StoredIncarnationEntity,
  LoggedMessageEntity,
  StoredOneTimeKemPrekeyEntity,
  StoredOneTimePrekeyEntity,
  OutboxEntryEntity,
  PasskeyEntity,
  SentBytesEntity,
  ServerSecretEntity,
  SessionEntity,
  StoredSignedPrekeysEntity,
  SpentRefreshTokenEntity,
];
