/** What a browser says of a passkey ceremony (WebAuthn level 3, section 5.8.1), before any of it is verified. */
export interface ClientData {
  readonly challenge: string;
  readonly origin: string;
}

/** Undefined for what is not client data at all. */
export function readClientData(clientDataJSON: string): ClientData | undefined {
  let data: unknown;
  try {
    data = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof data !== "object" || data === null) return undefined;
  const { challenge, origin } = data as { challenge?: unknown; origin?: unknown };
  return typeof challenge === "string" && typeof origin === "string" ? { challenge, origin } : undefined;
}
