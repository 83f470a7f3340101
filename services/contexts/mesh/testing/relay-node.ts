import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import { text } from "node:stream/consumers";
import {
  validateFetchPacketsInput,
  validateSendPacketInput,
  validateSyncHashesInput,
  validateSyncServersInput,
} from "../../../../generated/contracts/mesh/validators.ts";
import { check, DeclaredError } from "../../../../generated/contracts/runtime/check.ts";
import type { Validator } from "../../../../generated/contracts/runtime/check.ts";
import { InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { MeshOperations } from "../../../../generated/server/mesh/operations.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { readMesh } from "../../../kernel/settings/mesh-settings.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import { openMesh } from "../index.ts";
import type { MeshWorld, OpenedRelay } from "../index.ts";

/** A relay of ours without the rest of a server: a database and an address of its own, and whatever time it is told. */
export interface RelayNode {
  readonly address: string;
  readonly kernel: Kernel;
  readonly relay: OpenedRelay;

  /** Bytes that it was sent and that it answered with. */
  readonly bytes: () => number;
  stop(): Promise<void>;
}

export interface NodeOptions {
  readonly address: string;
  readonly clock: Clock;
  readonly env?: Readonly<Record<string, string>>;
  readonly world?: MeshWorld;

  /** What it does instead of what it should. */
  readonly change?: (operations: MeshOperations) => Partial<MeshOperations>;
}

export async function startRelayNode({ address, clock, env = {}, world, change }: NodeOptions): Promise<RelayNode> {
  const { kernel: base, stop } = await openTestKernel();
  const settings = { ...base.settings, mesh: readMesh({ TENCHAT_MESH: address, ...env }) };
  const kernel = { ...base, settings, clock };
  const relay = openMesh(kernel, world).relay!;
  const operations = { ...relay.operations, ...change?.(relay.operations) };
  let bytes = 0;
  const server = createServer((request, response) => {
    void answer(operations, request).then(([status, body, length]) => {
      bytes += length + body.length;
      response.writeHead(status, { "content-type": body === "ok" ? "text/html" : "application/json" }).end(body);
    });
  });
  await listen(server, address);
  return {
    address,
    kernel,
    relay,
    bytes: () => bytes,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await relay.close();
      await stop();
    },
  };
}

async function answer(operations: MeshOperations, request: IncomingMessage): Promise<[number, string, number]> {
  const body = await text(request);
  const actor = { role: "guest" as const, address: request.socket.remoteAddress ?? "" };
  const context = { actor, requestId: "" };
  const read = <T>(validate: Validator<T>): T => {
    const checked = check(validate, JSON.parse(body));
    if (checked.ok) return checked.value;
    throw new InvalidInput({ issues: checked.issues });
  };
  const doors: Readonly<Record<string, () => Promise<unknown>>> = {
    "/send": () => operations.sendPacket(read(validateSendPacketInput), context),
    "/fetch": () => operations.fetchPackets(read(validateFetchPacketsInput), context),
    "/sync/servers": () => operations.syncServers(read(validateSyncServersInput), context),
    "/sync/hashes": () => operations.syncHashes(read(validateSyncHashesInput), context),
  };
  try {
    const said = await doors[request.url ?? ""]!();
    return [200, typeof said === "string" ? said : JSON.stringify(said), body.length];
  } catch (error) {
    if (error instanceof DeclaredError) return [error.status, JSON.stringify(error.toBody()), body.length];
    return [500, JSON.stringify(String(error)), body.length];
  }
}

function listen(server: Server, address: string): Promise<void> {
  const { hostname, port } = new URL(`http://${address}`);
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(Number(port), hostname, resolve);
  });
}
