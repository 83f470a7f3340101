// @generated tenchat:server@1 hash:e92e37c55ad837f44fd4fd7a9601bffe DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { EventPositionEntity, OutboxEntryEntity, SetAsideEventEntity } from "./outbox/entities.ts";
import { 注文Entity } from "./売上/entities.ts";

/** Every table of the specification. */
export const ENTITIES = [
  EventPositionEntity,
  OutboxEntryEntity,
  注文Entity,
  SetAsideEventEntity,
];
