// @generated tenchat:server@1 hash:79a2b7082d21162b840dd7663bd37f26 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { EventPositionEntity, OutboxEntryEntity, SetAsideEventEntity } from "./outbox/entities.ts";
import { 注文Entity } from "./shared/entities.ts";

/** Every table of the specification. */
export const ENTITIES = [
  EventPositionEntity,
  OutboxEntryEntity,
  注文Entity,
  SetAsideEventEntity,
];
