// @generated tenchat:tokens@1 hash:abe6f43e2c6a20e917ec9c6043c0bfec DO NOT EDIT DIRECTLY
// From specs/main.tsp.

/** Every design token, as CSS refers to it. */
export const TOKENS = {
  colorSurface: "var(--tc-color-surface)",
  colorOnSurface: "var(--tc-color-on-surface)",
  fontFamily: "var(--tc-font-family)",
} as const;
