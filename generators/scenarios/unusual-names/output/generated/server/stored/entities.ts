// @generated tenchat:server@1 hash:fcf577904edc24ebe1dec3265359c452 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { EntitySchema } from "typeorm";

/** A row of `rows`. */
export interface Date_Row {
  "the key": string;
  veryLongNameOfAProperty: string;
  anotherVeryLongNameOfAProperty: string;
  last: "none";
}

export const Date_Entity = new EntitySchema<Date_Row>({
  name: "rows",
  tableName: "rows",
  columns: {
    "the key": { name: "the_key", type: "text", collation: "C", primary: true, primaryKeyConstraintName: "rows_pkey" },
    veryLongNameOfAProperty: { name: "very_long_name_of_a_property", type: "text", collation: "C" },
    anotherVeryLongNameOfAProperty: { name: "another_very_long_name_of_a_property", type: "text", collation: "C" },
    last: { name: "last", type: "text", collation: "C" },
  },
  indices: [
    {
      name: "rows_very_long_name_of_a_property_another_very_long_na_aac54678",
      columns: ["veryLongNameOfAProperty","anotherVeryLongNameOfAProperty","the key"],
      unique: false
    },
    {
      name: "rows_very_long_name_of_a_property_another_very_long_na_63f6a2f0",
      columns: ["veryLongNameOfAProperty","anotherVeryLongNameOfAProperty","last"],
      unique: false
    },
  ],
});
