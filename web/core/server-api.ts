import { apisOver } from "../../generated/client/contexts.ts";
import type { ApiByContext } from "../../generated/client/contexts.ts";
import type { Transport } from "../../generated/client/runtime/transport.ts";
import type { SocketApi } from "../../generated/client/socket.ts";

/** The methods of a generated class: what a stand-in in a test has to have. */
type Doors<T> = { readonly [K in keyof T]: T[K] };

/** The operations of the server, by context. */
export type ServerApi = { readonly [C in keyof ApiByContext]: Doors<ApiByContext[C]> };

/** The operations over a socket. */
export type Socket = Doors<SocketApi>;

export function serverApi(transport: Transport): ServerApi {
  return apisOver(transport);
}
