// @generated tenchat:server@1 hash:b7634667456e7f4ca6db2863673f8f77 DO NOT EDIT DIRECTLY
// From specs/.

import { StoredConversationEntity, StoredMemberEntity } from "./conversations/entities.ts";
import {
  AccountEntity, DeviceEntity, PasskeyEntity, SessionEntity, SpentRefreshTokenEntity
} from "./identity/entities.ts";
import {
  AccountKeyEntity, DeviceIdentityEntity, PrekeyTakeEntity, StoredDeviceListEntity, StoredOneTimeKemPrekeyEntity,
  StoredOneTimePrekeyEntity, StoredSignedPrekeysEntity
} from "./keys/entities.ts";
import {
  ConversationLogEntity, DeliveryCursorEntity, LoggedMessageEntity, SentBytesEntity
} from "./messaging/entities.ts";
import {
  EphemeralValueEntity, EventPositionEntity, OutboxEntryEntity, ScheduledJobEntity, ServerSecretEntity,
  SetAsideEventEntity, StoredIncarnationEntity
} from "./server-info/entities.ts";

/** Every table of the specification. */
export const ENTITIES = [
  AccountKeyEntity,
  AccountEntity,
  ConversationLogEntity,
  StoredMemberEntity,
  StoredConversationEntity,
  DeliveryCursorEntity,
  DeviceIdentityEntity,
  StoredDeviceListEntity,
  DeviceEntity,
  EphemeralValueEntity,
  EventPositionEntity,
  StoredIncarnationEntity,
  LoggedMessageEntity,
  StoredOneTimeKemPrekeyEntity,
  StoredOneTimePrekeyEntity,
  OutboxEntryEntity,
  PasskeyEntity,
  PrekeyTakeEntity,
  ScheduledJobEntity,
  SentBytesEntity,
  ServerSecretEntity,
  SessionEntity,
  SetAsideEventEntity,
  StoredSignedPrekeysEntity,
  SpentRefreshTokenEntity,
];
