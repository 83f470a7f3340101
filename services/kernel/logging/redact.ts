import { REDACTED_FIELDS } from "../../../generated/server/redaction.ts";

// Besides what the specification classes as secret, a field of such a name never reaches a log, whatever is in it. Names, not values: a value cannot be told from noise.
const SECRET =
  /(token|password|passphrase|authorization|cookie|secret|ticket|ciphertext|plaintext|wrapped|signature|credential|challenge|query|parameters|body|content|username|displayname|(^|_)key(s)?$|privatekey|masterkey|prekey)/i;

// Tokens inside text: a JWT, a bearer header, a ticket in an address.
const TOKEN_TEXT = /eyJ[\w-]+\.[\w-]+\.[\w-]*|Bearer\s+\S+|([?&](?:ticket|token)=)[^&\s"]+/gi;

const DEPTH = 6;

/** A copy of what is to be logged without anything secret in it. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string")
    return value.replace(TOKEN_TEXT, (_text, start?: string) => `${start ?? ""}[redacted]`);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Date) return value;
  if (depth >= DEPTH) return "[deep]";
  if (value instanceof Error) return redactError(value, depth);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "[bytes]";
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      REDACTED_FIELDS.has(name) || SECRET.test(name) ? "[redacted]" : redact(item, depth + 1),
    ]),
  );
}

/** Only the type, code, sentence and place of an error: drivers hang statements and their parameters on theirs. */
function redactError(error: Error, depth: number): Record<string, unknown> {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.name,
    message: redact(error.message),
    ...(typeof code === "string" ? { code } : {}),
    stack: redact(error.stack ?? ""),
    ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
  };
}
