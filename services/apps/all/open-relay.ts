import type { AddressInfo } from "node:net";
import { MeshController } from "../../../generated/server/mesh/controller.ts";
import { StartProblem } from "../../kernel/start-problem.ts";
import { createApplication } from "./create-application.ts";
import { noSocketDoor, type Door } from "./doors.ts";
import type { OpenedContexts } from "./open-contexts.ts";
import type { OpenedKernel } from "./open-kernel.ts";

/** A server of plain Jasper sends the hashes of all that it holds, or lacks: so many bytes are read of them, some 120,000. */
const MOST_OF_A_LIST = 8 * 1024 * 1024;
const LISTS = new Set(["/fetch", "/sync/hashes"]);

/** The operations of a relay, and nothing else. */
const relayDoor: Door = {
  controllers: [MeshController],
  place(application) {
    const server = application.getHttpAdapter().getInstance();
    server.addHook("onRoute", (route) => {
      if (LISTS.has(route.url)) route.bodyLimit = MOST_OF_A_LIST;
    });
    // Pages of any address may ask: a relay knows nobody, so that there is nothing a page could do in somebody's name.
    server.addHook("onRequest", async (request, reply) => {
      reply.header("access-control-allow-origin", "*");
      if (request.method !== "OPTIONS") return;
      reply.header("access-control-allow-methods", "POST").header("access-control-allow-headers", "content-type");
      await reply.header("access-control-max-age", "86400").code(204).send();
    });
  },
};

/**
 * Opens the relay at an address of its own, where this server is one: whoever comes there signs in nowhere, and nobody who
 * does is asked for anything there. The port it listens on; undefined where there is none.
 */
export async function openRelay(
  opened: OpenedKernel,
  contexts: OpenedContexts,
  closing: AsyncDisposableStack,
): Promise<number | undefined> {
  const { relay } = contexts.mesh;
  if (relay === undefined) return undefined;
  const open = { ...contexts, mesh: { ...contexts.mesh, operations: relay.operations } };
  const application = await createApplication(opened, open, [relayDoor, noSocketDoor], []);
  closing.defer(() => application.close());
  await application.init();
  const { host } = opened.kernel.settings;
  const { address, port } = relay.settings;
  await application
    .getHttpAdapter()
    .getInstance()
    .listen({ port, host })
    .catch((error: NodeJS.ErrnoException) => {
      throw listenProblem(error, port);
    });
  opened.kernel.log.info({ address, port }, "relay is open");
  return (application.getHttpServer().address() as AddressInfo).port;
}

function listenProblem(error: NodeJS.ErrnoException, port: number): StartProblem {
  // Whoever took a port gives it back one day, and a server that had it may wait for that.
  const options = { cause: error, passes: error.code === "EADDRINUSE" };
  return new StartProblem(
    `The relay cannot listen on port ${port} (${error.code}): set TENCHAT_MESH_PORT to one that is free, from 1024 up.`,
    options,
  );
}
