import { isNestedTooDeeply } from "../../../../generated/server/runtime/nesting.ts";

/** What a browser says of a passkey ceremony (WebAuthn level 3, section 5.8.1), before any of it is verified. */
export interface ClientData {
  readonly challenge: string;
  readonly origin: string;

  /** Whether the page sat in a frame of another site, where people do not see what they agree to. */
  readonly crossOrigin: boolean;
}

/** Undefined for what is not client data at all. */
export function readClientData(clientDataJSON: string): ClientData | undefined {
  const bytes = Buffer.from(clientDataJSON, "base64url");
  if (isNestedTooDeeply(bytes)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof data !== "object" || data === null) return undefined;
  const { challenge, origin, crossOrigin } = data as Record<string, unknown>;
  if (typeof challenge !== "string" || typeof origin !== "string") return undefined;
  return { challenge, origin, crossOrigin: crossOrigin === true };
}
