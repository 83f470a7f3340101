-- @generated tenchat:migrations@1 hash:45afd31d9731ae9237a02707116eb69a DO NOT EDIT DIRECTLY
-- From specs/.

-- 1. switch: make an index of sessions over expires_at
CREATE INDEX CONCURRENTLY "sessions_expires_at_index" ON "sessions" ("expires_at");
