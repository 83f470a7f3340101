import type { MeshHost } from "./mesh-host.ts";

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
