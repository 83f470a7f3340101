import { createHash } from "node:crypto";
import { MeshApi } from "../../../generated/client/mesh/api.ts";
import type { Finding } from "../report/gate.ts";
import { Comparing } from "./comparing.ts";
import type { Documents } from "./read-documents.ts";

/** Has somebody who does not sign in go through all that a relay does, at its own address. */
export async function relayStory(port: number, { openApi }: Documents): Promise<Finding[]> {
  const somebody = new Comparing(`http://127.0.0.1:${port}`, openApi);
  const mesh = new MeshApi(somebody);
  const message = Buffer.from("sealed").toString("base64");
  const hash = createHash("sha256").update(message).digest("hex");
  await mesh.sendPacket({ recipient: "key", message, hash, signature: message });
  await mesh.fetchPackets({ recipient: "key", after: 0 });
  await mesh.fetchPackets({ hashes: [hash] });
  await mesh.syncServers({ servers: [{ ip: "9.9.9.9", port: 8080, load: 1 }] });
  await mesh.syncHashes({ hashes: [] });
  const salt = Buffer.alloc(16).toString("base64");
  const digests = Buffer.alloc(64).toString("base64");
  const comparison = { salt, divided: [{ prefix: "", digests }], listed: [{ prefix: "", ids: "" }] };
  await mesh.syncHashes({ comparison });
  for (const refused of [
    () => mesh.sendPacket({ recipient: "key", message, hash: "0".repeat(64), signature: message }),
  ])
    await refused().then(
      () => somebody.findings.push(openApi.finding("  /send:", "what has to be refused was not")),
      () => {},
    );
  return somebody.findings;
}
