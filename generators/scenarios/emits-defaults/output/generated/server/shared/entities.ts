// @generated tenchat:server@1 hash:5e939a4bd6b693e69b3a6f0fc1301baa DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { EntitySchema } from "typeorm";

/** A row of `preferences`. */
export interface StoredPreferencesRow {
  owner: string;
  theme: "light" | "very dark";
  greeting: string;
  pageSize: number;
  large: number;
  ratio: number;
  mailing: boolean;
  /** May be left out of a row, which then has it all the same. */
  count: number;
}

export const StoredPreferencesEntity = new EntitySchema<StoredPreferencesRow>({
  name: "preferences",
  tableName: "preferences",
  columns: {
    owner: { name: "owner", type: "text", collation: "C", primary: true, primaryKeyConstraintName: "preferences_pkey" },
    theme: { name: "theme", type: "text", collation: "C", default: () => "'very dark'" },
    greeting: { name: "greeting", type: "text", collation: "C", default: () => "'it''s'" },
    pageSize: { name: "page_size", type: "integer", default: () => "'20'" },
    large: { name: "large", type: "bigint", default: () => "'-5'" },
    ratio: { name: "ratio", type: "double precision", default: () => "'0.5'" },
    mailing: { name: "mailing", type: "boolean", default: () => "false" },
    count: { name: "count", type: "smallint", default: () => "'0'" },
  },
});
