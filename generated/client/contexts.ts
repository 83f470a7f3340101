// @generated tenchat:client@1 hash:3b669e868a517db939fe76e22e824973 DO NOT EDIT DIRECTLY
// From specs/contexts/.

import { CallsApi } from "./calls/api.ts";
import { ConversationsApi } from "./conversations/api.ts";
import { FederationApi } from "./federation/api.ts";
import { IdentityApi } from "./identity/api.ts";
import { KeysApi } from "./keys/api.ts";
import { MeshApi } from "./mesh/api.ts";
import { MessagingApi } from "./messaging/api.ts";
import { ModerationApi } from "./moderation/api.ts";
import { RecordsApi } from "./records/api.ts";
import type { Transport } from "./runtime/transport.ts";
import { ServerInfoApi } from "./server-info/api.ts";

/** What the server can be asked, by context. */
export interface ApiByContext {
  readonly calls: CallsApi;
  readonly conversations: ConversationsApi;
  readonly federation: FederationApi;
  readonly identity: IdentityApi;
  readonly keys: KeysApi;
  readonly mesh: MeshApi;
  readonly messaging: MessagingApi;
  readonly moderation: ModerationApi;
  readonly records: RecordsApi;
  readonly serverInfo: ServerInfoApi;
}

/** Asks the server over a transport. */
export function apisOver(transport: Transport): ApiByContext {
  return {
    calls: new CallsApi(transport),
    conversations: new ConversationsApi(transport),
    federation: new FederationApi(transport),
    identity: new IdentityApi(transport),
    keys: new KeysApi(transport),
    mesh: new MeshApi(transport),
    messaging: new MessagingApi(transport),
    moderation: new ModerationApi(transport),
    records: new RecordsApi(transport),
    serverInfo: new ServerInfoApi(transport),
  };
}
