// @generated tenchat:server@1 hash:e81bc4513ab0f39a660598df01fe690f DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { EntitySchema } from "typeorm";

/** A row of `sales`. 注文の表。 */
export interface 注文Row {
  "番号": number;
  resume: string;
  "résumé": string;
  "🙂": string;
  "🙃": string | null;
  "ΩμέγαΣίγμα": boolean;
  "あいうえおかきくけこさしすせそたち": string;
  "なにぬねのはひふへほまみむめも": string;
}

export const 注文Entity = new EntitySchema<注文Row>({
  name: "sales",
  tableName: "sales",
  columns: {
    "番号": { name: "番号", type: "integer", primary: true, primaryKeyConstraintName: "sales_pkey" },
    resume: { name: "resume", type: "text", collation: "C" },
    "résumé": { name: "résumé", type: "text", collation: "C" },
    "🙂": { name: "u1f642", type: "text", collation: "C" },
    "🙃": { name: "u1f643", type: "text", collation: "C", nullable: true },
    "ΩμέγαΣίγμα": { name: "ωμέγα_σίγμα", type: "boolean" },
    "あいうえおかきくけこさしすせそたち": { name: "あいうえおかきくけこさしすせそたち", type: "text", collation: "C" },
    "なにぬねのはひふへほまみむめも": { name: "なにぬねのはひふへほまみむめも", type: "text", collation: "C" },
  },
  indices: [
    { name: "sales_résumé_resume_index", columns: ["résumé","resume"], unique: false },
    { name: "sales_あいうえおかきくけこさしすせそた_77409ec5", columns: ["あいうえおかきくけこさしすせそたち","なにぬねのはひふへほまみむめも"], unique: true },
  ],
});
