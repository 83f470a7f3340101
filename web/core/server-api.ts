import { ConversationsApi } from "../../generated/client/conversations/api.ts";
import { IdentityApi } from "../../generated/client/identity/api.ts";
import { KeysApi } from "../../generated/client/keys/api.ts";
import { MessagingApi } from "../../generated/client/messaging/api.ts";
import { ServerInfoApi } from "../../generated/client/server-info/api.ts";
import type { Transport } from "../../generated/client/runtime.ts";
import type { SocketApi } from "../../generated/client/socket.ts";

/** The methods of a generated class: what a stand-in in a test has to have. */
type Doors<T> = { readonly [K in keyof T]: T[K] };

/** The operations of the server, by context. */
export interface ServerApi {
  readonly serverInfo: Doors<ServerInfoApi>;
  readonly identity: Doors<IdentityApi>;
  readonly keys: Doors<KeysApi>;
  readonly conversations: Doors<ConversationsApi>;
  readonly messaging: Doors<MessagingApi>;
}

/** The operations over a socket. */
export type Socket = Doors<SocketApi>;

export function serverApi(transport: Transport): ServerApi {
  return {
    serverInfo: new ServerInfoApi(transport),
    identity: new IdentityApi(transport),
    keys: new KeysApi(transport),
    conversations: new ConversationsApi(transport),
    messaging: new MessagingApi(transport),
  };
}
