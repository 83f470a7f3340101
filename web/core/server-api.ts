import type { ConversationsApi } from "../../generated/client/conversations/api.ts";
import type { IdentityApi } from "../../generated/client/identity/api.ts";
import type { KeysApi } from "../../generated/client/keys/api.ts";
import type { MessagingApi } from "../../generated/client/messaging/api.ts";
import type { PlatformApi } from "../../generated/client/platform/api.ts";
import type { FramePort, ReplyFrame, ServerFrame, SocketApi } from "../../generated/client/socket.ts";
import type { Transport } from "../../generated/client/runtime.ts";

type Doors<T> = { readonly [K in keyof T]: T[K] };

/** The operations of the server, by context. */
export interface ServerApi {
  readonly platform: Pick<PlatformApi, "describeServer">;
  readonly identity: Doors<IdentityApi>;
  readonly keys: Doors<KeysApi>;
  readonly conversations: Doors<ConversationsApi>;
  readonly messaging: Doors<MessagingApi>;
}

/** How operations and frames are written; the generated client, or a stand-in at the edge of a test. */
export interface Wire {
  api(transport: Transport): ServerApi;
  socketApi(port: FramePort): Doors<SocketApi>;
  parseFrame(text: string): ServerFrame | ReplyFrame;
  /** A declared error from the body of an error frame; undefined when it is none. */
  errorFromBody(body: unknown): Error | undefined;
}

export type Socket = Doors<SocketApi>;
