-- @generated tenchat:migrations@1 hash:7b20a11a541cc4ce1f71f7809359a88d DO NOT EDIT DIRECTLY
-- From specs/.

-- 1. check: see that no two rows of accounts have the same username_shape
SELECT count(*) AS rows FROM (SELECT FROM "accounts" WHERE (NULL::text) IS NOT NULL GROUP BY (NULL::text) HAVING count(*) > 1) AS same HAVING count(*) > 0;
-- If there are any: No two rows of accounts may have the same username_shape any more, and some do ({rows} times): change or remove all but one of each first.

-- 2. expand: make room in accounts for what is new
BEGIN;
ALTER TABLE "accounts" ADD "username_shape" text COLLATE "C";
COMMIT;

-- 3. switch: make an index of accounts over username_shape
CREATE UNIQUE INDEX CONCURRENTLY "accounts_username_shape_unique" ON "accounts" ("username_shape");

-- 4. switch: make an index of sessions over expires_at
CREATE INDEX CONCURRENTLY "sessions_expires_at_index" ON "sessions" ("expires_at");
