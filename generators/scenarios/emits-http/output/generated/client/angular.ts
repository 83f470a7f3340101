// @generated tenchat:client@1 hash:6dcf661b4cdbcc71cc0885ecb696aa33 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Provider } from "@angular/core";
import { HttpClientTransport } from "./angular-transport.ts";
import { NotesApi } from "./notes/api.ts";

/** Everything that asks the server, for Angular's injector. HttpClient must be provided as well. */
export function provideServerApis(): Provider[] {
  return [
    { provide: HttpClientTransport, useFactory: () => new HttpClientTransport() },
    { provide: NotesApi, useFactory: (transport: HttpClientTransport) => new NotesApi(transport), deps: [HttpClientTransport] },
  ];
}
