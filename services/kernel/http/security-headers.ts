import type { FastifyInstance } from "fastify";

/** What every answer says: nothing sniffs, frames, embeds or keeps it unless the route itself decided otherwise. */
export function addSecurityHeaders(server: FastifyInstance, origin?: string): void {
  // Only where the people's address is https (RFC 6797, section 7.2): on plain http nobody may heed it.
  const strict = origin?.startsWith("https:") ? { "strict-transport-security": "max-age=63072000" } : {};
  server.addHook("onSend", async (_request, reply) => {
    const defaults = {
      ...strict,
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(self), geolocation=(), microphone=(self)",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    };
    for (const [name, value] of Object.entries(defaults)) {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    }
  });
}
