// @generated tenchat:contracts@1 hash:8b796a5398a05ecc8cb142939d1cf417 DO NOT EDIT DIRECTLY
// From specs/contexts/.

/** Every context. One asks those of its own tier and of lower ones; 0: nobody has said which it is in. */
export const CONTEXTS = {
  calls: { tier: 4 },
  conversations: { tier: 2 },
  federation: { tier: 4 },
  identity: { tier: 1 },
  keys: { tier: 1 },
  mesh: { tier: 4 },
  messaging: { tier: 2 },
  moderation: { tier: 3 },
  records: { tier: 2 },
  "server-info": { tier: 1 },
} as const;
