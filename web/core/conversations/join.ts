import { decodeBase64url, encodeBase64url, joiningBytes } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import { toBase64 } from "../base64.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import type { ServerApi } from "../server-api.ts";
import { TenChatError } from "../tenchat-error.ts";

/** What stands in a link behind the sign that no browser sends to a server: id and secret. */
export function linkCode(id: string, secret: string): string {
  return `${id}.${secret}`;
}

const CODE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** Asks to be let in: with the link's secret for this account and its master key, which the server cannot do in its place. */
export async function askToJoin(
  { api, primitives, own }: { api: ServerApi["conversations"]; primitives: Primitives; own: OwnKeys },
  code: string,
): Promise<{ readonly conversationId: string; readonly joined: boolean }> {
  const [, invitationId, secret] = CODE.exec(code.trim()) ?? [];
  if (invitationId === undefined || secret === undefined || encodeBase64url(decodeBase64url(secret)) !== secret) {
    throw new TenChatError("invitation-not-found", "This is not a whole link. Copy it once more, to its end.");
  }
  const { masterKey, device } = own;
  const bytes = joiningBytes(invitationId, device.identity.accountId, masterKey);
  const proof = toBase64(await primitives.signEd25519(decodeBase64url(secret), bytes));
  return api.askToJoin({ invitationId, masterKey: toBase64(masterKey), proof });
}
