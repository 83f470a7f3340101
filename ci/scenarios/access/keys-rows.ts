import type { KeysApi } from "../../../generated/client/keys/api.ts";
import { deviceListOf } from "../../../services/testing/test-device.ts";
import type { RowsOf } from "./row.ts";

let next = 1000;

export const keysRows: RowsOf<KeysApi> = {
  addOneTimePrekeys: {
    ask: async (api, { alice }) => api.addOneTimePrekeys(await alice.device.oneTimePrekeys((next += 1), 1)),
    others: "bad-key-signature",
    ofDevice: true,
  },
  claimPrekeyBundles: {
    ask: (api, { alice }) => api.claimPrekeyBundles({ accountId: alice.accountId, deviceIds: [alice.deviceId] }),
    open: "whoever wants to write needs keys",
  },
  listAccountDevices: {
    ask: (api, { alice }) => api.listAccountDevices({ accountId: alice.accountId }),
    open: "whoever wants to write needs devices",
  },
  publishDeviceKeys: {
    ask: async (api, { alice }) => api.publishDeviceKeys(await alice.device.upload(1)),
    others: "bad-key-signature",
    ofDevice: true,
  },
  publishDeviceList: {
    ask: async (api, { alice }) => api.publishDeviceList(await deviceListOf(1, alice.device)),
    others: "bad-key-signature",
  },
  putLinkParcel: {
    ask: (api, { linkId }) => api.putLinkParcel({ linkId, number: 1, parcel: "A".repeat(64) }),
    others: "forbidden",
  },
  readLinkParcel: {
    ask: (api, { linkId }) => api.readLinkParcel({ linkId, number: 0 }),
    others: "link-parcel-not-found",
  },
  rotateSignedPrekeys: {
    ask: async (api, { alice }) => api.rotateSignedPrekeys(await alice.device.signedPrekeys((next += 1))),
    others: "bad-key-signature",
    ofDevice: true,
  },
};
