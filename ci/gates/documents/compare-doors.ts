import { CLIENT_CHANNELS } from "../../../generated/server/gateway.ts";
import { Person } from "../../../services/testing/person.ts";
import type { TestPlatform } from "../../../services/testing/start-test-platform.ts";
import type { Finding } from "../report/gate.ts";
import { framesOf, type AsyncApi, type Document, type OpenApi } from "./read-documents.ts";

/** Routes that a server has and the document has not, and the other way round. */
export function compareRoutes({ content, finding }: Document<OpenApi>, routes: readonly string[]): Finding[] {
  const documented = Object.entries(content.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  );
  // HEAD comes with GET (RFC 9110, section 9.3.2), and any other address is the client's.
  const served = routes.filter((route) => !route.startsWith("HEAD ") && route !== "GET /*");
  return [
    ...served
      .filter((route) => !documented.includes(route))
      .map((route) => finding("paths:", `${route} is served and not documented`)),
    ...documented
      .filter((route) => !served.includes(route))
      .map((route) =>
        finding(`  ${route.split(" ")[1]!.replaceAll(/:(\w+)/g, "{$1}")}:`, `${route} is documented and not served`),
      ),
  ];
}

/** Frames that a server reads and the document does not know, and the other way round. */
export async function compareFrames(
  { content, finding }: Document<AsyncApi>,
  platform: TestPlatform,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const person = await Person.signUp(platform.origin, "reader");
  const socket = await person.connect();
  const documented = new Set(framesOf(content, "receive").keys());
  const others = [...framesOf(content, "send").keys(), "nonsense", "events-chat", "error", "__proto__", "toString"];
  for (const type of new Set([...documented, ...CLIENT_CHANNELS, ...others])) {
    socket.sendText(JSON.stringify({ type, id: `try-${type}`, body: { unknown: 1 } }));
    const answer = await socket.until((frame) => "id" in frame && frame.id === `try-${type}`);
    const isRead = !JSON.stringify(answer).includes("this type of frame is not known");
    if (isRead && !documented.has(type)) findings.push(finding("operations:", `${type} is read and not documented`));
    if (!isRead && documented.has(type)) findings.push(finding(`name: ${type}`, `${type} is documented and not read`));
  }
  await socket.close();
  // Sockets were opened at this address.
  const { address } = content.channels.socket ?? { address: "none" };
  if (address !== "/v1/socket") findings.push(finding("address:", `sockets are not at ${address} but at /v1/socket`));
  return findings;
}
