// @generated tenchat:client@1 hash:cda5715cc1ed9a63cfb07596355d5beb DO NOT EDIT DIRECTLY
// From specs/.

import { ConversationsApi } from "./conversations/api.ts";
import { IdentityApi } from "./identity/api.ts";
import { KeysApi } from "./keys/api.ts";
import { MessagingApi } from "./messaging/api.ts";
import type { Transport } from "./runtime/transport.ts";
import { ServerInfoApi } from "./server-info/api.ts";

/** What the server can be asked, by context. */
export interface ApiByContext {
  readonly conversations: ConversationsApi;
  readonly identity: IdentityApi;
  readonly keys: KeysApi;
  readonly messaging: MessagingApi;
  readonly serverInfo: ServerInfoApi;
}

/** Asks the server over a transport. */
export function apisOver(transport: Transport): ApiByContext {
  return {
    conversations: new ConversationsApi(transport),
    identity: new IdentityApi(transport),
    keys: new KeysApi(transport),
    messaging: new MessagingApi(transport),
    serverInfo: new ServerInfoApi(transport),
  };
}
