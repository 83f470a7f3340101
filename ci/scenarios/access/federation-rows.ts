import type { FederationApi } from "../../../generated/client/federation/api.ts";
import type { RowsOf } from "./row.ts";

// Other servers come with a signature, and nobody's session counts for one. Here there is none to come to.
const everybody = "not-found";

export const federationRows: RowsOf<FederationApi> = {
  describeFederation: { ask: (api) => api.describeFederation(), everybody },
  findPersonElsewhere: { ask: (api) => api.findPersonElsewhere({ address: "ada@other.example.org" }), everybody },
  listFederationKeys: { ask: (api) => api.listFederationKeys(), everybody },
  lookUpUser: { ask: (api) => api.lookUpUser({ username: "alice" }), everybody },
  receivePeerEvent: { ask: (api) => api.receivePeerEvent({}), everybody },
};
