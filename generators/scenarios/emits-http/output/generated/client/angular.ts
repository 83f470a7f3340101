// @generated tenchat:client@1 hash:7cb4edde6b68422ec68eb35102d6d909 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Provider } from "@angular/core";
import { NotesApi } from "./notes/api.ts";
import { HttpClientTransport } from "./runtime/angular-transport.ts";

/** Everything that asks the server, for Angular's injector. HttpClient must be provided as well. */
export function provideServerApis(): Provider[] {
  return [
    { provide: HttpClientTransport, useFactory: () => new HttpClientTransport() },
    { provide: NotesApi, useFactory: (transport: HttpClientTransport) => new NotesApi(transport), deps: [HttpClientTransport] },
  ];
}
