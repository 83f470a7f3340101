import { signRequest } from "../../../services/contexts/federation/wire/request-signature.ts";
import { privateKeyOf } from "../../../services/contexts/federation/wire/server-keys.ts";
import type { Server } from "./two-servers.ts";

/** Says something to the inbox of `to` in the name of `from`, whose own key signs it: a server that lies. */
export async function speakAs(from: Server, to: Server, type: string, fields: object) {
  const { dataSource } = from.platform.running.opened.kernel;
  const [row] = await dataSource.query("SELECT seed FROM federation_keys WHERE seed IS NOT NULL");
  const event = {
    event_id: `lie-${crypto.randomUUID()}`,
    origin_server: from.gate.name,
    destination_server: to.gate.name,
    timestamp: new Date().toISOString(),
    type,
    ...fields,
  };
  const body = Buffer.from(JSON.stringify(event));
  const timestamp = String(Date.now() / 1000);
  const request = { method: "POST" as const, path: "/federation/inbox", timestamp, body };
  const answer = await fetch(`${to.platform.origin}/federation/inbox`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-D3Chat-Origin": from.gate.name,
      "X-D3Chat-Timestamp": timestamp,
      "X-D3Chat-Signature": signRequest(privateKeyOf(row.seed), request),
    },
    body,
  });
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
}
