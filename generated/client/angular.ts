// @generated tenchat:client@1 hash:8d7bf6fb80095a0b21c6c5013104d5d0 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Provider } from "@angular/core";
import { HttpClientTransport } from "./angular-transport.ts";
import { ConversationsApi } from "./conversations/api.ts";
import { IdentityApi } from "./identity/api.ts";
import { KeysApi } from "./keys/api.ts";
import { MessagingApi } from "./messaging/api.ts";
import { PlatformApi } from "./platform/api.ts";

/** Everything that asks the server, for Angular's injector. HttpClient must be provided as well. */
export function provideServerApis(): Provider[] {
  return [
    { provide: HttpClientTransport, useFactory: () => new HttpClientTransport() },
    { provide: ConversationsApi, useFactory: (transport: HttpClientTransport) => new ConversationsApi(transport), deps: [HttpClientTransport] },
    { provide: IdentityApi, useFactory: (transport: HttpClientTransport) => new IdentityApi(transport), deps: [HttpClientTransport] },
    { provide: KeysApi, useFactory: (transport: HttpClientTransport) => new KeysApi(transport), deps: [HttpClientTransport] },
    { provide: MessagingApi, useFactory: (transport: HttpClientTransport) => new MessagingApi(transport), deps: [HttpClientTransport] },
    { provide: PlatformApi, useFactory: (transport: HttpClientTransport) => new PlatformApi(transport), deps: [HttpClientTransport] },
  ];
}
