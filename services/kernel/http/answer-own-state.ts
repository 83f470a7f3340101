import type { FastifyInstance } from "fastify";
import { NotFound } from "../../../generated/contracts/shared/errors.ts";
import type { Role } from "../settings/roles.ts";

const OWN = new Set(["/health", "/metrics"]);

/**
 * For a process that does not answer people: what probes and scrapers ask of it is answered, and nothing else but `also`,
 * routes that it has beside them.
 */
export function answerOwnState(server: FastifyInstance, role: Role, also = (_route: string): boolean => false): void {
  server.addHook("onRequest", async (request, reply) => {
    const { url } = request.routeOptions;
    if (url !== undefined && (OWN.has(url) || also(url))) return;
    const refusal = new NotFound(`The role of this process is ${role}: HTTP is answered where it is api or all.`);
    await reply.code(refusal.status).send(refusal.toBody());
  });
}
