// @generated tenchat:client@1 hash:c1945b11406e618552fb813fd9430115 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Provider } from "@angular/core";
import { NotesApi } from "./notes/api.ts";
import { HttpClientTransport } from "./runtime/angular-transport.ts";

/** Everything that asks the server, for Angular's injector. HttpClient must be provided as well. */
export function provideServerApis(): Provider[] {
  return [
    { provide: HttpClientTransport, useFactory: () => new HttpClientTransport() },
    {
      provide: NotesApi,
      useFactory: (transport: HttpClientTransport) => new NotesApi(transport),
      deps: [HttpClientTransport]
    },
  ];
}
