// @generated tenchat:client@1 hash:a6432635c9ffd809e907d3e17ddc8373 DO NOT EDIT DIRECTLY
// From the generator alone.

const JSON_TYPE = /[/+]json\b/;

/** Whether a content type is one of JSON's. */
export function isJson(contentType: string): boolean {
  return JSON_TYPE.test(contentType);
}

/** What is not JSON although it says so is handed on as text, and refused where its shape is checked. */
export function parseAnswer(bytes: Uint8Array, headers: Readonly<Record<string, string>>): unknown {
  if (bytes.length === 0) return undefined;
  // Of a text, a byte order mark is a sign like any other; JSON has none (RFC 8259, 8.1).
  if (!isJson(headers["content-type"] ?? "")) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
