import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import type { MeshHost } from "./mesh-host.ts";

/** What a relay gave out as a packet: nothing in it has to be as it should. */
export type GivenPacket = { readonly [Field in keyof Packet]?: unknown };

/**
 * What a relay answered; undefined where it did not, or not with a 200: it is silent. Nothing else is taken for
 * that: where this device fails, to store something for example, no relay is to blame.
 */
export async function answerOf(
  host: MeshHost,
  address: string,
  path: Parameters<MeshHost["askRelay"]>[1],
  question: object,
): Promise<{ readonly body: unknown } | undefined> {
  const answer = await host.askRelay(address, path, question).catch(() => undefined); // Why is all one.
  return answer?.status === 200 ? answer : undefined;
}

/** The packets of an answer of `/fetch`; undefined where it is no such answer. */
export function packetsIn(body: unknown): readonly GivenPacket[] | undefined {
  const { messages } = (body ?? {}) as { readonly messages?: unknown };
  if (!Array.isArray(messages)) return undefined;
  return (messages as unknown[]).filter((each) => typeof each === "object" && each !== null);
}
