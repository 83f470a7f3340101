// @generated tenchat:server@1 hash:8c7889d6a732b9e6f7dbae599ce8736a DO NOT EDIT DIRECTLY
// From specs/.

import {
  StoredConversationEntity, StoredGroupEntity, StoredGroupMemberEntity, StoredMemberEntity
} from "./conversations/entities.ts";
import {
  AccountEntity, DeviceEntity, PasskeyEntity, SessionEntity, SpentRefreshTokenEntity
} from "./identity/entities.ts";
import {
  AccountKeyEntity, DeviceIdentityEntity, PrekeyTakeEntity, StoredDeviceListEntity, StoredLinkParcelEntity,
  StoredOneTimeKemPrekeyEntity, StoredOneTimePrekeyEntity, StoredSignedPrekeysEntity
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
  StoredGroupMemberEntity,
  StoredGroupEntity,
  StoredIncarnationEntity,
  StoredLinkParcelEntity,
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
