import { createHash } from "node:crypto";
import type { MeshApi } from "../../../generated/client/mesh/api.ts";
import type { RowsOf } from "./row.ts";

// Relays are asked at an address of their own, by nobody in particular. At this one there are none.
const everybody = "not-found";
const message = Buffer.from("sealed").toString("base64");
const hash = createHash("sha256").update(message).digest("hex");
const comparison = { salt: Buffer.alloc(16).toString("base64"), divided: [], listed: [{ prefix: "", ids: "" }] };

export const meshRows: RowsOf<MeshApi> = {
  sendPacket: { ask: (api) => api.sendPacket({ recipient: "key", message, hash, signature: message }), everybody },
  fetchPackets: { ask: (api) => api.fetchPackets({ hashes: [hash] }), everybody },
  syncServers: { ask: (api) => api.syncServers({ servers: [{ ip: "9.9.9.9", port: "8080" }] }), everybody },
  syncHashes: { ask: (api) => api.syncHashes({ hashes: [], comparison }), everybody },
};
