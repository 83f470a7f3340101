import { isNestedTooDeeply, NESTED_TOO_DEEPLY } from "../../../../generated/server/runtime/nesting.ts";
import { createOutward, NotReached } from "../../../kernel/outward/outward.ts";
import type { Outward } from "../../../kernel/outward/outward.ts";
import type { MeshSettings } from "../../../kernel/settings/mesh-settings.ts";

/** Asks another relay something; what it says, whatever that is. NotReached where it says nothing that can be read. */
export type AskRelay = (address: string, path: string, body: object) => Promise<unknown>;

/** A relay of plain Jasper sends all of its hashes; slower than this, others would wait for it. */
const LIMITS = { milliseconds: 10_000, mostBytes: 16 * 1024 * 1024, plainly: true };

/** Jasper knows nothing but http. What goes over it is sealed, and what comes is proven by hashes. */
export function outwardOf({ testPeers }: Pick<MeshSettings, "testPeers">): Outward {
  // A URL leaves the port of http out.
  const vouchedFor = ({ hostname, port }: URL) => testPeers.includes(`${hostname}:${port || "80"}`);
  return createOutward({ ...LIMITS, vouchedFor });
}

export function askOver(outward: Outward): AskRelay {
  return async (address, path, said) => {
    const { status, body } = await outward({
      url: new URL(`http://${address}${path}`),
      method: "POST",
      headers: { "content-type": "application/json" },
      body: Buffer.from(JSON.stringify(said)),
    });
    if (status !== 200) throw new NotReached(`${path} was answered with ${status}`);
    if (isNestedTooDeeply(body)) throw new NotReached(`${path} was answered with JSON in which ${NESTED_TOO_DEEPLY}`);
    try {
      return JSON.parse(body.toString("utf8")) as unknown;
    } catch (error) {
      throw new NotReached(`${path} was answered with no JSON`, { cause: error });
    }
  };
}
