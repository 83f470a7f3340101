// @generated tenchat:server@1 hash:a9cf2fc302d343e5926410e544b35d8c DO NOT EDIT DIRECTLY
// From specs/.

import {
  StoredConversationEntity, StoredFormerGroupMemberEntity, StoredGroupEntity, StoredGroupMemberEntity,
  StoredMemberEntity
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
