import type { FederationApi } from "../../../generated/client/federation/api.ts";
import type { RowsOf } from "./row.ts";

// Other servers come with a signature, and nobody's session counts for one. Here there is none to come to.
const everybody = "not-found";

export const federationRows: RowsOf<FederationApi> = {
  claimBundlesForPeer: { ask: (api) => api.claimBundlesForPeer({}), everybody },
  describeFederation: { ask: (api) => api.describeFederation(), everybody },
  findPersonElsewhere: { ask: (api) => api.findPersonElsewhere({ address: "ada@other.example.org" }), everybody },
  listAwayServers: {
    ask: (api, { group: { conversationId } }) => api.listAwayServers({ conversationId }),
    about: "group",
  },
  listFederationKeys: { ask: (api) => api.listFederationKeys(), everybody },
  listToldServers: { ask: (api) => api.listToldServers({}) },
  lookUpDevices: {
    ask: (api) => api.lookUpDevices({ user_id: "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0001" }),
    everybody,
  },
  lookUpUser: { ask: (api) => api.lookUpUser({ username: "alice" }), everybody },
  receivePeerEvent: { ask: (api) => api.receivePeerEvent({}), everybody },
  tellServerNow: { ask: (api) => api.tellServerNow({ peer: "other.example.org" }), everybody: "not-found" },
};
