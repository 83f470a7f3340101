// @generated tenchat:server@1 hash:c63d7a96a73db53767795cae85487f59 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { OutboxEntryEntity as OutboxEntryEntity_2 } from "./n-outbox/entities.ts";
import { EventPositionEntity, OutboxEntryEntity, SetAsideEventEntity } from "./outbox/entities.ts";

/** Every table of the specification. */
export const ENTITIES = [
  EventPositionEntity,
  OutboxEntryEntity,
  OutboxEntryEntity_2,
  SetAsideEventEntity,
];
