// @generated tenchat:server@1 hash:4dc1cb05f9c9073b2bc72951edb0d3ae DO NOT EDIT DIRECTLY
// From the generator alone.

/** So many arrays and objects lie in each other at most in what is read: no value that anybody means comes near it. */
export const MOST_NESTED = 512;

/** Below this many bytes nothing takes long to parse. */
export const SMALL_BYTES = 4 * 1024;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether the text of a JSON value nests more than it may: to be asked before it is parsed, for each level costs
 * `JSON.parse` as much as fifty values beside each other, half a megabyte of them a twentieth of a second.
 */
export function isNestedTooDeeply(json: Uint8Array): boolean {
  if (json.length < SMALL_BYTES) return false;
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) isText = !isText;
    else if (isText) {
      if (byte === BACKSLASH) at += 1;
    } else if (byte === ARRAY || byte === OBJECT) {
      depth += 1;
      if (depth > MOST_NESTED) return true;
    } else if (byte === ARRAY_END || byte === OBJECT_END) depth -= 1;
  }
  return false;
}

/** What is said of it. */
export const NESTED_TOO_DEEPLY = `more than ${MOST_NESTED} arrays and objects lie in each other`;
