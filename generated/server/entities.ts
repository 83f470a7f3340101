// @generated tenchat:server@1 hash:d27a2e1eade6bd76a957e6b13f2b9ea2 DO NOT EDIT DIRECTLY
// From specs/contexts/.

import {
  StoredBlockEntity, StoredConversationEntity, StoredFormerGroupMemberEntity, StoredGroupEntity,
  StoredGroupMemberEntity, StoredInvitationEntity, StoredJoinRequestEntity, StoredMemberEntity
} from "./conversations/entities.ts";
import { FederationKeyEntity, FederationPeerEntity, ReceivedPeerEventEntity } from "./federation/entities.ts";
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
import { StoredReportEntity } from "./moderation/entities.ts";
import { StoredRecordEntity } from "./records/entities.ts";
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
  FederationKeyEntity,
  FederationPeerEntity,
  StoredFormerGroupMemberEntity,
  StoredInvitationEntity,
  StoredGroupMemberEntity,
  StoredGroupEntity,
  StoredIncarnationEntity,
  StoredJoinRequestEntity,
  StoredLinkParcelEntity,
  MessageErasureEntity,
  LoggedMessageEntity,
  StoredOneTimeKemPrekeyEntity,
  StoredOneTimePrekeyEntity,
  OutboxEntryEntity,
  PasskeyEntity,
  PrekeyTakeEntity,
  ReceivedPeerEventEntity,
  StoredReportEntity,
  RetiredNameEntity,
  ScheduledJobEntity,
  StoredRecordEntity,
  SentBytesEntity,
  ServerSecretEntity,
  SessionEntity,
  SetAsideEventEntity,
  StoredSignedPrekeysEntity,
  SpentRefreshTokenEntity,
];
