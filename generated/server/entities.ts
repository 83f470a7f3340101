// @generated tenchat:server@1 hash:ec1c9fb8e606e4e4e0d950bba5269c4f DO NOT EDIT DIRECTLY
// From specs/contexts/.

import {
  StoredBlockEntity, StoredConversationEntity, StoredFormerGroupMemberEntity, StoredGroupEntity,
  StoredGroupMemberEntity, StoredInvitationEntity, StoredJoinRequestEntity, StoredMemberEntity
} from "./conversations/entities.ts";
import {
  FederationKeyEntity, FederationPeerEntity, PeerCursorEntity, ReceivedPeerEventEntity, StoredPersonElsewhereEntity
} from "./federation/entities.ts";
import {
  AccountEntity, DeviceEntity, PasskeyEntity, RetiredNameEntity, SessionEntity, SpentRefreshTokenEntity
} from "./identity/entities.ts";
import {
  AccountKeyEntity, DeviceIdentityEntity, PrekeyTakeEntity, StoredDeviceListEntity, StoredLinkParcelEntity,
  StoredOneTimeKemPrekeyEntity, StoredOneTimePrekeyEntity, StoredSignedPrekeysEntity
} from "./keys/entities.ts";
import { SeenPacketEntity, StoredPacketEntity, StoredRelayEntity } from "./mesh/entities.ts";
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
  StoredPacketEntity,
  StoredRelayEntity,
  SeenPacketEntity,
  MessageErasureEntity,
  LoggedMessageEntity,
  StoredOneTimeKemPrekeyEntity,
  StoredOneTimePrekeyEntity,
  OutboxEntryEntity,
  PasskeyEntity,
  PeerCursorEntity,
  StoredPersonElsewhereEntity,
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
