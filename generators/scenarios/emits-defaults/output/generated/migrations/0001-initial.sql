-- @generated tenchat:migrations@1 hash:085ba7059ad9bfc03c6d53678962bc1f DO NOT EDIT DIRECTLY
-- From specs/main.tsp.

CREATE TABLE "preferences" (
  "owner" text COLLATE "C" NOT NULL,
  "theme" text COLLATE "C" NOT NULL DEFAULT 'very dark',
  "greeting" text COLLATE "C" NOT NULL DEFAULT 'it''s',
  "page_size" integer NOT NULL DEFAULT '20',
  "large" bigint NOT NULL DEFAULT '-5',
  "ratio" double precision NOT NULL DEFAULT '0.5',
  "mailing" boolean NOT NULL DEFAULT false,
  "count" smallint NOT NULL DEFAULT '0',
  CONSTRAINT "preferences_pkey" PRIMARY KEY ("owner")
);
