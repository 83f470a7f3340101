-- @generated tenchat:migrations@1 hash:d4b9e123f154658983f477e282e8b957 DO NOT EDIT DIRECTLY
-- From specs/main.tsp.

CREATE TABLE "rows" (
  "the_key" text NOT NULL,
  "very_long_name_of_a_property" text NOT NULL,
  "another_very_long_name_of_a_property" text NOT NULL,
  "last" text NOT NULL,
  CONSTRAINT "rows_pkey" PRIMARY KEY ("the_key")
);
CREATE INDEX "rows_very_long_name_of_a_property_another_very_long_na_aac54678" ON "rows" ("very_long_name_of_a_property", "another_very_long_name_of_a_property", "the_key");
CREATE INDEX "rows_very_long_name_of_a_property_another_very_long_na_63f6a2f0" ON "rows" ("very_long_name_of_a_property", "another_very_long_name_of_a_property", "last");
