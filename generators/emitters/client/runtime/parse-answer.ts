const JSON_TYPE = /[/+]json\b/;

/** Whether a content type is one of JSON's. */
export function isJson(contentType: string): boolean {
  return JSON_TYPE.test(contentType);
}

/** What is not JSON although it says so is handed on as text, and refused where its shape is checked. */
export function parseAnswer(bytes: Uint8Array, headers: Readonly<Record<string, string>>): unknown {
  if (bytes.length === 0) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!isJson(headers["content-type"] ?? "")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
