// @generated tenchat:client@1 hash:a23860120beba83ecd6fc3df54ebc82c DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Provider } from "@angular/core";
import { ConversationsApi } from "./conversations/api.ts";
import { IdentityApi } from "./identity/api.ts";
import { KeysApi } from "./keys/api.ts";
import { MessagingApi } from "./messaging/api.ts";
import { HttpClientTransport } from "./runtime/angular-transport.ts";
import { ServerInfoApi } from "./server-info/api.ts";

/** Everything that asks the server, for Angular's injector. HttpClient must be provided as well. */
export function provideServerApis(): Provider[] {
  return [
    { provide: HttpClientTransport, useFactory: () => new HttpClientTransport() },
    {
      provide: ConversationsApi,
      useFactory: (transport: HttpClientTransport) => new ConversationsApi(transport),
      deps: [HttpClientTransport]
    },
    {
      provide: IdentityApi,
      useFactory: (transport: HttpClientTransport) => new IdentityApi(transport),
      deps: [HttpClientTransport]
    },
    {
      provide: KeysApi,
      useFactory: (transport: HttpClientTransport) => new KeysApi(transport),
      deps: [HttpClientTransport]
    },
    {
      provide: MessagingApi,
      useFactory: (transport: HttpClientTransport) => new MessagingApi(transport),
      deps: [HttpClientTransport]
    },
    {
      provide: ServerInfoApi,
      useFactory: (transport: HttpClientTransport) => new ServerInfoApi(transport),
      deps: [HttpClientTransport]
    },
  ];
}
