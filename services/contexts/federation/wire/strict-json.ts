import { isNestedTooDeeply } from "../../../../generated/server/runtime/nesting.ts";

const MOST_DEPTH = 32;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The JSON object that these bytes are to every reader. Undefined for what two readers would take for two things: bytes
 * that are no UTF-8, a mark at the front, a name that stands twice in one object, half of a surrogate pair; and for what
 * is nested deeper than anything that servers say to each other.
 */
export function readStrictObject(bytes: Uint8Array): JsonObject | undefined {
  if (isNestedTooDeeply(bytes)) return undefined;
  try {
    // A byte order mark stays in the text, where JSON has no place for it.
    const text = UTF8.decode(bytes);
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return isUnambiguous(text) ? (value as JsonObject) : undefined;
  } catch (error) {
    // TypeError: no UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Of a text that is known to be JSON. Without recursion: how deep it goes is for a stranger to say. */
function isUnambiguous(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      open.push(sign === "{" ? new Set() : null);
      if (open.length > MOST_DEPTH) return false;
    } else if (sign === "}" || sign === "]") {
      open.pop();
    } else if (sign === '"') {
      const end = endOfText(text, at);
      const said = JSON.parse(text.slice(at, end + 1)) as string;
      if (!said.isWellFormed()) return false;
      const names = open.at(-1);
      // In an object, a text before a colon is a name.
      if (names && isBeforeColon(text, end)) {
        if (names.has(said)) return false;
        names.add(said);
      }
      at = end;
    }
  }
  return true;
}

/** Where the text that begins at a quotation mark ends: at the next one before which no backslash stands. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

function isBeforeColon(text: string, end: number): boolean {
  let at = end + 1;
  while (" \t\r\n".includes(text[at]!)) at += 1;
  return text[at] === ":";
}
