// @generated tenchat:server@1 hash:19b5ef99038555c5674a1c605205b506 DO NOT EDIT DIRECTLY
// From specs/.

import {
  StoredBlockEntity, StoredConversationEntity, StoredFormerGroupMemberEntity, StoredGroupEntity,
  StoredGroupMemberEntity, StoredMemberEntity
} from "./conversations/entities.ts";
import {
  AccountEntity, DeviceEntity, PasskeyEntity, RetiredNameEntity, SessionEntity, SpentRefreshTokenEntity
} from "./identity/entities.ts";
import {
  AccountKeyEntity, DeviceIdentityEntity, PrekeyTakeEntity, StoredDeviceListEntity, StoredLinkParcelEntity,
  StoredOneTimeKemPrekeyEntity, StoredOneTimePrekeyEntity, StoredSignedPrekeysEntity
} from "./keys/entities.ts";
import {
  ConversationLogEntity, DeliveryCursorEntity, LoggedMessageEntity, MessageErasureEntity, SentBytesEntity
} from "./messaging/entities.ts";
import {
  EphemeralValueEntity, EventPositionEntity, OutboxEntryEntity, ScheduledJobEntity, ServerSecretEntity,
  SetAsideEventEntity, StoredIncarnationEntity
} from "./server-info/entities.ts";

/** Every table of the specification. */
export const ENTITIES = [
  AccountKeyEntity,
  AccountEntity,
  StoredBlockEntity,
  ConversationLogEntity,
  StoredMemberEntity,
  StoredConversationEntity,
  DeliveryCursorEntity,
  DeviceIdentityEntity,
  StoredDeviceListEntity,
  DeviceEntity,
  EphemeralValueEntity,
  EventPositionEntity,
  StoredFormerGroupMemberEntity,
  StoredGroupMemberEntity,
  StoredGroupEntity,
  StoredIncarnationEntity,
  StoredLinkParcelEntity,
  MessageErasureEntity,
  LoggedMessageEntity,
  StoredOneTimeKemPrekeyEntity,
  StoredOneTimePrekeyEntity,
  OutboxEntryEntity,
  PasskeyEntity,
  PrekeyTakeEntity,
  RetiredNameEntity,
  ScheduledJobEntity,
  SentBytesEntity,
  ServerSecretEntity,
  SessionEntity,
  SetAsideEventEntity,
  StoredSignedPrekeysEntity,
  SpentRefreshTokenEntity,
];
