/**
 * Whether a text shows anything. Blanks are not all: Unicode has characters that are made to be ignored
 * (Default_Ignorable_Code_Point: zero-width ones, fillers, variation selectors, tags), controls, and a Braille pattern
 * without a dot.
 */
export function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\u2800]/u.test(text);
}
