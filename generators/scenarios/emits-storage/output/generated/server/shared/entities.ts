// @generated tenchat:server@1 hash:454f1a89630f223eb3c8bf295a075e8d DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { EntitySchema } from "typeorm";

/** A row of `log_entries`. Numbered by the database. */
export interface LogEntryRow {
  position: number;
  text: string;
  writtenAt: Date;
}

export const LogEntryEntity = new EntitySchema<LogEntryRow>({
  name: "log_entries",
  tableName: "log_entries",
  columns: {
    position: {
      name: "position",
      type: "bigint",
      primary: true,
      primaryKeyConstraintName: "log_entries_pkey",
      generated: "increment"
    },
    text: { name: "text", type: "text", collation: "C" },
    writtenAt: { name: "written_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "log_entries_written_at_index", columns: ["writtenAt"], unique: false },
  ],
});

/** A row of `notes`. Every type that a column can have. */
export interface NoteRow {
  noteId: string;
  part: number;
  /** In the address, so at most one. */
  slug: string;
  colour: "red" | "dark-blue";
  state: "draft" | "sent";
  shade: "red" | "dark-blue" | null;
  pinned: boolean;
  size: number;
  count: number;
  weight: number;
  price: string;
  cover: Buffer | null;
  sealed: Record<string, string>;
  tags: string[];
  places: unknown[];
  extra: unknown;
  writtenAt: Date;
  removedAt: Date | null;
}

export const NoteEntity = new EntitySchema<NoteRow>({
  name: "notes",
  tableName: "notes",
  columns: {
    noteId: { name: "note_id", type: "uuid", primary: true, primaryKeyConstraintName: "notes_pkey" },
    part: { name: "part", type: "smallint", primary: true, primaryKeyConstraintName: "notes_pkey" },
    slug: { name: "slug", type: "text", collation: "C" },
    colour: { name: "colour", type: "text", collation: "C" },
    state: { name: "state", type: "text", collation: "C" },
    shade: { name: "shade", type: "text", collation: "C", nullable: true },
    pinned: { name: "pinned", type: "boolean" },
    size: { name: "size", type: "integer" },
    count: { name: "count", type: "bigint" },
    weight: { name: "weight", type: "double precision" },
    price: { name: "price", type: "numeric" },
    cover: { name: "cover", type: "bytea", nullable: true },
    sealed: { name: "sealed", type: "jsonb" },
    tags: { name: "tags", type: "jsonb" },
    places: { name: "places", type: "jsonb" },
    extra: { name: "extra", type: "jsonb", nullable: true },
    writtenAt: { name: "written_at", type: "timestamp with time zone" },
    removedAt: { name: "removed_at", type: "timestamp with time zone", nullable: true },
  },
  indices: [
    { name: "notes_written_at_colour_index", columns: ["writtenAt","colour"], unique: false },
    { name: "notes_slug_unique", columns: ["slug"], unique: true },
    { name: "notes_removed_at_index", columns: ["removedAt"], unique: false },
  ],
});
