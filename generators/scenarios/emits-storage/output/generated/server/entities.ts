// @generated tenchat:server@1 hash:16b861c7f0149146fddcb557ff929df2 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { LogEntryEntity, NoteEntity } from "./shared/entities.ts";

/** Every table of the specification. */
export const ENTITIES = [
  LogEntryEntity,
  NoteEntity,
];
